"""``kiosk demo``: the sample event on a fresh home, live or as pictures."""

import json
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kiosk.app.bootstrap import House, SystemClock
from kiosk.app.display import has_display
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.settings_faults import FILE
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

        return play_live(house, say)
    from kiosk.app.demo_pictures import take_pictures  # noqa: PLC0415  as above

    return take_pictures(house, folder, say)


def prepare(folder: Path) -> House:
    """Make a fresh home with the sample event, its clock moved to that evening."""
    home = Home(_fresh(folder))
    home.prepare()
    sample = resources() / "event"
    event = read_event(sample / "dilema-2023.toml")
    shift = event.starts_at - BEFORE - SystemClock().now()
    (home.folder / FILE).write_text(
        f'station = "Main entrance"\nclock_shift = {shift.total_seconds()}\n'
        f"badge_folder = {json.dumps(str(folder / 'badges'))}\n",
        encoding="utf-8",
    )
    house = House(home)
    house.use_cases.import_event(event)
    house.use_cases.import_roster(
        event.id, house.settings.station, read_roster(sample / "roster.csv", event)
    )
    return house


def _fresh(folder: Path) -> Path:
    """Name a home that is not there yet: an earlier demonstration stays as it was."""
    number = 1
    while (home := folder / ("home" if number == 1 else f"home-{number}")).exists():
        number += 1
    return home
