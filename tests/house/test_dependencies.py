"""Every import that the code makes itself is declared, and nothing else is."""

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def undeclared(project: Path) -> str:
    """Return what deptry finds in a project's package, or nothing."""
    command = [str(Path(sys.executable).with_name("deptry")), "--no-ansi", "kiosk"]
    ran = subprocess.run(
        command, cwd=project, capture_output=True, text=True, check=False
    )
    return f"{ran.stdout}{ran.stderr}" if ran.returncode else ""


def test_every_import_is_declared_and_every_declared_package_imported() -> None:
    assert undeclared(REPOSITORY) == ""


def test_an_import_that_comes_along_with_others_only_is_found(tmp_path: Path) -> None:
    pyproject = '[project]\nname = "x"\nversion = "1"\ndependencies = ["pydantic"]\n'
    (tmp_path / "pyproject.toml").write_text(pyproject)
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "one.py").write_text(
        "import pydantic\nimport pydantic_core\n"
    )
    assert "'pydantic_core' imported but it is a transitive" in undeclared(tmp_path)
