"""The values of the attendee's screen as objects that QML reads."""

from PySide6.QtQml import QmlElement

from kiosk.faces.attendee.patience import Patience
from kiosk.faces.attendee.programme import EventSummary, Slide, SpeakerProfile
from kiosk.faces.attendee.verdict import AskedQuestion, VerdictWords
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class EventView(View[EventSummary]):
    """What the event is, when and where."""


@QmlElement
class SpeakerView(View[SpeakerProfile]):
    """The speaker who was chosen."""


@QmlElement
class SlideView(View[Slide]):
    """The slide that is shown while nobody is here."""


@QmlElement
class AttendeeVerdictView(View[VerdictWords]):
    """What came of the last scan."""


@QmlElement
class QuestionView(View[AskedQuestion]):
    """What a guest is asked."""


@QmlElement
class PatienceView(View[Patience]):
    """How long things stay, in milliseconds."""
