"""Badge jobs in the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    bindparam,
    exists,
    false,
    func,
    or_,
    select,
    true,
    update,
)

from kiosk.domain.badges.badge_job import (
    BadgeJob,
    BadgeState,
    JobUpdate,
    PrinterTrouble,
    QueuedBadge,
    UncertainJob,
)
from kiosk.domain.people.registration import RegistrationState
from kiosk.store import rows
from kiosk.store.prepared import Prepared
from kiosk.store.tables import BadgeJobRow, PresenceRow, RegistrationRow
from kiosk.store.upsert import upsert

badge_table = BadgeJobRow.__table__
registration_table = RegistrationRow.__table__
presence_table = PresenceRow.__table__
OLDEST_FIRST = (BadgeJobRow.queued_at, BadgeJobRow.id)
_JOBS = select(badge_table)
_WITH_PERSON = badge_table.join(
    registration_table, registration_table.c.id == badge_table.c.registration
)
_QUEUED = (
    select(
        badge_table.c.id,
        registration_table.c.category,
        badge_table.c.printer,
        badge_table.c.trouble,
    )
    .select_from(_WITH_PERSON)
    .where(BadgeJobRow.state == BadgeState.QUEUED)
    .order_by(*OLDEST_FIRST)
)


def _of_station(station: str | None) -> ColumnElement[bool]:
    """Return the condition for badges of one station, or of all."""
    return true() if station is None else BadgeJobRow.station == station


def has_badge(registration: ColumnElement[str] | str) -> ColumnElement[bool]:
    """Return the condition that a person has a badge that did not fail."""
    return exists().where(
        BadgeJobRow.registration == registration,
        BadgeJobRow.state != BadgeState.FAILED,
    )


_VALUES = {
    column.name: bindparam(column.name, type_=column.type)
    for column in BadgeJobRow.__table__.columns
}
_MAY_QUEUE = or_(_VALUES["reason"] != "", ~has_badge(_VALUES["registration"]))
_INSERT = Prepared(
    upsert(BadgeJobRow)
    .from_select(list(_VALUES), select(*_VALUES.values()).where(_MAY_QUEUE))
    .on_conflict_do_nothing()
    .returning(BadgeJobRow.id)
)


@dataclass(frozen=True)
class SqlBadges:
    """Badge jobs and their progress."""

    connection: Connection

    def for_registration(self, registration: str) -> Sequence[BadgeJob]:
        """Return a person's badges, the newest first."""
        query = _JOBS.where(BadgeJobRow.registration == registration)
        newest = query.order_by(*(column.desc() for column in OLDEST_FIRST))
        return list(map(rows.badge, rows.read(self.connection, newest)))

    def find(self, job_id: str) -> BadgeJob | None:
        """Return a badge by its id."""
        return self._first(_JOBS.where(BadgeJobRow.id == job_id))

    def counts_by_state(self, event: str) -> Mapping[BadgeState, int]:
        """Return the number of badges by state."""
        query = (
            select(BadgeJobRow.state, func.count())
            .where(BadgeJobRow.event == event)
            .group_by(BadgeJobRow.state)
        )
        return {
            BadgeState(state): count for state, count in self.connection.execute(query)
        }

    def uncertain(
        self, event: str, station: str | None = None
    ) -> Sequence[UncertainJob]:
        """Return the badges that may or may not have been printed, the oldest first."""
        query = (
            select(
                badge_table.c.id,
                badge_table.c.registration,
                registration_table.c.name,
                badge_table.c.printer,
            )
            .select_from(_WITH_PERSON)
            .where(
                BadgeJobRow.state == BadgeState.UNKNOWN,
                BadgeJobRow.event == event,
                _of_station(station),
            )
            .order_by(*OLDEST_FIRST)
        )
        return [UncertainJob(**row) for row in rows.read(self.connection, query)]

    def queued(self, station: str | None = None) -> Sequence[QueuedBadge]:
        """Return the queued badges of all events, the oldest first."""
        return [
            QueuedBadge(
                id=row["id"],
                category=row["category"],
                printer=row["printer"],
                trouble=rows.trouble(row),
            )
            for row in rows.read(self.connection, _QUEUED.where(_of_station(station)))
        ]

    def in_progress(self, station: str | None = None) -> Sequence[BadgeJob]:
        """Return the badges that were sent and are not settled yet."""
        sent = BadgeJobRow.state == BadgeState.SENT
        query = _JOBS.where(sent, BadgeJobRow.settled.is_(False), _of_station(station))
        return list(
            map(rows.badge, rows.read(self.connection, query.order_by(*OLDEST_FIRST)))
        )

    def next_for_printer(
        self, printer: str, station: str | None = None
    ) -> BadgeJob | None:
        """Return the badge to print next: of people inside first, then the oldest."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        query = (
            _JOBS.outerjoin(
                presence_table,
                presence_table.c.registration == badge_table.c.registration,
            )
            .where(queued, BadgeJobRow.printer == printer, _of_station(station))
            .order_by(
                func.coalesce(presence_table.c.inside, false()).desc(), *OLDEST_FIRST
            )
        )
        return self._first(query.limit(1))

    def registrations_without(self, event: str, category: str | None) -> Sequence[str]:
        """Return the registrations that have no badge but failed ones, by reference."""
        arrived = exists().where(
            PresenceRow.registration == registration_table.c.id,
            PresenceRow.first_admitted_at.is_not(None),
        )
        query = select(RegistrationRow.id).where(
            RegistrationRow.event == event,
            RegistrationRow.state == RegistrationState.CONFIRMED,
            or_(~RegistrationRow.walk_in, arrived),
            ~has_badge(registration_table.c.id),
        )
        if category is not None:
            query = query.where(func.lower(RegistrationRow.category) == category)
        return list(self.connection.scalars(query.order_by(RegistrationRow.reference)))

    def queue(self, job: BadgeJob) -> bool:
        """Queue a badge and return whether that was done.

        One without a reason is queued only if the person has none that did not fail.
        """
        return _INSERT.first(self.connection, rows.values(job)) is not None

    def assign_printer(
        self, job_id: str, printer: str, trouble: PrinterTrouble | None
    ) -> None:
        """Assign a queued badge to a printer, with the trouble that holds it up."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        self.connection.execute(
            update(BadgeJobRow)
            .where(BadgeJobRow.id == job_id, queued)
            .values(printer=printer, trouble=trouble)
        )

    def claim(self, job_id: str, printer: str, at: datetime) -> bool:
        """Set a badge to "sent"; return False if it no longer waits for the printer."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        claimed = self.connection.execute(
            update(BadgeJobRow)
            .where(BadgeJobRow.id == job_id, queued, BadgeJobRow.printer == printer)
            .values(state=BadgeState.SENT, trouble=None, settled=False, changed_at=at)
        )
        return claimed.rowcount == 1

    def record(
        self, job_update: JobUpdate, at: datetime, printer: str | None = None
    ) -> bool:
        """Record a badge's progress; return False if another printer has it by now."""
        of_printer = true() if printer is None else BadgeJobRow.printer == printer
        recorded = self.connection.execute(
            update(BadgeJobRow)
            .where(BadgeJobRow.id == job_update.job, of_printer)
            .values(
                state=job_update.state,
                problem=job_update.problem,
                trouble=job_update.trouble,
                settled=job_update.settled,
                changed_at=at,
            )
        )
        return recorded.rowcount == 1

    def _first(self, query: Executable) -> BadgeJob | None:
        row = rows.first(self.connection, query)
        return rows.badge(row) if row else None
