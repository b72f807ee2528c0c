"""Who is at the desk, what they may do, and whose PIN or card may help them out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import Role, StaffMember
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.snapshot import DeskSnapshot
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.look.pin_entry import PinEntry, Then
from kiosk.faces.properties import Property
from kiosk.service.identify import Known, Wrong

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
_MINUTE_MS = 60_000
UNLOCK = "unlock"
Code = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Tells people by PIN or card; an idle desk locks after these minutes, 0 never."""

    identify: Callable[[str], Known | Wrong]
    idle_minutes: float = 5


@QmlElement
class DeskStaff(QObject):
    """Nobody is at a locked desk; without any staff it is open to all.

    ``asked`` is what a PIN is asked for: "unlock", or a deed that needs a supervisor's
    ("search", "override", "undo", "name" or "walk_in"); it is empty while none is. Who
    helps out is at the desk until one thing is done. Codes that are scanned while it is
    locked wait for whoever unlocks it; a card that is nobody's is ``unknown``.
    """

    changed = Signal()
    came = Signal(list)
    unknown = Signal(str)
    allowed = Signal(str)

    def __init__(
        self,
        actions: DeskActions,
        trouble: DeskTrouble,
        guard: Guard | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._trouble, self._guard = actions, trouble, guard
        self._now: DeskSnapshot | None = None
        self._known = guard is None
        self._member: StaffMember | None = None
        self._helper: StaffMember | None = None
        self._asked = ""
        identify = guard.identify if guard else _nobody
        self._pin = PinEntry(identify, actions.place.worker, self)
        self._held: list[Code] = []
        self._card = ""
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)

    @property
    def _staff(self) -> Sequence[StaffMember]:
        return self._now.staff if self._now and self._guard else ()

    @Property(bool, notify=changed)
    def needed(self) -> bool:
        """Whether anybody is on the staff."""
        return bool(self._staff)

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether the desk shows nothing and does nothing until it is unlocked."""
        return not self._known or (self.needed and self._member is None)

    @Property(str, notify=changed)
    def asked(self) -> str:
        """Say what a PIN is asked for."""
        return UNLOCK if self.locked and self._known else self._asked

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name who is at the desk."""
        return self._acting.name if self._acting else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        """Name their role."""
        return self._acting.role.name.casefold() if self._acting else ""

    @Property(bool, notify=changed)
    def helping(self) -> bool:
        """Whether they only help out."""
        return self._helper is not None

    @Property(bool, notify=changed)
    def supervises(self) -> bool:
        """Whether who is at the desk may do what a supervisor may."""
        return not self.needed or self._may(self._acting)

    @Property(PinEntry, notify=changed)
    def pin(self) -> PinEntry:
        """Tell what came of the last PIN."""
        return self._pin

    @Property(int, notify=changed)
    def held(self) -> int:
        """How many scans wait for the desk to be unlocked."""
        return len(self._held)

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Take a PIN."""
        if self.asked and pin:
            self._identify(pin, partial(self._take, self.asked))

    def show(self, code: str) -> bool:
        """Take a staff code, if there is any staff; whose it is takes over the desk.

        Where a PIN is asked for, the code stands for it. It waits for the answer to
        another one, and at first for who is on the staff.
        """
        if self._pin.busy or not self._known:
            self._card = code
        elif self.needed:
            over = partial(self._take_over, code)
            self._identify(
                code, partial(self._take, self.asked) if self.asked else over
            )
        return self.needed or not self._known

    @Slot()
    def lock(self) -> None:
        """Hide everything until somebody says by a PIN who is there."""
        if self.needed and not self.locked:
            self._member = self._helper = None
            self._say("")

    @Slot()
    def cancel(self) -> None:
        """Do without what a PIN was asked for."""
        if self._asked:
            self._say("")

    @Slot()
    def stir(self) -> None:
        """Note that somebody does something here."""
        if self._guard and self._guard.idle_minutes and not self.locked:
            self._idle.start(int(self._guard.idle_minutes * _MINUTE_MS))

    @Slot(str, result=bool)
    def demand(self, deed: str) -> bool:
        """Say whether this may be done now; else ask for a PIN that allows it."""
        if self.locked:
            return False
        if not self.supervises:
            self._say(deed)
            return False
        return True

    def hold(self, code: Code) -> None:
        """Keep a code until the desk is unlocked."""
        if code not in self._held:
            self._held.append(code)
            self.changed.emit()

    def rest(self) -> None:
        """Let who helped out go: one thing is done."""
        if self._helper or self._asked:
            self._helper = None
            self._say("")

    def put(self, now: DeskSnapshot) -> None:
        """Follow who is on the staff; who left it is not at the desk any more."""
        first, self._now, self._known = not self._known, now, True
        self._pin.local_to(now.event)
        ids = {one.id: one for one in self._staff}
        self._member = ids.get(self._member.id) if self._member else None
        self._helper = ids.get(self._helper.id) if self._helper else None
        self._follow()
        if first:
            self._show_next()

    def _identify(self, shown: str, then: Then) -> None:
        self._pin.identify(shown, then, self._fail)

    def _take_over(self, code: str, member: StaffMember | None) -> None:
        if self.asked:  # meanwhile
            self._take(self.asked, member)
        elif member is not None:
            self._member, self._helper = member, None
            self._say("")
        else:
            self._pin.forget()
            self.unknown.emit(code)
        self._show_next()

    def _show_next(self) -> None:
        card, self._card = self._card, ""
        if card:
            self.show(card)

    @property
    def _acting(self) -> StaffMember | None:
        return self._helper or self._member

    def _may(self, member: StaffMember | None) -> bool:
        return member is not None and member.role >= Role.SUPERVISOR

    def _take(self, deed: str, member: StaffMember | None) -> None:
        if deed != self.asked:
            self._pin.forget()
        elif member is None:
            self.stir()
        elif deed == UNLOCK:
            self._member = member
            self._say("")
        elif not self._may(member):
            self._pin.refuse()
            self.stir()
        else:
            self._helper = member
            self._say("")
            self.allowed.emit(deed)
        self._show_next()

    def _fail(self, error: Exception) -> None:
        self._card = ""
        self._trouble.take(error)

    def _say(self, asked: str) -> None:
        self._asked = asked
        self._pin.forget()
        self._follow()
        self.stir()

    def _follow(self) -> None:
        acting = self._acting
        self._actions.operator = acting.name if acting else None
        self._actions.role = acting.role if acting else Role.SUPERVISOR
        self.changed.emit()
        if self._held and not self.locked:
            held, self._held = self._held, []
            self.came.emit(held)


def _nobody(_shown: str) -> Wrong:
    return Wrong()
