"""What the organiser's face has done for it: files, and sheets of paper."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.app.export_files import export_files, export_folder
from kiosk.app.people_files import write_inside
from kiosk.devices.door_painter import door_pdf
from kiosk.devices.sheet_printing import print_sheets
from kiosk.domain.door_list import DoorList
from kiosk.domain.event import Event, Speaker
from kiosk.domain.event_snags import Unknown
from kiosk.exchange.portraits import portrayed
from kiosk.faces.organiser.office import Filed, Office
from kiosk.files.toml import InvalidValueError
from kiosk.service.edit_programme import Disagreeing


def make_office(house: House, event: str) -> Office:
    """Make the office of one event's organiser."""
    return Office(
        write_inside=partial(_write_inside, house),
        print_inside=_print_inside,
        export=partial(_export, house, event),
        identify=house.use_cases.identify,
        portray=portray,
    )


def portray(before: Event, after: Event) -> Event:
    """Take in the portraits that are new; a name alone is looked for in one's home.

    Raises Disagreeing for one that is not there, or is no picture.
    """
    named = {one.id: one.portrait for one in before.speakers}
    speakers = list(after.speakers)
    for index, speaker in enumerate(speakers):
        if speaker.portrait != named.get(speaker.id, ""):
            speakers[index] = _taken_in(after, replace(speaker, picture=""), index)
    return replace(after, speakers=tuple(speakers))


def _taken_in(event: Event, speaker: Speaker, index: int) -> Speaker:
    place = ("speaker", index, "portrait")
    unknown = Unknown(place, speaker.portrait, "picture", ())
    try:
        alone = replace(event, speakers=(speaker,))
        taken = portrayed(alone, Path.home()).speakers[0]
    except InvalidValueError as error:
        raise Disagreeing([unknown]) from error
    if speaker.portrait and not taken.picture:
        raise Disagreeing([unknown])
    return taken


def _write_inside(house: House, people: DoorList) -> Filed:
    return Filed(*write_inside(house, people))


def _print_inside(people: DoorList) -> str:
    return print_sheets(door_pdf(people), f"kiosk-inside-{people.event}")


def _export(house: House, event: str) -> Filed:
    folder = export_folder(house)
    return Filed(folder, export_files(house, house.event(event), folder))
