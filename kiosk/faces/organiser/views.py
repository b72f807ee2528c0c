"""The values of the organiser's screen as objects that QML reads."""

from PySide6.QtQml import QmlElement

from kiosk.faces.organiser.telling import Capacity, Numbers, ProgrammeNow
from kiosk.faces.organiser.verdict import VerdictLine
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class NumbersView(View[Numbers]):
    """How many people are where."""


@QmlElement
class CapacityView(View[Capacity]):
    """How full it is."""


@QmlElement
class ProgrammeView(View[ProgrammeNow]):
    """Which event this is, and what is on."""


@QmlElement
class OrganiserVerdictView(View[VerdictLine]):
    """What came of the last scan."""
