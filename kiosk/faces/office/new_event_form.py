"""The form of a new event: a valid one in a minute, all mistakes at their fields."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.event.new_event import EventRequest
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.person_fields import FieldIssue, InvalidFieldsError
from kiosk.domain.text import localize
from kiosk.faces.error_report import translate_fault
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.event_dates import parse_day, parse_time
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_task import OfficeTask, Progress
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.properties import Property
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEventTexts:
    """The fields as they were typed, or what is wrong in each."""

    title: str = ""
    day: str = ""
    last_day: str = ""
    starts: str = ""
    ends: str = ""
    place: str = ""
    organiser: str = ""
    languages: str = ""


@QmlElement
class NewEventTextsView(View[NewEventTexts]):
    """The fields of a new event for QML."""


@QmlElement
class NewEventForm(QObject):
    """A new event, from nothing or like another one with its dates moved."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        task: OfficeTask,
        login: OrganiserLogin,
        local_zone: Callable[[], str],
        show: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._task, self._login = context, task, login
        self._local_zone, self._show_event = local_zone, show
        self._events: Sequence[Event] = ()
        self._language = "en"
        self._like: Event | None = None
        self._values = NewEventTextsView(NewEventTexts())
        self._problems = NewEventTextsView(NewEventTexts())

    @Property(NewEventTextsView, constant=True)
    def values(self) -> NewEventTextsView:
        """Return the fields as they were typed."""
        return self._values

    @Property(NewEventTextsView, constant=True)
    def problems(self) -> NewEventTextsView:
        """Return what is wrong in each field."""
        return self._problems

    @Property(str, notify=changed)
    def like(self) -> str:
        """Return the title of the event that this one is like."""
        return localize(self._like.title, self._language) if self._like else ""

    def update(self, events: Sequence[Event], language: str) -> None:
        """Update the kept events."""
        self._events, self._language = events, language

    @Slot()
    def begin(self) -> None:
        """Begin with an empty form; place and organiser are those of the last event."""
        last = self._events[-1] if self._events else None
        self._like = None
        self._show(
            NewEventTexts(
                place=localize(last.venue, self._language) if last else "",
                organiser=localize(last.organiser, self._language) if last else "",
                languages="en nl",
            )
        )

    @Slot(str)
    def copy(self, event_id: str) -> None:
        """Begin with an event like another one."""
        event = next((event for event in self._events if event.id == event_id), None)
        if event is None:
            return
        self._like = event
        start, end = event.local(event.starts_at), event.local(event.ends_at)
        self._show(
            NewEventTexts(
                title=localize(event.title, self._language),
                starts=f"{start:%H:%M}",
                ends=f"{end:%H:%M}",
                place=localize(event.venue, self._language),
                organiser=localize(event.organiser, self._language),
                languages=" ".join(event.languages),
            )
        )

    @Slot(str, str)
    def type(self, name: str, text: str) -> None:
        """Keep what is typed."""
        changes: dict[str, Any] = {name: text}
        self._values.set_value(replace(self._values.value, **changes))
        cleared: dict[str, Any] = {name: ""}
        self._problems.set_value(replace(self._problems.value, **cleared))

    @Slot(str, bool)
    def speak(self, language: str, wanted: bool) -> None:  # noqa: FBT001  a slot
        """Choose a language, or no longer."""
        chosen = self._values.value.languages.split()
        others = [code for code in chosen if code != language]
        languages = sorted([*others, language] if wanted else others)
        self.type("languages", " ".join(languages))

    @Slot()
    def save(self) -> None:
        """Make the event, or show everything that is wrong."""
        if not self._login.authorize():
            return
        like = self._like.id if self._like else None
        make = partial(
            self._context.use_cases.new_event,
            event_request(self._values.value, self._like, self._language),
            like=like,
            zone=self._local_zone(),
            operator=self._login.operator,
        )

        def work(_: Progress) -> Event | Sequence[FieldIssue]:
            try:
                return make()
            except InvalidFieldsError as error:
                return error.issues

        self._task.run(Office.Work.EVENT, work, self._finish)

    def _finish(self, result: Event | Sequence[FieldIssue]) -> None:
        self._task.forget()
        if isinstance(result, Event):
            self._show_event(result.id)
            return
        known = {field.name for field in fields(NewEventTexts)}
        self._problems.set_value(
            NewEventTexts(
                **{
                    issue.field: translate_fault(
                        KnownFault(issue.sentence, **issue.values)
                    )
                    for issue in result
                    if issue.field in known
                }
            )
        )

    def _show(self, texts: NewEventTexts) -> None:
        self._values.set_value(texts)
        self._problems.set_value(NewEventTexts())
        self.changed.emit()


def event_request(
    texts: NewEventTexts, like: Event | None, language: str
) -> EventRequest:
    """Return what was typed, days and times written as a file has them.

    A text that is still that of the other event stays its own, in all languages.
    """
    title, place, organiser = texts.title, texts.place, texts.organiser
    if like is not None:
        title = "" if title == localize(like.title, language) else title
        place = "" if place == localize(like.venue, language) else place
        same = organiser == localize(like.organiser, language)
        organiser = "" if same else organiser
    return EventRequest(
        title=title,
        place=place,
        organiser=organiser,
        day=_day(texts.day),
        last_day=_day(texts.last_day),
        starts=_time(texts.starts),
        ends=_time(texts.ends),
        languages=tuple(texts.languages.split()),
    )


def _day(text: str) -> str:
    day = parse_day(text)
    return day.isoformat() if day else text


def _time(text: str) -> str:
    time = parse_time(text)
    return f"{time:%H:%M}" if time else text
