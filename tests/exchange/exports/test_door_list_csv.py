"""The list for the door as a table: the paper's rows, and nothing that runs."""

import csv
import io
from dataclasses import replace

from kiosk.domain.admission.door_list import OfflinePeriod, door_list
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.people.registration import RegistrationState
from kiosk.exchange.exports.door_list_csv import DOOR_LIST_COLUMNS, door_list_csv
from tests.sample_event import (
    GONE,
    INSIDE,
    minutes_after_start,
    sample_event,
    sample_guest,
)
from tests.summer_school import MONDAY, TUESDAY, at, summer_school


def table(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_each_row_tells_who_where_and_at_which_moment() -> None:
    anna = replace(
        sample_guest("G1", "Anna van der Berg"), affiliation="PAX", email="a@b.nl"
    )
    carl = sample_guest("G2", "Carl Away", state=RegistrationState.CANCELLED)
    people = [(carl, NEVER_ARRIVED), (anna, INSIDE)]
    data = door_list_csv(
        door_list(sample_event(), people, minutes_after_start(40), "nl")
    )
    first, second = table(data)
    assert tuple(first) == DOOR_LIST_COLUMNS
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
    people = [(sample_guest("G1"), NEVER_ARRIVED)]
    data = door_list_csv(
        door_list(
            sample_event(), people, minutes_after_start(40), "en", OfflinePeriod()
        )
    )
    assert [row["cut_off"] for row in table(data)] == ["yes"]


def test_nothing_in_it_is_a_formula() -> None:
    formulas = replace(
        sample_guest("@SUM(1)", "=cmd|' /C calc'!A0"), affiliation="+1\n-2"
    )
    data = door_list_csv(
        door_list(
            sample_event(), [(formulas, NEVER_ARRIVED)], minutes_after_start(40), "en"
        )
    )
    (row,) = table(data)
    assert row["name"] == "'=cmd|' /C calc'!A0"
    assert row["affiliation"] == "'+1\n-2"
    assert row["reference"] == "'@SUM(1)"
    assert all(cell[:1] not in "=+-@" for cell in row.values() if cell)


def test_of_several_days_each_has_a_column_and_the_list_is_that_of_today() -> None:
    came, absent = sample_guest("G1", "Anna Berg"), sample_guest("G2", "Carl Day")
    attendance = {"G1": {MONDAY: at(MONDAY, 9)}, "G2": {TUESDAY: at(TUESDAY, 9, 5)}}
    by_id = {came.id: attendance["G1"], absent.id: attendance["G2"]}
    event = summer_school()
    people = [(came, GONE), (absent, GONE)]

    listed = door_list(event, people, at(TUESDAY, 12), "en", attendance=by_id)
    first, second = table(door_list_csv(listed))

    assert first["state"] == "may come, was here on 6/7"
    assert second["state"] == "was here (came 09:05)"
    assert [first[f"day: 2026-07-0{day}"] for day in (6, 7, 8)] == ["yes", "no", "no"]
    assert [entry.name for entry in listed.no_shows] == ["Anna Berg"]
