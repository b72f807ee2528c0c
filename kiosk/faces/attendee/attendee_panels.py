"""The parts of the attendee's screen, each with a state of its own."""

from kiosk.faces.attendee.accessibility import AttendeeAccessibility
from kiosk.faces.attendee.agenda import AttendeeAgenda
from kiosk.faces.attendee.attendee_announcements import AttendeeAnnouncements
from kiosk.faces.attendee.attendee_question import AttendeeQuestion
from kiosk.faces.attendee.attendee_snapshot import AttendeeSnapshot
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.attendee.registration_search import RegistrationSearch
from kiosk.faces.attendee.scan_session import AttendeeQueries
from kiosk.faces.attendee.scanner_status import AttendeeScannerStatus
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language


class AttendeePanels:
    """The parts of the screen that are there on every page."""

    def __init__(
        self,
        context: FaceContext,
        queries: AttendeeQueries,
        language: Language,
        timeouts: AttendeeTimeouts,
    ) -> None:
        self.agenda = AttendeeAgenda(context, language, timeouts.tick)
        self.announcements = AttendeeAnnouncements(context, queries, language)
        self.agenda.ticked.connect(self.announcements.update_announcement)
        self.accessibility = AttendeeAccessibility(language)
        self.search = RegistrationSearch(context, queries, timeouts.search)
        self.question = AttendeeQuestion(language, self.accessibility.language_for)
        self.scanner_status = AttendeeScannerStatus(context)

    def apply_snapshot(self, snapshot: AttendeeSnapshot) -> None:
        """Show the event, the announcements and the calls of a snapshot."""
        self.agenda.set_event(snapshot.event, snapshot.headcount)
        self.search.set_event(snapshot.event)
        self.accessibility.offer_languages(snapshot.event.languages)
        self.announcements.set_snapshot(snapshot)
