"""The demonstration without a display: the same evening, left behind as pictures."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain, islice
from pathlib import Path

from PySide6.QtCore import QSize

from kiosk.app.arrivals import STRANGERS, Guest, draw_and_read, queue
from kiosk.app.bootstrap import House
from kiosk.app.demo_set import PlayedClock, Set
from kiosk.app.qt import application, wait, wait_until
from kiosk.app.stage import Stage
from kiosk.domain.event import Event
from kiosk.domain.headcount import headcount
from kiosk.domain.text import LANGUAGES
from kiosk.exchange.headcount_report import headcount_object
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.desk.face import DeskFace
from kiosk.files.paths import make_folder

PORTRAIT, LANDSCAPE, DESK = QSize(1080, 1920), QSize(1920, 1080), QSize(1366, 768)
AGAIN_S = 3.2
"""A code seen again within three seconds would be the same scan."""

EARLY = timedelta(minutes=27)
GAP_S = 48
ARRIVING = 66
"""So many come before pages are pictured; the others are still on their way."""


def take_pictures(house: House, folder: Path, say: Callable[[str], None]) -> int:
    """Play the evening in windows off screen; leave pictures, badges and the count."""
    event = house.event(None)
    house.close()
    clock = PlayedClock(event.starts_at - EARLY)
    played = House(house.home, clock)
    application(windows=False)
    make_folder(folder / "pictures")
    stage = Stage(played, event.id, None, None)
    try:
        script = _Script(Set(stage, clock, folder / "pictures"), event, folder)
        script.play()
        say(
            f"{script.set.taken} pictures, the tickets, the badges and the headcount "
            f"are in {folder}"
        )
    finally:
        stage.close()
    return 0


@dataclass(slots=True)
class _Script:
    """Who comes, and what is pictured when."""

    set: Set
    event: Event
    folder: Path

    def play(self) -> None:
        """Let guests arrive, and picture every page in every language."""
        self.set.open("attendee", PORTRAIT)
        self.set.open("desk", DESK)
        self.set.open("organiser", LANDSCAPE)
        self.set.stage.start()
        house = self.set.stage.house
        with house.store.reading() as reader:
            people = [one.registration for one in reader.people.all(self.event.id)]
        guests = draw_and_read(house, self.event, people, self.folder / "tickets")
        late = {language: _two(guests, language) for language in LANGUAGES}
        self._come([one for one in guests if one not in chain(*late.values())])
        for language, (guest, second) in late.items():
            self.set.stage.language.switch(language)
            self._attendee(language, guest, guests)
            self._desk(language, second)
            self.set.picture("organiser", f"organiser-{language}")
        self._count()

    def _come(self, guests: list[Guest]) -> None:
        """Let guests arrive at the attendee's screen."""
        for number, code in enumerate(queue(guests[:ARRIVING])):
            if number % 2:
                self.set.clock.pass_by(GAP_S)
            self.set.scan(code)
            self._attendee_face().dismiss()

    def _attendee(self, language: str, guest: Guest, guests: list[Guest]) -> None:
        face = self._attendee_face()
        self._both("waiting", language)
        for page, show in (
            ("programme", face.showProgramme),
            ("speakers", face.showSpeakers),
            ("speaker", lambda: face.showSpeaker(self.event.speakers[1].id)),
            ("take-along", face.showTakeAlong),
            ("no-code", face.showNoCode),
        ):
            show()
            if page == "no-code":
                wait_until(lambda: face.tidings.help is Attendee.Help.CALLED)
            self._both(page, language)
            face.dismiss()
        refused = _speaker_of(
            language,
            [one for one in guests if not one.registration.expected],
        )
        attention = _speaker_of(
            language,
            [
                one
                for one in guests
                if one.registration.expected and one.registration.attention
            ],
        )
        for page, code in (
            ("welcome", guest.code),
            ("refused", refused.code),
            ("not-a-ticket", STRANGERS[0]),
            ("see-desk", attention.code),
        ):
            self.set.scan(code)
            self._both(page, language)
            face.dismiss()
        wait(AGAIN_S)
        self.set.scan(guest.code)
        self._both("already-inside", language)
        face.dismiss()

    def _desk(self, language: str, guest: Guest) -> None:
        face = self.set.stage.faces["desk"]
        if not isinstance(face, DeskFace):
            raise TypeError(face)
        self.set.picture("desk", f"desk-help-{language}")
        face.notices.answer()
        wait_until(lambda: face.notices.count == 0)
        self.set.picture("desk", f"desk-{language}")
        face.search.find(guest.registration.family_name[:5])
        wait_until(lambda: face.search.count > 0)
        self.set.picture("desk", f"desk-search-{language}")
        face.choose(guest.registration.id)
        self.set.picture("desk", f"desk-person-{language}")
        if face.person.unseen:
            face.checkIn()  # what needs attention was seen
        face.checkIn()
        self.set.picture("desk", f"desk-checked-in-{language}")
        face.search.find("")
        face.clear()

    def _both(self, page: str, language: str) -> None:
        """Picture an attendee's page upright and wide."""
        for size, name in ((PORTRAIT, "upright"), (LANDSCAPE, "wide")):
            self.set.picture("attendee", f"attendee-{page}-{language}-{name}", size)

    def _count(self) -> None:
        house = self.set.stage.house
        self.set.stage.spool.wake()
        wait_until(lambda: not _badge_waits(house))
        with house.store.reading() as reader:
            count = headcount(self.event, reader.ledger.tally(self.event.id))
        text = json.dumps(headcount_object(count), indent=2, ensure_ascii=False)
        (self.folder / "headcount.json").write_text(text + "\n", encoding="utf-8")

    def _attendee_face(self) -> AttendeeFace:
        face = self.set.stage.faces["attendee"]
        if not isinstance(face, AttendeeFace):
            raise TypeError(face)
        return face


def _badge_waits(house: House) -> bool:
    with house.store.reading() as reader:
        return bool(reader.badges.waiting() or reader.badges.under_way())


def _two(guests: list[Guest], language: str) -> list[Guest]:
    """Choose two whom nothing keeps from coming in, and who speak a language."""
    plain = (
        one
        for one in guests
        if one.registration.expected
        and not one.registration.attention
        and not one.registration.valid_from
        and one.registration.language == language
    )
    return list(islice(plain, 2))


def _speaker_of(language: str, guests: list[Guest]) -> Guest:
    """Choose somebody who speaks a language, else anybody."""
    spoken = (one for one in guests if one.registration.language == language)
    return next(spoken, guests[0])
