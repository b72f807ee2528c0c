"""The result of a scan: its fields, its sentences, and the order of results."""

import json

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, LATER

FIELDS: dict[str, type | tuple[type, ...]] = {
    "verdict": str,
    "refusal": (str, type(None)),
    "visitor": str,
    "staff": str,
    "reference": (str, type(None)),
    "name": (str, type(None)),
    "entry": str,
    "nonce": str,
    "replayed": bool,
    "first_admitted_at": (str, type(None)),
    "inside": bool,
    "offline": bool,
}


@pytest.mark.parametrize("code", ["CODE-G1", "CODE-CA", "CODE-NONE", "hello", ""])
def test_every_answer_has_the_same_fields(small: CliRunner, code: str) -> None:
    answer = small.scan(code, at=AT)
    assert list(answer) == list(FIELDS)
    assert all(isinstance(answer[name], kind) for name, kind in FIELDS.items())


def test_an_admission_tells_who_came_and_since_when(small: CliRunner) -> None:
    answer = small.scan("CODE-G1", at=AT)
    (entry,) = small.ledger
    assert answer == {
        "verdict": "admitted",
        "refusal": None,
        "visitor": "Welkom, Anna.",
        "staff": "Anna de Vries is checked in.",
        "reference": "G1",
        "name": "Anna de Vries",
        "entry": entry["id"],
        "nonce": entry["nonce"],
        "replayed": False,
        "first_admitted_at": "2030-05-01T16:05:00+00:00",
        "inside": True,
        "offline": False,
    }


def test_a_refusal_is_an_answer_and_no_fault(small: CliRunner) -> None:
    answer = small.scan("CODE-UP", at=AT)
    assert (answer["verdict"], answer["refusal"]) == ("refused", "not_paid")
    assert answer["reference"] == "UP"
    assert answer["inside"] is False
    assert answer["first_admitted_at"] is None


def test_a_second_scan_says_since_when_and_at_which_station(small: CliRunner) -> None:
    small.scan("CODE-G2", "--station", "north door", at=AT)
    answer = small.scan("CODE-G2", at=LATER)
    assert answer["refusal"] == "already_inside"
    assert answer["staff"] == (
        "Bob O'Brien is already inside: since 18:05, station north door."
    )
    assert answer["visitor"].startswith("You were already checked in at 18:05.")
    assert answer["inside"] is True
    assert answer["first_admitted_at"] == "2030-05-01T16:05:00+00:00"


def test_one_goes_out_and_comes_back(small: CliRunner) -> None:
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"
    gone = small.scan("CODE-G1", "--out", at="2030-05-01T18:10")
    back = small.scan("CODE-G1", at=LATER)
    assert (gone["verdict"], gone["inside"]) == ("left", False)
    assert (back["verdict"], back["inside"]) == ("readmitted", True)
    assert back["first_admitted_at"] == gone["first_admitted_at"]


def test_several_codes_are_answered_in_their_order(small: CliRunner) -> None:
    run = small.succeed("scan", "CODE-G2", "nobody", "CODE-G1", "--at", AT, "--json")
    assert [answer["reference"] for answer in run.answers] == ["G2", None, "G1"]


def test_people_read_a_line_for_each_code(small: CliRunner) -> None:
    run = small.succeed("scan", "CODE-G2", "CODE-CA", "--at", AT)
    assert run.out.splitlines() == [
        "admitted: Bob O'Brien is checked in.",
        "refused: The registration of Carl Away was cancelled.",
    ]


def test_staff_read_the_note_and_the_visitor_does_not(small: CliRunner) -> None:
    answer = small.scan("Code-g3", at=AT)
    assert answer["staff"] == "Chloë Müller is checked in. Owes us a book"
    assert answer["visitor"] == "Welcome, Chloë."


def test_a_json_line_says_all_that_options_can(small: CliRunner) -> None:
    line = {
        "code": "CODE-S1",
        "at": "2030-05-01T18:20:00+02:00",
        "nonce": "n-1",
        "direction": "in",
        "checkpoint": "stage",
        "station": "side",
        "operator": "Fatma",
        "override": "her talk begins",
    }
    run = small.succeed("scan", "--json", stdin=json.dumps(line))
    assert run.answer["nonce"] == "n-1"
    (entry,) = small.ledger
    assert entry["scanned_at"] == "2030-05-01T16:20:00+00:00"
    assert entry["checkpoint"] == "Stage"
    assert (entry["station"], entry["operator"]) == ("side", "Fatma")
    assert entry["kind"] == "entry"


