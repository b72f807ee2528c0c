"""The house stands as it was drawn: its rooms, its sizes, its names."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SAMPLE = REPOSITORY / "resources" / "event"
SHAPELESS = {"utils", "util", "helpers", "helper", "common", "base", "misc"}
LONGEST = 300
MODULES = sorted(
    path for room in ("kiosk", "tests") for path in (REPOSITORY / room).rglob("*.py")
)
SCREENS = sorted((REPOSITORY / "kiosk").rglob("*.qml"))

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None  # whoever imports it is told that it is not there
from kiosk.__main__ import main
sys.argv[0] = "kiosk"
main()
"""


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def named(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(REPOSITORY)) for path in paths]


def test_the_rooms_import_each_other_only_as_their_contracts_say() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint_imports, "--no-cache"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_long() -> None:
    files = [*MODULES, *SCREENS]
    long_files = [file for file in files if len(text(file).splitlines()) > LONGEST]
    assert named(long_files) == []


def test_every_module_opens_with_a_sentence_on_what_it_is() -> None:
    first = {path: ast.get_docstring(ast.parse(text(path))) for path in MODULES}
    assert named([path for path, words in first.items() if not words]) == []


def test_no_module_is_a_drawer_for_everything() -> None:
    found = [path for path in MODULES if {path.stem, path.parent.name} & SHAPELESS]
    assert named(found) == []


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the sample event, made without Qt like all the rest here."""
    home = tmp_path_factory.mktemp("home")
    run_without_qt(home, "event", "import", SAMPLE / "dilema-2023.toml")
    return home


@pytest.mark.parametrize(
    "command",
    [
        ["--help"],
        ["roster", "import", SAMPLE / "roster.csv"],
        ["scan", "a stranger"],
        ["search", "anna"],
        ["headcount"],
        ["ledger"],
    ],
    ids=lambda command: str(command[0]),
)
def test_a_command_that_shows_no_window_does_without_qt(
    home: Path, command: list[str | Path]
) -> None:
    run_without_qt(home, *command)


def run_without_qt(home: Path, *words: str | Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, "--home", home, *words],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
