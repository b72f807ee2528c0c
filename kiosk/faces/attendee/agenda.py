"""The event as the screen tells it: what it is, what is on, and who speaks."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.dates import clock_time
from kiosk.domain.event import Event
from kiosk.faces.attendee.code_picture import CodePicture  # noqa: F401  QML shows it
from kiosk.faces.attendee.programme import Programme, Row
from kiosk.faces.attendee.take_along import to_take
from kiosk.faces.language import Language
from kiosk.faces.properties import Property
from kiosk.service.ports import Clock

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttendeeAgenda(QObject):
    """The programme in the screen's language, at the time on the event's clock."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, clock: Clock, language: Language, tick: int) -> None:
        super().__init__()
        self._clock = clock
        self._language = language
        self._event: Event | None = None
        self._chosen = ""
        self._time = ""
        self._tick = QTimer(self)
        self._tick.timeout.connect(self.look_at_clock)
        self._tick.start(tick)
        language.changed.connect(self.changed)

    @Property(str, notify=changed)
    def time(self) -> str:
        """Tell the time of day."""
        return self._time

    @Property("QVariantMap", notify=changed)
    def about(self) -> Row:
        """Say what the event is, when and where."""
        told = self._told()
        return told.header() if told else {}

    @Property("QVariantList", notify=changed)
    def nowAndNext(self) -> list[Row]:
        """List what is on and what comes next."""
        told = self._told()
        return told.now_and_next() if told else []

    @Property("QVariantList", notify=changed)
    def programme(self) -> list[Row]:
        """List everything that is on."""
        told = self._told()
        return told.rows() if told else []

    @Property("QVariantList", notify=changed)
    def speakers(self) -> list[Row]:
        """List the speakers."""
        told = self._told()
        return told.speakers() if told else []

    @Property("QVariantMap", notify=changed)
    def speaker(self) -> Row:
        """Tell about the speaker who was chosen."""
        told = self._told()
        return told.speaker(self._chosen) if told else {}

    @Property("QVariantList", notify=changed)
    def slides(self) -> list[Row]:
        """List what is shown in turn while nobody is here."""
        told = self._told()
        return told.slides() if told else []

    @Property("QVariantList", notify=changed)
    def takeAlong(self) -> list[Row]:
        """List what guests may take along, each as the text of a code."""
        return to_take(self._event, self._language.code) if self._event else []

    def take(self, event: Event) -> None:
        """Show this event from now on."""
        if event != self._event:
            self._event = event
            self._time = clock_time(self._clock.now(), event)
            self.changed.emit()

    def choose(self, speaker: str) -> bool:
        """Turn to a speaker, if there is one by this id."""
        known = self._event is not None and self._event.speaker(speaker) is not None
        if known:
            self._chosen = speaker
            self.changed.emit()
        return known

    def look_at_clock(self) -> None:
        """Move on with the time."""
        self.ticked.emit()
        if self._event is None:
            return
        time = clock_time(self._clock.now(), self._event)
        if time != self._time:
            self._time = time
            self.changed.emit()

    def _told(self) -> Programme | None:
        if self._event is None:
            return None
        return Programme(self._event, self._clock.now(), self._language.code)
