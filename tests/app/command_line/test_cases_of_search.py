"""Cases of other check-in systems' tests: finding a person.

The names begin with the case's number in the project's list of cases.
"""

from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, roster_file


def found(kiosk: CliRunner, *words: str) -> list[str]:
    """Search, and give the references."""
    answer = kiosk.succeed("search", *words, "--json").answer
    return [person["reference"] for person in answer]


@pytest.mark.parametrize(
    "words",
    ["anna", "ANNA DE VRIES", "vries anna", "Anna@Example.org", "g1", "LEIDEN"],
)
def test_h03_one_is_found_by_name_mail_or_reference_in_any_case(
    small: CliRunner, words: str
) -> None:
    assert found(small, words)[0] == "G1"
    assert found(small, *words.split())[0] == "G1"


def test_h03_who_is_unknown_is_not_found(small: CliRunner) -> None:
    assert found(small, "Xerxes") == []
    assert small.succeed("search", "Xerxes").out == "Nobody was found.\n"


def test_h04_a_hit_says_all_that_the_desk_needs(small: CliRunner) -> None:
    small.scan("CODE-UP", "--override", "paid now", at=AT)
    (hit,) = small.succeed("search", "Una Paid", "--json").answer
    assert hit == {
        "reference": "UP",
        "name": "Una Paid",
        "affiliation": "",
        "state": "unpaid",
        "inside": True,
        "arrived_at": "2030-05-01T16:05:00+00:00",
    }
    line = small.succeed("search", "Una Paid").out.splitlines()[-1]
    assert line.split() == ["UP", "Una", "Paid", "guest,", "unpaid", "inside"]


@pytest.mark.parametrize("words", ["o'brien", "obrien", "O Brien", "o-brien", "brien"])
def test_h07_marks_and_spaces_in_names_do_not_matter(
    small: CliRunner, words: str
) -> None:
    assert found(small, words) == ["G2"]


@pytest.mark.parametrize(
    ("words", "reference"),
    [
        ("chloe", "G3"),
        ("Mueller", "G3"),
        ("muller", "G3"),
        ("lukasz", "G4"),
        ("Strauss", "G4"),
        ("zoe", "S1"),
        ("spreler", "S1"),
    ],
)
def test_h12_accents_do_not_matter_and_a_slip_is_forgiven(
    small: CliRunner, words: str, reference: str
) -> None:
    assert reference in found(small, words)


def test_h09_a_corrected_name_is_found(small: CliRunner, tmp_path: Path) -> None:
    row = "G1,Anna Jansen,,,guest,confirmed,CODE-G1,,,,,,,"
    small.succeed("roster", "import", roster_file(tmp_path, row))
    assert found(small, "Jansen")[0] == "G1"
