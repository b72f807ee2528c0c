"""The demonstration with a display: three faces open, and guests arrive."""

import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_guests import SEED, arrival_codes, make_guests, type_code
from kiosk.app.qt_application import start_qt
from kiosk.app.windows.face_host import FaceHost
from kiosk.app.windows.windows import OpenOptions, place_window, run_qt, start_face

MIN_INTERVAL_MS, MAX_INTERVAL_MS = 2_500, 6_000
FIRST_DELAY_MS = 4_000


def run_live_demo(
    app: Application, shift: timedelta, report: Callable[[str], None]
) -> int:
    """Open the faces, and let guests arrive at the attendee's one until interrupted."""
    event = app.find_event(None)
    qt_app = start_qt(windows=True)
    with app.store.reading() as reader:
        people = [person.registration for person in reader.people.all(event.id)]
    with tempfile.TemporaryDirectory() as folder:
        guests = make_guests(app, event, people, Path(folder))
    opening = OpenOptions(event=event.id, shift=shift)
    processes = [
        start_face(app, name, opening, number)
        for number, name in enumerate(("desk", "organiser"), 1)
    ]
    host = FaceHost(app, event.id, None, None)
    report(
        f"The sample evening plays in {app.home.folder}. Stop it with Ctrl+C, or "
        f"look on: kiosk --home {app.home.folder} headcount --watch"
    )
    try:
        window = host.open("attendee")
        place_window(window, replace(opening, number=0))
        host.start()
        codes, random_source = arrival_codes(guests), random.Random(SEED)  # noqa: S311  a show
        timer = QTimer()
        timer.setSingleShot(True)

        def arrive() -> None:
            if (code := next(codes, None)) is not None:
                type_code(window, code)
                timer.start(random_source.randint(MIN_INTERVAL_MS, MAX_INTERVAL_MS))

        timer.timeout.connect(arrive)
        timer.start(FIRST_DELAY_MS)
        return run_qt(qt_app)
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()
        host.close()
