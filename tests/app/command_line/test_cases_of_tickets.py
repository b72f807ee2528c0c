"""Cases of other check-in systems' tests: accepting, refusing, forging.

The names begin with the case's number in the project's list of cases.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, BEFORE, CLOSING, EARLY, SOON, event_file

WHY = ("--override", "the organiser said so")
NIGHT = "2030-05-01T19:00"


@pytest.fixture
def own_code(small: CliRunner) -> Iterator[str]:
    """The text of a ticket of our own."""
    app = Application(Home(small.home))
    with app.store.reading() as reader:
        person = reader.people.by_reference("evening", "G1")
    assert person is not None
    registration_id = person.registration.id
    yield app.use_cases.issue_tickets("evening", [registration_id])[registration_id]
    app.close()


def accepted(kiosk: CliRunner) -> list[str]:
    """Return the codes of the entries that admitted somebody."""
    inward = {"admitted", "readmitted"}
    return [entry["code"] for entry in kiosk.ledger if entry["verdict"] in inward]


def test_a01_a_valid_ticket_is_accepted_with_exactly_one_row(small: CliRunner) -> None:
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"
    assert accepted(small) == ["CODE-G1"]


@pytest.mark.parametrize(
    ("case", "code", "refusal"),
    [
        ("A02", "CODE-CA", "cancelled"),
        ("A07", "CODE-UP", "not_paid"),
        ("A11", "CODE-BL", "blocked"),
        ("pending", "CODE-PE", "not_confirmed"),
        ("waiting list", "CODE-WL", "not_confirmed"),
    ],
)
def test_who_may_not_come_is_refused_without_an_accepted_row(
    small: CliRunner, case: str, code: str, refusal: str
) -> None:
    assert small.scan(code, at=AT)["refusal"] == refusal, case
    assert accepted(small) == []
    (entry,) = small.ledger
    assert (entry["verdict"], entry["refusal"]) == ("refused", refusal)


def test_a04_a_checkpoint_for_some_categories_refuses_others_until_added(
    small: CliRunner, tmp_path: Path
) -> None:
    scan = ("CODE-G1", "--checkpoint", "Stage")
    answer = small.scan(*scan, at=AT)
    assert answer["refusal"] == "wrong_checkpoint"
    assert "Main door" in answer["visitor"]
    path = event_file(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('["speaker"]', '["speaker", "guest"]'), "utf-8")
    small.succeed("event", "import", path)
    assert small.scan(*scan, at=AT)["verdict"] == "admitted"


def test_a08_unpaid_is_admitted_only_by_one_who_may_decide_it(small: CliRunner) -> None:
    small.succeed("staff", "add", "Fatma", "--role", "supervisor", stdin="258047")
    small.succeed("staff", "add", "Gus", "--role", "steward", stdin="1470")
    scan = ("scan", "CODE-UP", *WHY, "--at", AT, "--json", "--operator")
    assert "Gus may not override" in small(*scan, "Gus").fault
    assert small.succeed(*scan, "Fatma").answer["verdict"] == "admitted"


@pytest.mark.parametrize(
    ("code", "when", "refusal", "report"),
    [
        ("CODE-UN", EARLY, None, ""),
        ("CODE-UN", AT, "too_late", "18:00"),
        ("CODE-FR", AT, "too_early", "18:30"),
        ("CODE-FR", NIGHT, None, ""),
        ("CODE-G1", BEFORE, "too_early", "17:30"),
        ("CODE-G1", CLOSING, "too_late", "20:00"),
    ],
)
def test_a12_a13_outside_its_time_a_ticket_is_refused_with_the_time(
    small: CliRunner, code: str, when: str, refusal: str | None, report: str
) -> None:
    answer = small.scan(code, at=when)
    assert answer["refusal"] == refusal
    assert report in answer["visitor"].replace(".", ":")  # “17.30 uur” in Dutch
    assert report in answer["staff"]


def test_a14_an_unknown_code_is_kept_raw_even_if_forced(small: CliRunner) -> None:
    for more in ((), WHY):
        assert small.scan("XYZ-12345", *more, at=AT)["refusal"] == "unknown_ticket"
    assert [entry["code"] for entry in small.ledger] == ["XYZ-12345"] * 2
    assert accepted(small) == []


def test_a15_a_ticket_of_another_event_says_which_and_when(small: CliRunner) -> None:
    small.succeed("event", "import", event_file(small.home.parent, "morning"))
    answer = small.scan("CODE-G1", "--event", "morning", at="2030-05-02T09:00")
    assert answer["refusal"] == "wrong_event"
    for words in answer["visitor"], answer["staff"]:
        assert "“Evening about evening”, Wednesday 1 May 2030, 18:00" in words


def test_a16_a_reissued_ticket_is_told_from_an_unknown_one(
    small: CliRunner, own_code: str, tmp_path: Path
) -> None:
    small.succeed("ticket", "G1", "-o", tmp_path / "new.png", "--reissue")
    answer = small.scan(own_code, at=AT)
    assert answer["refusal"] == "revoked"
    assert "a newer ticket of Anna de Vries is valid" in answer["staff"]
    assert accepted(small) == []


@pytest.mark.parametrize("prefix", ["\\000026", "\\000003", "]Q2\\000026", "\ufeff"])
def test_a19_what_a_wallet_app_puts_before_a_code_is_ignored(
    small: CliRunner, own_code: str, prefix: str
) -> None:
    assert small.scan(prefix + own_code, at=AT)["verdict"] == "admitted"
    assert small.scan(prefix + "CODE-G2", at=AT)["verdict"] == "admitted"


def test_a23_where_two_fit_staff_choose(small: CliRunner) -> None:
    small.succeed("walk-in", "--name", "Anna de Vries", "--anyway", "--at", AT)
    found = small.succeed("search", "Anna de Vries", "--json").answer
    assert sorted(person_found["inside"] for person_found in found[:2]) == [False, True]
    assert len({person_found["reference"] for person_found in found}) == len(found)


def test_c22_outside_its_hours_a_room_refuses_and_the_refusal_is_kept(
    small: CliRunner, tmp_path: Path
) -> None:
    path = event_file(tmp_path)
    hours = "opens_at = 2030-05-01T18:10:00\ncloses_at = 2030-05-01T18:30:00"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}{hours}\n", encoding="utf-8")
    small.succeed("event", "import", path)
    host = ("CODE-S1", "--checkpoint", "Stage")
    assert small.scan(*host, at=AT)["refusal"] == "too_early"
    assert small.scan(*host, at=NIGHT)["refusal"] == "too_late"
    assert accepted(small) == []
    assert len(small.ledger) == 2
    assert small.scan(*host, at=SOON)["verdict"] == "admitted"


@pytest.mark.parametrize(
    "change",
    [
        lambda code: code[:-1] + ("B" if code[-1] != "B" else "C"),
        lambda code: code[:8] + ("B" if code[8] != "B" else "C") + code[9:],
        lambda code: code[:-1],
        lambda code: code[:20],
        lambda code: code + "B",
        lambda code: code * 2,
        lambda code: code[:21] + code[20:],
        lambda code: code[:5] + code[21:] + code[5:21],
        lambda code: (code * 7)[:256],
    ],
)
def test_f06_an_altered_code_is_refused_and_nobody_comes_in(
    small: CliRunner, own_code: str, change: Callable[[str], str]
) -> None:
    answer = small.scan(change(own_code), at=AT)
    assert answer["verdict"] == "refused"
    assert answer["refusal"] == "forged_ticket"
    assert answer["reference"] is None


def test_case_does_not_matter_in_a_code_of_our_own(
    small: CliRunner, own_code: str
) -> None:
    assert small.scan(own_code.lower(), at=AT)["verdict"] == "admitted"
