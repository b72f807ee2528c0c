"""All that an event leaves behind, as files: people, the ledger, the programme."""

from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.app.people_files import find_stick
from kiosk.domain.event import Event
from kiosk.exchange.event_writing import write_event
from kiosk.exchange.export import write_roster
from kiosk.exchange.ledger_csv import write_ledger
from kiosk.files.paths import make_folder, safe_name
from kiosk.service.answers import given_answers


def export_files(house: House, event: Event, folder: Path) -> tuple[str, ...]:
    """Write an event's files into a folder; give their names.

    Raises KnownFault if the disk refuses.
    """
    name = safe_name(event.id)
    with house.store.reading() as reader:
        people = list(reader.people.all(event.id))
        entries = list(reader.ledger.all(event.id))
        answers = given_answers(reader, event)
    came = [one for one in people if one.presence.arrived]
    known = {one.registration.id: one.registration.reference for one in people}
    make_folder(folder)
    registrations = folder / f"registrations-{name}.xlsx"
    attendance = folder / f"attendance-{name}.xlsx"
    ledger = folder / f"ledger-{name}.csv"
    programme = folder / f"event-{name}.toml"
    write_roster(registrations, people, event.zone, answers)
    write_roster(attendance, came, event.zone, answers)
    write_ledger(ledger, entries, known, event.zone)
    write_event(programme, event)
    return tuple(path.name for path in (registrations, attendance, ledger, programme))


def export_folder(house: House) -> Path:
    """Say where exports go: to the stick that the settings name, else into the home.

    Raises KnownFault where the stick is not there.
    """
    return find_stick(house) or house.home.exports
