"""The evening of the gallery, the same in every run, and its worst case."""

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_stage import SimulatedClock
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.domain.badges.badge_job import PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.domain.stations.conflict import ConflictKind, make_conflict
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.service.announce import Announce
from kiosk.service.call_for_help import CallForHelp
from kiosk.service.check_in import Scan

CHECKPOINT = "Main door"
STATION = "Main entrance"
LEAD_TIME = timedelta(minutes=12)
ARRIVALS = 66
ARRIVAL_GAP = timedelta(seconds=15)
LONGEST_NAME = (
    "Wilhelmina Alexandra Konstantinopolitanska-Papadopoulou van Hoogstraten-Brandsma"
)


def play_sample_evening(home: Home) -> tuple[Event, datetime]:
    """Import the sample event, and admit people until some minutes before it."""
    event = read_event(resources() / "event" / "dilema-2023.toml")
    clock = SimulatedClock(event.starts_at - LEAD_TIME - ARRIVALS * ARRIVAL_GAP)
    app = Application(home, clock)
    app.use_cases.import_event(event)
    rows = read_roster(resources() / "event" / "roster.csv", event)
    app.use_cases.import_roster(event.id, STATION, rows)
    for person in [
        candidate for candidate in registrations(app, event.id) if is_plain(candidate)
    ][:ARRIVALS]:
        clock.moment += ARRIVAL_GAP
        scan = Scan(event=event.id, station=STATION, registration=person.id)
        app.use_cases.check_in(replace(scan, checkpoint=CHECKPOINT))
    app.close()
    return event, clock.moment


def registrations(app: Application, event: str) -> list[Registration]:
    """Return all registrations."""
    with app.store.reading() as reader:
        return [person.registration for person in reader.people.all(event)]


def is_plain(person: Registration) -> bool:
    """Return whether somebody comes alone, and is simply admitted."""
    special = person.attention or person.valid_from or person.party
    return person.expected and not special


def show_worst_case(app: Application, event: Event) -> None:
    """Bring about at once every problem that desks and organisers see."""
    clock, store = app.clock, app.store
    for station in ("Self-service screen beside the cloakroom", "Kiosk 2"):
        CallForHelp(store, clock)(event.id, station, CHECKPOINT)
    text = {
        "en": "There is coffee and tea in the hall until the programme begins. Coats "
        "go to the cloakroom downstairs, please.",
        "nl": "In de hal zijn koffie en thee tot het programma begint. Jassen graag "
        "naar de garderobe beneden.",
    }
    Announce(store, clock)(event.id, text, STATION)
    _admit_twice(app, event)
    with app.own_store.transaction() as tx:
        tx.printers.put(STATION, [PrinterConfig(name="Badges")], clock.now())
        tx.printers.report(STATION, "Badges", PrinterTrouble.PAPER_OUT, "", clock.now())


def _admit_twice(app: Application, event: Event) -> None:
    person_id = next(
        person.id for person in registrations(app, event.id) if is_plain(person)
    )
    scan = Scan(event=event.id, station="Side door", registration=person_id)
    app.use_cases.check_in(
        replace(scan, checkpoint=CHECKPOINT, override="did not know")
    )
    with app.store.transaction() as tx:
        earlier, later = [
            entry
            for entry in tx.ledger.for_registration(person_id)
            if entry.is_movement
        ][:2]
        kind = ConflictKind.TWO_ADMISSIONS
        tx.notices.put_conflict(make_conflict(kind, later, earlier, app.clock.now()))
