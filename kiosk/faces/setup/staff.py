"""Who on the staff has a PIN: shown by name, added, and a PIN tried."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import StaffMember
from kiosk.faces.look.pin_entry import PinEntry
from kiosk.faces.properties import Property
from kiosk.faces.setup.doing import SetupDoing
from kiosk.faces.setup.workshop import Workshop
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

ROLES = ("steward", "supervisor", "organiser")


@QmlElement
class SetupStaff(QObject):
    """The people who can sign in at this station; no PIN is ever shown.

    ``who`` is whose PIN was given or tried last.
    """

    changed = Signal()

    def __init__(
        self, workshop: Workshop, doing: SetupDoing, worker: Worker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workshop, self._doing = workshop, doing
        self._pin = PinEntry(workshop.identify, worker, self)
        self._people: tuple[tuple[str, str], ...] = ()
        self._role, self._who, self._given = ROLES[1], "", False

    @Property("QVariantList", notify=changed)
    def people(self) -> Sequence[Mapping[str, str]]:
        """Name who has a PIN, and what they may do."""
        return [{"name": name, "role": role} for name, role in self._people]

    @Property(str, notify=changed)
    def role(self) -> str:
        """Name the role that the next one gets."""
        return self._role

    @Property(PinEntry, notify=changed)
    def pin(self) -> PinEntry:
        """Tell what came of the PIN that was tried."""
        return self._pin

    @Property(bool, notify=changed)
    def given(self) -> bool:
        """Say whether it was given, and not tried."""
        return self._given

    @Property(str, notify=changed)
    def who(self) -> str:
        """Name whose PIN it is."""
        return self._who

    @Slot(str)
    def chooseRole(self, role: str) -> None:
        """Choose what the next one may do."""
        self._role = role
        self.changed.emit()

    @Slot(str, str)
    def keep(self, name: str, pin: str) -> None:
        """Give somebody a PIN, or another one."""
        name, role = name.strip(), self._role
        work = partial(self._workshop.keep_staff, name, role, pin)
        self._doing.run(work, lambda _: self._keep(name, role))

    @Slot(str)
    def tryPin(self, pin: str) -> None:
        """See whose PIN it is."""
        if not self._doing.busy:
            self._doing.forget()
            self._pin.identify(pin, self._known, self._doing.fail)

    def begin(self) -> None:
        """Tell nothing of earlier PINs."""
        self._tell("", given=False)
        self._pin.forget()

    def take(self, people: tuple[tuple[str, str], ...]) -> None:
        """Show who has a PIN."""
        self._people = people
        self.changed.emit()

    def _keep(self, name: str, role: str) -> None:
        others = tuple(one for one in self._people if one[0] != name)
        self._people = (*others, (name, role))
        self._pin.forget()
        self._tell(name, given=True)

    def _known(self, member: StaffMember | None) -> None:
        self._tell(member.name if member else "", given=False)

    def _tell(self, who: str, *, given: bool) -> None:
        self._who, self._given = who, given
        self.changed.emit()
