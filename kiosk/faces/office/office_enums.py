"""The enumerations of the office that QML reads."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Office(QObject):
    """Namespace of the office's enumerations: ``Office.Page.PEOPLE``."""

    @QEnum
    class Page(IntEnum):
        """The page that the window shows."""

        EVENTS = auto()
        NEW_EVENT = auto()
        OVERVIEW = auto()
        PROGRAMME = auto()
        PEOPLE = auto()
        IMPORT = auto()
        TICKETS = auto()
        BADGES = auto()
        DOOR = auto()
        AFTERWARDS = auto()
        STAFF = auto()
        SETTINGS = auto()

    @QEnum
    class Found(IntEnum):
        """What a row of the finder leads to."""

        PAGE = auto()
        PERSON = auto()
        EVENT = auto()

    @QEnum
    class Todo(IntEnum):
        """A thing that is still to be done before the evening."""

        PROGRAMME = auto()
        GUESTS = auto()
        NAMES = auto()
        TICKETS = auto()
        STAFF = auto()
        PRINTER = auto()
        REHEARSAL = auto()
        STATIONS = auto()
        CONFLICTS = auto()
        AFTERWARDS = auto()

    @QEnum
    class Task(IntEnum):
        """The state of work that runs beside."""

        NONE = auto()
        BUSY = auto()
        DONE = auto()
        STOPPED = auto()
        FAILED = auto()

    @QEnum
    class Work(IntEnum):
        """What runs beside."""

        NONE = auto()
        READING = auto()
        IMPORTING = auto()
        EVENT = auto()
        TICKETS = auto()
        BADGES = auto()
        QUEUE = auto()
        EXPORT = auto()
        REPORT = auto()
        REHEARSAL = auto()

    @QEnum
    class Deed(IntEnum):
        """What was done to people last."""

        NONE = auto()
        ADDED = auto()
        EDITED = auto()
        MERGED = auto()
        IMPORTED = auto()
        UNDONE = auto()
        FAILED = auto()

    @QEnum
    class Column(IntEnum):
        """A column of the table of people, from the left."""

        CHECK = 0
        NAME = auto()
        AFFILIATION = auto()
        CATEGORY = auto()
        STATE = auto()
        TICKET = auto()
        ARRIVED = auto()
        EMAIL = auto()
        REFERENCE = auto()

    @QEnum
    class State(IntEnum):
        """The state of a registration."""

        NONE = 0
        CONFIRMED = auto()
        PENDING = auto()
        WAITLISTED = auto()
        UNPAID = auto()
        CANCELLED = auto()
        BLOCKED = auto()

    @QEnum
    class YesNo(IntEnum):
        """A filter that is off, or asks for one of two."""

        ANY = 0
        YES = auto()
        NO = auto()

    @QEnum
    class History(IntEnum):
        """What happened to a person's registration."""

        ADDED = auto()
        EDITED = auto()
        MERGED = auto()
        SPLIT = auto()
        IMPORTED = auto()
        UNDONE = auto()
        CORRECTED = auto()

    @QEnum
    class RosterList(IntEnum):
        """A list of whom an import concerns."""

        NEW = 0
        CHANGED = auto()
        GONE = auto()
        KEPT_OUT = auto()
        LEFT_OUT = auto()
        DISAGREES = auto()

    @QEnum
    class Rehearsal(IntEnum):
        """A step of a rehearsal."""

        TICKETS = auto()
        SCANS = auto()
        BADGES = auto()
        HEADCOUNT = auto()
        REPEATED = auto()
        SOUND = auto()

    @QEnum
    class Save(IntEnum):
        """What is saved where somebody says."""

        EVENT_FILE = auto()
        TICKET_FILES = auto()
        TICKET_PDF = auto()
        BADGE_PDF = auto()
        BADGE_SHEETS = auto()
        REPORT_PDF = auto()
        STAFF_CARD = auto()
        EXPORTS = auto()
