"""What another account of the computer may read: no home, and none of its papers."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.roster.roster_file import read_roster
from tests.app.kiosk_runner import kiosk_command
from tests.app.sample_files import AT, event_file, roster_file

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def generous() -> Iterator[None]:
    """The usual umask, under which others may read what one makes."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def home(generous: None, tmp_path: Path) -> Path:  # noqa: ARG001  the umask first
    """A home in a folder that an administrator made, of the version before."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o755)
    for name in ("badges", "paper", "exports"):
        (folder / name).mkdir()
        (folder / name / "anna.pdf").write_text("Anna de Vries")
    for name in ("settings.toml", "kiosk.log", "kiosk.log.1", "evening-before-1.toml"):
        (folder / name).write_text("")
    app = Application(Home(folder))
    event = read_event(event_file(tmp_path))
    app.use_cases.import_event(event)
    roster = read_roster(roster_file(tmp_path), event)
    app.use_cases.import_roster(event.id, "import", roster)
    app.close()
    for name in ("kiosk.db", "kiosk.db-gate"):
        (folder / name).chmod(0o644)
    return folder


@pytest.fixture
def run(home: Path) -> Run:
    def run_kiosk(*words: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            kiosk_command(home, *words),
            capture_output=True,
            text=True,
            check=True,
            umask=0o022,
        )

    return run_kiosk


def open_to_others(folder: Path) -> list[str]:
    """Return what others may do something with below a folder."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.stat().st_mode & 0o077
    ]


def test_what_lies_in_a_home_is_closed_when_it_is_opened(home: Path, run: Run) -> None:
    assert open_to_others(home)
    run("scan", "CODE-G1", "--at", AT)
    assert [name for name in open_to_others(home) if "/" not in name] == []
    assert home.stat().st_mode & 0o777 == 0o755  # whoever made it may have reasons


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="it takes root")
def test_another_account_reads_no_name_and_no_key(home: Path) -> None:
    with TemporaryDirectory() as reachable:
        Path(reachable).chmod(0o755)
        copy = Path(shutil.copytree(home, Path(reachable) / "home"))
        assert "kiosk.db" in read_by_another(copy)
        subprocess.run(kiosk_command(copy, "headcount"), check=True, umask=0o022)
        assert read_by_another(copy) == ""


def read_by_another(home: Path) -> str:
    """Return the names of the files in a home that another account can read."""
    command = ["find", str(home), "-type", "f", "-readable", "-print"]
    other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
    return subprocess.run(other, capture_output=True, text=True, check=False).stdout


def test_papers_outside_the_home_are_for_this_user_alone(
    tmp_path: Path, run: Run
) -> None:
    out = tmp_path / "out"
    run("tickets", "-o", out / "tickets")
    run("ticket", "G1", "-o", out / "g1.png")
    run("badge", "G1", "-o", out / "g1.pdf")
    run("roster", "export", out / "roster.xlsx")
    run("export", "-o", out / "export")
    run("paper", "-o", out / "paper")
    run("event", "export", out / "event.toml")
    assert len([path for path in out.rglob("*") if path.is_file()]) > 15
    assert open_to_others(out) == []


def test_a_home_that_others_may_write_is_told(home: Path, run: Run) -> None:
    home.chmod(0o777)
    shown = run("headcount", "--json")
    told = " ".join(shown.stderr.split())
    assert f"Other users of this computer may change what is in {home}" in told
    assert f"chmod 700 {home}" in told
    done = subprocess.run(
        kiosk_command(home, "doctor", "--json"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"chmod 700 {home}" in done.stdout
    home.chmod(0o700)
    assert run("headcount", "--json").stderr == ""


def test_a_link_in_a_home_leads_to_no_other_file(
    home: Path, tmp_path: Path, run: Run
) -> None:
    other = tmp_path / "other"
    other.write_text("")
    (home / "kiosk.log.2").symlink_to(other)
    run("headcount")
    assert other.stat().st_mode & 0o777 == 0o644
