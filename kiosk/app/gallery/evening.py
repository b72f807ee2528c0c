"""The evening that the gallery is drawn of, the same in every run, and its worst."""

from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.app.bootstrap import House
from kiosk.app.demo_set import PlayedClock
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.domain.badge import Trouble
from kiosk.domain.conflict import ConflictKind, conflict
from kiosk.domain.event import Event
from kiosk.domain.printer import PrinterPlan
from kiosk.domain.registration import Registration
from kiosk.exchange.event_file import read_event
from kiosk.exchange.roster_file import read_roster
from kiosk.service.announce import Announce
from kiosk.service.call_for_help import CallForHelp
from kiosk.service.check_in import Scan

DOOR = "Main door"
STATION = "Main entrance"
BEFORE = timedelta(minutes=12)
ARRIVED = 66
GAP = timedelta(seconds=15)
LONGEST = (
    "Wilhelmina Alexandra Konstantinopolitanska-Papadopoulou van Hoogstraten-Brandsma"
)


def play_evening(home: Home) -> tuple[Event, datetime]:
    """Bring in the sample event, and let people arrive until some minutes before it."""
    event = read_event(resources() / "event" / "dilema-2023.toml")
    clock = PlayedClock(event.starts_at - BEFORE - ARRIVED * GAP)
    house = House(home, clock)
    house.use_cases.import_event(event)
    rows = read_roster(resources() / "event" / "roster.csv", event)
    house.use_cases.import_roster(event.id, STATION, rows)
    for person in [one for one in people(house, event.id) if plain(one)][:ARRIVED]:
        clock.moment += GAP
        scan = Scan(event=event.id, station=STATION, registration=person.id)
        house.use_cases.check_in(replace(scan, checkpoint=DOOR))
    house.close()
    return event, clock.moment


def people(house: House, event: str) -> list[Registration]:
    """List all who are registered."""
    with house.store.reading() as reader:
        return [one.registration for one in reader.people.all(event)]


def plain(person: Registration) -> bool:
    """Say if somebody comes alone, and nothing keeps them from coming in."""
    special = person.attention or person.valid_from or person.party
    return person.expected and not special


def turn_bad(house: House, event: Event) -> None:
    """Let everything go wrong at once that desks and organisers hear of."""
    clock, store = house.clock, house.store
    for station in ("Self-service screen beside the cloakroom", "Kiosk 2"):
        CallForHelp(store, clock)(event.id, station, DOOR)
    text = {
        "en": "There is coffee and tea in the hall until the programme begins. Coats "
        "go to the cloakroom downstairs, please.",
        "nl": "In de hal zijn koffie en thee tot het programma begint. Jassen graag "
        "naar de garderobe beneden.",
    }
    Announce(store, clock)(event.id, text, STATION)
    _let_in_twice(house, event)
    with house.own_store.transaction() as tx:
        tx.printers.put(STATION, [PrinterPlan(name="Badges")], clock.now())
        tx.printers.report(STATION, "Badges", Trouble.PAPER_OUT, "", clock.now())


def _let_in_twice(house: House, event: Event) -> None:
    who = next(one.id for one in people(house, event.id) if plain(one))
    scan = Scan(event=event.id, station="Side door", registration=who)
    house.use_cases.check_in(replace(scan, checkpoint=DOOR, override="did not know"))
    with house.store.transaction() as tx:
        earlier, later = [one for one in tx.ledger.of(who) if one.moves][:2]
        kind = ConflictKind.TWO_ADMISSIONS
        tx.notices.put_conflict(conflict(kind, later, earlier, house.clock.now()))
