"""``kiosk roster import``: how a file is read, before anything is written."""

from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, roster_file

SYSTEMS = Path(__file__).parents[2] / "exchange" / "roster" / "systems"
UNCLEAR = "name,Approval,code\nNora New,granted,k7m2xq9hzc01\n"
TICKET = "d0a5a1a0-3f7f-4b1c-9b1b-0d5c1f6c7e01"
SECURITY = "https://x.example/?event_qr_code=1&ticket_id=1&security_code=0a1b2c3d41"


def test_json_has_all_of_the_reading(small: CliRunner) -> None:
    path = SYSTEMS / "pretix-order-data-three-sheets.xlsx"
    run = small("roster", "import", path, "--dry-run", "--json")
    assert (run.code, run.err) == (0, "Columns that were not read: Dietary wishes\n")
    answer = run.answer
    assert answer["profile"] == "pretix, order positions, English"
    assert answer["sheets"] == ["Order positions", "Orders", "Order fees"]
    assert answer["states"][0] == {"word": "paid", "state": "confirmed", "rows": 3}
    columns = {column["heading"]: column["field"] for column in answer["columns"]}
    assert columns["Ticket secret"] == "code"
    assert {"left_out", "stands_for", "warnings", "stops"} <= answer.keys()
    assert small.scan("f3k9qz7xw2mh8rtp5vbn4jdc6ysg1lae", at=AT)["refusal"]


def test_a_dry_run_prints_the_reading(small: CliRunner) -> None:
    path = SYSTEMS / "luma-guests.csv"
    lines = small.succeed("roster", "import", path, "--dry-run").out.splitlines()
    assert "Read as: Luma, guests, English; utf-8-sig; headings in row 1." in lines
    assert "  “declined” is cancelled (1 row)" in lines
    (column,) = [line for line in lines if line.startswith("approval_status")]
    assert column.split()[1:3] == ["state", "profile"]


def test_a_stopped_import_leaves_nothing(small: CliRunner, tmp_path: Path) -> None:
    path = roster_file(tmp_path, text=UNCLEAR)
    before = small.count()
    run = small("roster", "import", path, "--json")
    assert "the column “Approval” (“granted”) looks like a state" in run.fault
    assert (run.out, small.count()) == ("", before)
    dry = small("roster", "import", path, "--json", "--dry-run")
    assert dry.code == 1
    assert dry.answer["stops"][0] in " ".join(dry.err.split())
    assert small.scan("k7m2xq9hzc01", at=AT)["refusal"] == "unknown_ticket"


def test_options_answer_what_was_not_understood(
    small: CliRunner, tmp_path: Path
) -> None:
    path = roster_file(tmp_path, text=UNCLEAR)
    ignored = small.succeed(
        "roster", "import", path, "--dry-run", "--ignore", "Approval", "--json"
    )
    assert ignored.answer["added"] == 1
    choices = tmp_path / "map.toml"
    choices.write_text(
        '[columns]\nApproval = "state"\n[states]\ngranted = "waitlisted"\n',
        encoding="utf-8",
    )
    small.succeed("roster", "import", path, "--map", choices)
    assert small.scan("k7m2xq9hzc01", at=AT)["refusal"] == "not_confirmed"
    fault = small("roster", "import", path, "--ignore", "Aproval").fault
    assert fault.endswith("has no column “Aproval”; did you mean “Approval”?")
    fault = small("roster", "import", path, "--map", tmp_path / "none.toml").fault
    assert "There is no file" in fault


@pytest.mark.parametrize(
    ("name", "code", "person"),
    [
        ("alfio-tickets.csv", f"{TICKET}/kJ3x+Q==", "Enzo Ricci"),
        ("wordpress-event-tickets.csv", SECURITY, "Ilse Maas"),
        (
            "luma-guests.csv",
            "https://lu.ma/check-in/evt-InVeNtEd0000001?pk=g-A1InVeNtEd01",
            "Tess Vink",
        ),
        ("hi-events-attendees.xlsx", "A-7FQ2K9X", "Nia Okoro"),
        ("tito-tickets.csv", "ti_pInVeNtEd0000000000001", "Aoife Byrne"),
    ],
)
def test_a_peers_own_code_admits(
    small: CliRunner, name: str, code: str, person: str
) -> None:
    assert small("roster", "import", SYSTEMS / name).code == 0
    scan = small.scan(code, at=AT)
    assert (scan["verdict"], scan["name"]) == ("admitted", person)


def test_whoever_is_inside_and_cancelled_is_named(
    small: CliRunner, tmp_path: Path
) -> None:
    small.scan("CODE-G1", at=AT)
    row = (
        "G1,Anna de Vries,anna@example.org,Leiden University,guest,cancelled,,nl,,,,,,"
    )
    path = roster_file(tmp_path, row)
    lines = small.succeed("roster", "import", path, "--dry-run").out.splitlines()
    assert "  1 may no longer come: G1 Anna de Vries" in lines
    assert "  1 of these are inside: G1 Anna de Vries" in lines
    answer = small.succeed("roster", "import", path, "--json").answer
    assert [person["reference"] for person in answer["cancelled_inside"]] == ["G1"]
