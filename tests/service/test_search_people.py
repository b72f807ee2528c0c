"""Staff find the owner of a code by its first letters."""

from dataclasses import replace

import pytest

from kiosk.service.search_people import search_people
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event, sample_guest


@pytest.fixture
def door(desk: DeskDriver) -> DeskDriver:
    desk.import_people(
        sample_guest("R1", "Ada Lovelace", code="x7Kd-99Qz/1"),
        sample_guest("R2", "Xaver Seven", code="dkzr8ry9m2"),
        sample_guest("R3", "Dkzrow Name", code="ABCD"),
        sample_guest("R4", "Bob", code="100%_x"),
        sample_guest("R5", "Eve"),
    )
    return desk


def found(desk: DeskDriver, text: str, limit: int = 20) -> list[str]:
    with desk.store.reading() as reader:
        people = search_people(reader, "evening", text, limit)
    return [person.registration.reference for person in people]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("x7Kd", "R1"),
        (" x7Kd-99 ", "R1"),
        ("x7Kd-99Qz/1", "R1"),
        ("dkzr8", "R2"),
        ("DKZR8RY", "R2"),
        ("abcd", "R3"),
        ("100%", "R4"),
        ("100%_", "R4"),
    ],
)
def test_a_codes_beginning_finds_its_owner(
    door: DeskDriver, text: str, reference: str
) -> None:
    assert found(door, text)[0] == reference


@pytest.mark.parametrize("text", ["x7K", "7Kd-", "x7Kd-98", "100__", "1%%%"])
def test_less_than_four_or_other_characters_find_nobody(
    door: DeskDriver, text: str
) -> None:
    assert found(door, text) == []


def test_the_letters_of_our_own_tickets_find_their_owner(door: DeskDriver) -> None:
    code = door.ticket_code("R5")
    for length in (9, 12, 21, 30, 37):
        assert found(door, code[:length]) == ["R5"]
        assert found(door, code[:length].lower()) == ["R5"]
    assert found(door, code[:8]) == found(door, "KIOSK") == []


def test_a_name_that_begins_so_comes_before_a_code(door: DeskDriver) -> None:
    assert found(door, "dkzr") == ["R3", "R2"]
    assert found(door, "dkzr", limit=1) == ["R3"]


def test_another_events_codes_are_not_found(door: DeskDriver) -> None:
    other = replace(sample_guest("Z", event="morning"), code="zzzz9")
    door.import_event(sample_event(event="morning"))
    with door.store.transaction() as tx:
        tx.people.put([other])
    assert found(door, "zzzz9") == []
