"""The printers at the desk: what they need, and badges that somebody must look for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.badge import DoubtedBadge, Trouble
from kiosk.domain.printer import PrinterStatus
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.rows import Row, Rows
from kiosk.faces.desk.snapshot import DeskSnapshot
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
NEED = ("name", "need", "said", "labels", "refills", "key")
LOW = "low"
MOST = 2
"""Printers whose needs are shown at once; the others wait for their turn."""


@QmlElement
class DeskPrinters(QObject):
    """What the printers need, and the question about a badge in doubt.

    A need is a trouble's name, or "low" for a roll that is nearly used up.
    """

    changed = Signal()

    def __init__(
        self,
        actions: DeskActions,
        trouble: DeskTrouble,
        then: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._trouble = trouble
        self._then = then
        self._known: Sequence[PrinterStatus] = ()
        self._doubted: Sequence[DoubtedBadge] = ()
        self._needs = Rows(NEED, self)

    @Property(QObject, notify=changed)
    def needs(self) -> Rows:
        """Give what printers need now, the worst first."""
        return self._needs

    @Property(int, notify=changed)
    def needCount(self) -> int:
        """How many of them are shown."""
        return len(self._needs)

    @Property(str, notify=changed)
    def worst(self) -> str:
        """Name what the bar says: the worst need, "ready", or nothing."""
        if self._known and not len(self._needs):
            return "ready"
        return str(self._needs[0]["need"]) if len(self._needs) else ""

    @Property(int, notify=changed)
    def labelsLeft(self) -> int:
        """How many labels the emptiest roll has; -1 where nobody counts."""
        counted = [one.labels_left for one in self._known]
        return min((left for left in counted if left is not None), default=-1)

    @Property(str, notify=changed)
    def doubted(self) -> str:
        """Name whose badge may or may not have come out; empty for nobody's."""
        return self._doubted[0].name if self._doubted else ""

    @Property(str, notify=changed)
    def doubtedAt(self) -> str:
        """Name the printer where to look for it."""
        return self._doubted[0].printer if self._doubted else ""

    @Property(int, notify=changed)
    def doubtedMore(self) -> int:
        """How many such badges there are beside."""
        return max(0, len(self._doubted) - 1)

    @Slot()
    def refill(self) -> None:
        """Note a new roll in the first printer that needs one."""
        for need in (self._needs[at] for at in range(len(self._needs))):
            if need["key"]:
                self.refillOne(str(need["name"]))

    @Slot(str)
    def refillOne(self, name: str) -> None:
        """Note a new roll in a printer."""
        for one in self._known:
            if one.name == name:
                self._actions.refill(one.station, name, self._then, self._trouble.take)

    @Slot(bool)
    def settle(self, came_out: bool) -> None:  # noqa: FBT001  QML calls it
        """Say whether the badge in doubt came out; if not, it is printed again."""
        if self._doubted:
            self._actions.settle_badge(
                self._doubted[0].id, self._then, self._trouble.take, came_out=came_out
            )

    def put(self, snapshot: DeskSnapshot, who: str) -> None:
        """Show these printers from now on, and ask about the person shown first."""
        self._known = snapshot.printers
        self._doubted = sorted(
            snapshot.doubted, key=lambda one: one.registration != who
        )
        wanting = [one for one in snapshot.printers if one.trouble or one.low]
        wanting.sort(key=lambda one: one.trouble is None)
        rows = [_need(one) for one in wanting[:MOST]]
        keyed = next((row["name"] for row in rows if row["refills"]), "")
        self._needs.put([{**row, "key": row["name"] == keyed} for row in rows])
        self.changed.emit()


def _need(printer: PrinterStatus) -> Row:
    """Tell what a printer needs; a new roll helps where one is counted and is out."""
    counted = printer.labels_left is not None
    return {
        "name": printer.name,
        "need": printer.trouble or LOW,
        "said": printer.detail,
        "labels": printer.labels_left or 0,
        "refills": counted and printer.trouble in {None, Trouble.PAPER_OUT},
    }
