"""Staff are told apart by their PINs, and a station waits after wrong ones."""

from collections.abc import Callable, Sequence

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.pins import MAX_WRONG_PINS
from kiosk.domain.staff import Role
from kiosk.domain.ticket import STAFF_CODE_LENGTH, compose_staff_code
from kiosk.service.identify_staff import Identified, IdentifyStaff, NotIdentified
from kiosk.service.manage_staff import (
    AddStaffMember,
    FindStaffCode,
    RemoveStaffMember,
)
from kiosk.signing import PinHasher
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start
from tests.use_case_factory import AttemptMemory


def name_of_pin(identify: IdentifyStaff, pin: str) -> str:
    """Return the name of the member that a PIN or staff code belongs to."""
    outcome = identify(pin)
    return outcome.member.name if isinstance(outcome, Identified) else ""


@pytest.fixture
def identify(desk: DeskDriver) -> IdentifyStaff:
    """A station where Fatma and Gus have their PINs."""
    add = AddStaffMember(desk.store, PinHasher())
    add("Fatma", Role.SUPERVISOR, "258047")
    add("Gus", Role.STEWARD, "147036")
    return IdentifyStaff(desk.store, desk.clock, PinHasher(), AttemptMemory())


def test_a_pin_identifies_its_member(identify: IdentifyStaff) -> None:
    assert name_of_pin(identify, "258047") == "Fatma"
    assert name_of_pin(identify, "147036") == "Gus"
    assert name_of_pin(identify, "1470") == ""


def test_whoever_has_the_name_gets_another_pin(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    add = AddStaffMember(desk.store, PinHasher())
    member = add(" fatma ", Role.ORGANISER, "369147")
    assert identify("369147") == Identified(member)
    assert name_of_pin(identify, "258047") == ""
    with pytest.raises(KnownFault, match="That PIN is taken"):
        add("Fatma", Role.ORGANISER, "147036")


class SlowPinHasher(PinHasher):
    """A hasher that takes so long at first that another organiser is faster."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self.meanwhile = [meanwhile]

    def hash(self, pin: str, existing: Sequence[str]) -> str:
        """Return the hash once the other organiser is done."""
        if self.meanwhile:
            self.meanwhile.pop()()
        return super().hash(pin, existing)


def test_two_members_added_at_once_never_get_the_same_pin(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    add = AddStaffMember(desk.store, PinHasher())
    pins = SlowPinHasher(lambda: add("Nina", Role.STEWARD, "8085"))
    with pytest.raises(KnownFault, match="That PIN is taken"):
        AddStaffMember(desk.store, pins)("Omar", Role.STEWARD, "8085")
    assert name_of_pin(identify, "8085") == "Nina"


def test_nothing_is_kept_of_the_pin_of_who_left(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    assert RemoveStaffMember(desk.store)("Gus").pin == ""
    assert name_of_pin(identify, "147036") == ""
    AddStaffMember(desk.store, PinHasher())("Nina", Role.STEWARD, "147036")
    assert name_of_pin(identify, "147036") == "Nina"


def test_after_five_wrong_pins_not_even_the_right_one_is_accepted_for_a_minute(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    for _ in range(4):
        assert identify("0000") == NotIdentified()
    assert identify("0000") == NotIdentified(minutes_after_start(1))
    desk.clock.moment = minutes_after_start(0.5)
    assert identify("258047") == NotIdentified(minutes_after_start(1))
    restarted = IdentifyStaff(desk.store, desk.clock, PinHasher(), identify.wrong_pins)
    assert restarted("258047") == NotIdentified(
        minutes_after_start(1)
    )  # a restart does not help
    desk.clock.moment = minutes_after_start(1)
    assert name_of_pin(identify, "258047") == "Fatma"
    assert identify("0000") == NotIdentified()


def test_a_clock_that_is_set_back_keeps_nobody_out(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    desk.clock.moment = minutes_after_start(60)
    for _ in range(5):
        identify("0000")
    desk.clock.moment = minutes_after_start(0)
    assert name_of_pin(identify, "258047") == "Fatma"


def staff_code_of(desk: DeskDriver, name: str) -> str:
    """Return a member's staff code."""
    with desk.store.reading() as reader:
        (event,) = reader.events.all()
    return FindStaffCode(desk.store, desk.clock, PinHasher())(name, event)[1]


def test_a_staff_code_identifies_its_member(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    fatmas, guss = staff_code_of(desk, "Fatma"), staff_code_of(desk, "Gus")
    assert fatmas != guss
    assert name_of_pin(identify, fatmas) == "Fatma"
    assert name_of_pin(identify, f"{guss.lower()}\r") == "Gus"


def test_a_staff_code_ends_with_its_pin(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    fatmas, guss = staff_code_of(desk, "Fatma"), staff_code_of(desk, "Gus")
    AddStaffMember(desk.store, PinHasher())("Fatma", Role.SUPERVISOR, "369147")
    RemoveStaffMember(desk.store)("Gus")
    assert name_of_pin(identify, fatmas) == ""
    assert name_of_pin(identify, guss) == ""


def test_staff_codes_are_accepted_while_pins_are_locked_and_never_lock_them(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    stranger = compose_staff_code("B" * STAFF_CODE_LENGTH)
    for _ in range(MAX_WRONG_PINS):
        assert identify(stranger) == NotIdentified()
    assert name_of_pin(identify, "258047") == "Fatma"
    for _ in range(MAX_WRONG_PINS):
        identify("0000")
    assert name_of_pin(identify, "258047") == ""
    assert name_of_pin(identify, staff_code_of(desk, "Fatma")) == "Fatma"
