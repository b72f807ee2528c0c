"""The demonstration with a display: three faces open, and guests arrive."""

import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_guests import SEED, arrival_codes, make_guests, type_code
from kiosk.app.qt_application import start_qt
from kiosk.app.windows.face_host import FaceHost
from kiosk.app.windows.windows import OpenOptions, place_window, run_qt, start_face

MIN_INTERVAL_MS, MAX_INTERVAL_MS = 2_500, 6_000
FIRST_DELAY_MS = 4_000
NEXT_DAY = 90
"""The exit code of a day that is followed by another."""


def run_live_demo(
    app: Application, shifts: Sequence[timedelta], report: Callable[[str], None]
) -> int:
    """Open the faces, and let guests arrive at the attendee's one until interrupted.

    An event of several days has a shift for each: when all guests of a day are there,
    its faces close and those of the next day open.
    """
    event = app.find_event(None)
    qt_app = start_qt(windows=True)
    with app.store.reading() as reader:
        people = [person.registration for person in reader.people.all(event.id)]
    with tempfile.TemporaryDirectory() as folder:
        guests = make_guests(app, event, people, Path(folder))
    report(
        f"The sample event plays in {app.home.folder}. Stop it with Ctrl+C, or "
        f"look on: kiosk --home {app.home.folder} headcount --watch"
    )
    status = 0
    for number, shift in enumerate(shifts, 1):
        is_last = number == len(shifts)
        codes = arrival_codes(guests)
        status = _play_day(app, qt_app, event.id, shift, codes, goes_on=not is_last)
        if status != NEXT_DAY:
            return status
        app = Application(app.home).with_clock_shift(shifts[number])
    return status


def _play_day(
    app: Application,
    qt_app: QGuiApplication,
    event: str,
    shift: timedelta,
    codes: Iterator[str],
    *,
    goes_on: bool,
) -> int:
    """Play one day; return NEXT_DAY once all have come, if it goes on."""
    opening = OpenOptions(event=event, shift=shift)
    processes = [
        start_face(app, name, opening, number)
        for number, name in enumerate(("desk", "organiser"), 1)
    ]
    host = FaceHost(app, event, None, None)
    try:
        window = host.open("attendee")
        place_window(window, replace(opening, number=0))
        host.start()
        random_source = random.Random(SEED)  # noqa: S311  a show
        timer = QTimer()
        timer.setSingleShot(True)

        def arrive() -> None:
            code = next(codes, None)
            if code is not None:
                type_code(window, code)
                timer.start(random_source.randint(MIN_INTERVAL_MS, MAX_INTERVAL_MS))
            elif goes_on:
                qt_app.exit(NEXT_DAY)

        timer.timeout.connect(arrive)
        timer.start(FIRST_DELAY_MS)
        return run_qt(qt_app)
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()
        host.close()
