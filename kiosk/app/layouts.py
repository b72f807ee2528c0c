"""Finds badge layouts: the home's own, and those that ship with the program."""

from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.qt import application
from kiosk.app.resources import resources
from kiosk.app.settings import Settings
from kiosk.app.settings_faults import setting_fault
from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.layout_file import read_layout
from kiosk.domain.fault import KnownFault
from kiosk.files.toml import KeyPath


def read_named_layout(house: House, name: str | None) -> BadgeLayout:
    """Read a layout that was asked for; none is what the settings say.

    Raises KnownFault for a name that neither the home nor the program has.
    """
    if name is None:
        return read_set_layout(house, house.settings.badge_layout)
    application(windows=False)
    return read_layout(layout_file(house.home, name))


def read_set_layout(house: House, name: str) -> BadgeLayout:
    """Read a layout that the settings name; a fault tells where they do."""
    application(windows=False)
    return read_layout(set_layout_file(house, name))


def set_layout_file(house: House, name: str) -> Path:
    """Find the file of a layout that the settings name; a fault tells where they do."""
    try:
        return layout_file(house.home, name)
    except KnownFault as fault:
        place = layout_place(house.settings, name)
        raise setting_fault(house.home.folder, place, str(fault)) from fault


def layout_place(settings: Settings, name: str) -> KeyPath:
    """Say where the settings name a layout."""
    categories = [key for key, one in settings.badge_layouts.items() if one == name]
    if name == settings.badge_layout or not categories:
        return ("badge_layout",)
    return ("badge_layouts", categories[0])


def layout_file(home: Home, wanted: str) -> Path:
    """Find a layout's file by its name or, where that ends in .toml, its path.

    The home's own come before those that ship with us; raises KnownFault for others.
    """
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
