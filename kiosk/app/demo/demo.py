"""``kiosk demo``: a sample event on a fresh home, live or as pictures."""

import json
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kiosk.app.bootstrap import Application, clock_shift_to
from kiosk.app.demo.samples import EVENING, read_sample
from kiosk.app.display import has_display
from kiosk.app.home import Home
from kiosk.app.settings.settings_errors import SETTINGS_FILE
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import event_days, has_days
from kiosk.exchange.roster.roster_file import read_roster

LEAD_TIME = timedelta(minutes=12)
"""How long before the event the demonstration begins."""


def run_demo(
    folder: Path | None, report: Callable[[str], None], sample: str = EVENING
) -> int:
    """Play a sample event, in windows or off screen."""
    folder = folder or Path(tempfile.mkdtemp(prefix="kiosk-demo-"))
    app = prepare_demo(folder, sample)
    if has_display():
        from kiosk.app.demo.live_demo import run_live_demo  # noqa: PLC0415  only one is needed

        return run_live_demo(app, rehearsal_shifts(app.find_event(None)), report)
    if has_days(app.find_event(None)):
        from kiosk.app.demo.school_demo import take_school_screenshots  # noqa: PLC0415  as above

        return take_school_screenshots(app, folder, report)
    from kiosk.app.demo.screenshot_demo import take_screenshots  # noqa: PLC0415  as above

    return take_screenshots(app, folder, report)


def prepare_demo(folder: Path, sample: str = EVENING) -> Application:
    """Make a new home with a sample event, its clock set to just before that."""
    chosen = read_sample(sample)
    event = chosen.event
    home = Home(_new_home(folder))
    home.create()
    (home.folder / SETTINGS_FILE).write_text(
        'station = "Main entrance"\n'
        f"badge_folder = {json.dumps(str(folder / 'badges'))}\n",
        encoding="utf-8",
    )
    app = Application(home).with_clock_shift(rehearsal_shift(event))
    app.use_cases.import_event(event)
    app.use_cases.import_roster(
        event.id, app.settings.station, read_roster(chosen.roster, event)
    )
    return app


def rehearsal_shift(event: Event) -> timedelta:
    """Return the clock shift with which the event is about to begin."""
    return clock_shift_to(event.starts_at - LEAD_TIME)


def rehearsal_shifts(event: Event) -> list[timedelta]:
    """Return the shift for each day of an event, with which its doors are open."""
    if not has_days(event):
        return [rehearsal_shift(event)]
    minute = timedelta(minutes=1)
    return [clock_shift_to(day.opens_at + minute) for day in event_days(event)]


def _new_home(folder: Path) -> Path:
    """Return a home folder that does not exist yet; an earlier one stays as it was."""
    number = 1
    while (home := folder / ("home" if number == 1 else f"home-{number}")).exists():
        number += 1
    return home
