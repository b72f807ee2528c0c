"""An event of the set-up window, as QML reads it."""

from dataclasses import dataclass

from PySide6.QtQml import QmlElement

from kiosk.domain.event.dates import format_date
from kiosk.domain.event.event import Event
from kiosk.domain.text import localize
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChoice:
    """An event to choose; empty for none."""

    id: str = ""
    title: str = ""
    date: str = ""


@QmlElement
class EventChoiceView(View[EventChoice]):
    """An event for QML."""


def event_choice(event: Event, language: str) -> EventChoice:
    """Return an event in the reader's language."""
    return EventChoice(
        id=event.id,
        title=localize(event.title, language),
        date=format_date(event.starts_at, event, language),
    )
