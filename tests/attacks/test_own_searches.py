"""Names and addresses are tried five times a minute at a station, not at a screen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.attempt_file import AttemptFile
from kiosk.domain.event.event import Admission
from kiosk.service.find_own_registration import (
    FindOwnRegistration,
    TooManyAttemptsError,
)
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest

EMAIL = "ada@example.org"


@pytest.fixture
def desk(records: Path | str) -> Iterator[DeskDriver]:
    desk = DeskDriver(records, sample_event(admission=Admission(find_own=True)))
    desk.import_people(replace(sample_guest("A", "Ada Lovelace"), email=EMAIL))
    yield desk
    desk.close()


@pytest.fixture
def screen(desk: DeskDriver, tmp_path: Path) -> Callable[[], Callable[[], str | None]]:
    """Open another screen of the same home, or the same one again."""

    def open_screen() -> Callable[[], str | None]:
        attempts = AttemptFile(tmp_path / "own-searches.json")
        find = FindOwnRegistration(desk.store, desk.clock, attempts)
        return lambda: find("evening", "Ada Lovelace", EMAIL)

    return open_screen


def test_two_screens_of_a_station_have_five_tries_between_them(
    screen: Callable[[], Callable[[], str | None]], desk: DeskDriver
) -> None:
    first, second = screen(), screen()
    assert all([first(), second(), first(), second(), first()])
    for find in (first, second, screen()):
        with pytest.raises(TooManyAttemptsError):
            find()
    desk.clock.moment += timedelta(minutes=1)
    assert second()


def test_a_restart_gives_no_further_tries(
    screen: Callable[[], Callable[[], str | None]],
) -> None:
    for _ in range(5):
        assert screen()()
    with pytest.raises(TooManyAttemptsError):
        screen()()


def test_nothing_of_what_was_typed_is_kept(
    screen: Callable[[], Callable[[], str | None]], tmp_path: Path
) -> None:
    screen()()
    assert EMAIL not in (tmp_path / "own-searches.json").read_text()
