"""The hall on the sample evening: a home of its own, and the stage of its faces."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.stage import Stage
from kiosk.exchange.event_file import read_event
from kiosk.exchange.roster_file import read_roster
from kiosk.faces.look.fonts import load_fonts

EVENT = "dilema-2023"


@dataclass(frozen=True)
class Opening:
    """A clock that stands at the event's beginning."""

    moment: datetime = datetime(
        2023, 11, 28, 17, 0, tzinfo=ZoneInfo("Europe/Amsterdam")
    )

    def now(self) -> datetime:
        """Tell the time."""
        return self.moment


def open_hall(folder: Path) -> Stage:
    """Bring the event and its roster into a new home; Qt must be running."""
    load_fonts(resources() / "fonts")
    house = House(Home(folder), Opening())
    event = read_event(resources() / "event" / f"{EVENT}.toml")
    house.use_cases.import_event(event)
    rows = read_roster(resources() / "event" / "roster.csv", event)
    assert not house.use_cases.import_roster(EVENT, "import", rows).rejected
    return Stage(house, EVENT, "Main door", "Main door")
