"""The organiser's files: who is inside, who came, and every scan."""

import csv
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.windows.organiser_ports import load_portraits, make_organiser_ports
from kiosk.domain.event.event import Event, Speaker
from kiosk.domain.fault import KnownFault
from kiosk.service.edit_programme import InvalidProgrammeError
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT
from tests.sample_event import sample_event

ALL = (
    "registrations-evening.xlsx",
    "attendance-evening.xlsx",
    "ledger-evening.csv",
    "event-evening.toml",
)


def references(path: Path) -> list[object]:
    _, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [row[0] for row in rows]


def ledger(folder: Path) -> list[dict[str, str]]:
    text = (folder / "ledger-evening.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def test_everybody_whoever_came_and_every_scan_are_in_files(
    small: CliRunner, tmp_path: Path
) -> None:
    small.scan("CODE-G1", at=AT)
    small.scan("nonsense", at=AT)
    folder = tmp_path / "taken home"
    output = small.succeed("export", "-o", str(folder)).out
    assert output == f"{', '.join(ALL)} are in {folder}.\n"
    assert "G2" in references(folder / ALL[0])
    assert references(folder / ALL[1]) == ["G1"]
    scans = [(row["reference"], row["verdict"]) for row in ledger(folder)]
    assert ("G1", "admitted") in scans
    assert ("", "refused") in scans
    small.succeed("event", "import", str(folder / ALL[3]))
    assert ledger(folder)[0]["scanned_at"] == "2030-05-01 18:05:00+02:00"


def test_a_scanned_formula_is_defused(small: CliRunner, tmp_path: Path) -> None:
    small.scan("=1+1", at=AT)
    small.succeed("export", "-o", str(tmp_path))
    assert [row["code"] for row in ledger(tmp_path)] == ["'=1+1"]


def test_without_a_folder_they_go_into_the_home(small: CliRunner) -> None:
    assert small.succeed("export").out.endswith(f"{small.home / 'exports'}.\n")


def test_a_stick_that_is_gone_is_said_to_be(small: CliRunner, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    settings = f'station = "door 1"\npaper_folder = "{stick}"\n'
    (small.home / "settings.toml").write_text(settings, encoding="utf-8")
    assert f"The folder {stick}" in small("export").fault
    stick.mkdir()
    assert small.succeed("export").out.endswith(f"{stick}.\n")


@pytest.mark.usefixtures("qapp")
def test_the_list_for_an_evacuation_has_nobody_who_is_not_inside(
    small: CliRunner,
) -> None:
    small.scan("CODE-G1", at=AT)
    app = Application(Home(small.home))
    office = make_organiser_ports(app, "evening")
    filed = office.write_evacuation_list(
        app.use_cases.make_door_list("evening", "en").only_inside
    )
    app.close()
    assert filed.folder == small.home / "paper"
    pdf, table = (filed.folder / name for name in filed.names)
    (page,) = PdfReader(BytesIO(pdf.read_bytes())).pages
    text = " ".join(page.extract_text().split())
    assert "1 on the list · 1 inside, 1 of them on this page" in text
    assert len(table.read_text(encoding="utf-8-sig").splitlines()) == 1 + 1


@pytest.mark.usefixtures("qapp")
def test_in_an_evacuation_the_home_stands_in_for_a_stick_that_is_gone(
    small: CliRunner, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    settings = f'station = "door 1"\npaper_folder = "{stick}"\n'
    (small.home / "settings.toml").write_text(settings, encoding="utf-8")
    app = Application(Home(small.home))
    write = make_organiser_ports(app, "evening").write_evacuation_list
    people = app.use_cases.make_door_list("evening", "en").only_inside
    assert write(people).folder == small.home / "paper"
    stick.mkdir()
    assert write(people).folder == stick
    app.close()


@pytest.mark.usefixtures("qapp")
def test_without_cups_nothing_is_printed_and_it_says_so(small: CliRunner) -> None:
    app = Application(Home(small.home))
    people = app.use_cases.make_door_list("evening", "en").only_inside
    with pytest.raises(KnownFault, match="no printer for sheets of A4"):
        make_organiser_ports(app, "evening").print_evacuation_list(people)
    app.close()


def event_with_portrait(portrait: str) -> Event:
    speaker = Speaker(id="ada", name="Ada", portrait=portrait)
    return replace(sample_event(), speakers=(speaker,))


def test_a_portrait_that_an_editor_names_is_taken_into_the_event(
    tmp_path: Path,
) -> None:
    path = tmp_path / "ada.png"
    Image.new("RGB", (900, 900), "teal").save(path)
    event = load_portraits(event_with_portrait(""), event_with_portrait(str(path)))
    assert event.speakers[0].picture.startswith("data:")
    assert load_portraits(event, event) == event
    assert load_portraits(event, event_with_portrait("")).speakers[0].picture == ""


def test_a_portrait_that_is_none_is_marked(tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_text("Ada")
    for name in ("ada.txt", "gone.png"):
        with pytest.raises(InvalidProgrammeError) as raised:
            load_portraits(
                event_with_portrait(""), event_with_portrait(str(tmp_path / name))
            )
        assert raised.value.issues[0].path == ("speaker", 0, "portrait")


def test_a_name_that_was_imported_without_its_picture_may_stay() -> None:
    assert load_portraits(
        event_with_portrait("gone.png"), event_with_portrait("gone.png")
    ) == event_with_portrait("gone.png")
