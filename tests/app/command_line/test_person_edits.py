"""``kiosk person``: people are worked on, and what was done is taken back."""

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT


def test_somebody_is_added_and_shown(small: CliRunner) -> None:
    added = small.succeed(
        "person", "add", "name=Berg, Anna van den", "email=a@example.org", "--json"
    ).answer
    (person,) = added["people"]
    assert person["name"] == "Anna van den Berg"
    shown = small.succeed("person", "show", person["reference"], "--json").answer
    assert shown["version"] == person["version"]
    assert [line["kind"] for line in shown["history"]] == ["added"]


def test_somebody_is_added_and_let_in(small: CliRunner) -> None:
    before = small.count()["inside"]
    words = ("person", "add", "name=Ada Lovelace", "--let-in", "--at", AT, "--json")
    added = small.succeed(*words).answer
    assert added["entry"]
    assert small.count()["inside"] == before + 1
    small.succeed("person", "undo", added["change"])
    assert small.count()["inside"] == before


def test_a_cancellation_by_telephone_is_told_at_the_next_import(
    small: CliRunner,
) -> None:
    words = ("state=cancelled", "--reason", "telephoned", "--json")
    changed = small.succeed("person", "edit", "G1", *words).answer
    assert changed["people"][0]["state"] == "cancelled"
    assert small.scan("CODE-G1", at=AT)["refusal"] == "cancelled"
    small.succeed("person", "undo", changed["change"])
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"


def test_who_is_cancelled_while_inside_is_told(small: CliRunner) -> None:
    small.scan("CODE-G1", at=AT)
    result = small("person", "edit", "G1", "state=cancelled")
    assert result.code == 0
    assert "is inside, and may no longer come" in result.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("edit", "G1", "email=home"), "email: “home” is not an e-mail address."),
        (("edit", "G1", "state=coming"), "state: “coming” is no state"),
        (("edit", "G1", "code=CODE-G2"), "code: This code already belongs to G2"),
        (("edit", "nobody", "note=x"), "No registration"),
        (("edit", "G1", "note=x", "--version", "other"), "changed this meanwhile"),
        (("undo", "nothing"), "There is no change “nothing”"),
        (("merge", "G1", "G1"), "one registration already"),
    ],
)
def test_bad_input_is_a_sentence(
    small: CliRunner, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in small("person", *words).fault


def test_an_unknown_field_names_the_nearest(small: CliRunner) -> None:
    result = small("person", "edit", "G1", "emial=x")
    assert result.code == 2
    assert "Did you mean email?" in result.err


def test_two_are_merged_by_the_command_line(small: CliRunner) -> None:
    small.succeed("person", "merge", "G1", "G2")
    assert small.scan("CODE-G2", at=AT)["reference"] == "G1"
    assert small.succeed("person", "show", "G2", "--json").answer["reference"] == "G1"


def test_what_was_merged_is_forgotten_together_with_its_history(
    small: CliRunner,
) -> None:
    small.succeed("person", "edit", "G2", "note=SECRETNOTE", "--reason", "SECRETWHY")
    small.succeed("person", "edit", "G2", "note=")
    small.succeed("person", "merge", "G1", "G2")
    small.succeed("person", "forget", "G1", "--reason", "asked")
    for file in small.home.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert b"SECRETNOTE" not in content
            assert b"SECRETWHY" not in content
