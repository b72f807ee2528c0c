"""The list of people as files, where they are found when no screen works."""

import errno
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.app.lacking import lacking
from kiosk.app.qt import application
from kiosk.devices.door_painter import door_pdf
from kiosk.domain.door_list import Alone, DoorList
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.exchange.door_csv import door_csv
from kiosk.files.atomic_write import clear_leftovers, write_atomically
from kiosk.files.paths import make_folder, safe_name


def write_people(
    house: House,
    event: Event,
    at: datetime | None,
    folder: Path | None,
    alone: Alone | None,
) -> str:
    """Write the list into a folder, or else into the home and where the settings say.

    Gives a sentence on what was written. Raises KnownFault if one of the places does
    not take it; the others have it then all the same.
    """
    people = house.use_cases.list_people(event.id, house.settings.language, at, alone)
    application(windows=False)
    files = _files("people", people)
    if folder is not None:
        make_folder(folder)
        _lay(folder, files, private=False)
        return _told(people, folder)
    faults = list(_lay_at_home(house, files))
    kept = "" if faults else f" The list is in {house.home.paper} all the same."
    if faults := [*faults, *_lay_where_asked(house, files)]:
        raise KnownFault(" ".join(faults) + kept)
    return _told(people, house.settings.paper_folder or house.home.paper)


def write_inside(house: House, people: DoorList) -> tuple[Path, tuple[str, ...]]:
    """Write who is inside onto the stick that the settings name, else into the home.

    Gives the folder, and the files' names in it. Raises KnownFault where both fail.
    """
    application(windows=False)
    files = _files("inside", people)
    with suppress(KnownFault):
        if stick := find_stick(house):
            _lay(stick, files, private=False)
            return stick, tuple(files)
    make_folder(house.home.paper)
    _lay(house.home.paper, files, private=True)
    return house.home.paper, tuple(files)


def find_stick(house: House) -> Path | None:
    """Give the folder that the settings name, if they do.

    Raises KnownFault where it is not there.
    """
    if fault := stick_fault(house):
        raise KnownFault(fault) from FileNotFoundError(errno.ENOENT, fault)
    return house.settings.paper_folder


def stick_fault(house: House) -> str:
    """Say why the folder that the settings name cannot be written, if it is so."""
    asked = house.settings.paper_folder
    if asked is None or asked.is_dir():
        return ""
    return (
        f"The folder {asked} for the list of people is not there: plug the stick in, "
        "or change “paper_folder” in settings.toml."
    )


def _files(kind: str, people: DoorList) -> dict[str, bytes]:
    """Make an event's files, by their names: they take the place of its last ones."""
    name = f"{kind}-{safe_name(people.event)}"
    return {f"{name}.pdf": door_pdf(people), f"{name}.csv": door_csv(people)}


def _lay_at_home(house: House, files: Mapping[str, bytes]) -> Iterator[str]:
    try:
        house.home.prepare()
        make_folder(house.home.paper)
        _lay(house.home.paper, files, private=True)
    except KnownFault as fault:
        yield str(fault)


def _lay_where_asked(house: House, files: Mapping[str, bytes]) -> Iterator[str]:
    """Write there; never make the folder, which would hide that the stick is gone."""
    asked, fault = house.settings.paper_folder, stick_fault(house)
    if fault:
        yield fault
    elif asked is not None:
        try:
            _lay(asked, files, private=False)
        except KnownFault as refused:
            yield str(refused)


def _lay(folder: Path, files: Mapping[str, bytes], *, private: bool) -> None:
    for name, data in files.items():
        write_atomically(folder / name, data, durable=True, private=private)
        clear_leftovers(folder / name)


def _told(people: DoorList, folder: Path) -> str:
    lines = (*people.welcome, *people.others)
    registrations = "1 person is" if len(lines) == 1 else f"{len(lines)} people are"
    return (
        f"{registrations} on the list in {folder}, {people.inside} of them inside at "
        f"{people.clock}.{lacking(lines)}"
    )
