"""Rows of a roster: what becomes of each, and why one is not taken."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.exchange.roster.roster_file import Roster

ReadText = Callable[[str], Roster]


def person(row: RosterRow | RosterIssue) -> Registration:
    assert isinstance(row, RosterRow), row
    return row.registration


def test_every_column_of_our_own_is_read(read_text: ReadText) -> None:
    (row,) = read_text(
        "reference,name,given_name,family_name,email,affiliation,category,state,code,"
        "language,valid_from,valid_until,checkpoints,party,attention,note\n"
        "R-1,Dr. Bérénice Boutin,Bérénice,Boutin,b@example.org,Asser,speaker,pending,"
        "k7M2,nl-NL,2023-11-28T17:00,2023-11-28 19:00,main door; ROOM 1,A,Chair,Late\n"
    )
    assert row == RosterRow(
        2,
        Registration(
            id="",
            event="dilema-2023",
            reference="R-1",
            name="Dr. Bérénice Boutin",
            given_name="Bérénice",
            family_name="Boutin",
            email="b@example.org",
            affiliation="Asser",
            category="speaker",
            state=RegistrationState.PENDING,
            code="k7M2",
            language="nl",
            valid_from=datetime(2023, 11, 28, 16, 0, tzinfo=UTC),
            valid_until=datetime(2023, 11, 28, 18, 0, tzinfo=UTC),
            checkpoints=("Main door", "Room 1"),
            party="A",
            attention="Chair",
            note="Late",
        ),
    )


def test_a_name_is_enough(read_text: ReadText) -> None:
    registration = person(read_text("name\nJan de Vries\n").rows[0])
    assert (registration.given_name, registration.family_name) == ("Jan", "de Vries")
    assert registration.category == "guest"
    assert registration.state is RegistrationState.CONFIRMED
    assert registration.code is None


IN_ONE = {
    "Jan Willem de Vries": ("Jan Willem de Vries", "Jan", "de Vries"),
    "Dr. Jan Peter Balkenende": ("Dr. Jan Peter Balkenende", "Jan", "Balkenende"),
    '"Berg, Jan van der"': ("Jan van der Berg", "Jan", "van der Berg"),
    '"Smith, Dr. Anna"': ("Dr. Anna Smith", "Anna", "Smith"),
    '"Jane Doe, PhD"': ("Jane Doe, PhD", "Jane", "Doe, PhD"),
}


@pytest.mark.parametrize(("name", "parts"), IN_ONE.items())
def test_a_name_in_one_column_is_taken_apart(
    name: str, parts: tuple[str, str, str], read_text: ReadText
) -> None:
    registration = person(read_text(f"name\n{name}\n").rows[0])
    assert (
        registration.name,
        registration.given_name,
        registration.family_name,
    ) == parts


def test_a_name_is_joined_from_its_parts(read_text: ReadText) -> None:
    rows = read_text(
        "voornaam;tussenvoegsel;achternaam;e-mailadres\n"
        "Jan;de;Vries;\nCher;;;\n;van der;Berg;mailto:b@example.org\n"
    )
    assert [person(row).name for row in rows] == [
        "Jan de Vries",
        "Cher",
        "van der Berg",
    ]
    assert person(rows.rows[0]).family_name == "de Vries"
    assert person(rows.rows[2]).email == "b@example.org"


def test_empty_rows_are_skipped_and_numbers_kept(read_text: ReadText) -> None:
    rows = read_text("nr.,name,email\n1,Jan,\n\n , ,\n,Ina,\n")
    assert [row.row for row in rows] == [2, 5]


REJECTED_ROWS = {
    "no name": ("R-1,  ,", 2, "name", "there is no name"),
    "a long name": (f"R-1,{'x' * 301},", 2, "name", "301 characters; the most is 300"),
    "a long reference": (f"{'x' * 101},Jan,", 2, "reference", "the most is 100"),
    "a rounded reference": ("7.93242E+22,Jan,", 2, "reference", "by a spreadsheet"),
    "too many cells": ("R-1,Vries, Jan de,a@b.nl", 2, "row", "more cells than the 3"),
    "a reference twice": ("R-1,Jan,\nr-1,Ina,", 3, "reference", "“r-1” * in row 2"),
}


@pytest.mark.parametrize(
    ("rows", "number", "field", "words"), REJECTED_ROWS.values(), ids=REJECTED_ROWS
)
def test_an_invalid_row_is_rejected(
    read_text: ReadText, rows: str, number: int, field: str, words: str
) -> None:
    roster = read_text(f"reference,name,email\n{rows}\nR-9,Zoë,zoe@example.org\n")
    (rejection,) = [row for row in roster if isinstance(row, RosterIssue)]
    assert (rejection.row, rejection.field) == (number, field)
    for part in words.split("*"):
        assert part in rejection.reason
    assert person(roster.rows[-1]).reference == "R-9"


REJECTED_CELLS = {
    "valid_from": ("tomorrow", "“tomorrow” is not a time such as"),
    "valid_until": ("2023-02-30", "“2023-02-30” is not a time such as"),
    "checkpoints": ("Main door; Cellar", "“Cellar” is no checkpoint of the event; it"),
    "code": ("1,2E+12", "was shortened by a spreadsheet"),
    "note": ("x" * 5001, "5,001 characters; the most is 5,000"),
    "attention": ("x" * 1001, "1,001 characters"),
    "category": ("x" * 101, "101 characters"),
    "party": ("x" * 101, "101 characters"),
    "affiliation": ("x" * 301, "301 characters"),
}


@pytest.mark.parametrize(
    ("field", "cell", "words"), [(f, *m) for f, m in REJECTED_CELLS.items()]
)
def test_an_invalid_cell_is_rejected(
    read_text: ReadText, field: str, cell: str, words: str
) -> None:
    (row,) = read_text(f"name|{field}\nJan|{cell}\n")
    assert isinstance(row, RosterIssue)
    assert (row.row, row.field) == (2, field)
    assert words in row.reason
    assert row.reason.isprintable()


ADDRESSES = {
    "jan at example": "",
    "jan@": "",
    "jan@localhost": "",
    "a@b.nl;c@d.nl": "a@b.nl",
    "Jan <a@b.nl>": "a@b.nl",
    "mailto:a@b.nl": "a@b.nl",
    "a@b.nl (home)": "a@b.nl",
}


@pytest.mark.parametrize(("cell", "address"), ADDRESSES.items())
def test_nobody_is_lost_for_an_address(
    read_text: ReadText, cell: str, address: str
) -> None:
    roster = read_text(f"name|email\nJan|{cell}\n")
    assert person(roster.rows[0]).email == address
    left_out = [(left.row, left.field, left.value) for left in roster.reading.left_out]
    assert left_out == ([] if address else [(2, "email", cell)])


def test_nobody_is_lost_for_a_language(read_text: ReadText) -> None:
    roster = read_text("name|language\nJan|klingon!\n")
    assert person(roster.rows[0]).language == ""
    (left_out,) = roster.reading.left_out
    assert str(left_out).startswith("row 2, language: “klingon!” is not a language's")


def test_a_name_too_long_once_joined_is_rejected(read_text: ReadText) -> None:
    (row,) = read_text(f"given_name,family_name\n{'x' * 200},{'y' * 200}\n")
    assert row == RosterIssue(2, "name", "401 characters; the most is 300")


def test_a_code_longer_than_any_scan_is_rejected(read_text: ReadText) -> None:
    (row,) = read_text(f"name,code\nJan,{'é' * 2049}\n")
    assert isinstance(row, RosterIssue)
    assert row.field == "code"


@pytest.mark.parametrize("code", ["KIOSK" + "B" * 32, "kioskabcdefgh"])
def test_a_code_that_begins_like_ours_is_rejected(
    read_text: ReadText, code: str
) -> None:
    (row,) = read_text(f"name,code\nJan,{code}\n")
    assert isinstance(row, RosterIssue)
    assert row.field == "code"
    assert "leave it empty" in row.reason


def test_a_ticket_that_ends_before_it_begins_is_rejected(read_text: ReadText) -> None:
    rows = read_text(
        "name,valid_from,valid_until\nJan,2023-11-28 19:00,28-11-2023 18:00\n"
        "Ina,28/11/2023,28.11.2023\nZoë,28/11/2023,\n"
    )
    assert isinstance(rows.rows[0], RosterIssue)
    assert rows.rows[0].field == "valid_until"
    ina = person(rows.rows[1])
    assert ina.valid_from == datetime(2023, 11, 27, 23, 0, tzinfo=UTC)
    assert ina.valid_until == datetime(2023, 11, 28, 23, 0, tzinfo=UTC)
    assert person(rows.rows[2]).valid_until is None


def test_one_code_for_two_people_is_rejected(read_text: ReadText) -> None:
    rows = read_text("name,code\nJan,abc\nIna,ABC\nZoë,abc\n").rows
    assert [person(row).code for row in rows[:2]] == ["abc", "ABC"]
    assert rows[2] == RosterIssue(4, "code", "“abc” is already in row 2")


def test_a_rejected_row_claims_no_reference_and_no_code(read_text: ReadText) -> None:
    rows = read_text("reference,name,code,note\nA,Jan\ufffd,c,\nA,Ina,c,\n").rows
    assert isinstance(rows[0], RosterIssue)
    assert person(rows[1]).code == "c"


def test_several_checkpoints_are_read_from_one_cell(read_text: ReadText) -> None:
    rows = read_text(
        "name;checkpoints\n"
        '1;"Room 1, first floor; room 1"\n'
        "2;main door|Room 1\n3;Room 1, Main door, Room 1\n4;Room 1, First Floor\n"
    )
    assert [person(row).checkpoints for row in rows] == [
        ("Room 1, first floor", "Room 1"),
        ("Main door", "Room 1"),
        ("Room 1", "Main door"),
        ("Room 1, first floor",),
    ]


def test_a_category_is_spelt_as_the_event_spells_it(read_text: ReadText) -> None:
    rows = read_text("name,category\n1,vip\n2,Press\n3,\n")
    assert [person(row).category for row in rows] == ["VIP", "Press", "guest"]


def test_what_scanners_add_is_stripped_from_codes(read_text: ReadText) -> None:
    (row,) = read_text('name,code\nJan,"\\000026 aB=\u200b\t"\n')
    assert person(row).code == "aB=\u200b"


def test_a_code_with_a_control_character_within_it_is_refused(
    read_text: ReadText,
) -> None:
    (row,) = read_text('name,code\nJan,"a\tB="\n')
    assert isinstance(row, RosterIssue)
    assert "control character" in row.reason


def test_control_characters_are_left_out(read_text: ReadText) -> None:
    (row,) = read_text('name,note\n"J\x1ban\u202e ","one\r\ntwo\x07\tthree"\n')
    assert person(row).name == "Jan"
    assert person(row).note == "one two three"
