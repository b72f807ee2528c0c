"""The badges in the database."""

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

from kiosk.domain.badge import (
    BadgeJob,
    BadgeNews,
    BadgeState,
    DoubtedBadge,
    Trouble,
    WaitingBadge,
)
from kiosk.domain.registration import RegistrationState
from kiosk.store import rows
from kiosk.store.prepared import Prepared
from kiosk.store.tables import BadgeJobRow, PresenceRow, RegistrationRow
from kiosk.store.upsert import upsert

badge_job = BadgeJobRow.__table__
registered = RegistrationRow.__table__
present = PresenceRow.__table__
OLDEST_FIRST = (BadgeJobRow.queued_at, BadgeJobRow.id)
_JOBS = select(badge_job)
_WITH_PERSON = badge_job.join(registered, registered.c.id == badge_job.c.registration)
_WAITING = (
    select(
        badge_job.c.id,
        registered.c.category,
        badge_job.c.printer,
        badge_job.c.trouble,
    )
    .select_from(_WITH_PERSON)
    .where(BadgeJobRow.state == BadgeState.QUEUED)
    .order_by(*OLDEST_FIRST)
)


def _of(station: str | None) -> ColumnElement[bool]:
    """Those of one station, or of all."""
    return true() if station is None else BadgeJobRow.station == station


def has_badge(registration: ColumnElement[str] | str) -> ColumnElement[bool]:
    """Whether a person has a badge that did not fail."""
    return exists().where(
        BadgeJobRow.registration == registration,
        BadgeJobRow.state != BadgeState.FAILED,
    )


_VALUES = {
    column.name: bindparam(column.name, type_=column.type)
    for column in BadgeJobRow.__table__.columns
}
_FREE = or_(_VALUES["reason"] != "", ~has_badge(_VALUES["registration"]))
_QUEUE = Prepared(
    upsert(BadgeJobRow)
    .from_select(list(_VALUES), select(*_VALUES.values()).where(_FREE))
    .on_conflict_do_nothing()
    .returning(BadgeJobRow.id)
)


@dataclass(frozen=True)
class SqlBadges:
    """What is printed for whom, and how far it has come."""

    connection: Connection

    def of(self, registration: str) -> Sequence[BadgeJob]:
        """Return a person's badges, the newest first."""
        found = _JOBS.where(BadgeJobRow.registration == registration)
        newest = found.order_by(*(column.desc() for column in OLDEST_FIRST))
        return list(map(rows.badge, rows.read(self.connection, newest)))

    def find(self, job: str) -> BadgeJob | None:
        """Return a badge by its id."""
        return self._first(_JOBS.where(BadgeJobRow.id == job))

    def states(self, event: str) -> Mapping[BadgeState, int]:
        """Return the number of badges by how far they have come."""
        found = (
            select(BadgeJobRow.state, func.count())
            .where(BadgeJobRow.event == event)
            .group_by(BadgeJobRow.state)
        )
        return {
            BadgeState(state): count for state, count in self.connection.execute(found)
        }

    def doubted(self, event: str, station: str | None = None) -> Sequence[DoubtedBadge]:
        """Return the badges that may or may not have come out, the oldest first."""
        found = (
            select(
                badge_job.c.id,
                badge_job.c.registration,
                registered.c.name,
                badge_job.c.printer,
            )
            .select_from(_WITH_PERSON)
            .where(
                BadgeJobRow.state == BadgeState.UNKNOWN,
                BadgeJobRow.event == event,
                _of(station),
            )
            .order_by(*OLDEST_FIRST)
        )
        return [DoubtedBadge(**row) for row in rows.read(self.connection, found)]

    def waiting(self, station: str | None = None) -> Sequence[WaitingBadge]:
        """Return the queued badges of all events, the oldest first."""
        return [
            WaitingBadge(
                id=row["id"],
                category=row["category"],
                printer=row["printer"],
                trouble=rows.trouble(row),
            )
            for row in rows.read(self.connection, _WAITING.where(_of(station)))
        ]

    def under_way(self, station: str | None = None) -> Sequence[BadgeJob]:
        """Return the badges that were sent and of which more is to be heard."""
        sent = BadgeJobRow.state == BadgeState.SENT
        found = _JOBS.where(sent, BadgeJobRow.settled.is_(False), _of(station))
        return list(
            map(rows.badge, rows.read(self.connection, found.order_by(*OLDEST_FIRST)))
        )

    def next(self, printer: str, station: str | None = None) -> BadgeJob | None:
        """Return the badge to print next: the oldest, of those who are here already."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        found = (
            _JOBS.outerjoin(present, present.c.registration == badge_job.c.registration)
            .where(queued, BadgeJobRow.printer == printer, _of(station))
            .order_by(func.coalesce(present.c.inside, false()).desc(), *OLDEST_FIRST)
        )
        return self._first(found.limit(1))

    def registrations_without(self, event: str, category: str | None) -> Sequence[str]:
        """Return the registrations that have no badge but failed ones, by reference."""
        found = select(RegistrationRow.id).where(
            RegistrationRow.event == event,
            RegistrationRow.state == RegistrationState.CONFIRMED,
            ~has_badge(registered.c.id),
        )
        if category is not None:
            found = found.where(func.lower(RegistrationRow.category) == category)
        return list(self.connection.scalars(found.order_by(RegistrationRow.reference)))

    def queue(self, job: BadgeJob) -> bool:
        """Queue a badge, one without a reason only if there is none; return whether."""
        return _QUEUE.first(self.connection, rows.values(job)) is not None

    def place(self, job: str, printer: str, trouble: Trouble | None) -> None:
        """Note which printer a queued badge waits for, and what holds it up there."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        self.connection.execute(
            update(BadgeJobRow)
            .where(BadgeJobRow.id == job, queued)
            .values(printer=printer, trouble=trouble)
        )

    def claim(self, job: str, at: datetime) -> bool:
        """Make a queued badge "sent"; false for one that is not queued any more."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        claimed = self.connection.execute(
            update(BadgeJobRow)
            .where(BadgeJobRow.id == job, queued)
            .values(state=BadgeState.SENT, trouble=None, settled=False, changed_at=at)
        )
        return claimed.rowcount == 1

    def mark(self, news: BadgeNews, at: datetime) -> None:
        """Note how far a badge has come."""
        self.connection.execute(
            update(BadgeJobRow)
            .where(BadgeJobRow.id == news.job)
            .values(
                state=news.state,
                problem=news.problem,
                trouble=news.trouble,
                settled=news.settled,
                changed_at=at,
            )
        )

    def _first(self, query: Executable) -> BadgeJob | None:
        row = rows.first(self.connection, query)
        return rows.badge(row) if row else None
