"""Tries the fonts: whether they can write everybody's name, and what to do if not."""

from kiosk.app.bootstrap import House
from kiosk.app.lacking import whose_letters_lack
from kiosk.app.qt import application
from kiosk.devices.scripts import missing_scripts
from kiosk.domain.fault import KnownFault
from kiosk.domain.registration import Registration

_INSTALL = "on Debian: apt-get install fonts-noto-core fonts-noto-cjk"


def check_fonts(house: House) -> tuple[bool, str]:
    """Say whose names on the rosters no font here can write, or what none here has."""
    application(windows=False)
    if whose := whose_letters_lack(_everybody(house)):
        return False, (
            f"no font here has all letters of the names of {whose}; badges leave them "
            f"out. Install fonts that do; {_INSTALL}"
        )
    if missing := missing_scripts():
        return True, (
            f"all names here can be written; for {', '.join(missing)} names there is "
            f"no font; {_INSTALL}"
        )
    return True, "all scripts can be written"


def _everybody(house: House) -> list[Registration]:
    """List all on the rosters; of a database that is unsound another part tells."""
    try:
        with house.store.reading() as reader:
            return [
                person.registration
                for event in reader.events.all()
                for person in reader.people.all(event.id)
            ]
    except KnownFault:
        return []
