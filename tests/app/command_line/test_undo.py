"""Taking a scan back, by its entry or by the person's reference."""

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, SOON

LATE = "2030-05-01T18:21"
WHY = ("--reason", "the wrong person")


def admit(kiosk: CliRunner, code: str = "CODE-G1") -> str:
    """Admit somebody, and return the entry."""
    entry: str = kiosk.scan(code, at=AT)["entry"]
    return entry


def test_an_undo_answers_as_a_scan_does(small: CliRunner) -> None:
    scanned = small.scan("CODE-G1", at=AT)
    undone = small.succeed(
        "undo", scanned["entry"], *WHY, "--at", SOON, "--json"
    ).answer
    assert list(undone) == list(scanned)
    assert undone | {"entry": "", "nonce": ""} == {
        "verdict": "undone",
        "refusal": None,
        "visitor": "Deze scan is teruggedraaid.",
        "staff": "The scan of Anna de Vries is undone.",
        "reference": "G1",
        "name": "Anna de Vries",
        "entry": "",
        "nonce": "",
        "replayed": False,
        "first_admitted_at": None,
        "inside": False,
        "offline": False,
    }


def test_after_an_undo_all_is_as_before(small: CliRunner) -> None:
    before = small.count()
    admit(small)
    small.succeed("undo", "g1", *WHY, "--at", SOON)
    assert small.count() == before
    assert small.scan("CODE-G1", at=SOON)["verdict"] == "admitted"


def test_an_undo_is_written_down_with_its_reason(small: CliRunner) -> None:
    entry = admit(small)
    words = ("undo", entry, *WHY, "--at", SOON, "--operator", "Fatma")
    small.succeed(*words, "--station", "desk")
    first, second = small.ledger
    assert (first["id"], first["verdict"]) == (entry, "admitted")
    assert (second["kind"], second["verdict"]) == ("undo", "undone")
    assert second["undoes"] == entry
    assert second["reason"] == "the wrong person"
    assert (second["operator"], second["station"]) == ("Fatma", "desk")
    assert second["scanned_at"] == "2030-05-01T16:15:00+00:00"


def test_a_reference_names_its_last_scan(small: CliRunner) -> None:
    admit(small)
    small.scan("CODE-G1", "--out", at="2030-05-01T18:10")
    assert small.succeed("undo", "G1", *WHY, "--at", SOON, "--json").answer["inside"]
    assert not small.succeed("undo", "G1", *WHY, "--at", SOON, "--json").answer[
        "inside"
    ]
    assert (
        "no scan that could be undone" in small("undo", "G1", *WHY, "--at", SOON).fault
    )


def test_a_scan_is_undone_once(small: CliRunner) -> None:
    entry = admit(small)
    small.succeed("undo", entry, *WHY, "--at", SOON)
    assert "already undone" in small("undo", entry, *WHY, "--at", SOON).fault
    assert len(small.ledger) == 2


def test_a_refusal_moved_nobody_and_is_not_undone(small: CliRunner) -> None:
    entry = small.scan("CODE-CA", at=AT)["entry"]
    assert "nothing to undo" in small("undo", entry, *WHY, "--at", SOON).fault


@pytest.mark.parametrize("entry", ["nobody", "01a208ee-4410-77d7-a43c-4c36faafc8ac"])
def test_what_is_neither_entry_nor_reference_is_told(
    small: CliRunner, entry: str
) -> None:
    assert f"no entry and no registration “{entry}”" in small("undo", entry, *WHY).fault


def test_an_undo_needs_a_reason(small: CliRunner) -> None:
    entry = admit(small)
    assert small("undo", entry).code == 2
    assert "needs a reason" in small("undo", entry, "--reason", " ").fault
    assert small.count()["inside"] == 1


@pytest.mark.parametrize(
    ("staff", "operator", "when", "may"),
    [
        ("", "Fatma", SOON, True),
        ("", "Fatma", LATE, True),
        ("", None, LATE, True),
        ("steward", None, LATE, False),
        ("", "supervisor", LATE, True),
        ("steward", "Fatma", SOON, True),
        ("steward", "Fatma", LATE, False),
        ("steward", "Gus", LATE, False),
        ("supervisor", "Fatma", LATE, True),
        ("organiser", "fatma", LATE, True),
    ],
)
def test_after_fifteen_minutes_only_a_supervisor_may_undo(
    small: CliRunner, staff: str, operator: str | None, when: str, *, may: bool
) -> None:
    appoint(small, staff)
    entry = admit(small)
    run = small("undo", entry, *WHY, "--at", when, *named(operator))
    if may:
        assert run.code == 0
    else:
        assert "it takes a supervisor" in run.fault
    assert small.count()["inside"] == (0 if may else 1)


@pytest.mark.parametrize(
    ("staff", "operator", "may"),
    [
        ("", None, True),
        ("", "Fatma", True),
        ("steward", "Fatma", False),
        ("steward", "Gus", False),
        ("steward", None, False),
        ("supervisor", "Fatma", True),
        ("organiser", "FATMA", True),
    ],
)
def test_a_steward_may_not_override(
    small: CliRunner, staff: str, operator: str | None, *, may: bool
) -> None:
    appoint(small, staff)
    override = ("--override", "paid at the desk", "--at", AT, *named(operator))
    scan = small("scan", "CODE-UP", *override, "--json")
    walk_in = small("walk-in", "--name", "Wanda", *override, "--json")
    if may:
        assert scan.answer["verdict"] == walk_in.answer["verdict"] == "admitted"
    else:
        assert "may not override" in scan.fault
        assert "may not register a walk-in" in walk_in.fault
        assert small.ledger == []


@pytest.mark.parametrize(
    ("staff", "operator", "may"),
    [
        ("", None, True),
        ("steward", "Fatma", False),
        ("steward", None, False),
        ("steward", "supervisor", True),
        ("supervisor", "Fatma", True),
    ],
)
def test_a_steward_registers_no_walk_in_by_the_command_line(
    small: CliRunner, staff: str, operator: str | None, *, may: bool
) -> None:
    appoint(small, staff)
    run = small("walk-in", "--name", "Wanda", "--at", AT, *named(operator))
    if may:
        assert run.code == 0
    else:
        assert "may not register a walk-in: it takes a supervisor" in run.fault
        assert small.ledger == []
        assert small.succeed("search", "Wanda", "--json").answer == []


def named(operator: str | None) -> tuple[str, ...]:
    """Return the option that names an operator."""
    return ("--operator", operator) if operator else ()


def appoint(kiosk: CliRunner, role: str) -> None:
    """Add Fatma to the staff, if she has a role."""
    if role:
        kiosk.succeed("staff", "add", "Fatma", "--role", role, stdin="258047")
