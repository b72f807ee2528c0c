"""The demonstration with a display: three faces open and guests arrive."""

import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk.app.arrivals import SEED, draw_and_read, queue, type_code
from kiosk.app.bootstrap import House
from kiosk.app.qt import application
from kiosk.app.stage import Stage
from kiosk.app.windows import Opening, place_window, run, start_face

FASTEST_MS, SLOWEST_MS = 2_500, 6_000
FIRST_MS = 4_000


def play_live(house: House, shift: timedelta, say: Callable[[str], None]) -> int:
    """Open the faces, their clocks moved, and let guests arrive until stopped."""
    event = house.event(None)
    started = application(windows=True)
    with house.store.reading() as reader:
        people = [person.registration for person in reader.people.all(event.id)]
    with tempfile.TemporaryDirectory() as folder:
        guests = draw_and_read(house, event, people, Path(folder))
    opening = Opening(event=event.id, shift=shift)
    others = [
        start_face(house, name, opening, number)
        for number, name in enumerate(("desk", "organiser"), 1)
    ]
    stage = Stage(house, event.id, None, None)
    say(
        f"The sample evening plays in {house.home.folder}. Stop it with Ctrl+C, or "
        f"look on: kiosk --home {house.home.folder} headcount --watch"
    )
    try:
        window = stage.open("attendee")
        place_window(window, replace(opening, number=0))
        stage.start()
        codes, chance = queue(guests), random.Random(SEED)  # noqa: S311  a show
        timer = QTimer()
        timer.setSingleShot(True)

        def arrive() -> None:
            if (code := next(codes, None)) is not None:
                type_code(window, code)
                timer.start(chance.randint(FASTEST_MS, SLOWEST_MS))

        timer.timeout.connect(arrive)
        timer.start(FIRST_MS)
        return run(started)
    finally:
        for child in others:
            child.terminate()
        for child in others:
            child.wait()
        stage.close()
