"""The desk's notices: guests who call for help, conflicts, announcements."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.stations.conflict_sentences import ConflictCase, describe_conflict
from kiosk.domain.stations.notice import Announcement, HelpCall, announcements_to_show
from kiosk.domain.text import localize
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_snapshot import DeskSnapshot
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.formatting import DeskFormatter
from kiosk.faces.desk.keyed_rows import KeyedRowModel
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """A notice; there is at most one of each kind."""

    kind: Desk.Notice
    where: str
    since: str
    info: str
    count: int


@QmlElement
class DeskNotices(QObject):
    """Notices that stay until they are handled, newest first.

    One is for all calls for help and names the oldest, one for the newest conflict.
    """

    changed = Signal()

    def __init__(
        self,
        actions: DeskActions,
        error: DeskErrorBanner,
        on_done: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._error, self._on_done = actions, error, on_done
        self._rows = KeyedRowModel(NoticeRow, self)
        self._oldest_call = ""
        self._announcements: Sequence[Announcement] = ()
        self._announcement = ""

    @Property(RowModel, notify=changed)
    def rows(self) -> KeyedRowModel[NoticeRow]:
        """Return the notices."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many notices there are."""
        return self._rows.count

    @Property(str, notify=changed)
    def announcement(self) -> str:
        """Return the current announcement; several are shown in turn."""
        return self._announcement

    @Slot()
    def answer(self) -> None:
        """Answer the oldest call for help."""
        if self._oldest_call:
            self._actions.answer_help(
                self._oldest_call, self._on_done, self._error.report
            )

    def update(self, snapshot: DeskSnapshot, formatter: DeskFormatter) -> None:
        """Show the notices of a snapshot."""
        notices = sorted(
            _notices(snapshot, formatter), key=lambda notice: notice[0], reverse=True
        )
        self._rows.set_rows([row for _, row in notices])
        self._oldest_call = snapshot.help_calls[0].id if snapshot.help_calls else ""
        self._announcements = snapshot.announcements
        self._announcement = self._current_announcement(formatter)
        self.changed.emit()

    def tick(self, formatter: DeskFormatter) -> None:
        """Show the next announcement, and none that has ended."""
        announcement = self._current_announcement(formatter)
        if announcement != self._announcement:
            self._announcement = announcement
            self.changed.emit()

    def _current_announcement(self, formatter: DeskFormatter) -> str:
        current = announcements_to_show(self._announcements, formatter.now)
        return localize(current[0].text, formatter.language) if current else ""


def _notices(
    snapshot: DeskSnapshot, formatter: DeskFormatter
) -> Iterator[tuple[datetime, NoticeRow]]:
    """Yield the notices, each with the time of its newest fact."""
    if snapshot.help_calls:
        yield snapshot.help_calls[-1].called_at, _help(snapshot.help_calls, formatter)
    if snapshot.newest_conflict is not None:
        yield (
            snapshot.newest_conflict.conflict.noticed_at,
            _conflict(snapshot.newest_conflict, snapshot, formatter),
        )


def _help(help_calls: Sequence[HelpCall], formatter: DeskFormatter) -> NoticeRow:
    first, *others = help_calls
    return NoticeRow(
        kind=Desk.Notice.HELP,
        where=first.station,
        since=formatter.date_time(first.called_at),
        info=", ".join(call.station for call in others),
        count=len(others),
    )


def _conflict(
    conflict_case: ConflictCase, snapshot: DeskSnapshot, formatter: DeskFormatter
) -> NoticeRow:
    return NoticeRow(
        kind=Desk.Notice.CONFLICT,
        where="",
        since=formatter.date_time(conflict_case.conflict.noticed_at),
        info=describe_conflict(
            conflict_case, formatter.event, formatter.now, formatter.language
        ),
        count=len(snapshot.conflicts),
    )
