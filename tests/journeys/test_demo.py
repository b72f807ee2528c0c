"""The sample evening, played whole, off screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from kiosk.devices.image_reader import read_codes

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("demo")]

PAGES = (
    *("waiting", "programme", "speakers", "speaker", "no-code", "welcome"),
    *("refused", "not-a-ticket", "see-desk", "already-inside"),
)
PATIENCE_S = 240


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    played = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "-o", str(folder)],
        env={k: v for k, v in os.environ.items() if not k.endswith("DISPLAY")},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert played.returncode == 0, played.stderr
    assert str(folder) in played.stdout
    assert played.stderr == ""
    return folder


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("page", PAGES)
def test_each_page_of_the_attendee_is_pictured_upright_and_wide(
    folder: Path, page: str, language: str
) -> None:
    sizes = {"upright": (1080, 1920), "wide": (1920, 1080)}
    for way, size in sizes.items():
        name = f"attendee-{page}-{language}-{way}.png"
        with Image.open(folder / "pictures" / name) as picture:
            assert picture.size == size
            colours = picture.convert("RGB").getcolors(maxcolors=2**24)
            assert colours is not None
            assert len(colours) > 20


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_desk_and_the_organiser_are_pictured(folder: Path, language: str) -> None:
    for name in ("desk", "desk-search", "desk-person", "desk-checked-in", "organiser"):
        assert (folder / "pictures" / f"{name}-{language}.png").stat().st_size > 10_000


def test_tickets_can_be_read_from_their_pictures(folder: Path) -> None:
    codes = [read_codes(path) for path in sorted(folder.glob("tickets/*.png"))]
    assert len(codes) == 120
    assert len({code for (code,) in codes}) == 120


def test_everybody_who_arrived_has_one_badge_and_is_counted(folder: Path) -> None:
    count = json.loads((folder / "headcount.json").read_text())
    badges = list(folder.glob("badges/*.pdf"))
    assert count["arrived"] == count["inside"] == len(badges) > 50
    assert sum(step["count"] for step in count["arrivals"]) == count["arrived"]
    assert count["refused"] > 0
