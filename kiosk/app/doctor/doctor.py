"""Checks each part of a station: what works, what does not, and what to do."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.app.bootstrap import Application, SystemClock
from kiosk.app.crash import describe_error
from kiosk.app.display import has_display
from kiosk.app.doctor.check_cameras import check_cameras
from kiosk.app.doctor.check_privacy import check_privacy
from kiosk.app.doctor.check_scanners import check_scanners
from kiosk.app.home import Home
from kiosk.domain.fault import KnownFault
from kiosk.store.integrity import is_intact

MIN_FREE_BYTES = 200 * 2**20
"""Below this a disk counts as nearly full."""

EARLIEST_CLOCK = datetime(2026, 1, 1, tzinfo=UTC)
"""A clock before the program's own date is wrong."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The result for one part; ``works`` is None if there is nothing to check."""

    part: str
    works: bool | None
    sentence: str


def run_checks(home: Home) -> list[CheckResult]:
    """Run all checks; one that fails does not keep the next from running."""
    app = Application(home)
    try:
        return [_run_check(part, check, app) for part, check in CHECKS.items()]
    finally:
        app.close()


def move_damaged_aside(home: Home) -> str:
    """Rename a damaged database, so that a new one can be made; nothing is deleted.

    Raise KnownFault if the database is sound or missing.
    """
    path = home.database
    if not path.exists():
        raise KnownFault(f"There is no database in {home.folder}.")
    if is_intact(home.database):
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


def _run_check(
    part: str, check: Callable[[Application], tuple[bool | None, str]], app: Application
) -> CheckResult:
    try:
        works, sentence = check(app)
    except Exception as error:  # noqa: BLE001  the next part is tried all the same
        return CheckResult(part, works=False, sentence=describe_error(error))
    return CheckResult(part, works, sentence)


def _check_home(app: Application) -> tuple[bool, str]:
    folder = app.home.folder
    app.home.create()
    try:
        _write_probe(folder)
    except OSError as error:
        raise KnownFault(
            f"{folder} cannot be written: {error.strerror}. Name another with --home."
        ) from error
    if exposure := app.home.close_to_others():
        return False, exposure
    return True, str(folder)


def _write_probe(folder: Path) -> None:
    with tempfile.TemporaryFile(dir=folder):
        pass


def _check_settings(app: Application) -> tuple[bool, str]:
    settings = app.settings
    if settings.checkpoint:
        with app.store.reading() as reader:
            for event in reader.events.all():
                event.checkpoint(settings.checkpoint)
    return True, f"this is station “{settings.station}”"


def _check_database(app: Application) -> tuple[bool, str]:
    with app.store.reading() as reader:
        events = reader.events.all()
    if not is_intact(app.home.database):
        raise KnownFault(
            f"The database {app.home.database} is damaged: put a backup in its "
            "place, or move it aside with “kiosk doctor --set-aside”."
        )
    names = ", ".join(event.id for event in events) or "no event yet"
    return True, f"{app.home.database}: {names}"


def _check_disk(app: Application) -> tuple[bool, str]:
    folder = app.home.folder
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    sentence = f"{free / 2**30:.1f} GiB free"
    if free < MIN_FREE_BYTES:
        return False, f"{sentence}: make room, or scans cannot be written down"
    return True, sentence


def _check_clock(app: Application) -> tuple[bool, str]:
    now = SystemClock().now()
    if now < EARLIEST_CLOCK:
        return False, (
            f"{now:%Y-%m-%d %H:%M} UTC cannot be right: set this computer's clock"
        )
    if app.settings.clock_shift:
        shifted = app.clock.now()
        return True, f"{shifted:%Y-%m-%d %H:%M} UTC, moved by “clock_shift” to rehearse"
    return True, f"{now:%Y-%m-%d %H:%M} UTC"


def _check_display(_app: Application) -> tuple[bool | None, str]:
    if has_display():
        return True, "windows can be shown"
    return None, (
        "no display: the faces need one (set DISPLAY or WAYLAND_DISPLAY); everything "
        "else works without"
    )


def _check_fonts(app: Application) -> tuple[bool, str]:
    from kiosk.app.doctor.check_paper import check_fonts  # noqa: PLC0415  Qt

    return check_fonts(app)


def _check_badges(app: Application) -> tuple[bool, str]:
    from kiosk.app.printing.badge_layouts import read_named_layout  # noqa: PLC0415  Qt
    from kiosk.app.printing.printer_factory import badge_folder  # noqa: PLC0415  Qt

    layout = read_named_layout(app, None)
    size = f"badges ({layout.width} by {layout.height} mm)"
    if app.settings.printer:
        return True, f"{size} are printed"
    folder = badge_folder(app)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_probe(folder)
    except OSError as error:
        return False, (
            f"{folder} cannot be written: {error.strerror}; change “badge_folder” in "
            "settings.toml"
        )
    return True, f"{size} go to {folder} as PDF"


def _check_paper(app: Application) -> tuple[bool | None, str]:
    from kiosk.app.doctor.check_paper import check_paper  # noqa: PLC0415  Qt

    return check_paper(app)


def _check_printers(app: Application) -> tuple[bool | None, str]:
    from kiosk.app.printing.printer_test import check_printers  # noqa: PLC0415  Qt

    return check_printers(app)


def _check_hub(app: Application) -> tuple[bool | None, str]:
    from kiosk.app.doctor.check_hub import check_hub  # noqa: PLC0415  psycopg loads slowly

    return check_hub(app)


CHECKS: dict[str, Callable[[Application], tuple[bool | None, str]]] = {
    "home": _check_home,
    "settings": _check_settings,
    "database": _check_database,
    "disk": _check_disk,
    "clock": _check_clock,
    "hub": _check_hub,
    "privacy": check_privacy,
    "display": _check_display,
    "fonts": _check_fonts,
    "badges": _check_badges,
    "paper": _check_paper,
    "printers": _check_printers,
    "cameras": check_cameras,
    "hand scanner": check_scanners,
}
