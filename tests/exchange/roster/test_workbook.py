"""Rosters as spreadsheets."""

import io
import zipfile
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.exchange.roster.roster_file import Roster, read_roster

Sheets = dict[str, list[list[Any]]]


def save(path: Path, sheets: Sheets, *hidden: str) -> Path:
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        moment = book.add_format({"num_format": "dd-mm-yyyy hh:mm"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            if name in hidden:
                sheet.hide()
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    form = moment if isinstance(cell, datetime) else day
                    dated = isinstance(cell, (date, time))
                    sheet.write(number, column, cell, form if dated else None)
    return path


def people(roster: Roster) -> list[Registration]:
    return [row.registration for row in roster if isinstance(row, RosterRow)]


def test_cells_of_every_kind_are_read(tmp_path: Path, event: Event) -> None:
    rows: list[list[Any]] = [
        ["ID", "Name", "Code", "Valid from", "Valid until", "Note", "Party", "Paid"],
        [42.0, "Jan", 5001100010, datetime(2023, 11, 28, 17), date(2023, 11, 28)],  # noqa: DTZ001  a spreadsheet knows no zones
        [43, "Ina", "'007", "28-11-2023 17:00", "", 1.5, True, False],
        [44, "Zoë", "", "", "", time(17, 30), -3, True],
    ]
    roster = read_roster(save(tmp_path / "a.xlsx", {"Sheet": rows}), event)
    jan, ina, zoe = people(roster)
    assert (jan.reference, jan.code) == ("42", "5001100010")
    assert jan.valid_from == ina.valid_from == datetime(2023, 11, 28, 16, tzinfo=UTC)
    assert jan.valid_until == datetime(2023, 11, 28, 23, tzinfo=UTC)
    assert (ina.code, ina.note, ina.party) == ("'007", "1.5", "yes")
    assert (zoe.note, zoe.party) == ("17:30:00", "-3")
    assert [registration.state.value for registration in (ina, zoe)] == [
        "unpaid",
        "confirmed",
    ]


def test_midnight_is_read_as_a_whole_day(tmp_path: Path, event: Event) -> None:
    midnight = datetime(2023, 11, 28)  # noqa: DTZ001  a spreadsheet knows no zones
    rows: list[list[Any]] = [["name", "valid_from", "valid_until"]]
    rows += [["Jan", midnight, midnight]]
    (jan,) = people(read_roster(save(tmp_path / "a.xlsx", {"Sheet": rows}), event))
    assert jan.valid_from == datetime(2023, 11, 27, 23, tzinfo=UTC)
    assert jan.valid_until == datetime(2023, 11, 28, 23, tzinfo=UTC)


def test_rows_are_numbered_as_the_spreadsheet_does(
    tmp_path: Path, event: Event
) -> None:
    rows: list[list[Any]] = [[], ["Guests"], [], ["", "Name", "Email"]]
    rows += [["", "Jan"], [], ["", "", "x@y.nl"], ["", "Ina"]]
    roster = read_roster(save(tmp_path / "a.xlsx", {"Sheet": rows}), event)
    assert [row.row for row in roster] == [5, 7, 8]


def test_the_first_visible_sheet_that_names_people_is_read(
    tmp_path: Path, event: Event
) -> None:
    sheets: Sheets = {
        "Cover": [["Welcome"], ["to the list"]],
        "Hidden": [["name"], ["Nobody"]],
        "People": [["naam", "x"], ["Jan", 1]],
        "More": [["name"], ["Ina"]],
    }
    roster = read_roster(save(tmp_path / "a.xlsx", sheets, "Hidden"), event)
    assert [registration.name for registration in people(roster)] == ["Jan"]
    assert roster.ignored_columns == ("x",)


def test_a_code_that_the_spreadsheet_has_rounded_is_rejected(
    tmp_path: Path, event: Event
) -> None:
    rows: list[list[Any]] = [
        ["name", "code"],
        ["Jan", 79324185631842057193001],
        ["Ina", 10**14],
    ]
    roster = read_roster(save(tmp_path / "a.xlsx", {"Sheet": rows}), event)
    jan, ina = roster
    assert isinstance(jan, RosterIssue)
    assert jan.field == "code"
    assert "shortened by a spreadsheet" in jan.reason
    assert isinstance(ina, RosterRow)
    assert ina.registration.code == "100000000000000"


def test_a_spreadsheet_is_read_by_any_file_name(tmp_path: Path, event: Event) -> None:
    path = save(tmp_path / "a.xlsx", {"Sheet": [["name"], ["Jan"]]})
    assert len(read_roster(path.rename(tmp_path / "a.csv"), event)) == 1


def spoil(path: Path, part: str, old: bytes, new: bytes) -> None:
    """Change one part of a spreadsheet's archive."""
    whole = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(whole) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                assert old in data
                data = data.replace(old, new)
            after.writestr(name, data)


def test_a_sheet_that_claims_to_be_huge_and_is_not_is_read(
    tmp_path: Path, event: Event
) -> None:
    path = save(tmp_path / "a.xlsx", {"Sheet": [["name"], ["Jan"]]})
    sheet = "xl/worksheets/sheet1.xml"
    spoil(path, sheet, b'ref="A1:A2"', b'ref="A1:XFD1048576"')
    assert len(read_roster(path, event)) == 1
    spoil(path, sheet, b'<dimension ref="A1:XFD1048576"/>', b"")
    assert len(read_roster(path, event)) == 1


def test_a_damaged_sheet_is_refused(tmp_path: Path, event: Event) -> None:
    path = save(tmp_path / "a.xlsx", {"Sheet": [["name"], ["Jan"]]})
    spoil(path, "xl/_rels/workbook.xml.rels", b"sheet1.xml", b"none.xml")
    with pytest.raises(KnownFault, match="is a damaged spreadsheet"):
        read_roster(path, event)


def test_an_archive_that_unpacks_to_far_more_is_refused(
    tmp_path: Path, event: Event
) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", "<workbook/>")
        with parts.open("xl/big.xml", "w", force_zip64=True) as big:
            for _ in range(501):
                big.write(bytes(1 << 20))
    with pytest.raises(KnownFault, match="too large a spreadsheet"):
        read_roster(path, event)
