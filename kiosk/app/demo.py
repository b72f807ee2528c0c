"""``kiosk demo``: the sample event on a fresh home, live or as pictures."""

import json
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kiosk.app.bootstrap import House, shift_to
from kiosk.app.display import has_display
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.settings_faults import FILE
from kiosk.domain.event import Event
from kiosk.exchange.event_file import read_event
from kiosk.exchange.roster_file import read_roster

BEFORE = timedelta(minutes=12)
"""The rehearsal begins so long before the event does."""


def play(folder: Path | None, say: Callable[[str], None]) -> int:
    """Play the sample event, in windows that can be seen or off screen."""
    folder = folder or Path(tempfile.mkdtemp(prefix="kiosk-demo-"))
    house = prepare(folder)
    if has_display():
        from kiosk.app.demo_live import play_live  # noqa: PLC0415  only one is needed

        return play_live(house, rehearsal_shift(house.event(None)), say)
    from kiosk.app.demo_pictures import take_pictures  # noqa: PLC0415  as above

    return take_pictures(house, folder, say)


def prepare(folder: Path) -> House:
    """Make a fresh home with the sample event, its clock moved to that evening."""
    home = Home(_fresh(folder))
    home.prepare()
    sample = resources() / "event"
    event = read_event(sample / "dilema-2023.toml")
    (home.folder / FILE).write_text(
        'station = "Main entrance"\n'
        f"badge_folder = {json.dumps(str(folder / 'badges'))}\n",
        encoding="utf-8",
    )
    house = House(home).moved(rehearsal_shift(event))
    house.use_cases.import_event(event)
    house.use_cases.import_roster(
        event.id, house.settings.station, read_roster(sample / "roster.csv", event)
    )
    return house


def rehearsal_shift(event: Event) -> timedelta:
    """Return by how much the clock is moved, so that the event is about to begin."""
    return shift_to(event.starts_at - BEFORE)


def _fresh(folder: Path) -> Path:
    """Name a home that is not there yet: an earlier demonstration stays as it was."""
    number = 1
    while (home := folder / ("home" if number == 1 else f"home-{number}")).exists():
        number += 1
    return home
