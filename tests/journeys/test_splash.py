"""The wordmark is on a real screen before the face, and gone once that is there."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("open")]

EVENT = Path(__file__).parents[2] / "resources" / "event" / "dilema-2023.toml"
PATIENCE_S = 60


@pytest.fixture
def home(tmp_path: Path) -> Path:
    words = ["--home", str(tmp_path), "event", "import", str(EVENT)]
    subprocess.run(
        [sys.executable, "-m", "kiosk", *words], check=True, stdout=subprocess.DEVNULL
    )
    return tmp_path


def titles(screen: dict[str, str]) -> set[str]:
    """Return the titles of the windows that can be seen."""
    words = ["search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
    found = subprocess.run(
        ["xdotool", *words],
        env=screen,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    return set(found.stdout.splitlines())


def shown(screen: dict[str, str], last: str) -> Iterator[set[str]]:
    """Give the windows that are on the screen, whenever they change, until the last."""
    before: set[str] = set()
    end = time.monotonic() + PATIENCE_S
    while before != {last}:
        assert time.monotonic() < end, f"there is only {before}"
        now = titles(screen)
        if now != before:
            yield now
        before = now


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (["open", "desk"], "Desk — kiosk"),
        (["open", "attendee", "--full-screen"], "Check-in — kiosk"),
    ],
)
def test_the_wordmark_is_shown_first_and_goes_once_the_face_is_there(
    home: Path, screen: dict[str, str], words: list[str], title: str
) -> None:
    command = [sys.executable, "-m", "kiosk", "--home", str(home)]
    with subprocess.Popen(
        [*command, *words], env=screen, stderr=subprocess.PIPE, text=True
    ) as process:
        first, *others = shown(screen, title)
        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=30)
    assert first == {"kiosk"}
    assert others[-1] == {title}
    assert (process.returncode, complaints) == (0, "")
