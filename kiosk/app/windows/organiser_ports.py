"""The ports of the organiser's face: exports, door lists and portraits."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.export_files import export_files, export_folder
from kiosk.app.printing.door_list_files import write_evacuation_list
from kiosk.app.staff_log import identify_on_record, record_export
from kiosk.devices.documents.door_list_painter import door_list_pdf
from kiosk.devices.printers.sheet_printing import print_sheets
from kiosk.domain.admission.door_list import DoorList
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.event.event import Event, Speaker
from kiosk.domain.event.event_validation import UnknownNameIssue
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.portraits import read_portrait
from kiosk.faces.organiser.ports import OrganiserPorts, WrittenFiles
from kiosk.service.edit_programme import InvalidProgrammeError


def make_organiser_ports(app: Application, event: str) -> OrganiserPorts:
    """Make the functions of one event's organiser."""
    return OrganiserPorts(
        write_evacuation_list=partial(_write_evacuation_list, app),
        print_evacuation_list=_print_evacuation_list,
        export=partial(_export, app, event),
        identify=identify_on_record(
            app, event, app.station_name(None), ScanSource.DESK
        ),
        load_portraits=load_portraits,
    )


def load_portraits(previous: Event, edited: Event) -> Event:
    """Load the portraits that are new; a bare name is looked for in the user's home.

    Raise the issues of one that is missing or no picture.
    """
    portraits = {
        known_speaker.id: known_speaker.portrait for known_speaker in previous.speakers
    }
    speakers = list(edited.speakers)
    for index, speaker in enumerate(speakers):
        if speaker.portrait != portraits.get(speaker.id, ""):
            speakers[index] = _load_portrait(speaker, index)
    return replace(edited, speakers=tuple(speakers))


def _load_portrait(speaker: Speaker, index: int) -> Speaker:
    """Return a speaker with the picture; the event keeps its name without a folder."""
    if not speaker.portrait:
        return replace(speaker, picture="")
    field_path = ("speaker", index, "portrait")
    issue = UnknownNameIssue(field_path, speaker.portrait, "picture", ())
    path = Path.home() / speaker.portrait
    try:
        picture = read_portrait(path)
    except KnownFault as error:
        raise InvalidProgrammeError([issue]) from error
    if picture is None:
        raise InvalidProgrammeError([issue])
    return replace(speaker, portrait=path.name, picture=picture)


def _write_evacuation_list(app: Application, door_list: DoorList) -> WrittenFiles:
    return WrittenFiles(*write_evacuation_list(app, door_list))


def _print_evacuation_list(door_list: DoorList) -> str:
    return print_sheets(door_list_pdf(door_list), f"kiosk-inside-{door_list.event}")


def _export(app: Application, event: str, operator: str | None) -> WrittenFiles:
    folder = export_folder(app)
    names = export_files(app, app.find_event(event), folder, operator)
    record_export(app, event, operator, ScanSource.DESK)
    return WrittenFiles(folder, names)
