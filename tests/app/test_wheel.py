"""The built wheel, installed elsewhere, runs and has all its data with it."""

import os
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from zipfile import ZipFile

import pytest

from kiosk.app.resources import resources

REPOSITORY = Path(__file__).parents[2]
NEEDED = {
    "badges",
    "certificates",
    "event",
    "fonts",
    "icons",
    "rosters",
    "sounds",
    "translations",
}
HOME = "home"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, without a network and without an environment of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    subprocess.run(
        [*build, "-d", folder], cwd=REPOSITORY, check=True, capture_output=True
    )
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """Install it outside the environment, and return its folder."""
    target = wheel.parent / "site"
    pip = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "-q"]
    pip += ["--disable-pip-version-check", "--no-compile", "--root-user-action=ignore"]
    subprocess.run([*pip, "--target", target, wheel], check=True)
    return target


def run(installed: Path, *words: str | Path) -> str:
    """Run the installed program, from a folder that has nothing to do with it."""
    away = installed.parent / "away"
    away.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "--home", HOME, *words],
        cwd=away,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_has_the_data_and_nothing_else(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    data = {name.split("/")[2] for name in names if name.startswith("kiosk/resources/")}
    assert data == NEEDED
    assert not [name for name in names if "tests/" in name or name.endswith("start")]
    for name in NEEDED - {"translations"}:
        shipped = {path.name for path in (resources() / name).iterdir()}
        packed = {
            Path(entry_name).name
            for entry_name in names
            if f"/resources/{name}/" in entry_name
        }
        assert packed == shipped
    assert [name for name in names if name.endswith(".qml")]
    assert [name for name in names if name.endswith("0001_begin.py")]


def test_the_wheel_makes_the_command(wheel: Path) -> None:
    with ZipFile(wheel) as packed:
        (name,) = [
            entry_name
            for entry_name in packed.namelist()
            if entry_name.endswith("entry_points.txt")
        ]
        points = ConfigParser()
        points.read_string(packed.read(name).decode())
    assert dict(points["console_scripts"]) == {"kiosk": "kiosk.__main__:main"}


def test_the_installed_program_does_an_evenings_work(installed: Path) -> None:
    event = installed / "kiosk" / "resources" / "event"
    run(installed, "event", "import", event / "dilema-2023.toml")
    assert "120 added" in run(installed, "roster", "import", event / "roster.csv")
    run(installed, "ticket", "DIL-001", "-o", "ticket.png")
    run(installed, "badge", "DIL-001", "-o", "badge.pdf")
    at = ("--at", "2023-11-28T17:00")
    assert "Daan Kayser" in run(installed, "scan", "--image", "ticket.png", *at)
    assert run(installed, "headcount").startswith("1 inside of 105 expected")
    assert (installed.parent / "away" / "badge.pdf").stat().st_size > 0


def test_the_installed_program_uses_its_own_data(installed: Path) -> None:
    code = "from kiosk.app.resources import resources; print(resources())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=installed.parent,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == installed / "kiosk" / "resources"
