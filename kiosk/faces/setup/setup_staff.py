"""The staff who have a PIN: listed, added, and a PIN tried."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bidi import isolate
from kiosk.domain.staff import StaffMember
from kiosk.faces.properties import Property
from kiosk.faces.setup.background_task import BackgroundTask
from kiosk.faces.setup.settings_backend import SettingsBackend
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.theme.pin_entry import PinEntry
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SetupStaff(QObject):
    """The members who can log in at this station; no PIN is ever shown.

    ``name`` is whose PIN was assigned or tried last.
    """

    changed = Signal()

    def __init__(
        self,
        backend: SettingsBackend,
        task: BackgroundTask,
        worker: Worker,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._backend, self._task = backend, task
        self._pin = PinEntry(backend.identify, worker, self)
        self._people: tuple[tuple[str, str], ...] = ()
        self._role, self._name = Setup.Role.SUPERVISOR, ""
        self._assigned = False

    @Property("QStringList", notify=changed)
    def names(self) -> Sequence[str]:
        """Return the names of the members who have a PIN."""
        return [name for name, _ in self._people]

    @Slot(str, result=int)
    def roleOf(self, name: str) -> Setup.Role:
        """Return the role of a member who has a PIN."""
        return Setup.Role[dict(self._people)[name].upper()]

    @Property(int, notify=changed)
    def role(self) -> Setup.Role:
        """Return the role of the next member."""
        return self._role

    @Property(PinEntry, notify=changed)
    def pin(self) -> PinEntry:
        """Return the PIN entry."""
        return self._pin

    @Property(bool, notify=changed)
    def assigned(self) -> bool:
        """Return whether the PIN was assigned, not tried."""
        return self._assigned

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return whose PIN it is."""
        return isolate(self._name)

    @Slot(int)
    def chooseRole(self, role: int) -> None:
        """Set the role of the next member."""
        self._role = Setup.Role(role)
        self.changed.emit()

    @Slot(str, str)
    def assignPin(self, name: str, pin: str) -> None:
        """Assign a PIN to a new or known member."""
        name, role = name.strip(), self._role.name.lower()
        work = partial(self._backend.assign_pin, name, role, pin)
        self._task.run(work, lambda _: self._finish_assignment(name, role))

    @Slot(str)
    def tryPin(self, pin: str) -> None:
        """Identify the member with a PIN."""
        if not self._task.busy:
            self._task.forget()
            self._pin.identify(pin, self._show_member, self._task.fail)

    def reset(self) -> None:
        """Clear the outcome of earlier PINs."""
        self._tell("", assigned=False)
        self._pin.reset()

    def update(self, people: tuple[tuple[str, str], ...]) -> None:
        """Update the members who have a PIN."""
        self._people = people
        self.changed.emit()

    def _finish_assignment(self, name: str, role: str) -> None:
        others = tuple(person for person in self._people if person[0] != name)
        self._people = (*others, (name, role))
        self._pin.reset()
        self._tell(name, assigned=True)

    def _show_member(self, member: StaffMember | None) -> None:
        self._tell(member.name if member else "", assigned=False)

    def _tell(self, name: str, *, assigned: bool) -> None:
        self._name, self._assigned = name, assigned
        self.changed.emit()
