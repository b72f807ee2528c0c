"""Output for people: help and tables that fit a terminal of 80 columns."""

import re

import pytest
from rich.cells import cell_len

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT

COMMANDS = [
    (),
    ("demo",),
    ("open",),
    ("event",),
    ("event", "import"),
    ("event", "show"),
    ("event", "list"),
    ("event", "rotate-key"),
    ("roster",),
    ("roster", "import"),
    ("roster", "export"),
    ("ticket",),
    ("tickets",),
    ("scan",),
    ("undo",),
    ("walk-in",),
    ("search",),
    ("ledger",),
    ("headcount",),
    ("badge",),
    ("badges",),
    ("printers",),
    ("printers", "refill"),
    ("doctor",),
    ("hub", "prepare"),
    ("hub", "status"),
    ("station", "invite"),
    ("station", "join"),
    ("station", "leave"),
    ("station", "revoke"),
]


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that a terminal of 80 columns reads along."""
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_help_of_every_command_fits_and_says_what_each_option_does(
    kiosk: CliRunner, command: tuple[str, ...]
) -> None:
    lines = kiosk.succeed(*command, "--help").out.splitlines()
    assert lines[0].startswith(" ".join(("Usage: kiosk", *command)))
    assert max(map(len, lines)) <= 80
    assert "..." not in "".join(lines[1:])
    option = re.compile(r"  (-\w, )?--[\w-]+( \S+)?  +\S")
    assert all(option.match(line) for line in lines if line.startswith("  -"))
    assert not kiosk.home.exists()


@pytest.mark.parametrize("command", ["event", "roster"])
def test_without_a_word_a_group_shows_its_help(kiosk: CliRunner, command: str) -> None:
    run = kiosk(command)
    assert "Commands:" in run.out + run.err


def test_the_help_is_short_for_h(kiosk: CliRunner) -> None:
    assert kiosk.succeed("scan", "-h").out == kiosk.succeed("scan", "--help").out


def test_names_and_affiliations_fold_and_nothing_else_does(sample: CliRunner) -> None:
    out = sample.succeed("search", "Coimbra").out
    lines = out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "DIL-086" in out
    assert "Albuquerque" in out
    assert "not yet" in out


def test_a_sentence_breaks_between_words(sample: CliRunner) -> None:
    lines = sample.succeed("headcount").out.splitlines()
    assert max(map(len, lines)) <= 80
    assert " ".join(line.strip() for line in lines).startswith(
        "0 inside of 105 expected (room for 120): 0 arrived, 0 left, 105 not yet here, "
        "0 walk-ins,"
    )


def test_a_fault_breaks_between_words(sample: CliRunner) -> None:
    run = sample("undo", "nobody", "--reason", "x")
    assert run.code == 1
    lines = run.err.splitlines()
    assert len(lines) == 2
    assert max(map(len, lines)) <= 80


def test_an_event_is_listed_and_shown_within_the_columns(sample: CliRunner) -> None:
    for words in ("event", "list"), ("event", "show"):
        lines = sample.succeed(*words).out.splitlines()
        assert max(map(len, lines)) <= 80
    assert sample.succeed("event", "list").out.count("dilema-2023") == 1


def test_a_pipe_gets_every_row_on_a_line_of_its_own(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS")
    name = "Wanda " * 40
    small.succeed("walk-in", "--name", name, "--affiliation", "x" * 90, "--at", AT)
    _, _, row = small.succeed("search", "Wanda").out.splitlines()
    assert name.strip() in row
    assert row.endswith("inside")


def test_scripts_of_many_names_stay_in_their_columns(sample: CliRunner) -> None:
    out = sample.succeed("search", "University", "--limit", "100").out
    assert max(map(cell_len, out.splitlines())) <= 80
    assert "\x1b" not in out
