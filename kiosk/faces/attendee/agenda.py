"""The event as the screen tells it: what it is, what is on, and who speaks."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.dates import clock_time
from kiosk.domain.event import Event
from kiosk.faces.attendee.code_picture import CodePicture  # noqa: F401  QML shows it
from kiosk.faces.attendee.programme import (
    AgendaRow,
    EventSummary,
    NowNextRow,
    Programme,
    Slide,
    SpeakerLine,
    SpeakerProfile,
)
from kiosk.faces.attendee.take_along import TakeAlongRow, calendar_text, to_take
from kiosk.faces.attendee.views import EventView, SlideView, SpeakerView
from kiosk.faces.language import Language
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
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
        self._chosen = self._time = self._calendar = ""
        self._slides = self._turn = 0
        self._taking_along = False
        self._about, self._speaker = (
            EventView(EventSummary()),
            SpeakerView(SpeakerProfile()),
        )
        self._slide = SlideView(Slide())
        self._now_and_next = RowModel(NowNextRow, self)
        self._programme = RowModel(AgendaRow, self)
        self._speakers = RowModel(SpeakerLine, self)
        self._take_along = RowModel(TakeAlongRow, self)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self.look_at_clock)
        self._tick.start(tick)
        language.changed.connect(self._renew)

    @property
    def known(self) -> bool:
        """Whether there is an event to tell of."""
        return self._event is not None

    @Property(str, notify=changed)
    def time(self) -> str:
        """Tell the time of day."""
        return self._time

    @Property(EventView, constant=True)
    def about(self) -> EventView:
        """Say what the event is, when and where."""
        return self._about

    @Property(RowModel, constant=True)
    def nowAndNext(self) -> RowModel[NowNextRow]:
        """List what is on and what comes next."""
        return self._now_and_next

    @Property(RowModel, constant=True)
    def programme(self) -> RowModel[AgendaRow]:
        """List everything that is on."""
        return self._programme

    @Property(RowModel, constant=True)
    def speakers(self) -> RowModel[SpeakerLine]:
        """List the speakers."""
        return self._speakers

    @Property(SpeakerView, constant=True)
    def speaker(self) -> SpeakerView:
        """Tell about the speaker who was chosen."""
        return self._speaker

    @Property(int, notify=changed)
    def slides(self) -> int:
        """Count the slides that are shown in turn while nobody is here."""
        return self._slides

    @Property(SlideView, constant=True)
    def slide(self) -> SlideView:
        """Show the slide whose turn it is."""
        return self._slide

    @Property(str, notify=changed)
    def calendar(self) -> str:
        """Write the event for a phone's calendar, once it is wanted."""
        return self._calendar

    @Property(RowModel, constant=True)
    def takeAlong(self) -> RowModel[TakeAlongRow]:
        """List what else guests may take along, each as the text of a code."""
        return self._take_along

    @Slot(int)
    def turn(self, turn: int) -> None:
        """Turn to a slide; after the last comes the first."""
        self._turn = turn
        self._renew()

    def take_along(self) -> None:
        """List what guests may take along from now on: making the codes takes time."""
        self._taking_along = True
        self._renew()

    def take(self, event: Event) -> None:
        """Show this event from now on."""
        if event != self._event:
            self._event = event
            self._time = clock_time(self._clock.now(), event)
            self._renew()

    def choose(self, speaker: str) -> bool:
        """Turn to a speaker, if there is one by this id."""
        known = self._event is not None and self._event.speaker(speaker) is not None
        if known:
            self._chosen = speaker
            self._renew()
        return known

    def look_at_clock(self) -> None:
        """Move on with the time."""
        self.ticked.emit()
        if self._event is None:
            return
        time = clock_time(self._clock.now(), self._event)
        if time != self._time:
            self._time = time
            self._renew()

    def _renew(self) -> None:
        if self._event is None:
            return
        language = self._language.code
        programme = Programme(self._event, self._clock.now(), language)
        self._about.show(programme.header())
        self._now_and_next.show(programme.now_and_next())
        self._programme.show(programme.rows())
        self._speakers.show(programme.speakers())
        self._speaker.show(programme.speaker(self._chosen))
        self._slides = programme.slides()
        self._slide.show(programme.slide(self._turn))
        if self._taking_along:
            self._calendar = calendar_text(self._event, language)
            self._take_along.show(to_take(self._event, language))
        self.changed.emit()
