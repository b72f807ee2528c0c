"""The list for the door as a table: the paper's rows, and nothing that runs."""

import csv
import io
from dataclasses import replace

from kiosk.domain.door_list import Alone, door_list
from kiosk.domain.presence import NEVER_CAME
from kiosk.domain.registration import RegistrationState
from kiosk.exchange.door_csv import COLUMNS, door_csv
from tests.evening import INSIDE, after, evening, guest


def table(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_each_row_tells_who_where_and_at_which_moment() -> None:
    anna = replace(guest("G1", "Anna van der Berg"), affiliation="PAX", email="a@b.nl")
    carl = guest("G2", "Carl Away", state=RegistrationState.CANCELLED)
    people = [(carl, NEVER_CAME), (anna, INSIDE)]
    data = door_csv(door_list(evening(), people, after(40), "nl"))
    first, second = table(data)
    assert tuple(first) == COLUMNS
    assert first == {
        "surname": "Berg",
        "name": "Anna van der Berg",
        "affiliation": "PAX",
        "category": "Gast",
        "reference": "G1",
        "state": "binnen sinds 16:40",
        "may_come": "yes",
        "inside": "yes",
        "as_of": "2023-11-28 17:40:00+01:00",
        "cut_off": "no",
    }
    assert (second["name"], second["state"]) == ("Carl Away", "geannuleerd")
    assert (second["may_come"], second["inside"]) == ("no", "no")
    assert b"a@b.nl" not in data


def test_each_row_tells_if_the_other_stations_were_not_heard() -> None:
    people = [(guest("G1"), NEVER_CAME)]
    data = door_csv(door_list(evening(), people, after(40), "en", Alone()))
    assert [row["cut_off"] for row in table(data)] == ["yes"]


def test_nothing_in_it_is_a_formula() -> None:
    wicked = replace(guest("@SUM(1)", "=cmd|' /C calc'!A0"), affiliation="+1\n-2")
    data = door_csv(door_list(evening(), [(wicked, NEVER_CAME)], after(40), "en"))
    (row,) = table(data)
    assert row["name"] == "'=cmd|' /C calc'!A0"
    assert row["affiliation"] == "'+1\n-2"
    assert row["reference"] == "'@SUM(1)"
    assert all(cell[:1] not in "=+-@" for cell in row.values() if cell)
