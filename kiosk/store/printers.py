"""The printers in the database, and the labels that they have left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    delete,
    func,
    not_,
    select,
    update,
)

from kiosk.domain.badge import Trouble
from kiosk.domain.printer import PrinterPlan, PrinterStatus
from kiosk.store import rows
from kiosk.store.tables import PrinterRow
from kiosk.store.upsert import upsert


def _is(station: str, name: str) -> ColumnElement[bool]:
    return and_(PrinterRow.station == station, PrinterRow.name == name)


@dataclass(frozen=True)
class SqlPrinters:
    """The printers of all stations."""

    connection: Connection

    def all(self) -> Sequence[PrinterStatus]:
        """Return the printers in the settings' order."""
        found = select(PrinterRow.__table__).order_by(
            PrinterRow.station, PrinterRow.position
        )
        return list(map(rows.printer, rows.read(self.connection, found)))

    def put(self, station: str, plans: Sequence[PrinterPlan], at: datetime) -> None:
        """Keep a station's printers and no others; a new one has a full roll."""
        names = [plan.name for plan in plans]
        ours = and_(PrinterRow.station == station, PrinterRow.name.in_(names))
        self.connection.execute(delete(PrinterRow).where(not_(ours)))
        for position, plan in enumerate(plans):
            self._put_one(station, position, plan, at)

    def _put_one(
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

    def report(
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
