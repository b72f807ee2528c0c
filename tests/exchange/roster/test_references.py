"""What a registration is called where the file does not say."""

import hashlib
from collections.abc import Callable

import pytest

from kiosk.domain.people.roster_import import RosterRow
from kiosk.exchange.roster.roster_file import Roster

ReadText = Callable[[str], Roster]


def references(read_text: ReadText, text: str) -> list[str]:
    return [
        row.registration.reference if isinstance(row, RosterRow) else row.field
        for row in read_text(text)
    ]


def test_the_code_is_the_reference(read_text: ReadText) -> None:
    assert references(read_text, "name,code\nJan,abc\n") == ["abc"]


def test_a_long_code_is_replaced_by_its_digest(read_text: ReadText) -> None:
    long = "x" * 101
    (reference,) = references(read_text, f"name,code\nJan,{long}\n")
    assert reference == "R-" + hashlib.sha256(long.encode()).hexdigest()[:8]


def test_a_name_and_an_address_make_a_reference(read_text: ReadText) -> None:
    text = "name,email\nJan de Vries,j@example.org\nJan de Vries,k@example.org\n"
    generated = references(read_text, text)
    digest = hashlib.sha256(b"jan de vries\nj@example.org").hexdigest()
    assert generated[0] == f"R-{digest[:8]}"
    assert len(set(generated)) == 2
    assert generated == references(read_text, text.upper())


def test_of_the_same_person_twice_the_later_counts_and_the_valid_one(
    read_text: ReadText,
) -> None:
    roster = read_text(
        "name,email,status,note\nJan,j@example.org,ok,1\nJAN,J@example.org,ok,2\n"
        "Ina,i@example.org,ok,3\nIna,i@example.org,cancelled,4\n"
    )
    people = [row.registration for row in roster if isinstance(row, RosterRow)]
    assert [person.note for person in people] == ["2", "3"]
    assert [str(left) for left in roster.reading.left_out] == [
        "row 2, row: the same person as in row 3, which counts",
        "row 5, row: the same person as in row 4, which counts",
    ]


def test_of_two_answers_to_a_form_the_later_counts(read_text: ReadText) -> None:
    roster = read_text(
        "Timestamp,Email Address,Your name,Will you attend?\n"
        "2026/09/20,j@example.org,Jan,Yes\n2026/09/21,j@example.org,Jan,No\n"
    )
    (row,) = roster
    assert isinstance(row, RosterRow)
    assert row.registration.state.value == "cancelled"


def test_references_that_would_collide_are_longer(
    read_text: ReadText, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Digest:
        def __init__(self, data: bytes) -> None:
            self._data = data

        def hexdigest(self) -> str:
            return "0" * 8 + hashlib.md5(self._data).hexdigest() + "0" * 24  # noqa: S324  no secret

    monkeypatch.setattr("kiosk.exchange.roster.references.sha256", Digest)
    generated = references(read_text, "name\nJan\nIna\n")
    assert generated[0] == "R-00000000"
    assert generated[1].startswith("R-00000000")
    assert len(generated[1]) == len("R-") + 16


def test_the_people_of_one_order_are_told_apart(read_text: ReadText) -> None:
    text = "Order code,Attendee name\nA1B2C,Jan\nD3E4F,Ina\nA1B2C,Zoë\nA1B2C,\n"
    assert references(read_text, text) == ["A1B2C", "D3E4F", "A1B2C-2", "A1B2C-3"]


def test_positions_tell_the_people_of_one_order_apart(read_text: ReadText) -> None:
    text = "Order code;Position ID;Attendee name\nA1B2C;2;Jan\nA1B2C;1;Ina\nA1B2C;4;X\n"
    assert references(read_text, text) == ["A1B2C-2", "A1B2C", "A1B2C-4"]


def test_a_reference_goes_before_an_order(read_text: ReadText) -> None:
    text = "Order #,Attendee #,Name,Barcode #\n1,501,Jan,99001\n1,502,Ina,99002\n"
    assert references(read_text, text) == ["501", "502"]
