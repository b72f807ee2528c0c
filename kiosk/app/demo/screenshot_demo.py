"""The demonstration without a display: the same evening as screenshots."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, islice
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_guests import (
    FOREIGN_CODES,
    DemoGuest,
    arrival_codes,
    make_guests,
)
from kiosk.app.demo.demo_stage import DemoStage, SimulatedClock
from kiosk.app.qt_application import start_qt, wait, wait_until
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.event.event import Event
from kiosk.domain.text import LANGUAGES
from kiosk.exchange.exports.headcount_json import headcount_object
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.files.paths import make_folder
from kiosk.service.count_people import count_people

PORTRAIT, LANDSCAPE, DESK = QSize(1080, 1920), QSize(1920, 1080), QSize(1366, 768)
DEBOUNCE_S = 3.2
"""A code read again within three seconds counts as the same scan."""

LEAD_TIME = timedelta(minutes=27)
ARRIVAL_GAP_S = 48
ARRIVALS = 66
"""How many arrive before the screenshots; the others are still to come."""


def take_screenshots(
    live_app: Application, folder: Path, report: Callable[[str], None]
) -> int:
    """Play the evening off screen; write screenshots, badges and the headcount."""
    event = live_app.find_event(None)
    live_app.close()
    clock = SimulatedClock(event.starts_at - LEAD_TIME)
    app = Application(live_app.home, clock)
    start_qt(windows=False)
    make_folder(folder / "pictures")
    host = FaceHost(app, event.id, None, None)
    try:
        script = _ScreenshotScript(
            DemoStage(host, clock, folder / "pictures"), event, folder
        )
        script.run()
        report(
            f"{script.stage.count} pictures, the tickets, the badges and the headcount "
            f"are in {folder}"
        )
    finally:
        host.close()
    return 0


@dataclass(slots=True)
class _ScreenshotScript:
    """The arrivals, and which screenshots are taken when."""

    stage: DemoStage
    event: Event
    folder: Path

    def run(self) -> None:
        """Let guests arrive, and take a screenshot of each page in each language."""
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
        held_back = {
            language: _two_plain_guests(guests, language) for language in LANGUAGES
        }
        self._arrive(
            [guest for guest in guests if guest not in chain(*held_back.values())]
        )
        for language, (guest, second) in held_back.items():
            self.stage.host.language.switch(language)
            self._attendee_pages(language, guest, guests)
            self._desk_pages(language, second)
            self.stage.screenshot("organiser", f"organiser-{language}")
        self._write_headcount()

    def _arrive(self, guests: list[DemoGuest]) -> None:
        """Let guests arrive at the attendee's face."""
        for number, code in enumerate(arrival_codes(guests[:ARRIVALS])):
            if number % 2:
                self.stage.clock.advance(ARRIVAL_GAP_S)
            self.stage.scan(code)
            self._attendee_face().dismiss()

    def _attendee_pages(
        self, language: str, guest: DemoGuest, guests: list[DemoGuest]
    ) -> None:
        face = self._attendee_face()
        self._both_orientations("waiting", language)
        for page, show in (
            ("programme", face.showProgramme),
            ("speakers", face.showSpeakers),
            ("speaker", lambda: face.showSpeaker(self.event.speakers[1].id)),
            ("take-along", face.showTakeAlong),
            ("no-code", face.showNoCode),
        ):
            show()
            if page == "no-code":
                wait_until(lambda: face.announcements.help is Attendee.Help.CALLED)
            self._both_orientations(page, language)
            face.dismiss()
        refused = _guest_speaking(
            language,
            [candidate for candidate in guests if not candidate.registration.expected],
        )
        attention = _guest_speaking(
            language,
            [
                candidate
                for candidate in guests
                if candidate.registration.expected and candidate.registration.attention
            ],
        )
        for page, code in (
            ("welcome", guest.code),
            ("refused", refused.code),
            ("not-a-ticket", FOREIGN_CODES[0]),
            ("see-desk", attention.code),
        ):
            self.stage.scan(code)
            self._both_orientations(page, language)
            face.dismiss()
        wait(DEBOUNCE_S)
        self.stage.scan(guest.code)
        self._both_orientations("already-inside", language)
        face.dismiss()

    def _desk_pages(self, language: str, guest: DemoGuest) -> None:
        face = self.stage.host.faces["desk"]
        if not isinstance(face, DeskFace):
            raise TypeError(face)
        self.stage.screenshot("desk", f"desk-help-{language}")
        face.notices.answer()
        wait_until(lambda: face.notices.count == 0)
        self.stage.screenshot("desk", f"desk-{language}")
        face.search.find(guest.registration.family_name[:5])
        wait_until(lambda: face.search.count > 0)
        self.stage.screenshot("desk", f"desk-search-{language}")
        face.choose(guest.registration.id)
        self.stage.screenshot("desk", f"desk-person-{language}")
        if face.person.unseen:
            face.checkIn()  # what needs attention was seen
        face.checkIn()
        self.stage.screenshot("desk", f"desk-checked-in-{language}")
        face.search.find("")
        face.clear()

    def _both_orientations(self, page: str, language: str) -> None:
        """Capture an attendee's page in portrait and in landscape."""
        for size, name in ((PORTRAIT, "upright"), (LANDSCAPE, "wide")):
            self.stage.screenshot(
                "attendee", f"attendee-{page}-{language}-{name}", size
            )

    def _write_headcount(self) -> None:
        app = self.stage.host.app
        self.stage.host.spooler.wake()
        wait_until(lambda: not _has_open_badges(app))
        with app.store.reading() as reader:
            count = count_people(reader, self.event, self.stage.clock.now())
        text = json.dumps(headcount_object(count), indent=2, ensure_ascii=False)
        (self.folder / "headcount.json").write_text(text + "\n", encoding="utf-8")

    def _attendee_face(self) -> AttendeeFace:
        face = self.stage.host.faces["attendee"]
        if not isinstance(face, AttendeeFace):
            raise TypeError(face)
        return face


def _has_open_badges(app: Application) -> bool:
    with app.store.reading() as reader:
        return bool(reader.badges.queued() or reader.badges.in_progress())


def _two_plain_guests(guests: list[DemoGuest], language: str) -> list[DemoGuest]:
    """Return two guests who are simply admitted, and speak a language."""
    plain = (
        guest
        for guest in guests
        if guest.registration.expected
        and not guest.registration.attention
        and not guest.registration.valid_from
        and guest.registration.language == language
    )
    return list(islice(plain, 2))


def _guest_speaking(language: str, guests: list[DemoGuest]) -> DemoGuest:
    """Return a guest who speaks a language, else the first."""
    matching = (guest for guest in guests if guest.registration.language == language)
    return next(matching, guests[0])
