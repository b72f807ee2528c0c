"""All that the desk shows of one person, read in one look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.badge import BadgeJob
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import LedgerEntry, Outcome
from kiosk.faces.desk.telling import may_check_in
from kiosk.faces.place import Place
from kiosk.service.ports import Reader
from kiosk.service.ports.people import Person

LARGEST_PARTY = 40
"""Party members that are listed; more would only slow the desk down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One person, with their party, their entries (newest first) and their badges.

    ``on_paper`` tells that the newest badge is one of paper, and no PDF in a folder;
    ``may_check_in`` says whether a check-in here would move them, if the rule agrees.
    """

    event: Event
    person: Person
    party: Sequence[Person]
    entries: Sequence[LedgerEntry]
    badges: Sequence[BadgeJob]
    may_check_in: bool
    on_paper: bool = True

    @property
    def undone(self) -> frozenset[str]:
        """The ids of entries that were taken back."""
        return frozenset(entry.undoes for entry in self.entries if entry.undoes)

    @property
    def last_move(self) -> LedgerEntry | None:
        """The entry that an undo would take back."""
        undone = self.undone
        moves = (one for one in self.entries if one.moves and one.id not in undone)
        return next(moves, None)

    @property
    def since(self) -> datetime | None:
        """When the person came in, or went out."""
        last, presence = self.last_move, self.person.presence
        if last is not None and last.verdict is Outcome.LEFT:
            return presence.since if presence.inside else last.scanned_at
        return presence.since


def read_dossier(reader: Reader, place: Place, registration: str) -> Dossier:
    """Read a person's dossier.

    Raises KnownFault for an event, a checkpoint or a registration that is not kept.
    """
    known, person = reader.events.find(place.event), reader.people.find(registration)
    if known is None or person is None:
        raise KnownFault("This registration is no longer kept; search again.")
    party, badges = person.registration.party, reader.badges.of(registration)
    here = [one for one in badges[:1] if one.station == place.station and one.printer]
    return Dossier(
        event=known,
        person=person,
        party=reader.people.party(known.id, party)[:LARGEST_PARTY] if party else (),
        entries=reader.ledger.of(registration)[::-1],
        badges=badges,
        may_check_in=may_check_in(person, known, place.checkpoint),
        on_paper=all(place.on_paper(one.printer) for one in here),
    )
