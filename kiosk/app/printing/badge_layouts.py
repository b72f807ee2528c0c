"""Finds badge layouts: in the home, and among those that ship with the program."""

from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.qt_application import start_qt
from kiosk.app.resources import resources
from kiosk.app.settings.settings import Settings
from kiosk.app.settings.settings_errors import setting_fault
from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.layout_file import read_layout
from kiosk.domain.fault import KnownFault
from kiosk.files.toml import KeyPath


def read_named_layout(app: Application, name: str | None) -> BadgeLayout:
    """Read a layout by name; None stands for the configured one.

    Raise KnownFault for a name that neither the home nor the program has.
    """
    if name is None:
        return read_configured_layout(app, app.settings.badge_layout)
    start_qt(windows=False)
    return read_layout(find_layout_file(app.home, name))


def read_configured_layout(app: Application, name: str) -> BadgeLayout:
    """Read a configured layout; a fault names the setting."""
    start_qt(windows=False)
    return read_layout(configured_layout_file(app, name))


def configured_layout_file(app: Application, name: str) -> Path:
    """Return the file of a configured layout; a fault names the setting."""
    try:
        return find_layout_file(app.home, name)
    except KnownFault as fault:
        key_path = layout_setting(app.settings, name)
        raise setting_fault(app.home.folder, key_path, str(fault)) from fault


def layout_setting(settings: Settings, name: str) -> KeyPath:
    """Return the setting that names a layout."""
    categories = [
        key
        for key, layout_name in settings.badge_layouts.items()
        if layout_name == name
    ]
    if name == settings.badge_layout or not categories:
        return ("badge_layout",)
    return ("badge_layouts", categories[0])


def find_layout_file(home: Home, name: str) -> Path:
    """Return a layout's file by its name or, if that ends in .toml, its path.

    The home's layouts come before ours; raise KnownFault for an unknown name.
    """
    if name.lower().endswith(".toml"):
        return Path(name).expanduser()
    folders = (home.folder / "badge-layouts", resources() / "badges")
    for folder in folders:
        path = folder / f"{name}.toml"
        if Path(name).name == name and path.is_file():
            return path
    known = sorted(
        {
            path.stem
            for layout_folder in folders
            for path in layout_folder.glob("*.toml")
        }
    )
    raise KnownFault(
        f"There is no badge layout “{name}”; there are: {', '.join(known)}."
    )
