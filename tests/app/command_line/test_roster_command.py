"""``kiosk roster``: what goes in, what is turned away, and what comes out."""

from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, ROSTER, roster_file

PEOPLE = len(ROSTER.splitlines()) - 1
COUNTS = ("rows", "added", "updated", "unchanged", "vanished", "rejected")
NEW = "N1,Nora New,,,guest,confirmed,CODE-N1,,,,,,,"
NAMELESS = "N2,,,,guest,confirmed,,,,,,,,"
SAME_CODE = "N3,Ned Third,,,guest,confirmed,CODE-N1,,,,,,,"


def test_a_report_has_its_fields_and_a_second_import_changes_nothing(
    small: CliRunner, tmp_path: Path
) -> None:
    report = small.succeed("roster", "import", roster_file(tmp_path), "--json").answer
    assert {key: report[key] for key in COUNTS} == {
        "rows": PEOPLE,
        "added": 0,
        "updated": 0,
        "unchanged": PEOPLE,
        "vanished": [],
        "rejected": [],
    }


def test_a_changed_row_updates_and_a_vanished_one_is_reported(
    small: CliRunner, tmp_path: Path
) -> None:
    rows = ["G1,Anna Jansen,,,guest,confirmed,CODE-G1,nl,,,,,,", NEW]
    path = roster_file(tmp_path, *rows)
    report = small.succeed("roster", "import", path, "--json").answer
    assert (report["added"], report["updated"], report["rows"]) == (1, 1, 2)
    assert "G2" in report["vanished"]
    assert small.scan("CODE-G1", at=AT)["name"] == "Anna Jansen"
    assert small.scan("CODE-G2", at=AT)["verdict"] == "admitted"


@pytest.mark.parametrize(
    ("row", "rejected"),
    [
        (NAMELESS, {"row": 3, "field": "name", "reason": "there is no name"}),
        (
            SAME_CODE,
            {"row": 3, "field": "code", "reason": "“CODE-N1” is already in row 2"},
        ),
    ],
)
def test_a_bad_row_is_told_and_the_others_go_in(
    small: CliRunner, tmp_path: Path, row: str, rejected: dict[str, object]
) -> None:
    run = small("roster", "import", roster_file(tmp_path, NEW, row), "--json")
    assert run.answer["rejected"] == [rejected]
    assert run.answer["added"] == 1
    assert "1 of 2 rows was not taken" in run.fault
    assert small.scan("CODE-N1", at=AT)["name"] == "Nora New"


def test_strictly_it_is_all_or_nothing(small: CliRunner, tmp_path: Path) -> None:
    path = roster_file(tmp_path, NEW, NAMELESS)
    run = small("roster", "import", path, "--strict", "--json")
    assert len(run.answer["rejected"]) == 1
    assert "Nothing was imported" in run.fault
    assert small.scan("CODE-N1", at=AT)["refusal"] == "unknown_ticket"


def test_a_dry_run_writes_nothing(small: CliRunner, tmp_path: Path) -> None:
    path = roster_file(tmp_path, NEW)
    run = small.succeed("roster", "import", path, "--dry-run", "--json")
    assert run.answer["added"] == 1
    assert small.scan("CODE-N1", at=AT)["refusal"] == "unknown_ticket"
    output = small.succeed("roster", "import", path, "--dry-run").out
    assert output.startswith("1 row: would be 1 added, 0 updated")


def test_people_read_each_bad_row(small: CliRunner, tmp_path: Path) -> None:
    run = small("roster", "import", roster_file(tmp_path, NEW, NAMELESS, SAME_CODE))
    first, *rows = run.out.splitlines()
    assert first == "3 rows: 1 added, 0 updated, 0 unchanged, 2 rejected."
    assert rows[:2] == [
        "  row 3, name: there is no name",
        "  row 4, code: “CODE-N1” is already in row 2",
    ]
    assert rows[2].startswith(
        f"  {PEOPLE} kept that are no longer in the file: BL Bea "
    )


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "is not a roster but a pict"),
        ("paper.pdf", b"%PDF-1.7 and so on", "is not a roster but a PDF"),
        ("empty.csv", b"", "is empty"),
        ("noise.csv", bytes(range(256)) * 9, "noise.csv"),
        ("columns.csv", b"colour,size\nred,7\n", "columns.csv"),
        ("broken.xlsx", b"PK\x03\x04" + bytes(99), "broken.xlsx"),
    ],
)
def test_what_is_no_roster_is_told(
    small: CliRunner, tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    before = small.count()
    run = small("roster", "import", path, "--json")
    assert message in run.fault
    assert run.out == ""
    assert small.count() == before


def test_a_roster_that_is_not_there_is_told(small: CliRunner, tmp_path: Path) -> None:
    assert "no file" in small("roster", "import", tmp_path / "none.csv").fault
    assert "is a folder" in small("roster", "import", tmp_path).fault


def test_columns_that_mean_nothing_are_named(small: CliRunner, tmp_path: Path) -> None:
    path = roster_file(tmp_path, text="name,shoe size\nNora New,39\n")
    run = small("roster", "import", path, "--json")
    assert (run.code, run.answer["added"]) == (0, 1)
    assert run.err == "Columns that were not read: shoe size\n"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_exported_can_be_imported_unchanged(
    small: CliRunner, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"export.{ending}"
    small.scan("CODE-G1", at=AT)
    assert small.succeed("roster", "export", path).out == (
        f"{PEOPLE} registrations are in {path}.\n"
    )
    run = small("roster", "import", path, "--json")
    assert run.answer["unchanged"] == PEOPLE


def test_an_export_defuses_formulas(small: CliRunner, tmp_path: Path) -> None:
    small.succeed("walk-in", "--name", "=HYPERLINK(1)", "--at", AT)
    path = tmp_path / "export.csv"
    small.succeed("roster", "export", path)
    assert ",=HYPERLINK" not in path.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", ["export.txt", "no/such/folder/export.csv", "."])
def test_an_export_that_cannot_be_written_is_told(
    small: CliRunner, tmp_path: Path, name: str
) -> None:
    small("roster", "export", tmp_path / name).fault  # noqa: B018
    assert list(tmp_path.iterdir()) == [small.home]


def test_an_import_tells_whose_names_no_font_here_can_write(
    small: CliRunner, tmp_path: Path
) -> None:
    roster = tmp_path / "cuneiform.csv"
    roster.write_text("reference,name\nU1,\U00012000\nU2,Ada\n", encoding="utf-8")
    run = small.succeed("roster", "import", roster)
    assert "letters of the names of U1: see “kiosk doctor”." in run.out


def test_what_was_decided_is_remembered_by_the_headings(
    small: CliRunner, tmp_path: Path
) -> None:
    guests = tmp_path / "guests.csv"
    guests.write_text("Name,Approval,Shoe\nAda,granted,40\n", encoding="utf-8")
    choices = tmp_path / "choices.toml"
    choices.write_text(
        '[columns]\nApproval = "state"\nShoe = ""\n[states]\ngranted = "unpaid"\n',
        encoding="utf-8",
    )
    small.succeed("roster", "import", guests, "--map", choices)
    guests.write_text("Shoe,Name,Approval\n41,Bea,granted\n", encoding="utf-8")
    result = small("roster", "import", guests, "--json")
    assert (result.code, result.answer["added"]) == (0, 1)
    assert result.answer["states"][0]["state"] == "unpaid"
    assert "decided for these headings before" in result.err
    assert small("roster", "import", guests, "--ignore-remembered").code == 1
