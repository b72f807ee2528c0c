"""The door as the office sees it: screens, staff, and the organiser's own tools."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import StaffMember
from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_ports import OfficePorts
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.setup.screens import FaceSelection
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.setup.setup_face import SetupFace

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Page = Office.Page


@dataclass(frozen=True, slots=True)
class OfficeMember:
    """A member of the staff; ``role`` counts from 1, the steward."""

    name: str
    role: int


@QmlElement
class OfficeDoor(QObject):
    """The organiser's face of the event and the set-up's, made when they are wanted."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        language: Language,
        ports: OfficePorts,
        login: OrganiserLogin,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._language = context, language
        self._ports, self._login = ports, login
        self._staff = RowModel(OfficeMember, self)
        self._programme: OrganiserFace | None = None
        self._setup: SetupFace | None = None
        self._sentence = ""

    @Property(RowModel, constant=True)
    def staff(self) -> RowModel[OfficeMember]:
        """Return the staff."""
        return self._staff

    @Property(SetupFace, notify=changed)
    def setup(self) -> SetupFace | None:
        """Return the screens and the settings of this computer."""
        return self._setup

    @Property(OrganiserFace, notify=changed)
    def programme(self) -> OrganiserFace | None:
        """Return the organiser's face of the event, with the programme's editor."""
        return self._programme

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return what went wrong."""
        return self._sentence

    def set_event(self, context: FaceContext) -> None:
        """Work at the door of another event."""
        self._context, self._programme = context, None
        self.changed.emit()

    def update(self, staff: Sequence[StaffMember]) -> None:
        """Show the staff."""
        self._staff.set_rows(
            [OfficeMember(member.name, int(member.role)) for member in staff]
        )

    def show(self, page: Office.Page) -> None:
        """Make what a page shows; elsewhere the devices of the settings are closed."""
        if page in {Page.PROGRAMME, Page.DOOR}:
            self._open_programme()
        if self._setup is None and page in {Page.DOOR, Page.STAFF, Page.SETTINGS}:
            self._setup = self._ports.make_setup(self._context.worker, self._language)
            self.changed.emit()
        if self._setup is not None:
            is_open = page in {Page.STAFF, Page.SETTINGS}
            wanted = Setup.Page.SETTINGS if is_open else Setup.Page.FACES
            if self._setup.page != wanted:
                self._setup.goTo(wanted)

    @Slot()
    def open(self) -> None:
        """Open the chosen faces on their screens, beside the office."""
        if self._setup is not None and self._context.event:
            screens = self._setup.screens
            selection = FaceSelection(
                self._context.event, screens.faces, screens.effective_mode
            )
            self._ports.open_faces(selection)

    @Slot(str)
    def removeStaff(self, name: str) -> None:
        """Remove somebody from the staff."""
        if self._login.authorize():
            work = partial(self._ports.remove_staff, name)
            self._context.worker.run(work, self._removed, self._fail)

    def _open_programme(self) -> None:
        if self._programme is None and self._context.event:
            self._programme = OrganiserFace(
                self._context,
                self._context.use_cases.check_in,
                self._language,
                self._ports.organiser(self._context.event),
                login=self._login,
            )
            self.changed.emit()

    def _removed(self, _: None) -> None:
        self._sentence = ""
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._sentence = "".join(report_error(error))
        self.changed.emit()
