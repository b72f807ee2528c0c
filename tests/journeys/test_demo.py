"""The sample evening, played whole: off screen, and as it is watched."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.app.demo.demo import run_demo
from kiosk.app.resources import resources
from kiosk.devices.qr.image_reader import read_codes
from kiosk.domain.fault import KnownFault
from kiosk.faces.theme.fonts import load_fonts

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("demo")]

PAGES = (
    *("waiting", "programme", "speakers", "speaker", "take-along"),
    *("no-code", "welcome"),
    *("refused", "not-a-ticket", "see-desk", "already-inside"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Path:
    assert qapp.platformName() == "offscreen"
    load_fonts(resources() / "fonts")
    folder, sentences = tmp_path_factory.mktemp("demo"), list[str]()
    assert run_demo(folder, sentences.append) == 0
    assert str(folder) in sentences[-1]
    return folder


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("page", PAGES)
def test_each_page_of_the_attendee_is_pictured_upright_and_wide(
    folder: Path, page: str, language: str
) -> None:
    sizes = {"upright": (1080, 1920), "wide": (1920, 1080)}
    for orientation, size in sizes.items():
        name = f"attendee-{page}-{language}-{orientation}.png"
        with Image.open(folder / "pictures" / name) as picture:
            assert picture.size == size
            colours = picture.convert("RGB").getcolors(maxcolors=2**24)
            assert colours is not None
            assert len(colours) > 20


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_desk_and_the_organiser_are_pictured(folder: Path, language: str) -> None:
    desk = ("help", "search", "person", "checked-in")
    for name in ("desk", *(f"desk-{page}" for page in desk), "organiser"):
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


DEMO_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk.app.demo import live_demo
from kiosk.app.demo.demo import prepare_demo, rehearsal_shifts
from kiosk.app.qt_application import start_qt

live_demo.FIRST_DELAY_MS = live_demo.MIN_INTERVAL_MS = live_demo.MAX_INTERVAL_MS = 50
qt_app = start_qt(windows=True)
app = prepare_demo(Path(sys.argv[1]))

def stop_when_somebody_came():
    with app.store.reading() as records:
        if records.ledger.newest("dilema-2023", 1):
            qt_app.quit()

look = QTimer()
look.timeout.connect(stop_when_somebody_came)
look.start(100)
sys.exit(live_demo.run_live_demo(app, rehearsal_shifts(app.find_event(None)), print))
"""


def test_with_a_display_guests_arrive_until_it_is_stopped(tmp_path: Path) -> None:
    completed = subprocess.run(
        [sys.executable, "-c", DEMO_SCRIPT, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (completed.returncode, completed.stderr) == (0, "")
    assert "headcount --watch" in completed.stdout


def test_the_summer_school_is_played_over_its_days(tmp_path: Path) -> None:
    load_fonts(resources() / "fonts")
    assert run_demo(tmp_path, lambda _: None, "summer-school") == 0

    counts = [
        json.loads(path.read_text()) for path in sorted(tmp_path.glob("headcount-*"))
    ]
    assert [count["day"] for count in counts] == [
        "2026-07-06",
        "2026-07-07",
        "2026-07-08",
    ]
    for number, count in enumerate(counts, 1):
        assert count["arrived"] == count["inside"] > 20
        assert sum(count["by_day"].values()) == sum(
            earlier["arrived"] for earlier in counts[:number]
        )
    pages = sorted(path.name for path in tmp_path.glob("pictures/day-2-*"))
    assert "day-2-attendee-programme-nl-wide.png" in pages
    assert "day-2-organiser-en.png" in pages


def test_a_sample_that_there_is_not_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownFault, match="did you mean “summer-school”"):
        run_demo(tmp_path, lambda _: None, "sumer-school")
