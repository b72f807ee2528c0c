"""``kiosk badge --watch``: a preview that follows its layout."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest
from PIL import Image

from kiosk.app.resources import resources
from tests.app.kiosk_runner import TIMEOUT_S, CliRunner, kiosk_command

CARD = resources() / "badges" / "cr80.toml"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    shutil.copy(CARD, path)
    return path


class PreviewProcess:
    """A command that goes on, and its output."""

    def __init__(self, *words: str | Path) -> None:
        self.process = subprocess.Popen(
            words,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )
        self._timeout = Timer(3 * TIMEOUT_S, self.process.kill)
        self._timeout.start()

    def line(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the command has ended"
        return line

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(TIMEOUT_S)
        self._timeout.cancel()
        return code

    def close(self) -> None:
        self._timeout.cancel()
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def watching(small: CliRunner, tmp_path: Path, mine: Path) -> Iterator[PreviewProcess]:
    preview = ("-o", tmp_path / "preview.png", "--layout", mine, "--watch")
    process = PreviewProcess(*kiosk_command(small.home, "badge", "G1", *preview))
    yield process
    process.close()


def background(path: Path) -> tuple[int, ...]:
    with Image.open(path) as picture:
        shade = picture.convert("RGB").getpixel((5, 300))
    assert isinstance(shade, tuple)
    return shade


def test_the_preview_follows_the_layout(
    watching: PreviewProcess, tmp_path: Path, mine: Path
) -> None:
    preview = tmp_path / "preview.png"
    assert f"The badge of G1 is in {preview}." in watching.line()
    assert background(preview) == (255, 255, 255)
    text = mine.read_text("utf-8")
    mine.write_text(text.replace('paper = "#ffffff"', 'paper = "#fff0dd"'), "utf-8")
    assert "The badge of G1 is in" in watching.line()
    assert background(preview) == (255, 240, 221)
    mine.write_text(text.replace("margin_mm = 3", "margin_mm = nix"), "utf-8")
    line = text.splitlines().index("margin_mm = 3") + 1
    assert f"mine.toml, line {line}: this is no valid TOML" in watching.line()
    other = tmp_path / "other.toml"
    other.write_text(text, "utf-8")
    other.replace(mine)
    assert "The badge of G1 is in" in watching.line()
    assert background(preview) == (255, 255, 255)
    assert watching.stop() == 0


def test_a_sample_needs_no_roster(kiosk: CliRunner, tmp_path: Path, mine: Path) -> None:
    path = tmp_path / "sample.pdf"
    run = kiosk.succeed("badge", "--sample", "-o", path, "--layout", mine)
    assert run.out.startswith(f"Badges of sample people are in {path}.")
    kiosk.succeed("badge", "--sample", "-o", tmp_path / "all.png", "--layout", "a6")
    kiosk.succeed("badge", "--sample", "-o", tmp_path / "all.zpl")
    with Image.open(tmp_path / "all.png") as picture:
        assert picture.width > 4 * 105 / 25.4 * 150
    labels = (tmp_path / "all.zpl").read_text("ascii")
    assert labels.count("^XA") == labels.count("^XZ") == 10


def test_a_wrong_layout_is_told_with_its_line(
    kiosk: CliRunner, tmp_path: Path, mine: Path
) -> None:
    mine.write_text(CARD.read_text("utf-8").replace("[9, 27]", "[27, 9]"), "utf-8")
    sample = ("badge", "--sample", "-o", tmp_path / "x.png", "--layout", mine)
    fault = kiosk(*sample).fault
    assert fault.startswith(f"{mine}, line ")
    assert "text 2 › size_pt: write the smallest size" in fault
    gone = kiosk(*sample[:-1], tmp_path / "gone.toml").fault
    assert gone.startswith(f"There is no file “{tmp_path / 'gone.toml'}”")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-o", "x.png"), "Say whose badge, by a code or a reference; or --sample"),
        (("G1", "--sample", "-o", "x.png"), "Say whose badge"),
        (("G1",), "Say -o FILE for a PDF, PNG or ZPL file, or --print for paper."),
        (("G1", "-o", "x.png", "--print"), "Say -o FILE or --print, not both."),
        (("--sample", "--print"), "--sample and --watch draw into a file: say -o FILE"),
        (("G1", "--watch", "--print"), "--sample and --watch draw into a file"),
    ],
)
def test_wrong_use_is_told(
    small: CliRunner, words: tuple[str, ...], message: str
) -> None:
    run = small("badge", *words)
    assert run.code == 2
    assert f"\nError: {message}" in run.err
