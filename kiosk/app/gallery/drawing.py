"""Draws every page in every variant, and a page to look at them all."""

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

from kiosk.app.demo_set import PlayedClock
from kiosk.app.gallery import attendee, away, desk, first, organiser
from kiosk.app.gallery.evening import play_evening
from kiosk.app.gallery.hall import open_hall
from kiosk.app.gallery.sight import Sight, Variant
from kiosk.app.home import Home
from kiosk.app.qt import application
from kiosk.domain.event import Event
from kiosk.domain.ledger import Direction
from kiosk.files.paths import make_folder

UPRIGHT, WIDE = QSize(1080, 1920), QSize(1920, 1080)
SMALL, DESK, LARGE = QSize(1024, 768), QSize(1366, 768), QSize(3840, 2160)
AWAY = (
    Variant(UPRIGHT, "en"),
    Variant(SMALL, "nl", "contrast", 1.6),
    Variant(WIDE, "nl", "dark"),
)
States = Mapping[str, Callable[[Any], None]]


@dataclass(frozen=True, slots=True)
class Evening:
    """The evening that was played, and the folder of its records."""

    folder: Path
    event: Event
    moment: datetime

    def open(
        self, face: str, variant: Variant, direction: Direction = Direction.IN
    ) -> AbstractContextManager[Sight]:
        """Open a face over a copy of it."""
        copy = self.folder.with_name(f"{face}-{direction}-{variant.name}")
        shutil.copytree(self.folder, copy)
        clock = PlayedClock(self.moment)
        return open_hall(copy, self.event, clock, face, variant, direction)


Open = Callable[[Evening, Variant], AbstractContextManager[Sight]]


@dataclass(frozen=True, slots=True)
class Room:
    """The pages of one face, and how they are shown."""

    open: Open
    states: States
    rest: Callable[[Any], None]
    variants: Sequence[Variant]


def _face(name: str, direction: Direction = Direction.IN) -> Open:
    return lambda evening, variant: evening.open(name, variant, direction)


def _away(*, lasting: bool) -> Open:
    return lambda _, variant: away.open_away(variant, lasting=lasting)


@dataclass(frozen=True, slots=True)
class Picture:
    """One page in one variant."""

    room: str
    state: str
    variant: Variant
    image: QImage

    @property
    def name(self) -> str:
        """Name its file, without a folder."""
        return f"{self.room}-{self.state}-{self.variant.name}.png"


ROOMS: Mapping[str, Room] = {
    "attendee": Room(
        _face("attendee"),
        attendee.STATES,
        attendee.rest,
        (
            Variant(UPRIGHT, "en"),
            Variant(UPRIGHT, "fr"),
            Variant(UPRIGHT, "nl", "dark", 1.3),
            Variant(UPRIGHT, "en", "contrast", 1.6),
            Variant(WIDE, "nl"),
            Variant(WIDE, "en", "dark", 1.6),
            Variant(SMALL, "nl", "contrast"),
            Variant(SMALL, "en", "light", 1.6),
            Variant(LARGE, "nl", "light", 1.3),
        ),
    ),
    "exit": Room(
        _face("attendee", Direction.OUT),
        attendee.OUT_STATES,
        attendee.rest,
        (
            Variant(UPRIGHT, "en"),
            Variant(UPRIGHT, "fr", "contrast"),
            Variant(SMALL, "nl", "light", 1.6),
            Variant(WIDE, "en", "dark"),
        ),
    ),
    "desk": Room(
        _face("desk"),
        desk.STATES,
        desk.rest,
        (
            Variant(DESK, "en"),
            Variant(DESK, "nl", "contrast", 1.3),
            Variant(SMALL, "nl"),
            Variant(WIDE, "en", "dark", 1.6),
            Variant(LARGE, "nl", "light", 1.6),
        ),
    ),
    "organiser": Room(
        _face("organiser"),
        organiser.STATES,
        organiser.rest,
        (
            Variant(WIDE, "en"),
            Variant(DESK, "nl", "dark"),
            Variant(UPRIGHT, "nl", "contrast", 1.3),
            Variant(SMALL, "en", "light", 1.6),
            Variant(LARGE, "nl"),
        ),
    ),
    "setup": Room(
        lambda evening, variant: first.open_threshold(evening.event, variant),
        first.STATES,
        first.rest,
        (
            Variant(WIDE, "en"),
            Variant(SMALL, "nl", scale=1.6),
            Variant(UPRIGHT, "nl", "dark"),
            Variant(DESK, "en", "contrast"),
        ),
    ),
    "pause": Room(_away(lasting=False), away.MOMENT, away.rest, AWAY),
    "away": Room(_away(lasting=True), away.LASTING, away.rest, AWAY),
}


def draw_gallery(folder: Path, say: Callable[[str], None]) -> None:
    """Draw all into a folder, and lay an ``index.html`` beside them."""
    make_folder(folder)
    names = []
    with ThreadPoolExecutor(1) as saver:
        for picture in pictures():
            names.append(picture.name)
            saver.submit(picture.image.save, str(folder / picture.name))
    (folder / "index.html").write_text(_index(names), encoding="utf-8")
    say(f"{len(names)} pictures are in {folder}: open its index.html to see them all.")


def pictures(rooms: Mapping[str, Room] = ROOMS) -> Iterator[Picture]:
    """Draw the pages of faces, one after the other."""
    for room, state, sight in sights(rooms):
        yield Picture(room, state, sight.variant, sight.picture())


def sights(rooms: Mapping[str, Room] = ROOMS) -> Iterator[tuple[str, str, Sight]]:
    """Bring faces into their states, one after the other, each variant anew."""
    application(windows=False)
    with tempfile.TemporaryDirectory(prefix="kiosk-gallery-") as made:
        played = Path(made) / "played"
        evening = Evening(played, *play_evening(Home(played)))
        for name, room in rooms.items():
            for variant in room.variants:
                with room.open(evening, variant) as sight:
                    for state, show in room.states.items():
                        show(sight)
                        sight.settle()
                        yield name, state, sight
                        room.rest(sight)


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
