"""The enumerations of the desk that QML reads."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Desk(QObject):
    """Namespace of the desk's enumerations: ``Desk.EnterAction.CHECK_IN``.

    Where an enumeration shows one of the domain, the names are alike, so that
    ``Desk.Standing[state.name]`` translates.
    """

    @QEnum
    class EnterAction(IntEnum):
        """The action that Enter runs next."""

        NONE = auto()
        CHOOSE = auto()
        CHECK_IN = auto()
        LEAVE = auto()

    @QEnum
    class Outcome(IntEnum):
        """The outcome of a scan or an action; ``OTHER`` is a newer station's."""

        NONE = auto()
        OTHER = auto()
        ADMITTED = auto()
        READMITTED = auto()
        OVERRIDE = auto()
        PARTY = auto()
        PARTY_SHORT = auto()
        LEFT = auto()
        AUTOMATIC_EXIT = auto()
        UNDONE = auto()
        BADGE = auto()
        CORRECTED = auto()
        ANSWERED = auto()
        SEE_DESK = auto()
        ALREADY_INSIDE = auto()
        NOT_A_TICKET = auto()
        FORGED_TICKET = auto()
        WRONG_EVENT = auto()
        UNKNOWN_TICKET = auto()
        EVACUATION = auto()
        REVOKED = auto()
        CANCELLED = auto()
        BLOCKED = auto()
        NOT_CONFIRMED = auto()
        NOT_PAID = auto()
        TOO_EARLY = auto()
        TOO_LATE = auto()
        WRONG_CHECKPOINT = auto()
        NOT_BY_RULE = auto()
        FULL = auto()

    @QEnum
    class Standing(IntEnum):
        """The place of a person, or why they may not come in."""

        NONE = auto()
        EXPECTED = auto()
        INSIDE = auto()
        LEFT = auto()
        PENDING = auto()
        WAITLISTED = auto()
        UNPAID = auto()
        CANCELLED = auto()
        BLOCKED = auto()
        WITHDRAWN = auto()

    @QEnum
    class Badge(IntEnum):
        """The state of a badge; ``HANDED`` is sent, and not tracked further."""

        NONE = auto()
        QUEUED = auto()
        SENT = auto()
        HANDED = auto()
        DONE = auto()
        SAVED = auto()
        FAILED = auto()
        UNKNOWN = auto()

    @QEnum
    class Need(IntEnum):
        """The need of a printer: its trouble, or a roll that is nearly used up."""

        NONE = auto()
        READY = auto()
        LOW = auto()
        PAPER_OUT = auto()
        RIBBON_OUT = auto()
        JAM = auto()
        COVER_OPEN = auto()
        PAUSED = auto()
        GONE = auto()
        OTHER = auto()

    @QEnum
    class Form(IntEnum):
        """The kind of the form that asks for a reason or a name."""

        NONE = auto()
        UNDO = auto()
        OVERRIDE = auto()
        BADGE = auto()
        NAME = auto()

    @QEnum
    class Permission(IntEnum):
        """The permission that a PIN is asked for."""

        NONE = auto()
        UNLOCK = auto()
        SEARCH = auto()
        OVERRIDE = auto()
        UNDO = auto()
        NAME = auto()
        WALK_IN = auto()

    @QEnum
    class Role(IntEnum):
        """The role of the member at the desk."""

        NONE = auto()
        STEWARD = auto()
        SUPERVISOR = auto()
        ORGANISER = auto()

    @QEnum
    class Conflict(IntEnum):
        """The kind of a conflict."""

        NONE = auto()
        TWO_ADMISSIONS = auto()
        NOT_EXPECTED = auto()
        TWO_NAMES = auto()
        TWO_WALK_INS = auto()

    @QEnum
    class Notice(IntEnum):
        """The kind of a notice."""

        HELP = auto()
        CONFLICT = auto()

    @QEnum
    class Hub(IntEnum):
        """The state of the connection to the hub; ``NONE`` without a hub."""

        NONE = auto()
        CONNECTED = auto()
        SENDING = auto()
        ALONE = auto()
