"""A PIN is somebody's, or what is wrong with it is told in one vocabulary."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role, StaffMember
from kiosk.exchange.event_file import read_event
from kiosk.faces.look.pin_entry import PinEntry
from kiosk.service.identify import Known, Wrong
from tests.faces.conftest import OPENING, RESOURCES, InlineWorker
from tests.faces.desk.conftest import LateWorker

ADA = StaffMember(id="ada", name="Ada", role=Role.STEWARD, pin="sealed")
State = PinEntry.State


class Door:
    """A PIN entry, and whose PINs it was told of."""

    def __init__(self, worker: InlineWorker | None = None) -> None:
        self.answers: dict[str, Known | Wrong | Exception] = {"4711": Known(ADA)}
        self.known: list[StaffMember | None] = []
        self.owner = QObject()
        self.entry = PinEntry(self.identify, worker or InlineWorker(), self.owner)

    def identify(self, shown: str) -> Known | Wrong:
        answer = self.answers.get(shown, Wrong())
        if isinstance(answer, Exception):
            raise answer
        return answer

    def enter(self, pin: str) -> PinEntry.State:
        self.entry.identify(pin, self.known.append)
        return self.entry.state


@pytest.fixture
def door() -> Door:
    return Door()


def test_a_pin_is_somebodys_or_wrong(door: Door) -> None:
    assert door.enter("0000") is State.WRONG
    assert door.enter("4711") is State.NONE
    assert door.known == [None, ADA]


def test_who_is_known_may_still_not_do_it(door: Door) -> None:
    states = []
    door.entry.changed.connect(lambda: states.append(door.entry.state))
    door.enter("4711")
    door.entry.refuse()
    door.entry.forget()
    assert states[-2:] == [State.ROLE, State.NONE]


def test_the_end_of_a_wait_is_told_as_clocks_at_the_event_show_it(door: Door) -> None:
    door.answers["0000"] = Wrong(OPENING + timedelta(minutes=1))
    assert door.enter("0000") is State.WAIT
    assert door.entry.until == ""
    door.entry.local_to(read_event(RESOURCES / "event" / "dilema-2023.toml"))
    assert door.entry.until == "17:01"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(KnownFault("The disk is full."), "The disk is full."), (ValueError("4711"), "")],
)
def test_what_goes_wrong_is_told_and_another_pin_is_taken(
    door: Door, error: Exception, sentence: str
) -> None:
    door.answers["0000"] = error
    assert door.enter("0000") is State.FAILED
    assert door.entry.sentence == sentence
    assert bool(door.entry.reference) is (sentence == "")
    assert door.enter("4711") is State.NONE
    assert door.entry.reference == ""


def test_while_one_is_looked_at_no_other_is_taken() -> None:
    worker = LateWorker()
    door = Door(worker)
    busy = []
    door.entry.changed.connect(lambda: busy.append(door.entry.busy))
    door.enter("4711")
    door.enter("0000")
    worker.answer()
    assert (busy[0], busy[-1], door.known) == (True, False, [ADA])


def test_whoever_asks_may_tell_of_what_went_wrong_elsewhere(door: Door) -> None:
    told: list[Exception] = []
    door.answers["0000"] = error = KnownFault("The disk is full.")
    door.entry.identify("0000", door.known.append, told.append)
    assert (told, door.entry.state) == ([error], State.NONE)
