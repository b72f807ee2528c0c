"""A disk without room: nothing half done, and all well once there is some."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.kiosk_runner import CliRunner, kiosk_command, run_process
from tests.app.sample_files import AT, ROSTER

PEOPLE = 3000


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A disk of one mebibyte, where this computer lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except OSError as error:
        pytest.skip(f"no small disk can be mounted here: {error}")
    if done.returncode:
        pytest.skip("no small disk can be mounted here: it takes root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill_disk(folder: Path) -> Path:
    """Write until there is no room."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65_536, 4096, 512, 1):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return filler


@pytest.fixture
def cramped(small: CliRunner, tiny: Path) -> CliRunner:
    """The small event on the small disk."""
    home = tiny / "home"
    home.mkdir()
    for name in ("kiosk.db", "settings.toml"):
        (home / name).write_bytes((small.home / name).read_bytes())
    return CliRunner(home, small.patch, small.capture)


def test_on_a_full_disk_a_scan_is_told_and_leaves_nothing(cramped: CliRunner) -> None:
    before = cramped.count()
    path, filler = cramped.home / "kiosk.db", fill_disk(cramped.home.parent)
    for words in (
        ("scan", "CODE-G1", "--at", AT),
        ("walk-in", "--name", "Wanda", "--at", AT),
    ):
        assert f"The disk that holds {path} is full" in cramped(*words).fault
    filler.unlink()
    assert cramped.count() == before
    assert cramped.ledger == []
    assert cramped.scan("CODE-G1", at=AT)["verdict"] == "admitted"


def test_a_roster_that_does_not_fit_on_the_disk_goes_in_whole_or_not_at_all(
    cramped: CliRunner, tmp_path: Path
) -> None:
    before = cramped.count()
    heading, *_ = ROSTER.splitlines()
    rows = (f"N{n},Nora {n},,,guest,confirmed,CODE-N{n},,,,,,," for n in range(PEOPLE))
    roster = tmp_path / "many.csv"
    roster.write_text("\n".join([heading, *rows]), encoding="utf-8")
    assert "nothing was written" in cramped("roster", "import", roster).fault
    assert cramped.count() == before
    assert cramped.scan("CODE-G1", at=AT)["verdict"] == "admitted"


def test_a_ticket_that_does_not_fit_leaves_no_piece_behind(
    small: CliRunner, tiny: Path
) -> None:
    fill_disk(tiny)
    fault = small("ticket", "G1", "-o", tiny / "g1.png").fault
    assert f"“{tiny / 'g1.png'}” cannot be written (no space left on device)" in fault
    assert [path.name for path in tiny.iterdir()] == ["filler"]


LIMITED_SCRIPT = """\
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
from kiosk.__main__ import main
sys.argv = ["kiosk", *sys.argv[2:]]
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_where_files_may_not_grow_a_scan_is_told(small: CliRunner) -> None:
    limit = (small.home / "kiosk.db").stat().st_size
    words = kiosk_command(small.home, "scan", "CODE-G1", "--at", AT)[3:]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED_SCRIPT, str(limit // 64), *words],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},  # others share the cache
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert small.ledger == []
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"


def test_a_first_start_on_a_full_disk_spoils_no_later_one(
    small: CliRunner, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tiny / "cache"
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    run_process(small.home, "--version", PYTHONPYCACHEPREFIX=str(cache))
    filler = fill_disk(tiny)
    with filler.open("r+b") as file:
        file.truncate(filler.stat().st_size - 40_000)
    started = run_process(small.home, "headcount", PYTHONPYCACHEPREFIX=str(cache))
    assert started.code == 0
    filler.unlink()
    again = run_process(small.home, "headcount", PYTHONPYCACHEPREFIX=str(cache))
    assert (again.code, again.out) == (0, started.out)


@pytest.mark.parametrize("name", ["main", "headcount"])
def test_a_compiled_file_that_is_cut_short_is_told(
    small: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    cache = str(tmp_path / "cache")
    assert run_process(small.home, "headcount", PYTHONPYCACHEPREFIX=cache).code == 0
    pattern = f"command_line/{name}.cpython-*.pyc"
    for compiled in (tmp_path / "cache").rglob(pattern):
        compiled.write_bytes(compiled.read_bytes()[:200])
    fault = run_process(small.home, "headcount", PYTHONPYCACHEPREFIX=cache).fault
    assert "as a full disk leaves them" in fault
    assert "-m compileall -q -f" in fault
