"""The event on the attendee's screen: its programme and its speakers."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.headcount import Headcount
from kiosk.domain.admission.occasion import doors_open_at, occasion_at
from kiosk.domain.event.dates import format_at, format_time
from kiosk.domain.event.event import Event
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_views import EventView, SlideView, SpeakerView
from kiosk.faces.attendee.programme_rows import (
    AgendaRow,
    DayTab,
    EventSummary,
    NowNextRow,
    ProgrammeFormatter,
    SlideContent,
    SpeakerLine,
    SpeakerProfile,
)
from kiosk.faces.attendee.qr_code_item import QrCodeItem  # noqa: F401  QML shows it
from kiosk.faces.attendee.take_along import TakeAlongRow, calendar_text, take_along_rows
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttendeeAgenda(QObject):
    """The programme in the screen's language, at the time of the station's clock."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, context: FaceContext, language: Language, tick_ms: int) -> None:
        super().__init__()
        self._clock, self._checkpoint = context.clock, context.checkpoint
        self._headcount: Headcount | None = None
        self._language = language
        self._event: Event | None = None
        self._speaker_id = self._time = self._calendar = ""
        self._slides = self._slide_index = 0
        self._shows_take_along = False
        self._about, self._speaker = (
            EventView(EventSummary()),
            SpeakerView(SpeakerProfile()),
        )
        self._slide = SlideView(SlideContent())
        self._now_and_next = RowModel(NowNextRow, self)
        self._days = RowModel(DayTab, self)
        self._day_index: int | None = None
        self._programme = RowModel(AgendaRow, self)
        self._speakers = RowModel(SpeakerLine, self)
        self._take_along = RowModel(TakeAlongRow, self)
        self._clock_timer = QTimer(self)
        self._clock_timer.timeout.connect(self.update_time)
        self._clock_timer.start(tick_ms)
        language.changed.connect(self._refresh)

    @property
    def has_event(self) -> bool:
        """Whether an event is set."""
        return self._event is not None

    @Property(str, notify=changed)
    def time(self) -> str:
        """The time of day at the event."""
        return self._time

    @Property(EventView, constant=True)
    def about(self) -> EventView:
        """The event's title, dates and venue."""
        return self._about

    @Property(int, notify=changed)
    def occasion(self) -> Attendee.Occasion:
        """The moment of the event, by the clock and by who is inside."""
        if self._event is None or self._headcount is None:
            return Attendee.Occasion.ARRIVING
        now, event = self._clock.now(), self._event
        occasion = occasion_at(event, self._checkpoint, now, self._headcount)
        return Attendee.Occasion[occasion.name]

    @Property(str, notify=changed)
    def doorsOpen(self) -> str:
        """When the doors open here, as an adverb; empty if it is not known."""
        event = self._event
        if event is None:
            return ""
        now, language = self._clock.now(), self._language.code
        opens_at = doors_open_at(event, self._checkpoint, now)
        return format_at(opens_at, now, event, language) if opens_at else ""

    @Property(RowModel, constant=True)
    def nowAndNext(self) -> RowModel[NowNextRow]:
        """The current item and the next one."""
        return self._now_and_next

    @Property(RowModel, constant=True)
    def days(self) -> RowModel[DayTab]:
        """The days of the programme; none if it has one only."""
        return self._days

    @Property(RowModel, constant=True)
    def programme(self) -> RowModel[AgendaRow]:
        """The items of the programme on the selected day."""
        return self._programme

    @Property(RowModel, constant=True)
    def speakers(self) -> RowModel[SpeakerLine]:
        """The speakers."""
        return self._speakers

    @Property(SpeakerView, constant=True)
    def speaker(self) -> SpeakerView:
        """The selected speaker."""
        return self._speaker

    @Property(int, notify=changed)
    def slides(self) -> int:
        """The number of slides that rotate while nobody uses the screen."""
        return self._slides

    @Property(SlideView, constant=True)
    def slide(self) -> SlideView:
        """The current slide."""
        return self._slide

    @Property(str, notify=changed)
    def calendar(self) -> str:
        """The event as iCalendar text; empty until ``enable_take_along``."""
        return self._calendar

    @Property(RowModel, constant=True)
    def takeAlong(self) -> RowModel[TakeAlongRow]:
        """The other codes that guests may take along."""
        return self._take_along

    @Slot(int)
    def showDay(self, index: int) -> None:
        """Show the programme of the day of an index."""
        if self._event is not None:
            self._day_index = index
            self._refresh()

    def show_today(self) -> None:
        """Show the programme of today, or of the day that comes next."""
        self._day_index = None
        self._refresh()

    @Slot(int)
    def showSlide(self, index: int) -> None:
        """Show the slide of an index; after the last comes the first."""
        self._slide_index = index
        self._refresh()

    def enable_take_along(self) -> None:
        """Provide the codes to take along from now on: making them takes time."""
        self._shows_take_along = True
        self._refresh()

    def set_event(self, event: Event, count: Headcount | None = None) -> None:
        """Set the event, and who is inside; without a count it stays."""
        count = count or self._headcount
        if (event, count) != (self._event, self._headcount):
            self._event, self._headcount = event, count
            self._time = format_time(self._clock.now(), event)
            self._refresh()

    def select_speaker(self, speaker_id: str) -> bool:
        """Select a speaker; return False if there is none with this id."""
        is_known = (
            self._event is not None and self._event.speaker(speaker_id) is not None
        )
        if is_known:
            self._speaker_id = speaker_id
            self._refresh()
        return is_known

    def update_time(self) -> None:
        """Update the time, and what depends on it."""
        self.ticked.emit()
        if self._event is None:
            return
        time = format_time(self._clock.now(), self._event)
        if time != self._time:
            self._time = time
            self._refresh()

    def _refresh(self) -> None:
        if self._event is None:
            return
        language = self._language.code
        programme = ProgrammeFormatter(self._event, self._clock.now(), language)
        self._about.set_value(programme.header())
        self._now_and_next.set_rows(programme.now_and_next())
        self._days.set_rows(programme.day_tabs(self._day_index))
        self._programme.set_rows(programme.rows_of(self._day_index))
        self._speakers.set_rows(programme.speakers())
        self._speaker.set_value(programme.speaker(self._speaker_id))
        self._slides = programme.slide_count()
        self._slide.set_value(programme.slide(self._slide_index))
        if self._shows_take_along:
            self._calendar = calendar_text(self._event, language)
            self._take_along.set_rows(take_along_rows(self._event, language))
        self.changed.emit()
