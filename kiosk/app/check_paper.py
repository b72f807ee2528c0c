"""Tries where the list of people is laid, for when no screen works."""

import tempfile

from kiosk.app.bootstrap import House
from kiosk.app.people_files import stick_fault


def check_paper(house: House) -> tuple[bool, str]:
    """Say where the list goes, or why it cannot."""
    if fault := stick_fault(house):
        return False, fault
    asked, own = house.settings.paper_folder, house.home.paper
    for folder in (own, asked or own):
        try:
            own.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            return False, (
                f"{folder}, for the list of people, cannot be written: "
                f"{error.strerror}; let this user write there"
            )
    if asked is None:
        return True, f"the list of people goes to {own} while a face is open"
    told = f"the list of people goes to {asked} and {own} while a face is open"
    if asked.stat().st_dev == own.stat().st_dev:
        return True, f"{told}; these are on one disk: if a stick is meant, plug it in"
    return True, told