def test_a_line_overrules_the_options_and_a_null_leaves_them(small: CliRunner) -> None:
    lines = [
        {"code": "CODE-G1", "station": "B", "operator": None},
        {"code": "CODE-G2"},
        {"code": "CODE-G1", "direction": "out"},
    ]
    given = "\n".join(map(json.dumps, lines))
    options = ("--station", "A", "--operator", "Fatma", "--at", AT)
    run = small.succeed("scan", "--json", *options, stdin=given)
    assert [answer["verdict"] for answer in run.answers] == [
        "admitted",
        "admitted",
        "left",
    ]
    where = {(entry["code"], entry["kind"]): entry["station"] for entry in small.ledger}
    assert where["CODE-G1", "entry"] == "B"
    assert where["CODE-G2", "entry"] == where["CODE-G1", "exit"] == "A"
    assert {entry["operator"] for entry in small.ledger} == {"Fatma"}


def test_a_retry_with_its_nonce_is_harmless(small: CliRunner) -> None:
    first = small.scan("CODE-G1", "--nonce", "abc", at=AT)
    again = small.scan("CODE-G1", "--nonce", "abc", at=LATER)
    assert (again["verdict"], again["replayed"]) == ("admitted", True)
    assert again["entry"] == first["entry"]
    assert len(small.ledger) == 1


def test_a_nonce_belongs_to_one_code(small: CliRunner) -> None:
    small.scan("CODE-G1", "--nonce", "abc", at=AT)
    run = small("scan", "CODE-G2", "--nonce", "abc", "--at", AT)
    assert "“abc” already belongs to the scan of another code" in run.fault
    assert len(small.ledger) == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"code": "CODE-G1", "direcion": "out"}', "“direcion” is not known"),
        ('{"code": 7}', "no “code” that is a text"),
        ('{"at": "2030-05-01T18:05"}', "no “code” that is a text"),
        ('{"code": "CODE-G1", "nonce": 7}', "“nonce” has to be a text"),
        ('{"code": "CODE-G1", "direction": "up"}', "write “in” or “out”"),
        ('{"code": "CODE-G1", "at": "tomorrow"}', "“tomorrow” is not a moment"),
        ('{"code": "CODE-G1", "at": "9999-12-31T23:59"}', "out of reach"),
        ('{"code": "CODE-G1", "at": "0001-01-01"}', "out of reach"),
        ('{"code": "CODE-G1", "checkpoint": "Roof"}', "no checkpoint “Roof”"),
    ],
)
def test_a_line_that_is_no_scan_is_told_and_the_next_is_answered(
    small: CliRunner, line: str, message: str
) -> None:
    run = small("scan", "--json", "--at", AT, stdin=f"{line}\nCODE-G2\n")
    error, answer = run.answers
    assert message in error["error"]
    assert run.fault == error["error"]
    assert answer["verdict"] == "admitted"
    assert [entry["code"] for entry in small.ledger] == ["CODE-G2"]


def test_json_of_another_system_is_a_code(sample: CliRunner) -> None:
    code = json.dumps(
        {
            "registrant_id": 20931,
            "checkin_secret": "5d0c3a8e-71f4-4b6e-9a52-c8e0d1f7b364",
            "event_id": "4711",
            "server_url": "https://indico.example.org",
            "version": 1,
        }
    )
    run = sample.succeed("scan", "--json", "--at", "2023-11-28T17:00", stdin=code)
    assert (run.answer["verdict"], run.answer["reference"]) == ("admitted", "DIL-014")


def test_a_refused_code_is_an_answer_and_the_help_says_so(small: CliRunner) -> None:
    run = small.succeed("scan", "CODE-NONE", "--json", "--at", AT)
    assert run.answer["verdict"] == "refused"
    output = " ".join(small.succeed("scan", "--help").out.split())
    assert "the exit code is 0 whatever the verdicts, and 1 only where" in output
