"""What is announced on every screen, made and taken back at the organiser's."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.dates import short
from kiosk.domain.event import Event
from kiosk.domain.notice import Announcement
from kiosk.domain.text import say
from kiosk.faces.language import Language
from kiosk.faces.organiser.gate import OrganiserGate
from kiosk.faces.organiser.telling import Row
from kiosk.faces.place import Place
from kiosk.faces.properties import Property
from kiosk.faces.trouble import note
from kiosk.service.announce import LONGEST

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1

LASTING = (10, 30, 60, 0)
"""Minutes to choose from; none: until it is taken back."""


@QmlElement
class Announcing(QObject):
    """The announcements that are on, and how far the last deed is.

    ``state`` is "", "busy", "made", "ended" or "failed".
    """

    changed = Signal()

    def __init__(
        self, place: Place, language: Language, gate: OrganiserGate, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place, self._language, self._gate = place, language, gate
        self._announce = place.use_cases.announce
        self._end = place.use_cases.end_announcements
        self._event: Event | None = None
        self._shown: Sequence[Announcement] = ()
        self._state = self._sentence = self._reference = ""
        self._minutes = LASTING[1]
        language.changed.connect(self.changed)

    @Property(int, notify=changed)
    def longest(self) -> int:
        """Give the characters that every screen has room for."""
        return LONGEST

    @Property("QVariantList", notify=changed)
    def choices(self) -> Sequence[int]:
        """Give the minutes to choose from; 0 means until it is taken back."""
        return LASTING

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """For how many minutes; 0 means until it is taken back."""
        return self._minutes

    @Property("QVariantList", notify=changed)
    def rows(self) -> Sequence[Row]:
        """Tell what is announced, the newest first."""
        event, now = self._event, self._place.clock.now()
        if event is None:
            return []
        return [
            {
                "id": one.id,
                "text": say(one.text, self._language.code),
                "station": one.station,
                "until": short(one.ends_at, now, event) if one.ends_at else "",
            }
            for one in self._shown
            if one.shown(now)
        ]

    @Property(str, notify=changed)
    def state(self) -> str:
        """Say how far it is."""
        return self._state

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Say in full what went wrong."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Name the bug that was logged."""
        return self._reference

    def take(self, event: Event, shown: Sequence[Announcement]) -> None:
        """Show what is announced now."""
        if (event, shown) != (self._event, self._shown):
            self._event, self._shown = event, shown
            self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Begin anew."""
        self._minutes = LASTING[1]
        self._settle("")

    @Slot(int)
    def choose(self, minutes: int) -> None:
        """Choose for how long."""
        self._minutes = minutes
        self.changed.emit()

    @Slot(str, str)
    def announce(self, english: str, dutch: str) -> None:
        """Announce it; one text alone is told in all languages."""
        said = {"en": english.strip(), "nl": dutch.strip()}
        text = {code: words for code, words in said.items() if words}
        if len(text) == 1:
            text = {"": next(iter(text.values()))}
        lasting = timedelta(minutes=self._minutes) if self._minutes else None
        place = self._place
        self._do(
            partial(self._announce, place.event, text, place.station, lasting), "made"
        )

    @Slot(str)
    def end(self, announcement: str) -> None:
        """Take one back."""
        self._do(partial(self._end, self._place.event, announcement), "ended")

    def _do(self, work: Callable[[], object], state: str) -> None:
        if not self._gate.allows():
            return
        self._settle("busy")
        self._place.worker.run(work, lambda _done: self._settle(state), self._fail)

    def _settle(self, state: str) -> None:
        self._state, self._sentence, self._reference = state, "", ""
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._settle("failed")
        self._sentence, self._reference = note(error)
        self.changed.emit()
