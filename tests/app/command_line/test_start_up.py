"""A command loads only what it needs: a start is felt at every door."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, event_file, roster_file

LIST_MODULES_SCRIPT = """\
import sys
from kiosk.__main__ import main
sys.argv[0] = "kiosk"
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(*sorted(sys.modules.keys() & {unwanted!r}), file=sys.stderr)
"""
OTHER_COMMANDS = {
    f"kiosk.app.command_line.{name}"
    for name in ("announce", "badge_commands", "doctor", "event", "hub", "roster")
}
UNWANTED = {
    "PIL",
    "PySide6",
    "alembic",
    "pydantic_settings",
    "qrcode",
    "rich",
    "shiboken6",
    "xlsxwriter",
    "zxingcpp",
}


def unwanted_modules(
    home: Path, *words: str | Path, unwanted: set[str] = UNWANTED
) -> list[str]:
    """Run a command in a process of its own; return the unwanted modules it loaded."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            LIST_MODULES_SCRIPT.format(unwanted=unwanted),
            "--home",
            home,
            *words,
        ],
        input="",
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    return done.stderr.split()


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("--version",),
        ("scan", "CODE-G1", "--at", AT),
        ("scan", "--json"),
        ("undo", "G2", "--reason", "a mistake", "--at", AT),
        ("walk-in", "--name", "Wanda Alking", "--at", AT),
        ("search", "anna", "--json"),
        ("ledger", "--json"),
        ("headcount",),
        ("headcount", "--json"),
        ("event", "list", "--json"),
        ("event", "show"),
        ("event", "rotate-key"),
    ],
    ids=" ".join,
)
def test_a_command_loads_no_windows_no_tables_and_no_migrations(
    small: CliRunner, words: tuple[str, ...]
) -> None:
    small.scan("CODE-G2", at=AT)
    assert unwanted_modules(small.home, *words) == []


def test_a_scan_loads_no_other_command(small: CliRunner) -> None:
    words = ("scan", "CODE-G1", "--at", AT)
    assert unwanted_modules(small.home, *words, unwanted=OTHER_COMMANDS) == []


def test_an_import_loads_nothing_of_it_either(small: CliRunner, tmp_path: Path) -> None:
    assert unwanted_modules(small.home, "event", "import", event_file(tmp_path)) == []
    assert unwanted_modules(small.home, "roster", "import", roster_file(tmp_path)) == []


def test_only_a_new_database_is_migrated(kiosk: CliRunner, tmp_path: Path) -> None:
    words = ("event", "import", event_file(tmp_path))
    assert unwanted_modules(kiosk.home, *words) == ["alembic"]
    assert unwanted_modules(kiosk.home, *words) == []


def test_tables_for_people_are_drawn_with_rich(small: CliRunner) -> None:
    assert unwanted_modules(small.home, "ledger") == ["rich"]


def test_every_command_is_named_in_the_help(small: CliRunner) -> None:
    out = small.succeed("--help").out
    for name in (
        *("demo", "open", "event", "roster", "ticket", "tickets", "scan", "undo"),
        *("walk-in", "search", "ledger", "headcount", "badge", "badges"),
        *("printers", "doctor"),
    ):
        assert f"\n  {name} " in out


def test_the_version_is_told(kiosk: CliRunner) -> None:
    assert kiosk.succeed("--version").out.startswith("kiosk 0.")
    assert not kiosk.home.exists()


def test_json_answers_are_one_line_each(small: CliRunner) -> None:
    for words in ("headcount",), ("search", "anna"), ("event", "list"), ("doctor",):
        (line,) = small(*words, "--json").out.splitlines()
        assert json.loads(line)
