"""The sample evening: a home of its own, and the host of its faces."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.windows.face_host import FaceHost
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.faces.theme.fonts import load_fonts

EVENT = "dilema-2023"


@dataclass(frozen=True)
class OpeningClock:
    """A clock that stands at the event's beginning."""

    moment: datetime = datetime(
        2023, 11, 28, 17, 0, tzinfo=ZoneInfo("Europe/Amsterdam")
    )

    def now(self) -> datetime:
        """Return the time."""
        return self.moment


def open_sample_host(folder: Path) -> FaceHost:
    """Import the event and its roster into a new home; Qt must be running."""
    load_fonts(resources() / "fonts")
    app = Application(Home(folder), OpeningClock())
    event = read_event(resources() / "event" / f"{EVENT}.toml")
    app.use_cases.import_event(event)
    rows = read_roster(resources() / "event" / "roster.csv", event)
    assert not app.use_cases.import_roster(EVENT, "import", rows).rejected
    return FaceHost(app, EVENT, "Main door", "Main door")
