"""Removes all personal data that kiosk wrote from a home, and from its stick."""

import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from kiosk.app.home import Home
from kiosk.app.settings.printer_settings import PrinterScheme
from kiosk.app.settings.settings import Settings, read_settings
from kiosk.domain.fault import KnownFault
from kiosk.store.wipe import WipeInterruptedError, wipe_database

_BADGES = re.compile(r".+_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.pdf")
"""How the folder printer names its files (``devices/printers/folder_printer.py``)."""
_LISTS = re.compile(
    r"(people|inside)-.+\.(pdf|csv)|(registrations|attendance)-.+\.xlsx|ledger-.+\.csv"
    r"|\.[0-9a-f]{16}\.part"
)
"""How door lists and exports are named (``app/printing/door_list_files.py``,
``app/export_files.py``)."""
_SHOWN = 5
"""The most places that a sentence names."""


def wipe_home(home: Home) -> str:
    """Remove all personal data from a home, sent or not; the membership stays.

    Return a sentence on what could not be reached; empty if nothing is left.
    """
    settings = Settings()
    with suppress(KnownFault):
        settings = read_settings(home.folder)
    left = [
        *_remove_files(home.folder.glob("*-before-*.toml")),
        *_remove_files(home.folder.glob(f"{home.database.name}.damaged-*")),
        *_remove_folders(home.badges, home.paper, home.exports),
    ]
    for folder in badge_folders(settings):
        left += _remove_named(folder, _BADGES)
    if settings.paper_folder is not None:
        left += _remove_named(settings.paper_folder, _LISTS)
    left += _wipe_records(home)
    if not left:
        return ""
    more = f" and {len(left) - _SHOWN} more" if len(left) > _SHOWN else ""
    places = ", ".join(map(str, left[:_SHOWN])) + more
    return f"This could not be reached and may still name people: {places}."


def _wipe_records(home: Home) -> list[Path]:
    try:
        wipe_database(home.database, discard_unsent=True)
    except WipeInterruptedError:
        return [home.database]
    except KnownFault:  # it is damaged: nobody has it open with success
        names = (home.database.name + suffix for suffix in ("", "-wal", "-shm"))
        return _remove_files(home.database.with_name(name) for name in names)
    return []


def badge_folders(settings: Settings) -> Iterator[Path]:
    """Yield the folders outside the home into which badges are printed."""
    for printer in settings.printer:
        if printer.scheme is PrinterScheme.FOLDER:
            yield Path(printer.target)
    if settings.badge_folder is not None:
        yield settings.badge_folder


def _remove_named(folder: Path, name: re.Pattern[str]) -> list[Path]:
    """Remove the files of such names; return what is left, or a folder out of reach."""
    try:
        found = [path for path in folder.iterdir() if name.fullmatch(path.name)]
    except OSError:
        return [folder]
    return _remove_files(found)


def _remove_files(paths: Iterable[Path]) -> list[Path]:
    """Remove files; return those that are left."""
    left = []
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append(path)
    return left


def _remove_folders(*folders: Path) -> list[Path]:
    """Remove folders with all that is in them; return those that are left."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return [folder for folder in folders if folder.exists()]
