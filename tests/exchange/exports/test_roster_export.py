"""Rosters out, and back in without a change."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.people.roster_import import RosterRow
from kiosk.domain.tidy import one_line
from kiosk.exchange.exports.roster_export import ROSTER_COLUMNS, write_roster
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.service.collect_answers import EventAnswers
from kiosk.service.ports.people import Person

ZONE = ZoneInfo("Europe/Amsterdam")
JAN = Registration(
    id="",
    event="dilema-2023",
    reference="R-1",
    name="Jan de Vries",
    given_name="Jan",
    family_name="de Vries",
    email="j@example.org",
    affiliation='=HYPERLINK("http://x")',
    category="VIP",
    state=RegistrationState.UNPAID,
    code="+1-23",
    language="nl",
    valid_from=datetime(2023, 11, 28, 16, 0, tzinfo=UTC),
    valid_until=datetime(2023, 11, 28, 18, 0, 30, 5, tzinfo=UTC),
    checkpoints=("Room 1, first floor", "Main door"),
    party="@home",
    attention="-1",
    note="'=already",
)
INSIDE = Presence(
    first_admitted_at=datetime(2023, 11, 28, 16, 5, 7, 9, tzinfo=UTC), inside=True
)
FORMS = (".csv", ".xlsx")


def export(path: Path, *registrations: Registration) -> Path:
    people = (
        Person(registration=registration, presence=INSIDE)
        for registration in registrations
    )
    write_roster(path, people, ZONE)
    return path


def read_back(path: Path, event: Event) -> list[Registration]:
    roster = read_roster(path, event)
    found = [row.registration for row in roster if isinstance(row, RosterRow)]
    assert len(found) == len(roster), list(roster)
    assert roster.ignored_columns == ()
    return found


@pytest.mark.parametrize("form", FORMS)
def test_an_exported_roster_is_read_back_unchanged(
    tmp_path: Path, event: Event, form: str
) -> None:
    assert read_back(export(tmp_path / f"out{form}", JAN), event) == [JAN]


def test_the_export_has_all_columns_and_the_presence(tmp_path: Path) -> None:
    path = export(tmp_path / "out.CSV", JAN)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, row = csv.reader(file)
    assert tuple(heading) == ROSTER_COLUMNS
    cells = dict(zip(heading, row, strict=True))
    assert cells["arrived_at"] == "2023-11-28 17:05:07+01:00"
    assert cells["inside"] == "yes"
    assert cells["valid_from"] == "2023-11-28 17:00:00+01:00"
    assert cells["checkpoints"] == "Room 1, first floor; Main door"


def test_formulas_are_escaped(tmp_path: Path) -> None:
    with export(tmp_path / "out.csv", JAN).open(encoding="utf-8-sig") as file:
        (cells,) = csv.DictReader(file)
    assert cells["affiliation"] == '\'=HYPERLINK("http://x")'
    assert (cells["code"], cells["party"]) == ("'+1-23", "'@home")
    assert (cells["attention"], cells["note"]) == ("'-1", "''=already")


def test_a_spreadsheet_holds_words_and_no_formulas(tmp_path: Path) -> None:
    path = export(tmp_path / "out.xlsx", JAN)
    (_, row) = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    cells = dict(zip(ROSTER_COLUMNS, row, strict=True))
    assert cells["affiliation"] == '=HYPERLINK("http://x")'
    assert cells["code"] == "+1-23"
    assert cells["reference"] == "R-1"


def test_somebody_who_never_came_has_no_arrival_time(tmp_path: Path) -> None:
    write_roster(
        tmp_path / "out.csv", [Person(registration=JAN, presence=NEVER_ARRIVED)]
    )
    with (tmp_path / "out.csv").open(encoding="utf-8-sig") as file:
        (cells,) = csv.DictReader(file)
    assert (cells["arrived_at"], cells["inside"]) == ("", "no")
    assert cells["valid_from"] == "2023-11-28 16:00:00+00:00"


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_roster_is_exported(tmp_path: Path, event: Event, form: str) -> None:
    assert read_back(export(tmp_path / f"out{form}"), event) == []


ANY_WORDS = st.one_of(
    st.text(max_size=40),
    st.text(st.sampled_from("='+-@\t\r\n\uff1d\"_x0041;,| aé"), max_size=12),
).map(one_line)


@settings(max_examples=200, deadline=None)
@given(
    words=st.tuples(ANY_WORDS.filter(bool), *[ANY_WORDS] * 5),
    form=st.sampled_from(FORMS),
)
def test_any_names_are_read_back_unchanged(
    tmp_path_factory: pytest.TempPathFactory,
    event: Event,
    words: tuple[str, ...],
    form: str,
) -> None:
    name, given_name, family_name, affiliation, party, note = words
    registration = Registration(
        id="",
        event=event.id,
        reference="R-1",
        name=name,
        given_name=given_name,
        family_name=family_name,
        affiliation=affiliation,
        party=party,
        note=note,
    )
    path = export(tmp_path_factory.getbasetemp() / f"any{form}", registration)
    assert read_back(path, event) == [registration]


def test_what_was_there_stays_if_writing_fails(tmp_path: Path) -> None:
    def breaking_off() -> Iterator[Person]:
        yield Person(registration=JAN, presence=INSIDE)
        raise RuntimeError("the store is gone")

    for form in FORMS:
        path = tmp_path / f"out{form}"
        path.write_text("before", encoding="utf-8")
        with pytest.raises(RuntimeError):
            write_roster(path, breaking_off())
        assert path.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "out.xlsx"]


def test_an_earlier_export_is_replaced(tmp_path: Path, event: Event) -> None:
    export(tmp_path / "out.csv", JAN)
    assert read_back(export(tmp_path / "out.csv"), event) == []


def test_a_path_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownFault, match=r"cannot be written \(no such file"):
        export(tmp_path / "none" / "out.csv", JAN)
    (tmp_path / "taken.csv").mkdir()
    with pytest.raises(KnownFault, match="cannot be written"):
        export(tmp_path / "taken.csv", JAN)
    assert [path.name for path in tmp_path.iterdir()] == ["taken.csv"]


@pytest.mark.parametrize("form", FORMS)
def test_a_full_disk_is_told_and_leaves_nothing_behind(
    tmp_path: Path, form: str
) -> None:
    resource = pytest.importorskip("resource", reason="Windows sets no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(KnownFault, match=r"cannot be written \(file too large\)"):
            export(tmp_path / f"out{form}", *[JAN] * 100)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["out", "out.xls", "out.txt"])
def test_another_suffix_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownFault, match=r"end its name in \.csv or \.xlsx"):
        export(tmp_path / name, JAN)


@pytest.mark.parametrize("form", FORMS)
def test_answers_have_a_column_each_that_is_not_read_back(
    form: str, tmp_path: Path, event: Event
) -> None:
    answers = EventAnswers(
        questions=["name", "meal"], by_registration={"": {"name": "=1+1"}}
    )
    path = tmp_path / f"roster{form}"
    jan = replace(JAN, checkpoints=())
    write_roster(path, [Person(registration=jan, presence=INSIDE)], ZONE, answers)
    roster = read_roster(path, event)
    assert roster.ignored_columns[-2:] == ("answer: name", "answer: meal")
    [row] = roster.rows
    assert isinstance(row, RosterRow)
    assert row.registration.name == "Jan de Vries"
    if form == ".csv":
        [cells] = csv.DictReader(path.read_text("utf-8-sig").splitlines())
        assert (cells["answer: name"], cells["answer: meal"]) == ("'=1+1", "")
