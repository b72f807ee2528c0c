"""Overrides: who is admitted all the same, and who is not."""

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, LATER, event_file

WHY = ("--override", "the organiser said so")


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("CODE-CA", "cancelled"),
        ("CODE-BL", "blocked"),
        ("CODE-PE", "not_confirmed"),
        ("CODE-WL", "not_confirmed"),
        ("CODE-UP", "not_paid"),
        ("CODE-FR", "too_early"),
        ("CODE-UN", "too_late"),
        ("CODE-HA", "wrong_checkpoint"),
    ],
)
def test_a_known_person_is_admitted_and_both_are_kept(
    small: CliRunner, code: str, refusal: str
) -> None:
    assert small.scan(code, at=AT)["refusal"] == refusal
    answer = small.scan(code, *WHY, "--operator", "Fatma", at=AT)
    assert (answer["verdict"], answer["refusal"]) == ("admitted", None)
    assert answer["inside"] is True
    assert "admitted by override" in answer["staff"]
    entry = small.ledger[-1]
    assert (entry["kind"], entry["verdict"]) == ("override", "admitted")
    assert (entry["refusal"], entry["reason"]) == (refusal, "the organiser said so")
    assert entry["operator"] == "Fatma"


def test_one_who_is_inside_already_may_be_let_in_again(small: CliRunner) -> None:
    small.scan("CODE-G1", at=AT)
    answer = small.scan("CODE-G1", *WHY, at=LATER)
    assert answer["verdict"] == "admitted"
    assert small.ledger[-1]["refusal"] == "already_inside"
    assert small.count()["inside"] == 1


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("https://www.asser.nl", "not_a_ticket"),
        ("CODE-404", "unknown_ticket"),
        ("KIOSKBCDEFGHJKLNPRSTXBCDEFGHJKLNPRSTX", "forged_ticket"),
    ],
)
def test_whom_nobody_knows_cannot_be_let_in(
    small: CliRunner, code: str, refusal: str
) -> None:
    assert small.scan(code, *WHY, at=AT)["refusal"] == refusal
    assert small.ledger[-1]["kind"] == "entry"


def test_a_ticket_of_another_event_cannot_be_let_in(small: CliRunner) -> None:
    small.succeed("event", "import", event_file(small.home.parent, "morning"))
    answer = small.scan("CODE-G1", "--event", "morning", *WHY, at=AT)
    assert answer["refusal"] == "wrong_event"
    assert "“Evening about evening”, 18:00" in answer["staff"]


def test_without_need_an_override_changes_nothing(small: CliRunner) -> None:
    assert small.scan("CODE-G1", *WHY, at=AT)["verdict"] == "admitted"
    assert small.ledger[-1]["kind"] == "entry"
