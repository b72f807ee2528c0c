"""The enumerations of the organiser's screen that QML reads."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Organiser(QObject):
    """Namespace of the organiser's enumerations: ``Organiser.Level.FULL``."""

    @QEnum
    class Level(IntEnum):
        """The level of the occupancy; ``NONE`` without a capacity."""

        NONE = auto()
        FREE = auto()
        FILLING = auto()
        NEARLY = auto()
        FULL = auto()
        OVER = auto()

    @QEnum
    class Page(IntEnum):
        """The page that the screen shows."""

        MAIN = auto()
        STATIONS = auto()
        INSIDE = auto()
        ABSENT = auto()
        PROGRAMME = auto()
        SHIFT = auto()
        ANNOUNCE = auto()
        EXPORT = auto()
        WALL = auto()

    @QEnum
    class People(IntEnum):
        """The list of people that is open."""

        NONE = auto()
        INSIDE = auto()
        ABSENT = auto()

    @QEnum
    class Outcome(IntEnum):
        """The outcome of the last scan; ``FAULT`` if it could not be checked."""

        NONE = auto()
        FAULT = auto()
        ADMITTED = auto()
        READMITTED = auto()
        LEFT = auto()
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
    class Health(IntEnum):
        """The health of a station, the worst first."""

        SILENT = auto()
        ALONE = auto()
        WRONG = auto()
        UNHEARD = auto()
        UNKNOWN = auto()
        WELL = auto()

    @QEnum
    class Device(IntEnum):
        """The state of a camera, a scanner or a printer."""

        NONE = auto()
        READY = auto()
        OPENING = auto()
        GONE = auto()
        PAPER_OUT = auto()
        RIBBON_OUT = auto()
        JAM = auto()
        COVER_OPEN = auto()
        PAUSED = auto()
        OTHER = auto()

    @QEnum
    class State(IntEnum):
        """The kind of a state of the stations."""

        STATION = auto()
        ALONE = auto()
        CLOCK = auto()
        HELP = auto()
        CONFLICTS = auto()
        MORE = auto()
        UNKNOWN = auto()
        WELL = auto()

    @QEnum
    class Edit(IntEnum):
        """The outcome of the last edit."""

        NONE = auto()
        BUSY = auto()
        SAVED = auto()
        UNDONE = auto()
        OVERTAKEN = auto()
        HUB = auto()
        DISAGREEING = auto()
        FORBIDDEN = auto()
        FAILED = auto()

    @QEnum
    class Task(IntEnum):
        """The state of a task that writes or prints."""

        NONE = auto()
        BUSY = auto()
        DONE = auto()
        FAILED = auto()

    @QEnum
    class Obstacle(IntEnum):
        """The fault of a disk."""

        NONE = auto()
        FULL = auto()
        GONE = auto()
        LOCKED = auto()

    @QEnum
    class Announcing(IntEnum):
        """The state of the last announcement that was made or taken back."""

        NONE = auto()
        BUSY = auto()
        MADE = auto()
        ENDED = auto()
        FAILED = auto()
