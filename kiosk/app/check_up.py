"""Tries each part of a station: what works, what does not, and what to do."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.app.bootstrap import House, SystemClock
from kiosk.app.check_cameras import check_cameras
from kiosk.app.check_scanners import check_scanners
from kiosk.app.crash import in_words
from kiosk.app.display import has_display
from kiosk.app.home import Home
from kiosk.domain.fault import KnownFault
from kiosk.store.soundness import is_sound

ROOM_NEEDED = 200 * 2**20
"""Bytes free below which a disk is said to be nearly full."""

EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""A clock before this program's making is wrong."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one part; ``works`` is none where there is nothing to try."""

    part: str
    works: bool | None
    sentence: str


def check_up(home: Home) -> list[Finding]:
    """Try everything; a part that fails does not keep the next from being tried."""
    house = House(home)
    try:
        return [_tried(part, trial, house) for part, trial in TRIALS.items()]
    finally:
        house.close()


def move_damaged_aside(home: Home) -> str:
    """Rename a damaged database, so that a fresh one can begin; nothing is deleted.

    Raises KnownFault when the database is sound or is not there.
    """
    path = home.database
    if not path.exists():
        raise KnownFault(f"There is no database in {home.folder}.")
    if is_sound(home.database):
        raise KnownFault(f"The database {path} is sound; it stays where it is.")
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for suffix in ("-wal", "-shm"):
        companion = path.with_name(path.name + suffix)
        if companion.exists():
            companion.rename(aside.with_name(aside.name + suffix))
    path.rename(aside)
    return (
        f"The damaged database is kept as {aside}. Now import the event and the roster "
        "again; the next scan begins a new database."
    )


def _tried(
    part: str, trial: Callable[[House], tuple[bool | None, str]], house: House
) -> Finding:
    try:
        works, sentence = trial(house)
    except Exception as error:  # noqa: BLE001  the next part is tried all the same
        return Finding(part, works=False, sentence=in_words(error))
    return Finding(part, works, sentence)


def _home(house: House) -> tuple[bool, str]:
    folder = house.home.folder
    house.home.prepare()
    try:
        _write_in(folder)
    except OSError as error:
        raise KnownFault(
            f"{folder} cannot be written: {error.strerror}. Name another with --home."
        ) from error
    return True, str(folder)


def _write_in(folder: Path) -> None:
    with tempfile.TemporaryFile(dir=folder):
        pass


def _settings(house: House) -> tuple[bool, str]:
    settings = house.settings
    if settings.checkpoint:
        with house.store.reading() as reader:
            for event in reader.events.all():
                event.checkpoint(settings.checkpoint)
    return True, f"this is station “{settings.station}”"


def _database(house: House) -> tuple[bool, str]:
    with house.store.reading() as reader:
        events = reader.events.all()
    if not is_sound(house.home.database):
        raise KnownFault(
            f"The database {house.home.database} is damaged: put a backup in its "
            "place, or move it aside with “kiosk doctor --set-aside”."
        )
    names = ", ".join(event.id for event in events) or "no event yet"
    return True, f"{house.home.database}: {names}"


def _disk(house: House) -> tuple[bool, str]:
    folder = house.home.folder
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    words = f"{free / 2**30:.1f} GiB free"
    if free < ROOM_NEEDED:
        return False, f"{words}: make room, or scans cannot be written down"
    return True, words


def _clock(house: House) -> tuple[bool, str]:
    now = SystemClock().now()
    if now < EARLIEST:
        return False, (
            f"{now:%Y-%m-%d %H:%M} UTC cannot be right: set this computer's clock"
        )
    if house.settings.clock_shift:
        played = house.clock.now()
        return True, f"{played:%Y-%m-%d %H:%M} UTC, moved by “clock_shift” to rehearse"
    return True, f"{now:%Y-%m-%d %H:%M} UTC"


def _display(_house: House) -> tuple[bool | None, str]:
    if has_display():
        return True, "windows can be shown"
    return None, (
        "no display: the faces need one (set DISPLAY or WAYLAND_DISPLAY); everything "
        "else works without"
    )


def _fonts(house: House) -> tuple[bool, str]:
    from kiosk.app.check_fonts import check_fonts  # noqa: PLC0415  Qt

    return check_fonts(house)


def _badges(house: House) -> tuple[bool, str]:
    from kiosk.app.layouts import read_named_layout  # noqa: PLC0415  Qt
    from kiosk.app.printers import badge_folder  # noqa: PLC0415  Qt

    layout = read_named_layout(house, None)
    size = f"badges ({layout.width} by {layout.height} mm)"
    if house.settings.printer:
        return True, f"{size} are printed"
    folder = badge_folder(house)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_in(folder)
    except OSError as error:
        return False, (
            f"{folder} cannot be written: {error.strerror}; change “badge_folder” in "
            "settings.toml"
        )
    return True, f"{size} go to {folder} as PDF"


def _paper(house: House) -> tuple[bool | None, str]:
    from kiosk.app.check_paper import check_paper  # noqa: PLC0415  Qt

    return check_paper(house)


def _printers(house: House) -> tuple[bool | None, str]:
    from kiosk.app.printer_trial import try_printers  # noqa: PLC0415  Qt

    return try_printers(house)


def _hub(house: House) -> tuple[bool | None, str]:
    from kiosk.app.check_hub import check_hub  # noqa: PLC0415  psycopg loads slowly

    return check_hub(house)


TRIALS: dict[str, Callable[[House], tuple[bool | None, str]]] = {
    "home": _home,
    "settings": _settings,
    "database": _database,
    "disk": _disk,
    "clock": _clock,
    "hub": _hub,
    "display": _display,
    "fonts": _fonts,
    "badges": _badges,
    "paper": _paper,
    "printers": _printers,
    "cameras": check_cameras,
    "hand scanner": check_scanners,
}
