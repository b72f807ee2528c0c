"""Staff are told apart by their PINs, and a station waits after wrong ones."""

from collections.abc import Callable, Sequence

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import TRIES, Role
from kiosk.domain.ticket import STAFF_LETTERS, compose_staff_code
from kiosk.seal import ArgonPins
from kiosk.service.identify import Identify, Known, Wrong
from kiosk.service.keep_staff import KeepStaff, RemoveStaff
from tests.evening import after
from tests.rehearsal import Rehearsal
from tests.wiring import Notebook


def who(identify: Identify, pin: str) -> str:
    """Name whose PIN it is."""
    found = identify(pin)
    return found.member.name if isinstance(found, Known) else ""


@pytest.fixture
def identify(desk: Rehearsal) -> Identify:
    """A station where Fatma and Gus have their PINs."""
    keep = KeepStaff(desk.store, ArgonPins())
    keep("Fatma", Role.SUPERVISOR, "2580")
    keep("Gus", Role.STEWARD, "147036")
    return Identify(desk.store, desk.clock, ArgonPins(), Notebook())


def test_a_pin_tells_who_stands_there(identify: Identify) -> None:
    assert who(identify, "2580") == "Fatma"
    assert who(identify, "147036") == "Gus"
    assert who(identify, "1470") == ""


def test_whoever_has_the_name_gets_another_pin(
    desk: Rehearsal, identify: Identify
) -> None:
    keep = KeepStaff(desk.store, ArgonPins())
    kept = keep(" fatma ", Role.ORGANISER, "3691")
    assert identify("3691") == Known(kept)
    assert who(identify, "2580") == ""
    with pytest.raises(KnownFault, match="That PIN is taken"):
        keep("Fatma", Role.ORGANISER, "147036")


class Overtaken(ArgonPins):
    """Takes so long over its first seal that another organiser is faster."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self.meanwhile = [meanwhile]

    def seal(self, pin: str, like: Sequence[str]) -> str:
        """Seal it, once the other one is done."""
        if self.meanwhile:
            self.meanwhile.pop()()
        return super().seal(pin, like)


def test_two_who_are_kept_at_once_never_get_the_same_pin(
    desk: Rehearsal, identify: Identify
) -> None:
    keep = KeepStaff(desk.store, ArgonPins())
    pins = Overtaken(lambda: keep("Nina", Role.STEWARD, "8888"))
    with pytest.raises(KnownFault, match="That PIN is taken"):
        KeepStaff(desk.store, pins)("Omar", Role.STEWARD, "8888")
    assert who(identify, "8888") == "Nina"


def test_nothing_is_kept_of_the_pin_of_who_left(
    desk: Rehearsal, identify: Identify
) -> None:
    assert RemoveStaff(desk.store)("Gus").pin == ""
    assert who(identify, "147036") == ""
    KeepStaff(desk.store, ArgonPins())("Nina", Role.STEWARD, "147036")
    assert who(identify, "147036") == "Nina"


def test_after_five_wrong_pins_not_even_the_right_one_is_taken_for_a_minute(
    desk: Rehearsal, identify: Identify
) -> None:
    for _ in range(4):
        assert identify("0000") == Wrong()
    assert identify("0000") == Wrong(after(1))
    desk.clock.moment = after(0.5)
    assert identify("2580") == Wrong(after(1))
    again = Identify(desk.store, desk.clock, ArgonPins(), identify.wrong)
    assert again("2580") == Wrong(after(1))  # a restart does not help
    desk.clock.moment = after(1)
    assert who(identify, "2580") == "Fatma"
    assert identify("0000") == Wrong()


def test_a_clock_that_is_set_back_keeps_nobody_out(
    desk: Rehearsal, identify: Identify
) -> None:
    desk.clock.moment = after(60)
    for _ in range(5):
        identify("0000")
    desk.clock.moment = after(0)
    assert who(identify, "2580") == "Fatma"


def code_of(desk: Rehearsal, name: str) -> str:
    """Give what somebody's card says."""
    with desk.store.reading() as reader:
        kept = {one.name: one.pin for one in reader.staff.all()}
    return ArgonPins().code(kept[name])


def test_a_staff_code_tells_who_stands_there(
    desk: Rehearsal, identify: Identify
) -> None:
    fatmas, guss = code_of(desk, "Fatma"), code_of(desk, "Gus")
    assert fatmas != guss
    assert who(identify, fatmas) == "Fatma"
    assert who(identify, f"{guss.lower()}\r") == "Gus"


def test_a_staff_code_ends_with_its_pin(desk: Rehearsal, identify: Identify) -> None:
    fatmas, guss = code_of(desk, "Fatma"), code_of(desk, "Gus")
    KeepStaff(desk.store, ArgonPins())("Fatma", Role.SUPERVISOR, "3691")
    RemoveStaff(desk.store)("Gus")
    assert who(identify, fatmas) == ""
    assert who(identify, guss) == ""


def test_staff_codes_are_taken_while_pins_wait_and_wrong_ones_never_make_them(
    desk: Rehearsal, identify: Identify
) -> None:
    stranger = compose_staff_code("B" * STAFF_LETTERS)
    for _ in range(TRIES):
        assert identify(stranger) == Wrong()
    assert who(identify, "2580") == "Fatma"
    for _ in range(TRIES):
        identify("0000")
    assert who(identify, "2580") == ""
    assert who(identify, code_of(desk, "Fatma")) == "Fatma"
