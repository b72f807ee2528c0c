"""The values of the organiser's screen as objects for QML."""

from PySide6.QtQml import QmlElement

from kiosk.faces.organiser.formatting import (
    HeadcountTexts,
    OccupancyTexts,
    ProgrammeTexts,
)
from kiosk.faces.organiser.organiser_verdict import VerdictTexts
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HeadcountView(View[HeadcountTexts]):
    """The numbers of people."""


@QmlElement
class OccupancyView(View[OccupancyTexts]):
    """The occupancy."""


@QmlElement
class ProgrammeView(View[ProgrammeTexts]):
    """The event and what is on."""


@QmlElement
class OrganiserVerdictView(View[VerdictTexts]):
    """The verdict on the last scan."""
