"""The desk's login: who is at it, and who authorizes an action by PIN or card."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bidi import isolate
from kiosk.domain.staff import Role, StaffMember
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_snapshot import DeskSnapshot
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.properties import Property
from kiosk.faces.theme.pin_entry import OnIdentified, PinEntry
from kiosk.service.identify_staff import Identified, NotIdentified

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1
_MINUTE_MS = 60_000
HELD_MS = _MINUTE_MS
"""How long a code that is scanned at a locked desk waits for who unlocks it."""
MAX_HELD_CODES = 20
ScannedCode = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginConfig:
    """Identifies members by PIN or card; ``idle_minutes`` of 0 never lock the desk."""

    identify: Callable[[str], Identified | NotIdentified]
    idle_minutes: float = 5


@QmlElement
class DeskStaff(QObject):
    """The login; without any staff the desk is open to all.

    A helper is at the desk until one action is done. Codes scanned while it is locked
    are held for a minute until it is unlocked; a card of nobody emits ``unknown``.
    """

    changed = Signal()
    released = Signal(list)
    unknown = Signal(str)
    authorized = Signal(object)

    def __init__(
        self,
        actions: DeskActions,
        error: DeskErrorBanner,
        login: LoginConfig | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._error, self._login = actions, error, login
        self._snapshot: DeskSnapshot | None = None
        self._loaded = login is None
        self._member: StaffMember | None = None
        self._helper: StaffMember | None = None
        self._pending = Desk.Permission.NONE
        identify = login.identify if login else _identify_nobody
        self._pin = PinEntry(identify, actions.context.worker, self)
        self._held_codes: dict[ScannedCode, QTimer] = {}
        self._pending_card = ""
        self._idle_timer = QTimer(self)
        self._idle_timer.setSingleShot(True)
        self._idle_timer.timeout.connect(self.lock)

    @property
    def _staff(self) -> Sequence[StaffMember]:
        return self._snapshot.staff if self._snapshot and self._login else ()

    @Property(bool, notify=changed)
    def hasStaff(self) -> bool:
        """Return whether the staff has any members."""
        return bool(self._staff)

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Return whether the desk is locked."""
        return not self._loaded or (self.hasStaff and self._member is None)

    @Property(int, notify=changed)
    def pending(self) -> Desk.Permission:
        """Return the permission that a PIN is asked for."""
        if self.locked and self._loaded:
            return Desk.Permission.UNLOCK
        return self._pending

    @property
    def _is_pending(self) -> bool:
        return self.pending is not Desk.Permission.NONE

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the name of the current member."""
        return isolate(self._acting.name) if self._acting else ""

    @Property(int, notify=changed)
    def role(self) -> Desk.Role:
        """Return the role of the current member."""
        acting = self._acting
        return Desk.Role[acting.role.name] if acting else Desk.Role.NONE

    @Property(bool, notify=changed)
    def helping(self) -> bool:
        """Return whether the current member only helps out."""
        return self._helper is not None

    @Property(bool, notify=changed)
    def supervises(self) -> bool:
        """Return whether the current member has a supervisor's rights."""
        return not self.hasStaff or self._is_supervisor(self._acting)

    @Property(PinEntry, notify=changed)
    def pin(self) -> PinEntry:
        """Return the PIN entry."""
        return self._pin

    @Property(int, notify=changed)
    def heldScans(self) -> int:
        """Return how many scans are held until the desk is unlocked."""
        return len(self._held_codes)

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Identify the member with a PIN."""
        if self._is_pending and pin:
            self._identify(pin, partial(self._accept, self.pending))

    def show(self, code: str) -> bool:
        """Identify the member with a staff code, who takes over the desk.

        The code answers a pending PIN entry. It waits while another is identified and
        until the staff is known. Return whether there is any staff.
        """
        if self._pin.busy or not self._loaded:
            self._pending_card = code
        elif self.hasStaff:
            hand_over = partial(self._hand_over, code)
            self._identify(
                code,
                partial(self._accept, self.pending) if self._is_pending else hand_over,
            )
        return self.hasStaff or not self._loaded

    @Slot()
    def lock(self) -> None:
        """Lock the desk."""
        if self.hasStaff and not self.locked:
            self._member = self._helper = None
            self._set_pending(Desk.Permission.NONE)

    @Slot()
    def cancel(self) -> None:
        """Cancel the pending action."""
        if self._pending is not Desk.Permission.NONE:
            self._set_pending(Desk.Permission.NONE)

    @Slot()
    def restartIdleTimer(self) -> None:
        """Restart the idle timer."""
        if self._login and self._login.idle_minutes and not self.locked:
            self._idle_timer.start(int(self._login.idle_minutes * _MINUTE_MS))

    @Slot(int, result=bool)
    def authorize(self, permission: int) -> bool:
        """Return whether there is this permission; otherwise ask for a PIN."""
        if self.locked:
            return False
        if not self.supervises:
            self._set_pending(Desk.Permission(permission))
            return False
        return True

    def hold(self, code: ScannedCode) -> None:
        """Hold a code until the desk is unlocked."""
        if code not in self._held_codes and len(self._held_codes) < MAX_HELD_CODES:
            timer = QTimer(self, singleShot=True, interval=HELD_MS)
            timer.timeout.connect(partial(self._drop_held, code))
            timer.start()
            self._held_codes[code] = timer
            self.changed.emit()

    def _drop_held(self, code: ScannedCode) -> None:
        """Drop a code whose guest has gone on by now."""
        if timer := self._held_codes.pop(code, None):
            timer.deleteLater()
            self.changed.emit()

    def release_helper(self) -> None:
        """Release the helper: their one action is done."""
        if self._helper or self._pending is not Desk.Permission.NONE:
            self._helper = None
            self._set_pending(Desk.Permission.NONE)

    def update(self, snapshot: DeskSnapshot) -> None:
        """Update the staff; a member who was removed is logged out."""
        is_first, self._snapshot, self._loaded = not self._loaded, snapshot, True
        self._pin.set_event(snapshot.event)
        ids = {member.id: member for member in self._staff}
        self._member = ids.get(self._member.id) if self._member else None
        self._helper = ids.get(self._helper.id) if self._helper else None
        self._apply_member()
        if is_first:
            self._show_pending_card()

    def _identify(self, credential: str, on_member: OnIdentified) -> None:
        self._pin.identify(credential, on_member, self._fail)

    def _hand_over(self, code: str, member: StaffMember | None) -> None:
        if self._is_pending:  # it began while the card was identified
            self._accept(self.pending, member)
        elif member is not None:
            self._member, self._helper = member, None
            self._set_pending(Desk.Permission.NONE)
        elif self._pin.takes_pin:
            self.lock()
            self._pin.ask_pin()
        else:
            self._pin.reset()
            self.unknown.emit(code)
        self._show_pending_card()

    def _show_pending_card(self) -> None:
        card, self._pending_card = self._pending_card, ""
        if card:
            self.show(card)

    @property
    def _acting(self) -> StaffMember | None:
        return self._helper or self._member

    def _is_supervisor(self, member: StaffMember | None) -> bool:
        return member is not None and member.role >= Role.SUPERVISOR

    def _accept(self, permission: Desk.Permission, member: StaffMember | None) -> None:
        if permission is not self.pending:
            self._pin.reset()
        elif member is None:
            self.restartIdleTimer()
        elif permission is Desk.Permission.UNLOCK:
            self._member = member
            self._set_pending(Desk.Permission.NONE)
        elif not self._is_supervisor(member):
            self._pin.refuse()
            self.restartIdleTimer()
        else:
            self._helper = member
            self._set_pending(Desk.Permission.NONE)
            self.authorized.emit(permission)
        self._show_pending_card()

    def _fail(self, exception: Exception) -> None:
        self._pending_card = ""
        self._error.report(exception)

    def _set_pending(self, permission: Desk.Permission) -> None:
        self._pending = permission
        self._pin.reset()
        self._apply_member()
        self.restartIdleTimer()

    def _apply_member(self) -> None:
        acting = self._acting
        self._actions.operator = acting.name if acting else None
        self.changed.emit()
        if self._held_codes and not self.locked:
            codes = list(self._held_codes)
            for code in codes:
                self._held_codes.pop(code).deleteLater()
            self.released.emit(codes)


def _identify_nobody(_shown: str) -> NotIdentified:
    return NotIdentified()
