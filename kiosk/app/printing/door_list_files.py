"""The door list as files, where it is found when no screen works."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.printing.missing_glyphs import missing_glyphs_notice
from kiosk.app.qt_application import start_qt
from kiosk.devices.documents.door_list_painter import door_list_pdf
from kiosk.domain.admission.door_list import DoorList, OfflinePeriod
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.exchange.exports.door_list_csv import door_list_csv
from kiosk.files.atomic_write import remove_stale_parts, write_atomically
from kiosk.files.paths import make_folder, safe_name


def write_door_list(
    app: Application,
    event: Event,
    at: datetime | None,
    folder: Path | None,
    offline: OfflinePeriod | None,
) -> str:
    """Write the list into a folder, or else into the home and the configured folder.

    Return a sentence. Raise KnownFault if one of the folders cannot be written; the
    list is in the others all the same.
    """
    door_list = app.use_cases.make_door_list(
        event.id, app.settings.language, at, offline
    )
    start_qt(windows=False)
    files = _render("people", door_list)
    if folder is not None:
        make_folder(folder)
        _write_files(folder, files, private=False)
        return _summary(door_list, folder)
    faults = list(_write_to_home(app, files))
    notice = "" if faults else f" The list is in {app.home.paper} all the same."
    if faults := [*faults, *_write_to_paper_folder(app, files)]:
        raise KnownFault(" ".join(faults) + notice)
    return _summary(door_list, app.settings.paper_folder or app.home.paper)


def write_evacuation_list(
    app: Application, door_list: DoorList
) -> tuple[Path, tuple[str, ...]]:
    """Write who is inside into the configured folder, else into the home.

    Return the folder and the files' names. Raise KnownFault if both fail.
    """
    start_qt(windows=False)
    files = _render("inside", door_list)
    with suppress(KnownFault):
        if paper_folder := require_paper_folder(app):
            _write_files(paper_folder, files, private=False)
            return paper_folder, tuple(files)
    make_folder(app.home.paper)
    _write_files(app.home.paper, files, private=True)
    return app.home.paper, tuple(files)


def require_paper_folder(app: Application) -> Path | None:
    """Return the configured folder, if there is one.

    Raise KnownFault if it is missing.
    """
    if fault := paper_folder_fault(app):
        raise KnownFault(fault) from FileNotFoundError(errno.ENOENT, fault)
    return app.settings.paper_folder


def paper_folder_fault(app: Application) -> str:
    """Return why the configured folder cannot be written; empty if it can be."""
    folder = app.settings.paper_folder
    if folder is None or folder.is_dir():
        return ""
    return (
        f"The folder {folder} for the list of people is not there: plug the stick in, "
        "or change “paper_folder” in settings.toml."
    )


def _render(kind: str, door_list: DoorList) -> dict[str, bytes]:
    """Render an event's files, by name; they replace its last ones."""
    name = f"{kind}-{safe_name(door_list.event)}"
    return {
        f"{name}.pdf": door_list_pdf(door_list),
        f"{name}.csv": door_list_csv(door_list),
    }


def _write_to_home(app: Application, files: Mapping[str, bytes]) -> Iterator[str]:
    try:
        app.home.create()
        make_folder(app.home.paper)
        _write_files(app.home.paper, files, private=True)
    except KnownFault as fault:
        yield str(fault)


def _write_to_paper_folder(
    app: Application, files: Mapping[str, bytes]
) -> Iterator[str]:
    """Write the files, but never create the folder: that would hide a missing stick."""
    folder, fault = app.settings.paper_folder, paper_folder_fault(app)
    if fault:
        yield fault
    elif folder is not None:
        try:
            _write_files(folder, files, private=False)
        except KnownFault as error:
            yield str(error)


def _write_files(folder: Path, files: Mapping[str, bytes], *, private: bool) -> None:
    for name, data in files.items():
        write_atomically(folder / name, data, durable=True, private=private)
        remove_stale_parts(folder / name)


def _summary(door_list: DoorList, folder: Path) -> str:
    listed = (*door_list.admissible, *door_list.others)
    registrations = "1 person is" if len(listed) == 1 else f"{len(listed)} people are"
    return (
        f"{registrations} on the list in {folder}, {door_list.inside} of them inside "
        "at "
        f"{door_list.clock}.{missing_glyphs_notice(listed)}"
    )
