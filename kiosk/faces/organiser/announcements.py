"""The announcements on all screens, made and ended by the organiser."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.dates import format_short
from kiosk.domain.event.event import Event
from kiosk.domain.stations.notice import Announcement
from kiosk.domain.text import localize
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.service.announce import MAX_LENGTH

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

DEFAULT_MINUTES = 30
Announcing = Organiser.Announcing


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementTexts:
    """A current announcement; ``until`` is empty for one that is taken back by hand."""

    id: str
    text: str
    station: str
    until: str


@QmlElement
class OrganiserAnnouncements(QObject):
    """The current announcements, and the state of the last change."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        language: Language,
        login: OrganiserLogin,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._language, self._login = context, language, login
        self._announce = context.use_cases.announce
        self._end = context.use_cases.end_announcements
        self._event: Event | None = None
        self._announcements: Sequence[Announcement] = ()
        self._state, self._minutes = Announcing.NONE, DEFAULT_MINUTES
        self._sentence = self._reference = ""
        self._rows = RowModel(AnnouncementTexts, self)
        language.changed.connect(self._update_rows)

    @Property(int, notify=changed)
    def longest(self) -> int:
        """Return the characters that every screen has room for."""
        return MAX_LENGTH

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """For how many minutes; 0 means until it is taken back."""
        return self._minutes

    @Property(RowModel, constant=True)
    def rows(self) -> RowModel[AnnouncementTexts]:
        """Return the current announcements, newest first."""
        return self._rows

    @Property(int, notify=changed)
    def state(self) -> Organiser.Announcing:
        """Return the state of the last change."""
        return self._state

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return the sentence of the error."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    def update(self, event: Event, announcements: Sequence[Announcement]) -> None:
        """Update the current announcements."""
        if (event, announcements) != (self._event, self._announcements):
            self._event, self._announcements = event, announcements
            self._update_rows()

    @Slot()
    def begin(self) -> None:
        """Reset the form."""
        self._minutes = DEFAULT_MINUTES
        self._set_state(Announcing.NONE)
        self._update_rows()

    @Slot(int)
    def choose(self, minutes: int) -> None:
        """Set the duration in minutes; 0 for none."""
        self._minutes = minutes
        self.changed.emit()

    @Slot(str, str)
    def announce(self, english: str, dutch: str) -> None:
        """Make an announcement; one text alone is used for all languages."""
        texts = {"en": english.strip(), "nl": dutch.strip()}
        text = {code: words for code, words in texts.items() if words}
        if len(text) == 1:
            text = {"": next(iter(text.values()))}
        duration = timedelta(minutes=self._minutes) if self._minutes else None
        context = self._context
        self._run(
            partial(
                self._announce,
                context.event,
                text,
                context.station,
                duration,
                operator=self._login.operator,
            ),
            Announcing.MADE,
        )

    @Slot(str)
    def end(self, announcement_id: str) -> None:
        """End an announcement."""
        work = partial(
            self._end,
            self._context.event,
            announcement_id,
            operator=self._login.operator,
        )
        self._run(work, Announcing.ENDED)

    def _update_rows(self) -> None:
        event, now = self._event, self._context.clock.now()
        if event is not None:
            self._rows.set_rows(
                [
                    self._row(announcement, event, now)
                    for announcement in self._announcements
                    if announcement.is_current(now)
                ]
            )

    def _row(
        self, announcement: Announcement, event: Event, now: datetime
    ) -> AnnouncementTexts:
        ends_at = announcement.ends_at
        return AnnouncementTexts(
            id=announcement.id,
            text=localize(announcement.text, self._language.code),
            station=announcement.station,
            until=format_short(ends_at, now, event) if ends_at else "",
        )

    def _run(self, work: Callable[[], object], state: Organiser.Announcing) -> None:
        if not self._login.authorize():
            return
        self._set_state(Announcing.BUSY)
        self._context.worker.run(work, lambda _done: self._set_state(state), self._fail)

    def _set_state(self, state: Organiser.Announcing) -> None:
        self._state, self._sentence, self._reference = state, "", ""
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._set_state(Announcing.FAILED)
        self._sentence, self._reference = report_error(error)
        self.changed.emit()
