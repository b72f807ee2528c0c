"""The summer school without a display: three days as screenshots."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_guests import SEED, DemoGuest, make_guests
from kiosk.app.demo.demo_stage import DemoStage, SimulatedClock
from kiosk.app.demo.screenshot_demo import DESK, LANDSCAPE, PORTRAIT
from kiosk.app.qt_application import start_qt
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.admission.daily_headcount import is_valid_on
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_days import EventDay, event_days
from kiosk.domain.text import LANGUAGES
from kiosk.exchange.exports.headcount_json import headcount_object
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.files.paths import make_folder
from kiosk.service.count_people import count_people

ARRIVAL_GAP_S = 55
COMING = 0.8
"""The share of those whose ticket is valid who come on a day."""


def take_school_screenshots(
    live_app: Application, folder: Path, report: Callable[[str], None]
) -> int:
    """Play the school day by day; write screenshots and the headcount of each day."""
    event = live_app.find_event(None)
    live_app.close()
    clock = SimulatedClock(event_days(event)[0].opens_at)
    app = Application(live_app.home, clock)
    start_qt(windows=False)
    make_folder(folder / "pictures")
    host = FaceHost(app, event.id, None, None)
    try:
        stage = DemoStage(host, clock, folder / "pictures")
        _SchoolScript(stage, event, folder).run()
        report(
            f"{stage.count} pictures, the tickets, the badges and each day's headcount "
            f"are in {folder}"
        )
    finally:
        host.close()
    return 0


@dataclass(slots=True)
class _SchoolScript:
    """The arrivals of each day, and the screenshots of its morning."""

    stage: DemoStage
    event: Event
    folder: Path

    def run(self) -> None:
        """Play all days."""
        self.stage.open("attendee", PORTRAIT)
        self.stage.open("desk", DESK)
        self.stage.open("organiser", LANDSCAPE)
        self.stage.host.start()
        app = self.stage.host.app
        with app.store.reading() as reader:
            people = [
                person.registration for person in reader.people.all(self.event.id)
            ]
        guests = make_guests(app, self.event, people, self.folder / "tickets")
        for number, day in enumerate(event_days(self.event), 1):
            self._play_day(number, day, guests)

    def _play_day(self, number: int, day: EventDay, guests: list[DemoGuest]) -> None:
        """Let guests arrive, and look at the faces once most of them are there."""
        app, clock = self.stage.host.app, self.stage.clock
        clock.moment = day.opens_at + timedelta(minutes=1)
        app.use_cases.close_event(self.event.id, app.settings.station)
        coming = [guest for guest in guests if is_valid_on(guest.registration, day)]
        random.Random(SEED + number).shuffle(coming)  # noqa: S311  the same each time
        last, *others = coming[: round(COMING * len(coming))]
        for guest in others:
            clock.advance(ARRIVAL_GAP_S)
            self.stage.scan(guest.code)
            self._attendee.dismiss()
        for language in LANGUAGES:
            self.stage.host.language.switch(language)
            self._screenshots(f"day-{number}", language)
        self.stage.scan(last.code)
        self.stage.screenshot("attendee", f"day-{number}-welcome", PORTRAIT)
        self._attendee.dismiss()
        self._write_headcount(day)

    def _screenshots(self, day: str, language: str) -> None:
        for page, show in (
            ("waiting", self._attendee.dismiss),
            ("programme", self._attendee.showProgramme),
        ):
            show()
            for size, name in ((PORTRAIT, "upright"), (LANDSCAPE, "wide")):
                picture = f"{day}-attendee-{page}-{language}-{name}"
                self.stage.screenshot("attendee", picture, size)
        self._attendee.dismiss()
        self.stage.screenshot("desk", f"{day}-desk-{language}")
        self.stage.screenshot("organiser", f"{day}-organiser-{language}")

    def _write_headcount(self, day: EventDay) -> None:
        with self.stage.host.app.store.reading() as reader:
            count = count_people(reader, self.event, self.stage.clock.now())
        text = json.dumps(headcount_object(count), indent=2, ensure_ascii=False)
        path = self.folder / f"headcount-{day.date}.json"
        path.write_text(text + "\n", encoding="utf-8")

    @property
    def _attendee(self) -> AttendeeFace:
        face = self.stage.host.faces["attendee"]
        if not isinstance(face, AttendeeFace):
            raise TypeError(face)
        return face
