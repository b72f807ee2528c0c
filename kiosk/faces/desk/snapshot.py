"""What the desk reads at each change, all of it in one look at the records."""

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
from kiosk.faces.desk.dossier import Dossier, read_dossier
from kiosk.faces.place import Place
from kiosk.service.conflict_cases import case_of
from kiosk.service.ports import Reader
from kiosk.service.ports.people import Person

LENGTH = 16
"""Rows of the strip."""
MOST_CASES = 50
"""Conflicts that are listed at once; the others wait for their turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the desk shows: who, which hits, and whether the list of conflicts."""

    who: str
    listed: Sequence[str]
    conflicts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSnapshot:
    """The event, its numbers, badges, printers and last scans, and what stations say.

    ``conflict`` is the newest of those that wait, ``cases`` are those that are listed;
    ``dossier`` is of the person shown, ``hits`` are the people found.
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
    staff: Sequence[StaffMember]
    dossier: Dossier | None
    hits: Sequence[Person]
    cases: Sequence[Case]


def read_snapshot(reader: Reader, place: Place, shown: Shown) -> DeskSnapshot:
    """Read what is true now; somebody who is gone is left out.

    Badges in doubt are those that are printed here.
    Raise KnownFault for an event or a checkpoint that is not there.
    """
    event = place.event
    known, conflicts = reader.events.find(event), reader.notices.conflicts(event)
    if known is None:
        raise KnownFault("There is no event “{event}”; import it first.", event=event)
    kept = reader.people.find(shown.who) if shown.who else None
    newest = conflicts[::-1][:MOST_CASES] if shown.conflicts else ()
    return DeskSnapshot(
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
        dossier=read_dossier(reader, place, shown.who) if kept else None,
        hits=[
            person for listed in shown.listed if (person := reader.people.find(listed))
        ],
        cases=[case_of(reader, conflict) for conflict in newest],
    )


def _scans(reader: Reader, event: str) -> Sequence[LedgerEntry]:
    newest = reader.ledger.last(event, 3 * LENGTH)
    aside = {EntryKind.BADGE, EntryKind.ANSWER}
    return [entry for entry in newest if entry.kind not in aside][:LENGTH]


def _name(reader: Reader, entry: LedgerEntry) -> str:
    person = reader.people.find(entry.registration) if entry.registration else None
    return person.registration.name if person else ""
