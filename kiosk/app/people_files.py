"""The list of people as files, where they are found when no screen works."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.app.lacking import lacking
from kiosk.app.qt import application
from kiosk.devices.door_painter import door_pdf
from kiosk.devices.whole_file import (
    clear_leftovers,
    make_folder,
    safe_name,
    write_whole,
)
from kiosk.domain.door_list import Alone, DoorList
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.exchange.door_csv import door_csv


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
    people = house.list_people(event.id, house.settings.language, at, alone)
    application(windows=False)
    files = {".pdf": door_pdf(people), ".csv": door_csv(people)}
    if folder is not None:
        make_folder(folder)
        _lay(folder, event, files, private=False)
        return _told(people, folder)
    faults = list(_lay_at_home(house, event, files))
    kept = "" if faults else f" The list is in {house.home.paper} all the same."
    if faults := [*faults, *_lay_where_asked(house, event, files)]:
        raise KnownFault(" ".join(faults) + kept)
    return _told(people, house.settings.paper_folder or house.home.paper)


def stick_fault(house: House) -> str:
    """Say why the folder that the settings name cannot be written, if it is so."""
    asked = house.settings.paper_folder
    if asked is None or asked.is_dir():
        return ""
    return (
        f"The folder {asked} for the list of people is not there: plug the stick in, "
        "or change “paper_folder” in settings.toml."
    )


def _lay_at_home(
    house: House, event: Event, files: Mapping[str, bytes]
) -> Iterator[str]:
    try:
        house.home.prepare()
        make_folder(house.home.paper)
        _lay(house.home.paper, event, files, private=True)
    except KnownFault as fault:
        yield str(fault)


def _lay_where_asked(
    house: House, event: Event, files: Mapping[str, bytes]
) -> Iterator[str]:
    """Write there; never make the folder, which would hide that the stick is gone."""
    asked, fault = house.settings.paper_folder, stick_fault(house)
    if fault:
        yield fault
    elif asked is not None:
        try:
            _lay(asked, event, files, private=False)
        except KnownFault as refused:
            yield str(refused)


def _lay(
    folder: Path, event: Event, files: Mapping[str, bytes], *, private: bool
) -> None:
    """Write an event's files in place of its last ones; no others pile up."""
    for ending, data in files.items():
        path = folder / f"people-{safe_name(event.id)}{ending}"
        write_whole(path, data, durable=True, private=private)
        clear_leftovers(path)


def _told(people: DoorList, folder: Path) -> str:
    lines = (*people.welcome, *people.others)
    registrations = "1 person is" if len(lines) == 1 else f"{len(lines)} people are"
    return (
        f"{registrations} on the list in {folder}, {people.inside} of them inside at "
        f"{people.clock}.{lacking(lines)}"
    )
