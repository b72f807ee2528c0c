"""A PIN identifies a member, or the reason why not is shown."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role, StaffMember
from kiosk.exchange.event.event_file import read_event
from kiosk.faces.theme.pin_entry import PinEntry
from kiosk.service.identify_staff import Identified, NotIdentified
from tests.faces.conftest import OPENING, RESOURCES, InlineWorker
from tests.faces.desk.conftest import DeferredWorker

ADA = StaffMember(id="ada", name="Ada", role=Role.STEWARD, pin="sealed")
State = PinEntry.State


class PinHarness:
    """A PIN entry, and the members that it identified."""

    def __init__(self, worker: InlineWorker | None = None) -> None:
        self.answers: dict[str, Identified | NotIdentified | Exception] = {
            "4711": Identified(ADA)
        }
        self.identified: list[StaffMember | None] = []
        self.owner = QObject()
        self.entry = PinEntry(self.identify, worker or InlineWorker(), self.owner)

    def identify(self, credential: str) -> Identified | NotIdentified:
        answer = self.answers.get(credential, NotIdentified())
        if isinstance(answer, Exception):
            raise answer
        return answer

    def enter(self, pin: str) -> PinEntry.State:
        self.entry.identify(pin, self.identified.append)
        return self.entry.state


@pytest.fixture
def door() -> PinHarness:
    return PinHarness()


def test_a_pin_is_somebodys_or_wrong(door: PinHarness) -> None:
    assert door.enter("0000") is State.WRONG
    assert door.enter("4711") is State.NONE
    assert door.identified == [None, ADA]


def test_who_is_known_may_still_not_do_it(door: PinHarness) -> None:
    states = []
    door.entry.changed.connect(lambda: states.append(door.entry.state))
    door.enter("4711")
    door.entry.refuse()
    door.entry.reset()
    assert states[-2:] == [State.ROLE, State.NONE]


def test_the_end_of_a_wait_is_told_as_clocks_at_the_event_show_it(
    door: PinHarness,
) -> None:
    door.answers["0000"] = NotIdentified(OPENING + timedelta(minutes=1))
    assert door.enter("0000") is State.WAIT
    assert door.entry.until == ""
    door.entry.set_event(read_event(RESOURCES / "event" / "dilema-2023.toml"))
    assert door.entry.until == "17:01"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(KnownFault("The disk is full."), "The disk is full."), (ValueError("4711"), "")],
)
def test_what_goes_wrong_is_told_and_another_pin_is_taken(
    door: PinHarness, error: Exception, sentence: str
) -> None:
    door.answers["0000"] = error
    assert door.enter("0000") is State.FAILED
    assert door.entry.sentence == sentence
    assert bool(door.entry.reference) is (sentence == "")
    assert door.enter("4711") is State.NONE
    assert door.entry.reference == ""


def test_while_one_is_looked_at_no_other_is_taken() -> None:
    worker = DeferredWorker()
    door = PinHarness(worker)
    busy = []
    door.entry.changed.connect(lambda: busy.append(door.entry.busy))
    door.enter("4711")
    door.enter("0000")
    worker.answer()
    assert (busy[0], busy[-1], door.identified) == (True, False, [ADA])


def test_whoever_asks_may_tell_of_what_went_wrong_elsewhere(door: PinHarness) -> None:
    errors: list[Exception] = []
    door.answers["0000"] = error = KnownFault("The disk is full.")
    door.entry.identify("0000", door.identified.append, errors.append)
    assert (errors, door.entry.state) == ([error], State.NONE)
