"""The values of the attendee's screen as QML objects."""

from PySide6.QtQml import QmlElement

from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.attendee.attendee_verdict import AskedQuestion, VerdictPageTexts
from kiosk.faces.attendee.programme_rows import (
    EventSummary,
    SlideContent,
    SpeakerProfile,
)
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EventView(View[EventSummary]):
    """The event's title, dates and venue."""


@QmlElement
class SpeakerView(View[SpeakerProfile]):
    """The selected speaker."""


@QmlElement
class SlideView(View[SlideContent]):
    """The current slide."""


@QmlElement
class AttendeeVerdictView(View[VerdictPageTexts]):
    """The texts of the last scan's verdict."""


@QmlElement
class QuestionView(View[AskedQuestion]):
    """The question to a guest."""


@QmlElement
class TimeoutsView(View[AttendeeTimeouts]):
    """The timeouts, in milliseconds."""
