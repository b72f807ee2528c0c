"""Draws every page in every variant, with an index page."""

import html
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.app.demo.demo_stage import SimulatedClock
from kiosk.app.gallery import (
    attendee,
    desk,
    organiser,
    pause_page,
    school,
    setup_window,
)
from kiosk.app.gallery.face_driver import open_face
from kiosk.app.gallery.sample_evening import play_sample_evening
from kiosk.app.gallery.window_driver import Variant, WindowDriver
from kiosk.app.home import Home
from kiosk.app.qt_application import start_qt
from kiosk.domain.admission.ledger import Direction
from kiosk.domain.event.event import Event
from kiosk.files.paths import make_folder

PORTRAIT, LANDSCAPE = QSize(1080, 1920), QSize(1920, 1080)
SMALL, DESK, LARGE = QSize(1024, 768), QSize(1366, 768), QSize(3840, 2160)
PAUSE_VARIANTS = (
    Variant(PORTRAIT, "en"),
    Variant(SMALL, "nl", "contrast", 1.6),
    Variant(LANDSCAPE, "nl", "dark"),
)
States = Mapping[str, Callable[[Any], None]]


@dataclass(frozen=True, slots=True)
class SampleEvening:
    """The evening that was played, and the folder of its home."""

    folder: Path
    event: Event
    moment: datetime

    def open(
        self, face: str, variant: Variant, direction: Direction = Direction.IN
    ) -> AbstractContextManager[WindowDriver]:
        """Open a face on a copy of the home."""
        home_copy = self.folder.with_name(f"{face}-{direction}-{variant.name}")
        shutil.copytree(self.folder, home_copy)
        clock = SimulatedClock(self.moment)
        return open_face(home_copy, self.event, clock, face, variant, direction)


Open = Callable[[SampleEvening, Variant], AbstractContextManager[WindowDriver]]


@dataclass(frozen=True, slots=True)
class FaceGallery:
    """The pages of one face, and their variants."""

    open: Open
    states: States
    reset: Callable[[Any], None]
    variants: Sequence[Variant]


def _face_opener(name: str, direction: Direction = Direction.IN) -> Open:
    return lambda evening, variant: evening.open(name, variant, direction)


def _school_opener(name: str) -> Open:
    return lambda evening, variant: _school_beside(evening).open(name, variant)


def _school_beside(evening: SampleEvening) -> SampleEvening:
    """Return the summer school in a folder of its own, played afresh."""
    number = len([*evening.folder.parent.glob("school-*")])
    folder = evening.folder.parent / f"school-{number}" / "played"
    return SampleEvening(folder, *school.play_sample_school(Home(folder)))


def _pause_page_opener(*, lasting: bool) -> Open:
    return lambda _, variant: pause_page.open_pause_page(variant, lasting=lasting)


@dataclass(frozen=True, slots=True)
class Screenshot:
    """One page in one variant."""

    face: str
    state: str
    variant: Variant
    image: QImage

    @property
    def name(self) -> str:
        """The file's name."""
        return f"{self.face}-{self.state}-{self.variant.name}.png"


