"""``kiosk demo``: the sample event on a fresh home, live or as pictures."""

import json
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from kiosk.app.bootstrap import Application, clock_shift_to
from kiosk.app.display import has_display
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.settings.settings_errors import SETTINGS_FILE
from kiosk.domain.event.event import Event
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.roster.roster_file import read_roster

NEXT_STEP = (
    "What next: “kiosk” alone opens the office, where your own event is made in a "
    "minute and its list of guests brought in."
)
LEAD_TIME = timedelta(minutes=12)
"""How long before the event the demonstration begins."""


def run_demo(folder: Path | None, report: Callable[[str], None]) -> int:
    """Play the sample event, in windows or off screen."""
    folder = folder or Path(tempfile.mkdtemp(prefix="kiosk-demo-"))
    app = prepare_demo(folder)
    if has_display():
        from kiosk.app.demo.live_demo import run_live_demo  # noqa: PLC0415  only one is needed

        outcome = run_live_demo(app, rehearsal_shift(app.find_event(None)), report)
        report(NEXT_STEP)
        return outcome
    from kiosk.app.demo.screenshot_demo import take_screenshots  # noqa: PLC0415  as above

    return take_screenshots(app, folder, report)


def prepare_demo(folder: Path) -> Application:
    """Make a new home with the sample event, its clock set to that evening."""
    home = Home(_new_home(folder))
    home.create()
    sample = resources() / "event"
    event = read_event(sample / "dilema-2023.toml")
    (home.folder / SETTINGS_FILE).write_text(
        'station = "Main entrance"\n'
        f"badge_folder = {json.dumps(str(folder / 'badges'))}\n",
        encoding="utf-8",
    )
    app = Application(home).with_clock_shift(rehearsal_shift(event))
    app.use_cases.import_event(event)
    app.use_cases.import_roster(
        event.id, app.settings.station, read_roster(sample / "roster.csv", event)
    )
    return app


def rehearsal_shift(event: Event) -> timedelta:
    """Return the clock shift with which the event is about to begin."""
    return clock_shift_to(event.starts_at - LEAD_TIME)


def _new_home(folder: Path) -> Path:
    """Return a home folder that does not exist yet; an earlier one stays as it was."""
    number = 1
    while (home := folder / ("home" if number == 1 else f"home-{number}")).exists():
        number += 1
    return home
