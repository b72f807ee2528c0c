"""The snapshot that the desk reads at each change, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.admission.headcount import Headcount
from kiosk.domain.admission.ledger import EntryKind, LedgerEntry
from kiosk.domain.badges.badge_job import BadgeState, UncertainJob
from kiosk.domain.badges.print_routing import PrinterHealth
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import StaffMember
from kiosk.domain.stations.conflict import Conflict
from kiosk.domain.stations.conflict_sentences import ConflictCase
from kiosk.domain.stations.notice import Announcement, HelpCall
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.desk.desk_cases import DeskCase, read_desk_cases
from kiosk.faces.desk.person_details import PersonDetails, read_person_details
from kiosk.faces.face_context import FaceContext
from kiosk.faces.theme.legible import legible, legible_case
from kiosk.service.conflict_cases import conflict_case
from kiosk.service.count_people import count_at_desk
from kiosk.service.ports import Reader
from kiosk.service.ports.people import Person

MAX_SCANS = 20
"""Recent scans that are shown."""
MAX_CASES = 50
"""Conflicts that are listed at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotRequest:
    """The request of a snapshot: a person, hits, and whether conflicts are listed."""

    person: str
    hits: Sequence[str]
    with_cases: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSnapshot:
    """The event, its numbers, badges, printers, last scans and notices.

    ``help_calls`` are of guests who called, ``desk_cases`` of guests who were sent.
    ``newest_conflict`` is the newest open one, ``cases`` are those that are listed;
    ``details`` are of the person shown, ``hits`` the people found.
    """

    event: Event
    checkpoint: str
    headcount: Headcount
    badges: Mapping[BadgeState, int]
    uncertain: Sequence[UncertainJob]
    printers: Sequence[PrinterHealth]
    scans: Sequence[tuple[LedgerEntry, str]]
    help_calls: Sequence[HelpCall]
    desk_cases: Sequence[DeskCase]
    conflicts: Sequence[Conflict]
    newest_conflict: ConflictCase | None
    announcements: Sequence[Announcement]
    hub_status: HubStatus | None
    staff: Sequence[StaffMember]
    details: PersonDetails | None
    hits: Sequence[Person]
    cases: Sequence[ConflictCase]


def read_snapshot(
    reader: Reader, context: FaceContext, request: SnapshotRequest
) -> DeskSnapshot:
    """Read the snapshot; people who are no longer stored are left out.

    Uncertain badges are those printed here. Raise KnownFault for an event or a
    checkpoint that does not exist.
    """
    event_id = context.event
    event, conflicts = reader.events.find(event_id), reader.notices.conflicts(event_id)
    if event is None:
        raise KnownFault(
            "There is no event “{event}”; import it first.", event=event_id
        )
    is_known = reader.people.find(request.person) if request.person else None
    calls = reader.notices.help_calls(event_id)
    newest = conflicts[::-1][:MAX_CASES] if request.with_cases else ()
    return DeskSnapshot(
        event=event,
        checkpoint=event.checkpoint(context.checkpoint).name,
        headcount=count_at_desk(reader, event, context.clock.now()),
        badges=reader.badges.counts_by_state(event_id),
        uncertain=[
            _legible_job(reader, job)
            for job in reader.badges.uncertain(event_id, context.badge_station)
        ],
        printers=reader.printers.all(),
        scans=[(entry, _name(reader, entry)) for entry in _scans(reader, event_id)],
        help_calls=[call for call in calls if not call.scan],
        desk_cases=read_desk_cases(reader, calls, context.clock.now()),
        conflicts=conflicts,
        newest_conflict=_case(reader, conflicts[-1]) if conflicts else None,
        announcements=reader.notices.announcements(event_id, context.clock.now()),
        hub_status=context.hub_status(),
        staff=reader.staff.all(),
        details=read_person_details(reader, context, request.person)
        if is_known
        else None,
        hits=[person for hit in request.hits if (person := reader.people.find(hit))],
        cases=[_case(reader, conflict) for conflict in newest],
    )


def _scans(reader: Reader, event_id: str) -> Sequence[LedgerEntry]:
    newest = reader.ledger.newest(event_id, 3 * MAX_SCANS)
    hidden = {EntryKind.BADGE, EntryKind.ANSWER, EntryKind.STAFF, EntryKind.PURGE}
    return [entry for entry in newest if entry.kind not in hidden][:MAX_SCANS]


def _case(reader: Reader, conflict: Conflict) -> ConflictCase:
    return legible_case(conflict_case(reader, conflict))


def _legible_job(reader: Reader, job: UncertainJob) -> UncertainJob:
    person = reader.people.find(job.registration)
    return replace(job, name=legible(person.registration).name) if person else job


def _name(reader: Reader, entry: LedgerEntry) -> str:
    person = reader.people.find(entry.registration) if entry.registration else None
    return legible(person.registration).name if person else ""