GALLERIES: Mapping[str, FaceGallery] = {
    "attendee": FaceGallery(
        _face_opener("attendee"),
        attendee.STATES,
        attendee.reset,
        (
            Variant(PORTRAIT, "en"),
            Variant(PORTRAIT, "fr"),
            Variant(PORTRAIT, "nl", "dark", 1.3),
            Variant(PORTRAIT, "en", "contrast", 1.6),
            Variant(LANDSCAPE, "nl"),
            Variant(LANDSCAPE, "en", "dark", 1.6),
            Variant(SMALL, "nl", "contrast"),
            Variant(SMALL, "en", "light", 1.6),
            Variant(LARGE, "nl", "light", 1.3),
        ),
    ),
    "exit": FaceGallery(
        _face_opener("attendee", Direction.OUT),
        attendee.OUT_STATES,
        attendee.reset,
        (
            Variant(PORTRAIT, "en"),
            Variant(PORTRAIT, "fr", "contrast"),
            Variant(SMALL, "nl", "light", 1.6),
            Variant(LANDSCAPE, "en", "dark"),
        ),
    ),
    "desk": FaceGallery(
        _face_opener("desk"),
        desk.STATES,
        desk.reset,
        (
            Variant(DESK, "en"),
            Variant(DESK, "nl", "contrast", 1.3),
            Variant(SMALL, "nl"),
            Variant(LANDSCAPE, "en", "dark", 1.6),
            Variant(LARGE, "nl", "light", 1.6),
        ),
    ),
    "organiser": FaceGallery(
        _face_opener("organiser"),
        organiser.STATES,
        organiser.reset,
        (
            Variant(LANDSCAPE, "en"),
            Variant(DESK, "nl", "dark"),
            Variant(PORTRAIT, "nl", "contrast", 1.3),
            Variant(SMALL, "en", "light", 1.6),
            Variant(LARGE, "nl"),
        ),
    ),
    "school-attendee": FaceGallery(
        _school_opener("attendee"),
        school.ATTENDEE_STATES,
        attendee.reset,
        (
            Variant(PORTRAIT, "en"),
            Variant(PORTRAIT, "fr", "dark", 1.3),
            Variant(LANDSCAPE, "nl"),
            Variant(SMALL, "nl", "contrast", 1.6),
        ),
    ),
    "school-desk": FaceGallery(
        _school_opener("desk"),
        {"search": school.find_by_name},
        desk.reset,
        (Variant(DESK, "en"), Variant(DESK, "nl", "dark")),
    ),
    "school-organiser": FaceGallery(
        _school_opener("organiser"),
        school.ORGANISER_STATES,
        organiser.reset,
        (
            Variant(LANDSCAPE, "en"),
            Variant(PORTRAIT, "nl", "contrast", 1.3),
            Variant(SMALL, "nl", "light", 1.6),
        ),
    ),
    "setup": FaceGallery(
        lambda evening, variant: setup_window.open_setup_window(evening.event, variant),
        setup_window.STATES,
        setup_window.reset,
        (
            Variant(LANDSCAPE, "en"),
            Variant(SMALL, "nl", scale=1.6),
            Variant(PORTRAIT, "nl", "dark"),
            Variant(DESK, "en", "contrast"),
        ),
    ),
    "pause": FaceGallery(
        _pause_page_opener(lasting=False),
        pause_page.SHORT_PAUSE_STATES,
        pause_page.reset,
        PAUSE_VARIANTS,
    ),
    "away": FaceGallery(
        _pause_page_opener(lasting=True),
        pause_page.LONG_PAUSE_STATES,
        pause_page.reset,
        PAUSE_VARIANTS,
    ),
}


def draw_gallery(folder: Path, report: Callable[[str], None]) -> None:
    """Write all screenshots into a folder, with an ``index.html``."""
    make_folder(folder)
    names = []
    with ThreadPoolExecutor(1) as executor:
        for screenshot in screenshots():
            names.append(screenshot.name)
            executor.submit(screenshot.image.save, str(folder / screenshot.name))
    (folder / "index.html").write_text(_index(names), encoding="utf-8")
    report(
        f"{len(names)} pictures are in {folder}: open its index.html to see them all."
    )


def screenshots(
    galleries: Mapping[str, FaceGallery] = GALLERIES,
) -> Iterator[Screenshot]:
    """Yield the screenshots of faces."""
    for face, state, driver in visit_states(galleries):
        yield Screenshot(face, state, driver.variant, driver.screenshot())


def visit_states(
    galleries: Mapping[str, FaceGallery] = GALLERIES,
) -> Iterator[tuple[str, str, WindowDriver]]:
    """Yield faces in each of their states, opened again for each variant."""
    start_qt(windows=False)
    with tempfile.TemporaryDirectory(prefix="kiosk-gallery-") as folder:
        home_folder = Path(folder) / "played"
        evening = SampleEvening(home_folder, *play_sample_evening(Home(home_folder)))
        for name, gallery in galleries.items():
            for variant in gallery.variants:
                with gallery.open(evening, variant) as driver:
                    for state, bring_about in gallery.states.items():
                        bring_about(driver)
                        driver.wait_idle()
                        yield name, state, driver
                        gallery.reset(driver)


def _index(names: Sequence[str]) -> str:
    figures = "\n".join(
        f'<figure><a href="{name}"><img src="{name}" loading="lazy" alt=""></a>'
        f"<figcaption>{html.escape(name.removesuffix('.png'))}</figcaption></figure>"
        for name in names
    )
    return f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>kiosk: every page</title>
<style>
body {{ margin: 2rem; background: #ddd; font: 14px sans-serif; display: flex;
  flex-wrap: wrap; gap: 1rem; align-items: start }}
figure {{ margin: 0; width: 22rem }}
img {{ max-width: 100%; max-height: 30rem; border: 1px solid #888 }}
</style>
{figures}
</html>
"""
