"""The desk's notices: guests who call for help, conflicts, announcements."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bidi import isolate
from kiosk.domain.stations.conflict_sentences import ConflictCase, describe_conflict
from kiosk.domain.stations.notice import Announcement, HelpCall, announcements_to_show
from kiosk.domain.text import localize
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_cases import CaseTexts, DeskCase
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_snapshot import DeskSnapshot
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.desk.formatting import DeskFormatter, entry_outcome
from kiosk.faces.desk.keyed_rows import KeyedRowModel
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.view import View

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
class DeskCaseView(View[CaseTexts]):
    """The oldest case of a guest who was sent to the desk."""


@QmlElement
class DeskNotices(QObject):
    """Notices that stay until they are handled, newest first.

    One is for all calls for help and names the oldest, one for the newest conflict.
    """

    changed = Signal()
    personChosen = Signal(str)

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
        self._cases: Sequence[DeskCase] = ()
        self._case = DeskCaseView(CaseTexts(), self)
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

    @Property(DeskCaseView, constant=True)
    def case(self) -> DeskCaseView:
        """Return the oldest case of a guest who was sent here."""
        return self._case

    @Property(bool, notify=changed)
    def called(self) -> bool:
        """Return whether a guest calls for help."""
        return self._oldest_call != ""

    @Property(str, notify=changed)
    def announcement(self) -> str:
        """Return the current announcement; several are shown in turn."""
        return self._announcement

    @Slot()
    def answer(self) -> None:
        """Answer the oldest call for help."""
        if self._oldest_call:
            self._actions.answer_help(
                self._oldest_call, lambda _call: self._on_done(), self._error.report
            )

    @Slot()
    def takeCase(self) -> None:
        """Answer the oldest case, and show its guest."""
        if not self._cases:
            return
        case = self._cases[0]

        def show_guest(call: HelpCall | None) -> None:
            if call is not None and case.guest is not None:
                self.personChosen.emit(case.guest.id)
            self._on_done()

        self._actions.answer_help(case.call.id, show_guest, self._error.report)

    def update(self, snapshot: DeskSnapshot, formatter: DeskFormatter) -> None:
        """Show the notices of a snapshot."""
        notices = sorted(
            _notices(snapshot, formatter), key=lambda notice: notice[0], reverse=True
        )
        self._rows.set_rows([row for _, row in notices])
        self._oldest_call = snapshot.help_calls[0].id if snapshot.help_calls else ""
        self._cases = snapshot.desk_cases
        self._case.set_value(_case_texts(self._cases, formatter))
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


def _case_texts(cases: Sequence[DeskCase], formatter: DeskFormatter) -> CaseTexts:
    if not cases:
        return CaseTexts()
    first, *others = cases
    guest = first.guest
    barred = guest is not None and not guest.expected
    return CaseTexts(
        name=isolate(guest.name) if guest else "",
        outcome=entry_outcome(first.entry),
        standing=Desk.Standing[guest.state.name]
        if guest and barred
        else Desk.Standing.NONE,
        station=first.call.station,
        since=formatter.date_time(first.call.called_at),
        count=len(others),
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
