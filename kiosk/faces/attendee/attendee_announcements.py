"""Announcements, calls for help and the hub's status, on the attendee's screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.people.own_registration import AttemptLimiter
from kiosk.domain.stations.notice import (
    Announcement,
    HelpCall,
    announcements_to_show,
)
from kiosk.domain.text import LANGUAGES, localize
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_snapshot import AttendeeSnapshot
from kiosk.faces.attendee.scan_session import AttendeeQueries, ScanResult
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(slots=True)
class _PendingHelp:
    """A guest's call for help, and whether it is still unanswered."""

    call: HelpCall
    is_waiting: bool = True


@QmlElement
class AttendeeAnnouncements(QObject):
    """The current announcement, and the state of a call for help.

    ``help`` is ``CALLED`` while the desk knows of the call, ``COMING`` once somebody
    there has answered it, and ``NONE`` where the guest has to go to the desk.
    """

    changed = Signal()
    evacuationChanged = Signal()

    def __init__(
        self, context: FaceContext, queries: AttendeeQueries, language: Language
    ) -> None:
        super().__init__()
        self._context, self._queries, self._language = context, queries, language
        self._snapshot: AttendeeSnapshot | None = None
        self._help: _PendingHelp | None = None
        self._announcement = ""
        self._evacuation: Sequence[str] = ()
        self._call_number = 0
        self._limiter = AttemptLimiter()
        language.changed.connect(self._translate_announcement)

    @Property(str, notify=changed)
    def announcement(self) -> str:
        """The current announcement; several rotate."""
        return self._announcement

    @Property("QStringList", notify=evacuationChanged)
    def evacuation(self) -> Sequence[str]:
        """Where to leave the building, in English and in Dutch; empty without cause."""
        return self._evacuation

    @Property(bool, notify=changed)
    def offline(self) -> bool:
        """Whether the station is cut off from the hub and desks elsewhere."""
        hub_status = self._snapshot.hub_status if self._snapshot else None
        return hub_status is not None and hub_status.offline_since is not None

    @Property(int, notify=changed)
    def help(self) -> Attendee.Help:
        """The state of the call for help."""
        if self._help is None:
            return Attendee.Help.NONE
        is_waiting = self._help.is_waiting
        return Attendee.Help.CALLED if is_waiting else Attendee.Help.COMING

    def set_snapshot(self, snapshot: AttendeeSnapshot) -> None:
        """Show the announcements and the calls of a snapshot."""
        self._snapshot = snapshot
        if self._help is not None:
            waiting_ids = {call.id for call in snapshot.help_calls}
            self._help.is_waiting = self._help.call.id in waiting_ids
            if self._help.is_waiting and self.offline:
                self.withdraw()
        self._announcement = self._current_announcement()
        self.changed.emit()
        sentences = _evacuation_sentences(snapshot.evacuation)
        if sentences != self._evacuation:
            self._evacuation = sentences
            self.evacuationChanged.emit()

    def update_announcement(self) -> None:
        """Show the announcement whose turn it is at this time."""
        announcement = self._current_announcement()
        if announcement != self._announcement:
            self._announcement = announcement
            self.changed.emit()

    def call_for_help(self) -> None:
        """Call the desk, unless the station is cut off from it or called too often."""
        if self.offline or not self._limiter.allow(self._context.clock.now()):
            return
        self._call_number += 1
        call_number = self._call_number

        def store_call(call: HelpCall) -> None:
            if call_number == self._call_number:
                self._help = _PendingHelp(call)
                self.changed.emit()

        self._context.worker.run(
            self._queries.call_for_help, store_call, self._call_failed
        )

    def open_case(self, scan_result: ScanResult) -> None:
        """Open the case of a guest whom a verdict sends to the desk."""
        self._context.worker.run(
            partial(self._queries.open_case, scan_result),
            lambda _: None,
            self._call_failed,
        )

    def withdraw(self) -> None:
        """Withdraw the call, also one that is still on its way."""
        self.reset()
        self._context.worker.run(
            self._queries.withdraw_help, lambda _: None, self._call_failed
        )

    def reset(self) -> None:
        """Forget the call: the desk's answer was for the guest who called."""
        self._call_number += 1
        if self._help is not None:
            self._help = None
            self.changed.emit()

    def _call_failed(self, error: Exception) -> None:
        """Log the error; the page then sends the guest to the desk."""
        report_error(error)

    def _translate_announcement(self) -> None:
        self._announcement = self._current_announcement()
        self.changed.emit()

    def _current_announcement(self) -> str:
        now, snapshot = self._context.clock.now(), self._snapshot
        announcements = (
            announcements_to_show(snapshot.announcements, now) if snapshot else ()
        )
        return (
            localize(announcements[0].text, self._language.code)
            if announcements
            else ""
        )


def _evacuation_sentences(evacuation: Announcement | None) -> Sequence[str]:
    """Return an evacuation's words in English and Dutch, once if they are the same."""
    if evacuation is None:
        return ()
    sentences = [localize(evacuation.text, code) for code in LANGUAGES]
    return list(dict.fromkeys(sentences))
