"""What the organiser does beside looking: lists, exports, changes, announcements."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.language import Language
from kiosk.faces.organiser.announcing import Announcing
from kiosk.faces.organiser.editor import OrganiserEditor
from kiosk.faces.organiser.edits import Edits
from kiosk.faces.organiser.filing import Filing
from kiosk.faces.organiser.gate import OrganiserGate
from kiosk.faces.organiser.office import Office
from kiosk.faces.organiser.people import OrganiserPeople
from kiosk.faces.organiser.shift import OrganiserShift
from kiosk.faces.organiser.snapshot import OrganiserSnapshot
from kiosk.faces.place import Place
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OrganiserStaff(QObject):
    """The parts of the screen that change something, or show people."""

    changed = Signal()

    def __init__(
        self, place: Place, language: Language, office: Office, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._people = OrganiserPeople(place, language, office, self)
        self._exports = Filing(place.worker, self)
        self._gate = OrganiserGate(place, office, self)
        self._edits = Edits(place, office, self._gate, self)
        self._shift = OrganiserShift(place, language, self._edits, self)
        self._editor = OrganiserEditor(language, self._edits, self)
        self._editor.changed.connect(self._gate.stay)
        self._announcing = Announcing(place, language, self._gate, self)

    @Property(OrganiserPeople, notify=changed)
    def people(self) -> OrganiserPeople:
        """Give the lists of people."""
        return self._people

    @Property(Filing, notify=changed)
    def exports(self) -> Filing:
        """Say how far the exports are."""
        return self._exports

    @Property(OrganiserGate, notify=changed)
    def gate(self) -> OrganiserGate:
        """Say whether anything may be changed, and by which PIN."""
        return self._gate

    @Property(Edits, notify=changed)
    def edits(self) -> Edits:
        """Give what came of changes, and the way back from them."""
        return self._edits

    @Property(OrganiserShift, notify=changed)
    def shift(self) -> OrganiserShift:
        """Give the programme's shift."""
        return self._shift

    @Property(OrganiserEditor, notify=changed)
    def editor(self) -> OrganiserEditor:
        """Give the programme, to be edited."""
        return self._editor

    @Property(Announcing, notify=changed)
    def announcing(self) -> Announcing:
        """Give what is announced, to be changed."""
        return self._announcing

    @Slot()
    def exportAll(self) -> None:
        """Write registrations, attendance and ledger as files."""
        if self._gate.allows():
            self._exports.begin(self._office.export)

    def take(self, snapshot: OrganiserSnapshot) -> None:
        """Go on from what the records say now."""
        self._gate.take(snapshot.event, snapshot.staff)
        self._people.refresh()
        self._shift.take(snapshot.event)
        self._editor.take(snapshot.event)
        self._announcing.take(snapshot.event, snapshot.announcements)
