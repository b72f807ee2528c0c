"""Look badges and printers up in the database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    RowMapping,
    exists,
    false,
    func,
    select,
    true,
)

from kiosk.domain.badge import BadgeJob, BadgeState, DoubtedBadge, WaitingBadge
from kiosk.domain.printer import PrinterStatus
from kiosk.domain.registration import RegistrationState
from kiosk.store import rows
from kiosk.store.tables import (
    BadgeJobRow,
    PresenceRow,
    PrinterRow,
    RegistrationRow,
)

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


@dataclass(slots=True)
class SqlBadgeReader:
    """One consistent look at the badges and the printers."""

    connection: Connection

    def badges_of(self, registration: str) -> Sequence[BadgeJob]:
        """List a person's badges, the newest first."""
        found = _JOBS.where(BadgeJobRow.registration == registration)
        newest = found.order_by(*(column.desc() for column in OLDEST_FIRST))
        return list(map(rows.badge, self._read(newest)))

    def badge(self, job: str) -> BadgeJob | None:
        """Find a badge by its id."""
        return self._one_badge(_JOBS.where(BadgeJobRow.id == job))

    def badge_states(self, event: str) -> Mapping[BadgeState, int]:
        """Count the badges by how far they have come."""
        found = (
            select(BadgeJobRow.state, func.count())
            .where(BadgeJobRow.event == event)
            .group_by(BadgeJobRow.state)
        )
        return {
            BadgeState(state): count for state, count in self.connection.execute(found)
        }

    def doubted_badges(
        self, event: str, station: str | None = None
    ) -> Sequence[DoubtedBadge]:
        """List the badges that may or may not have come out, the oldest first."""
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
        return [DoubtedBadge(**row) for row in self._read(found)]

    def waiting_badges(self, station: str | None = None) -> Sequence[WaitingBadge]:
        """List the queued badges of all events, the oldest first."""
        return [
            WaitingBadge(
                id=row["id"],
                category=row["category"],
                printer=row["printer"],
                trouble=rows.trouble(row),
            )
            for row in self._read(_WAITING.where(_of(station)))
        ]

    def badges_under_way(self, station: str | None = None) -> Sequence[BadgeJob]:
        """List the badges that were sent and of which more is to be heard."""
        sent = BadgeJobRow.state == BadgeState.SENT
        found = _JOBS.where(sent, BadgeJobRow.settled.is_(False), _of(station))
        return list(map(rows.badge, self._read(found.order_by(*OLDEST_FIRST))))

    def next_badge(self, printer: str, station: str | None = None) -> BadgeJob | None:
        """Find the badge to print next: the oldest, of those who are here already."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        found = (
            _JOBS.outerjoin(present, present.c.registration == badge_job.c.registration)
            .where(queued, BadgeJobRow.printer == printer, _of(station))
            .order_by(func.coalesce(present.c.inside, false()).desc(), *OLDEST_FIRST)
        )
        return self._one_badge(found.limit(1))

    def without_badge(self, event: str, category: str | None) -> Sequence[str]:
        """List the registrations that have no badge but failed ones, by reference."""
        found = select(RegistrationRow.id).where(
            RegistrationRow.event == event,
            RegistrationRow.state == RegistrationState.CONFIRMED,
            ~has_badge(registered.c.id),
        )
        if category is not None:
            found = found.where(func.lower(RegistrationRow.category) == category)
        return list(self.connection.scalars(found.order_by(RegistrationRow.reference)))

    def printers(self) -> Sequence[PrinterStatus]:
        """List the printers in the settings' order."""
        found = select(PrinterRow.__table__).order_by(
            PrinterRow.station, PrinterRow.position
        )
        return list(map(rows.printer, self._read(found)))

    def _one_badge(self, query: Executable) -> BadgeJob | None:
        row = self.connection.execute(query).mappings().first()
        return rows.badge(row) if row else None

    def _read(self, query: Executable) -> Iterator[RowMapping]:
        return iter(self.connection.execute(query).mappings())
