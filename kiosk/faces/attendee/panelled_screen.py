"""The parts of the attendee's screen as QML reads them."""

from PySide6.QtCore import QObject

from kiosk.faces.attendee.accessibility import AttendeeAccessibility
from kiosk.faces.attendee.agenda import AttendeeAgenda
from kiosk.faces.attendee.attendee_announcements import AttendeeAnnouncements
from kiosk.faces.attendee.attendee_panels import AttendeePanels
from kiosk.faces.attendee.attendee_question import AttendeeQuestion
from kiosk.faces.attendee.registration_search import RegistrationSearch
from kiosk.faces.attendee.scanner_status import AttendeeScannerStatus
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"


class PanelledScreen(QObject):
    """A screen with the attendee's parts."""

    def __init__(self, panels: AttendeePanels) -> None:
        super().__init__()
        self._panels = panels

    @Property(AttendeeAgenda, constant=True)
    def agenda(self) -> AttendeeAgenda:
        """The event's programme and speakers."""
        return self._panels.agenda

    @Property(AttendeeAnnouncements, constant=True)
    def announcements(self) -> AttendeeAnnouncements:
        """The announcements, and the call for help."""
        return self._panels.announcements

    @Property(AttendeeAccessibility, constant=True)
    def accessibility(self) -> AttendeeAccessibility:
        """The language, the text size and the contrast."""
        return self._panels.accessibility

    @Property(RegistrationSearch, constant=True)
    def registrationSearch(self) -> RegistrationSearch:
        """The search for a guest's own registration."""
        return self._panels.search

    @Property(AttendeeQuestion, constant=True)
    def question(self) -> AttendeeQuestion:
        """The question to a guest before they go in."""
        return self._panels.question

    @Property(AttendeeScannerStatus, constant=True)
    def scanners(self) -> AttendeeScannerStatus:
        """The status of the scanners."""
        return self._panels.scanner_status
