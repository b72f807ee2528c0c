"""The tools of the organiser: lists, exports, edits, announcements."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.evacuation.staff_evacuation import StaffEvacuation
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.announcements import OrganiserAnnouncements
from kiosk.faces.organiser.event_editor import OrganiserEditor
from kiosk.faces.organiser.event_edits import EventEdits
from kiosk.faces.organiser.export_task import ExportTask
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.organiser.organiser_people import OrganiserPeople
from kiosk.faces.organiser.organiser_snapshot import OrganiserSnapshot
from kiosk.faces.organiser.ports import OrganiserPorts
from kiosk.faces.organiser.programme_shift import OrganiserShift
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OrganiserStaff(QObject):
    """The parts of the screen that change something, or show people."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        language: Language,
        ports: OrganiserPorts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ports = ports
        self._people = OrganiserPeople(context, language, ports, self)
        self._exports = ExportTask(context.worker, self)
        self._login = OrganiserLogin(context, ports, self)
        self._evacuation = StaffEvacuation(context, lambda: self._login.operator, self)
        self._edits = EventEdits(context, ports, self._login, self)
        self._shift = OrganiserShift(context, language, self._edits, self)
        self._editor = OrganiserEditor(language, self._edits, self)
        self._editor.changed.connect(self._login.restart_idle_timer)
        self._announcements = OrganiserAnnouncements(
            context, language, self._login, self
        )

    @Property(OrganiserPeople, notify=changed)
    def people(self) -> OrganiserPeople:
        """Return the lists of people."""
        return self._people

    @Property(ExportTask, notify=changed)
    def exports(self) -> ExportTask:
        """Return the state of the exports."""
        return self._exports

    @Property(OrganiserLogin, notify=changed)
    def login(self) -> OrganiserLogin:
        """Return the login."""
        return self._login

    @Property(EventEdits, notify=changed)
    def edits(self) -> EventEdits:
        """Return the edits and their undo."""
        return self._edits

    @Property(OrganiserShift, notify=changed)
    def shift(self) -> OrganiserShift:
        """Return the programme shift."""
        return self._shift

    @Property(OrganiserEditor, notify=changed)
    def editor(self) -> OrganiserEditor:
        """Return the programme editor."""
        return self._editor

    @Property(OrganiserAnnouncements, notify=changed)
    def announcements(self) -> OrganiserAnnouncements:
        """Return the announcements."""
        return self._announcements

    @Property(StaffEvacuation, notify=changed)
    def evacuation(self) -> StaffEvacuation:
        """Return the evacuation and its roll-call."""
        return self._evacuation

    @Slot()
    def exportAll(self) -> None:
        """Export registrations, attendance and the ledger as files."""
        if self._login.authorize():
            self._exports.begin(partial(self._ports.export, self._login.operator))

    def update(self, snapshot: OrganiserSnapshot) -> None:
        """Update all parts from a snapshot."""
        self._login.update(snapshot.event, snapshot.staff)
        self._people.refresh()
        self._shift.update(snapshot.event)
        self._editor.update(snapshot.event)
        self._announcements.update(snapshot.event, snapshot.announcements)
