"""What organisers hear of: conflicts that wait, and announcements that are on."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt

from kiosk.domain.stations.conflict import Conflict, ConflictKind
from kiosk.faces.face_context import FaceContext
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.window import FaceWindow
from kiosk.service.announce import Announce
from tests.faces.conftest import EVENT, FakeClock
from tests.faces.organiser.conftest import Come, Shown, Words, read_now

LATER = {"en": "Ten minutes later", "nl": "Tien minuten later"}


def test_conflicts_are_counted_and_nobody_is_named(
    window: FaceWindow,
    face: OrganiserFace,
    place: FaceContext,
    come: Come,
    words: Words,
    shown: Shown,
) -> None:
    come(1)
    with place.store.transaction() as tx:
        (entry,) = tx.ledger.all(EVENT)
        person = tx.people.find(entry.registration or "")
        for number in range(2):
            tx.notices.put_conflict(
                Conflict(
                    id=str(number),
                    event=EVENT,
                    registration=entry.registration or "",
                    kind=ConflictKind.NOT_EXPECTED,
                    earlier=None,
                    later=entry.id,
                    noticed_at=place.clock.now(),
                )
            )
    read_now(face)
    assert shown("2 conflicts wait at the desks")
    assert person is not None
    family = person.registration.family_name
    assert not [word for word in words(window) if family in word]


def test_announcements_stand_until_they_end(
    window: FaceWindow,
    face: OrganiserFace,
    place: FaceContext,
    words: Words,
    shown: Shown,
    clock: FakeClock,
    press: Callable[..., None],
) -> None:
    Announce(place.store, clock)(EVENT, LATER, "Desk", timedelta(minutes=5))
    read_now(face)
    assert shown("Ten minutes later")
    press(window, Qt.Key.Key_F9)
    assert shown("Tien minuten later")
    clock.move(minutes=5)
    face.tick()
    assert "Tien minuten later" not in words(window)
