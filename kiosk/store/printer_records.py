"""Printers in the database, with the labels that they have left."""

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

from kiosk.domain.badges.badge_job import PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterConfig, PrinterHealth
from kiosk.store import rows
from kiosk.store.tables import PrinterRow
from kiosk.store.upsert import upsert


def _has_key(station: str, name: str) -> ColumnElement[bool]:
    return and_(PrinterRow.station == station, PrinterRow.name == name)


@dataclass(frozen=True)
class SqlPrinters:
    """The printers of all stations."""

    connection: Connection

    def all(self) -> Sequence[PrinterHealth]:
        """Return the printers in the settings' order."""
        query = select(PrinterRow.__table__).order_by(
            PrinterRow.station, PrinterRow.position
        )
        return list(map(rows.printer, rows.read(self.connection, query)))

    def put(self, station: str, configs: Sequence[PrinterConfig], at: datetime) -> None:
        """Replace a station's printers; a new one has a full roll."""
        names = [config.name for config in configs]
        is_configured = and_(PrinterRow.station == station, PrinterRow.name.in_(names))
        self.connection.execute(delete(PrinterRow).where(not_(is_configured)))
        for position, config in enumerate(configs):
            self._put_printer(station, position, config, at)

    def _put_printer(
        self, station: str, position: int, config: PrinterConfig, at: datetime
    ) -> None:
        statement = upsert(PrinterRow).values(
            station=station,
            name=config.name,
            position=position,
            detail="",
            roll=config.roll,
            labels_left=config.roll,
            changed_at=at,
        )
        roll = statement.excluded.roll
        labels_left = func.coalesce(PrinterRow.labels_left, roll)
        self.connection.execute(
            statement.on_conflict_do_update(
                index_elements=["station", "name"],
                set_={
                    "position": statement.excluded.position,
                    "roll": roll,
                    "labels_left": case((roll.is_(None), None), else_=labels_left),
                },
            )
        )

    def report(
        self,
        station: str,
        name: str,
        trouble: PrinterTrouble | None,
        detail: str,
        at: datetime,
    ) -> None:
        """Record a printer's status."""
        self.connection.execute(
            update(PrinterRow)
            .where(_has_key(station, name))
            .values(trouble=trouble, detail=detail, changed_at=at)
        )

    def set_labels(self, station: str, name: str, labels: int, at: datetime) -> None:
        """Set the number of labels left in a printer."""
        self.connection.execute(
            update(PrinterRow)
            .where(_has_key(station, name))
            .values(labels_left=labels, changed_at=at)
        )

    def use_label(self, station: str, name: str) -> None:
        """Count a label as used, where labels are counted."""
        self.connection.execute(
            update(PrinterRow)
            .where(_has_key(station, name), PrinterRow.labels_left > 0)
            .values(labels_left=PrinterRow.labels_left - 1)
        )
