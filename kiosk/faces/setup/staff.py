"""Who on the staff has a PIN: shown by name, added, and a PIN tried."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property
from kiosk.faces.setup.doing import SetupDoing
from kiosk.faces.setup.workshop import Workshop
from kiosk.service.identify import Known, Wrong

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

ROLES = ("steward", "supervisor", "organiser")


@QmlElement
class SetupStaff(QObject):
    """The people who can sign in at this station; no PIN is ever shown.

    ``told`` is "", "kept", "known", "wrong" or "wait", of the person that is ``who``.
    """

    changed = Signal()

    def __init__(self, workshop: Workshop, doing: SetupDoing, parent: QObject) -> None:
        super().__init__(parent)
        self._workshop, self._doing = workshop, doing
        self._people: tuple[tuple[str, str], ...] = ()
        self._role, self._told, self._who = ROLES[1], "", ""

    @Property("QVariantList", notify=changed)
    def people(self) -> Sequence[Mapping[str, str]]:
        """Name who has a PIN, and what they may do."""
        return [{"name": name, "role": role} for name, role in self._people]

    @Property(str, notify=changed)
    def role(self) -> str:
        """Name the role that the next one gets."""
        return self._role

    @Property(str, notify=changed)
    def told(self) -> str:
        """Say what came of the last PIN."""
        return self._told

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
        self._doing.run(work, lambda _: self._kept(name, role))

    @Slot(str)
    def tryPin(self, pin: str) -> None:
        """See whose PIN it is."""
        self._doing.run(partial(self._workshop.identify, pin), self._known)

    def begin(self) -> None:
        """Tell nothing of earlier PINs."""
        self._told = self._who = ""
        self.changed.emit()

    def take(self, people: tuple[tuple[str, str], ...]) -> None:
        """Show who has a PIN."""
        self._people = people
        self.changed.emit()

    def _kept(self, name: str, role: str) -> None:
        others = tuple(one for one in self._people if one[0] != name)
        self._people = (*others, (name, role))
        self._told, self._who = "kept", name
        self.changed.emit()

    def _known(self, answer: Known | Wrong) -> None:
        if isinstance(answer, Known):
            self._told, self._who = "known", answer.member.name
        else:
            self._told, self._who = "wrong" if answer.until is None else "wait", ""
        self.changed.emit()
