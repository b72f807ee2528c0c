"""What stations have to tell the desk: guests who wait, conflicts, announcements."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.conflict_words import Case, explain
from kiosk.domain.notice import Announcement, HelpCall, in_turn
from kiosk.domain.text import say
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.rows import Row, Rows
from kiosk.faces.desk.snapshot import DeskSnapshot
from kiosk.faces.desk.telling import Telling
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
NOTICE = ("id", "kind", "where", "since", "said", "count")
HELP, CONFLICT = "help", "conflict"


@QmlElement
class DeskNotices(QObject):
    """Banners that stay until somebody sees to them, the newest first.

    One is of the guests who call for "help" and names the one who has waited longest,
    one of the "conflict" that was noticed last.
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
        self._actions, self._trouble, self._then = actions, trouble, then
        self._rows = Rows(NOTICE, self)
        self._waiting = ""
        self._announced: Sequence[Announcement] = ()
        self._announcement = ""

    @Property(QObject, notify=changed)
    def rows(self) -> Rows:
        """Give the banners."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return len(self._rows)

    @Property(str, notify=changed)
    def announcement(self) -> str:
        """Say what is announced; of several, each in turn."""
        return self._announcement

    @Slot()
    def answer(self) -> None:
        """Go to the guest who has called for help the longest."""
        if self._waiting:
            self._actions.answer_help(self._waiting, self._then, self._trouble.take)

    def put(self, snapshot: DeskSnapshot, telling: Telling) -> None:
        """Show these from now on."""
        found = sorted(
            _notices(snapshot, telling), key=lambda one: one[0], reverse=True
        )
        self._rows.put([row for _, row in found])
        self._waiting = snapshot.helps[0].id if snapshot.helps else ""
        self._announced = snapshot.announcements
        self._announcement = self._told(telling)
        self.changed.emit()

    def look_at_clock(self, telling: Telling) -> None:
        """Tell the next announcement, and none that has ended meanwhile."""
        told = self._told(telling)
        if told != self._announcement:
            self._announcement = told
            self.changed.emit()

    def _told(self, telling: Telling) -> str:
        announced = in_turn(self._announced, telling.now)
        return say(announced[0].text, telling.language) if announced else ""


def _notices(
    snapshot: DeskSnapshot, telling: Telling
) -> Iterator[tuple[datetime, Row]]:
    """Give the notices, each with the moment of its newest fact."""
    if snapshot.helps:
        yield snapshot.helps[-1].called_at, _help(snapshot.helps, telling)
    if snapshot.conflict is not None:
        yield (
            snapshot.conflict.conflict.noticed_at,
            _conflict(snapshot.conflict, snapshot, telling),
        )


def _help(calls: Sequence[HelpCall], telling: Telling) -> Row:
    first, *others = calls
    return {
        "id": HELP,
        "kind": HELP,
        "where": first.station,
        "since": telling.at(first.called_at),
        "said": ", ".join(call.station for call in others),
        "count": len(others),
    }


def _conflict(case: Case, snapshot: DeskSnapshot, telling: Telling) -> Row:
    return {
        "id": CONFLICT,
        "kind": CONFLICT,
        "where": "",
        "since": telling.at(case.conflict.noticed_at),
        "said": explain(case, telling.event, telling.now, telling.language),
        "count": len(snapshot.conflicts),
    }
