"""All of an event as files: people, the ledger, the programme."""

from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.printing.door_list_files import require_paper_folder
from kiosk.domain.event.event import Event
from kiosk.domain.staff import Right
from kiosk.exchange.event.event_writer import write_event
from kiosk.exchange.exports.ledger_csv import write_ledger
from kiosk.exchange.exports.roster_export import write_roster
from kiosk.files.paths import make_folder, safe_name
from kiosk.service.collect_answers import collect_answers
from kiosk.service.collect_visits import collect_visits
from kiosk.service.rights import require_right


def export_files(
    app: Application, event: Event, folder: Path, operator: str | None = None
) -> tuple[str, ...]:
    """Write an event's files into a folder, and return their names.

    Raise KnownFault if the disk refuses, and MissingRightError for an operator who is
    no organiser.
    """
    name = safe_name(event.id)
    app.use_cases.close_event(event.id, app.settings.station)
    with app.store.reading() as reader:
        require_right(reader, operator, Right.EXPORT)
        people = list(reader.people.all(event.id))
        entries = list(reader.ledger.all(event.id))
        answers = collect_answers(reader, event)
        visits = collect_visits(reader, event)
    attended = [person for person in people if person.presence.arrived]
    registrations_by_id = {
        person.registration.id: person.registration for person in people
    }
    make_folder(folder)
    registrations = folder / f"registrations-{name}.xlsx"
    attendance = folder / f"attendance-{name}.xlsx"
    ledger = folder / f"ledger-{name}.csv"
    programme = folder / f"event-{name}.toml"
    registered = [person for person in people if not person.withdrawn]
    write_roster(registrations, registered, event.zone, answers, visits)
    write_roster(attendance, attended, event.zone, answers, visits)
    write_ledger(ledger, entries, registrations_by_id, event.zone)
    write_event(programme, event)
    return tuple(path.name for path in (registrations, attendance, ledger, programme))


def export_folder(app: Application) -> Path:
    """Return where exports go: the configured folder, else one in the home.

    Raise KnownFault if the configured folder is missing.
    """
    return require_paper_folder(app) or app.home.exports
