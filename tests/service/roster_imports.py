"""Imports of roster files, and whom they registered."""

from pathlib import Path

from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import RosterReport
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.service.import_roster import ImportRoster
from tests.desk_driver import DeskDriver


def import_file(desk: DeskDriver, path: Path) -> RosterReport:
    roster = read_roster(path, desk.event)
    return ImportRoster(desk.store, desk.clock)(desk.event.id, "import", roster)


def registrations(desk: DeskDriver) -> list[Registration]:
    with desk.store.reading() as reader:
        return [person.registration for person in reader.people.all(desk.event.id)]


def arrived(desk: DeskDriver) -> dict[str, str]:
    """Return the names of those who came, by the id of their registration."""
    with desk.store.reading() as reader:
        return {
            person.registration.id: person.registration.name
            for person in reader.people.all(desk.event.id)
            if person.presence.first_admitted_at
        }
