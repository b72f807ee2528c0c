"""Ends what a stolen station's copy is worth: tickets, cards and PINs."""

import secrets
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.event.event import Event
from kiosk.service.issue_tickets import RotateKey
from kiosk.service.ports import Clock
from kiosk.signing import PinHasher, new_key
from kiosk.store.hub.hub_store import HubStore

_PIN_DIGITS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntries:
    """A stolen station's entries at one event, with its guests' references by id."""

    event: Event
    references: dict[str, str]
    entries: Sequence[LedgerEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class StolenReport:
    """What was ended, and what the station did before."""

    revoked_tickets: int
    staff_names: Sequence[str]
    events: Sequence[EventEntries]


def end_stolen_copy(address: str, station: str, clock: Clock) -> StolenReport:
    """Rotate all keys, revoke all tickets and end all PINs and cards, as the owner.

    Each member of the staff keeps the role, with a PIN that nobody knows: without any
    staff, every desk would be open.
    """
    with closing(HubStore(address)) as hub:
        with hub.reading() as reader:
            events = reader.events.all()
            found = [
                EventEntries(
                    event=event,
                    references={
                        person.registration.id: person.registration.reference
                        for person in reader.people.all(event.id)
                    },
                    entries=[
                        entry
                        for entry in reader.ledger.all(event.id)
                        if entry.station == station
                    ],
                )
                for event in events
            ]
        rotate = RotateKey(hub, clock, new_key)
        revoked_tickets = sum(rotate(event.id, revoke=True) for event in events)
        return StolenReport(
            revoked_tickets=revoked_tickets,
            staff_names=_end_pins(hub),
            events=found,
        )


def _end_pins(hub: HubStore) -> Sequence[str]:
    """Replace each PIN of the staff by one that nobody knows; return their names."""
    pins, hashes = PinHasher(), list[str]()
    with hub.transaction() as tx:
        staff = tx.staff.all()
        for member in staff:
            pin = "".join(secrets.choice("0123456789") for _ in range(_PIN_DIGITS))
            hashes.append(pins.hash(pin, hashes))
            tx.staff.put(replace(member, pin=hashes[-1]))
    return [member.name for member in staff]
