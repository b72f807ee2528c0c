"""Somebody who comes without a ticket."""

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, BEFORE, SOON, event_file

WANDA = ("walk-in", "--name", "Wanda Alking", "--at", AT)


def test_a_walk_in_is_registered_admitted_and_found_at_once(small: CliRunner) -> None:
    more = ("--email", "w@example.org", "--affiliation", "PAX", "--category", "press")
    answer = small.succeed(*WANDA, *more, "--language", "nl", "--json").answer
    assert (answer["verdict"], answer["inside"]) == ("admitted", True)
    assert answer["visitor"] == "Welkom, Wanda."
    (found,) = small.succeed("search", "alking wanda", "--json").answer
    assert found == {
        "reference": answer["reference"],
        "name": "Wanda Alking",
        "affiliation": "PAX",
        "state": "confirmed",
        "inside": True,
        "arrived_at": "2030-05-01T16:05:00+00:00",
    }
    count = small.count()
    assert (count["walk_ins"], count["inside"]) == (1, 1)
    assert count["by_category"] == {"guest": 0, "press": 1, "speaker": 0}


def test_people_read_whom_they_let_in(small: CliRunner) -> None:
    run = small.succeed(*WANDA)
    assert run.out.startswith("admitted: Wanda Alking is checked in. (W-")


@pytest.mark.parametrize("name", ["Anna de Vries", "ANNA DE VRIES", "anna  de vríes"])
def test_a_namesake_is_told_until_anyway(small: CliRunner, name: str) -> None:
    words = ("walk-in", "--name", name, "--at", AT)
    fault = small(*words).fault
    assert "G1 Anna de Vries" in fault
    assert "--anyway" in fault
    assert small.ledger == []
    small.succeed(*words, "--anyway")
    assert small.count()["walk_ins"] == 1


def test_all_namesakes_are_listed(small: CliRunner) -> None:
    small.succeed("walk-in", "--name", "Anna de Vries", "--anyway", "--at", AT)
    fault = small("walk-in", "--name", "Anna de Vries", "--at", AT).fault
    assert fault.count("Anna de Vries") == 2


@pytest.fixture
def full(small: CliRunner) -> CliRunner:
    """The desk of an event with room for one, and one inside."""
    path = event_file(small.home.parent, event="capacity = 1")
    small.succeed("event", "import", path)
    small.scan("CODE-G1", at=AT)
    return small


def test_into_a_full_event_nobody_walks_and_nothing_is_registered(
    full: CliRunner,
) -> None:
    before = full.count()
    assert full(*WANDA).fault == (
        "Full: Wanda Alking cannot come in until somebody leaves. Nobody was "
        "registered."
    )
    assert full.count() == before
    assert full.succeed("search", "Wanda", "--json").answer == []


def test_a_script_reads_why_a_walk_in_was_refused(full: CliRunner) -> None:
    run = full(*WANDA, "--json")
    assert run.fault.startswith("Full: ")
    assert (run.answer["verdict"], run.answer["refusal"]) == ("refused", "full")
    assert run.answer["reference"] is run.answer["entry"] is None


def test_when_somebody_left_there_is_room_again(full: CliRunner) -> None:
    full.scan("CODE-G1", "--out", at=SOON)
    assert full(*WANDA[:-1], SOON).code == 0


def test_staff_may_let_one_into_a_full_event(full: CliRunner) -> None:
    answer = full.succeed(*WANDA, "--override", "a chair was found", "--json").answer
    assert answer["verdict"] == "admitted"
    entry = full.ledger[-1]
    assert (entry["kind"], entry["refusal"]) == ("override", "full")


def test_before_the_doors_open_nobody_walks_in(small: CliRunner) -> None:
    fault = small("walk-in", "--name", "Wanda", "--at", BEFORE).fault
    assert fault == ("Too early: Wanda may come in from 17:30. Nobody was registered.")


@pytest.mark.parametrize("name", ["", "  ", "\t"])
def test_a_walk_in_needs_a_name(small: CliRunner, name: str) -> None:
    assert "needs a name" in small("walk-in", "--name", name).fault


def test_a_language_that_is_not_spoken_is_told(small: CliRunner) -> None:
    fault = small(*WANDA, "--language", "tlh").fault
    assert fault == "“tlh” is not a language spoken here; there are: en, nl."


def test_without_a_name_option_it_is_wrong_use(small: CliRunner) -> None:
    assert small("walk-in").code == 2
