"""Change the badges and the printers in the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    and_,
    bindparam,
    case,
    delete,
    func,
    not_,
    or_,
    select,
    update,
)

from kiosk.domain.badge import BadgeJob, BadgeNews, BadgeState, Trouble
from kiosk.domain.printer import PrinterPlan
from kiosk.store import rows
from kiosk.store.badge_reader import SqlBadgeReader, has_badge
from kiosk.store.tables import BadgeJobRow, PrinterRow
from kiosk.store.upsert import upsert

_VALUES = {
    column.name: bindparam(column.name, type_=column.type)
    for column in BadgeJobRow.__table__.columns
}
_FREE = or_(_VALUES["reason"] != "", ~has_badge(_VALUES["registration"]))
_QUEUE = (
    upsert(BadgeJobRow)
    .from_select(list(_VALUES), select(*_VALUES.values()).where(_FREE))
    .on_conflict_do_nothing()
    .returning(BadgeJobRow.id)
)


def _is(station: str, name: str) -> ColumnElement[bool]:
    return and_(PrinterRow.station == station, PrinterRow.name == name)


@dataclass(slots=True)
class SqlBadgeWriter(SqlBadgeReader):
    """One unit of work over the badges and the printers."""

    def queue_badge(self, job: BadgeJob) -> bool:
        """Queue a badge; one without a reason only if none was made, and say so."""
        return self.connection.execute(_QUEUE, rows.values(job)).first() is not None

    def place_badge(self, job: str, printer: str, trouble: Trouble | None) -> None:
        """Note which printer a queued badge waits for, and what holds it up there."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        self.connection.execute(
            update(BadgeJobRow)
            .where(BadgeJobRow.id == job, queued)
            .values(printer=printer, trouble=trouble)
        )

    def claim_badge(self, job: str, at: datetime) -> bool:
        """Make a queued badge "sent"; false for one that is not queued any more."""
        queued = BadgeJobRow.state == BadgeState.QUEUED
        claimed = self.connection.execute(
            update(BadgeJobRow)
            .where(BadgeJobRow.id == job, queued)
            .values(state=BadgeState.SENT, trouble=None, settled=False, changed_at=at)
        )
        return claimed.rowcount == 1

    def mark_badge(self, news: BadgeNews, at: datetime) -> None:
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

    def put_printers(
        self, station: str, plans: Sequence[PrinterPlan], at: datetime
    ) -> None:
        """Keep a station's printers and no others; a new one has a full roll."""
        names = [plan.name for plan in plans]
        ours = and_(PrinterRow.station == station, PrinterRow.name.in_(names))
        self.connection.execute(delete(PrinterRow).where(not_(ours)))
        for position, plan in enumerate(plans):
            self._put_printer(station, position, plan, at)

    def _put_printer(
        self, station: str, position: int, plan: PrinterPlan, at: datetime
    ) -> None:
        statement = upsert(PrinterRow).values(
            station=station,
            name=plan.name,
            position=position,
            detail="",
            roll=plan.roll,
            labels_left=plan.roll,
            changed_at=at,
        )
        wanted = statement.excluded.roll
        left = func.coalesce(PrinterRow.labels_left, wanted)
        self.connection.execute(
            statement.on_conflict_do_update(
                index_elements=["station", "name"],
                set_={
                    "position": statement.excluded.position,
                    "roll": wanted,
                    "labels_left": case((wanted.is_(None), None), else_=left),
                },
            )
        )

    def report_printer(
        self,
        station: str,
        name: str,
        trouble: Trouble | None,
        detail: str,
        at: datetime,
    ) -> None:
        """Note how a printer is."""
        self.connection.execute(
            update(PrinterRow)
            .where(_is(station, name))
            .values(trouble=trouble, detail=detail, changed_at=at)
        )

    def put_labels(self, station: str, name: str, labels: int, at: datetime) -> None:
        """Note how many labels a printer has."""
        self.connection.execute(
            update(PrinterRow)
            .where(_is(station, name))
            .values(labels_left=labels, changed_at=at)
        )

    def use_label(self, station: str, name: str) -> None:
        """Count a label as used, where labels are counted."""
        self.connection.execute(
            update(PrinterRow)
            .where(_is(station, name), PrinterRow.labels_left > 0)
            .values(labels_left=PrinterRow.labels_left - 1)
        )
