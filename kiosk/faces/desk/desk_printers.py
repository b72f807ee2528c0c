"""The desk's printers: what they need, and badges whose printing is uncertain."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.badges.badge_job import PrinterTrouble, UncertainJob
from kiosk.domain.badges.print_routing import PrinterHealth
from kiosk.domain.bidi import isolate
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_snapshot import DeskSnapshot
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.keyed_rows import KeyedRowModel
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
MAX_SHOWN = 2
"""Needs that are shown at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRow:
    """What a printer needs; labels that are counted offer a new roll.

    ``keyed`` tells whether a key records the new roll.
    """

    name: str
    need: Desk.Need
    message: str
    labels: int
    refills: bool
    keyed: bool = False


@QmlElement
class DeskPrinters(QObject):
    """What the printers need, and the question about an uncertain badge."""

    changed = Signal()

    def __init__(
        self,
        actions: DeskActions,
        error: DeskErrorBanner,
        on_done: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._error = error
        self._on_done = on_done
        self._printers: Sequence[PrinterHealth] = ()
        self._uncertain: Sequence[UncertainJob] = ()
        self._needs = KeyedRowModel(NeedRow, self)

    @Property(RowModel, notify=changed)
    def needs(self) -> KeyedRowModel[NeedRow]:
        """Return what printers need, the worst first."""
        return self._needs

    @Property(int, notify=changed)
    def needCount(self) -> int:
        """Return how many needs are shown."""
        return self._needs.count

    @Property(int, notify=changed)
    def worst(self) -> Desk.Need:
        """Return the worst need; without any printer there is none."""
        if self._needs.count:
            return self._needs.rows[0].need
        return Desk.Need.READY if self._printers else Desk.Need.NONE

    @Property(int, notify=changed)
    def labelsLeft(self) -> int:
        """Return the label count of the emptiest roll; -1 if none is counted."""
        counts = [printer.labels_left for printer in self._printers]
        return min((count for count in counts if count is not None), default=-1)

    @Property(str, notify=changed)
    def uncertainName(self) -> str:
        """Return the name on the uncertain badge, or nothing."""
        return isolate(self._uncertain[0].name) if self._uncertain else ""

    @Property(str, notify=changed)
    def uncertainPrinter(self) -> str:
        """Return the printer of the uncertain badge."""
        return self._uncertain[0].printer if self._uncertain else ""

    @Property(int, notify=changed)
    def uncertainMore(self) -> int:
        """Return how many further badges are uncertain."""
        return max(0, len(self._uncertain) - 1)

    @Slot()
    def refill(self) -> None:
        """Record a new roll in the first printer that needs one."""
        for row in self._needs.rows:
            if row.keyed:
                self.refillOne(row.name)

    @Slot(str)
    def refillOne(self, name: str) -> None:
        """Record a new roll in a printer."""
        for printer in self._printers:
            if printer.name == name:
                self._actions.refill_printer(
                    printer.station, name, self._on_done, self._error.report
                )

    @Slot(bool)
    def settle(self, is_printed: bool) -> None:  # noqa: FBT001  QML calls it
        """Record whether the uncertain badge was printed; if not, print it again."""
        if self._uncertain:
            self._actions.settle_badge(
                self._uncertain[0].id,
                self._on_done,
                self._error.report,
                came_out=is_printed,
            )

    def update(self, snapshot: DeskSnapshot, registration_id: str) -> None:
        """Show the printers; a badge of the person shown is asked about first."""
        self._printers = snapshot.printers
        self._uncertain = sorted(
            snapshot.uncertain, key=lambda job: job.registration != registration_id
        )
        needy = [
            printer
            for printer in snapshot.printers
            if printer.trouble or printer.is_low
        ]
        needy.sort(key=lambda printer: printer.trouble is None)
        rows = [_need_row(printer) for printer in needy[:MAX_SHOWN]]
        keyed_name = next((row.name for row in rows if row.refills), "")
        self._needs.set_rows(
            [replace(row, keyed=row.name == keyed_name) for row in rows]
        )
        self.changed.emit()


def _need_row(printer: PrinterHealth) -> NeedRow:
    counted = printer.labels_left is not None
    return NeedRow(
        name=printer.name,
        need=Desk.Need[printer.trouble.name] if printer.trouble else Desk.Need.LOW,
        message=printer.detail,
        labels=printer.labels_left or 0,
        refills=counted and printer.trouble in {None, PrinterTrouble.PAPER_OUT},
    )
