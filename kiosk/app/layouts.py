"""Finds badge layouts: the home's own, and those that ship with the program."""

from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.qt import application
from kiosk.app.resources import resources
from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.layout_file import read_layout
from kiosk.domain.fault import KnownFault


def read_named_layout(house: House, name: str | None) -> BadgeLayout:
    """Read a layout: a file that ends in .toml, or one known by its name.

    Raises KnownFault for a name that neither the home nor the program has.
    """
    application(windows=False)
    return read_layout(layout_file(house.home, name or house.settings.badge_layout))


def layout_file(home: Home, wanted: str) -> Path:
    """Find a layout's file: the home's own come before those that ship with us."""
    if wanted.lower().endswith(".toml"):
        return Path(wanted).expanduser()
    folders = (home.folder / "badge-layouts", resources() / "badges")
    for folder in folders:
        path = folder / f"{wanted}.toml"
        if Path(wanted).name == wanted and path.is_file():
            return path
    known = sorted({path.stem for one in folders for path in one.glob("*.toml")})
    raise KnownFault(
        f"There is no badge layout “{wanted}”; there are: {', '.join(known)}."
    )
