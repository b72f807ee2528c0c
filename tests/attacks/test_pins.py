"""PINs are neither guessed at the first try nor by trying without end."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.attempt_file import AttemptFile
from kiosk.domain.fault import KnownFault
from kiosk.domain.pins import check_new_pin
from kiosk.domain.staff import Role
from kiosk.service.identify_staff import Identified, IdentifyStaff, NotIdentified
from kiosk.service.manage_staff import AddStaffMember
from kiosk.service.ports.pins import AttemptTimes
from kiosk.signing import PinHasher
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event
from tests.use_case_factory import AttemptMemory

OWN, WRONG = "5093", "6280"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskDriver]:
    desk = DeskDriver(tmp_path, sample_event())
    AddStaffMember(desk.store, PinHasher())("Gus", Role.STEWARD, OWN)
    yield desk
    desk.close()


def identify_with(desk: DeskDriver, memory: AttemptTimes) -> IdentifyStaff:
    return IdentifyStaff(desk.store, desk.clock, PinHasher(), memory)


def fail_five_times(identify: IdentifyStaff) -> NotIdentified:
    """Type five wrong PINs, and return the answer to the last."""
    *_, last = [identify(WRONG) for _ in range(5)]
    assert isinstance(last, NotIdentified)
    return last


@pytest.mark.parametrize(
    "pin",
    [
        "0000",
        "1111",
        "88888888",
        "1234",
        "4321",
        "123456",
        "87654321",
        "7890",
        "9012",
        "0987",
        "1212",
        "123123",
        "202020",
        "2580",
        "0852",
        "1984",
        "2023",
        "159753",
        "147258",
    ],
)
@pytest.mark.parametrize("role", Role)
def test_the_first_that_anybody_tries_is_nobodys_pin(role: Role, pin: str) -> None:
    with pytest.raises(KnownFault, match=r"choose another|six to eight digits"):
        check_new_pin(pin, role)


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.ORGANISER])
def test_who_may_do_more_has_a_longer_pin(role: Role) -> None:
    with pytest.raises(KnownFault, match="six to eight digits"):
        check_new_pin("5093", role)
    check_new_pin("509318", role)


def test_an_own_pin_in_between_buys_no_guess(desk: DeskDriver) -> None:
    identify = identify_with(desk, AttemptMemory())
    guesses = 0
    for number in range(100):
        desk.clock.moment += timedelta(seconds=0.1)
        found = identify(WRONG if number % 5 else OWN)
        guesses += found == NotIdentified()
    assert guesses < 5
    assert isinstance(identify(OWN), NotIdentified)


def test_each_lockout_is_longer_than_the_one_before(desk: DeskDriver) -> None:
    identify = identify_with(desk, AttemptMemory())
    lockouts = []
    for _ in range(6):
        found = fail_five_times(identify)
        assert found.locked_until is not None
        lockouts.append(
            (found.locked_until - desk.clock.moment) // timedelta(minutes=1)
        )
        desk.clock.moment = found.locked_until
    assert lockouts == [1, 2, 4, 8, 15, 15]
    assert isinstance(identify(OWN), Identified)
    desk.clock.moment += timedelta(hours=1)
    found = fail_five_times(identify)
    assert found == NotIdentified(desk.clock.moment + timedelta(minutes=1))


def test_a_clock_that_is_set_back_a_little_forgets_nothing(desk: DeskDriver) -> None:
    identify = identify_with(desk, AttemptMemory())
    for _ in range(4):
        identify(WRONG)
    desk.clock.moment -= timedelta(seconds=30)
    identify(WRONG)
    assert isinstance(identify(OWN), NotIdentified)


def test_where_nothing_can_be_kept_there_is_a_limit_too(
    desk: DeskDriver, tmp_path: Path
) -> None:
    path = tmp_path / "wrong-pins.json"
    path.mkdir()
    (path / "occupied").touch()
    answers = [identify_with(desk, AttemptFile(path))(WRONG) for _ in range(20)]
    assert answers.count(NotIdentified()) == 4
    assert isinstance(identify_with(desk, AttemptFile(path))(OWN), NotIdentified)


def test_a_file_that_is_removed_forgets_nothing(
    desk: DeskDriver, tmp_path: Path
) -> None:
    path = tmp_path / "removed.json"
    for _ in range(5):
        identify_with(desk, AttemptFile(path))(WRONG)
        path.unlink(missing_ok=True)
    assert isinstance(identify_with(desk, AttemptFile(path))(OWN), NotIdentified)
