"""What is true at this moment, for the bar and the strip, read in one look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.badge import BadgeState, DoubtedBadge
from kiosk.domain.conflict import Conflict
from kiosk.domain.conflict_words import Case
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import Headcount, headcount
from kiosk.domain.ledger import EntryKind, LedgerEntry
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.printer import PrinterStatus
from kiosk.domain.staff import StaffMember
from kiosk.domain.station import HubStanding
from kiosk.faces.place import Place
from kiosk.service.conflict_cases import case_of
from kiosk.service.ports import Reader

LENGTH = 16
"""Rows of the strip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The event, its numbers, badges, printers and last scans, and what stations say.

    ``conflict`` is the newest of those that wait.
    """

    event: Event
    checkpoint: str
    headcount: Headcount
    badges: Mapping[BadgeState, int]
    doubted: Sequence[DoubtedBadge]
    printers: Sequence[PrinterStatus]
    last: Sequence[tuple[LedgerEntry, str]]
    helps: Sequence[HelpCall]
    conflicts: Sequence[Conflict]
    conflict: Case | None
    announcements: Sequence[Announcement]
    standing: HubStanding | None
    staff: Sequence[StaffMember] = ()


def read_now(reader: Reader, place: Place) -> Now:
    """Read what is true now; badges in doubt are those that are printed here.

    Raises KnownFault for an event or a checkpoint that is not there.
    """
    event = place.event
    known, conflicts = reader.events.find(event), reader.notices.conflicts(event)
    if known is None:
        raise KnownFault("There is no event “{event}”; import it first.", event=event)
    return Now(
        event=known,
        checkpoint=known.checkpoint(place.checkpoint).name,
        headcount=headcount(known, reader.ledger.tally(event)),
        badges=reader.badges.states(event),
        doubted=reader.badges.doubted(event, place.printing_for),
        printers=reader.printers.all(),
        last=[(entry, _name(reader, entry)) for entry in _scans(reader, event)],
        helps=reader.notices.help_calls(event),
        conflicts=conflicts,
        conflict=case_of(reader, conflicts[-1]) if conflicts else None,
        announcements=reader.notices.announcements(event, place.clock.now()),
        standing=place.standing(),
        staff=reader.staff.all(),
    )


def _scans(reader: Reader, event: str) -> Sequence[LedgerEntry]:
    newest = reader.ledger.last(event, 3 * LENGTH)
    aside = {EntryKind.BADGE, EntryKind.ANSWER}
    return [entry for entry in newest if entry.kind not in aside][:LENGTH]


def _name(reader: Reader, entry: LedgerEntry) -> str:
    person = reader.people.find(entry.registration) if entry.registration else None
    return person.registration.name if person else ""
