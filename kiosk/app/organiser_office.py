"""What the organiser's face has done for it: files, and sheets of paper."""

from functools import partial

from kiosk.app.bootstrap import House
from kiosk.app.export_files import export_files, export_folder
from kiosk.app.people_files import write_inside
from kiosk.devices.door_painter import door_pdf
from kiosk.devices.sheet_printing import print_sheets
from kiosk.domain.door_list import DoorList
from kiosk.faces.organiser.office import Filed, Office


def make_office(house: House, event: str) -> Office:
    """Make the office of one event's organiser."""
    return Office(
        write_inside=partial(_write_inside, house),
        print_inside=_print_inside,
        export=partial(_export, house, event),
    )


def _write_inside(house: House, people: DoorList) -> Filed:
    return Filed(*write_inside(house, people))


def _print_inside(people: DoorList) -> str:
    return print_sheets(door_pdf(people), f"kiosk-inside-{people.event}")


def _export(house: House, event: str) -> Filed:
    folder = export_folder(house)
    return Filed(folder, export_files(house, house.event(event), folder))
