"""Checks where the door list is written, for when no screen works."""

import tempfile

from kiosk.app.bootstrap import Application
from kiosk.app.printing.door_list_files import paper_folder_fault
from kiosk.app.printing.missing_glyphs import people_with_missing_glyphs
from kiosk.app.qt_application import start_qt
from kiosk.devices.documents.glyphs import missing_scripts
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration


def check_paper(app: Application) -> tuple[bool, str]:
    """Return where the door list is written, or why it cannot be."""
    if fault := paper_folder_fault(app):
        return False, fault
    configured, home_folder = app.settings.paper_folder, app.home.paper
    for folder in (home_folder, configured or home_folder):
        try:
            home_folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            return False, (
                f"{folder}, for the list of people, cannot be written: "
                f"{error.strerror}; let this user write there"
            )
    if configured is None:
        return True, f"the list of people goes to {home_folder} while a face is open"
    sentence = (
        f"the list of people goes to {configured} and {home_folder} while a "
        "face is open"
    )
    if configured.stat().st_dev == home_folder.stat().st_dev:
        return (
            True,
            f"{sentence}; these are on one disk: if a stick is meant, plug it in",
        )
    return True, sentence


_INSTALL = "on Debian: apt-get install fonts-noto-core fonts-noto-cjk"


def check_fonts(app: Application) -> tuple[bool, str]:
    """Return whose names no font here can write, or which scripts are missing."""
    start_qt(windows=False)
    if names := people_with_missing_glyphs(_all_registrations(app)):
        return False, (
            f"no font here has all letters of the names of {names}; a name in Latin "
            "letters, from the roster or the e-mail address, or the reference stands "
            f"in for them. Install fonts that do; {_INSTALL}"
        )
    if missing := missing_scripts():
        return True, (
            f"all names here can be written; for {', '.join(missing)} names there is "
            f"no font; {_INSTALL}"
        )
    return True, "all scripts can be written"


def _all_registrations(app: Application) -> list[Registration]:
    """Return all registrations; none if the records cannot be read (another check)."""
    try:
        with app.store.reading() as reader:
            return [
                person.registration
                for event in reader.events.all()
                for person in reader.people.all(event.id)
            ]
    except KnownFault:
        return []
