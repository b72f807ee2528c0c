"""The enums of the attendee's screen, with the same names in Python and QML."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Attendee(QObject):
    """Holder of the enums: ``Attendee.Page.WAITING``."""

    @QEnum
    class Page(IntEnum):
        """The page that the screen shows."""

        WAITING = auto()
        WELCOME = auto()
        GOODBYE = auto()
        HINT = auto()
        DESK = auto()
        QUESTION = auto()
        PROGRAMME = auto()
        SPEAKERS = auto()
        SPEAKER = auto()
        TAKE_ALONG = auto()
        NO_CODE = auto()
        FIND_OWN = auto()
        ATTRACT = auto()
        OUT_OF_ORDER = auto()
        EVACUATION = auto()

    @QEnum
    class Search(IntEnum):
        """The state of the search for one's own registration."""

        IDLE = auto()
        SEARCHING = auto()
        NOT_FOUND = auto()
        LATER = auto()
        DESK = auto()

    @QEnum
    class Help(IntEnum):
        """The state of a guest's call for help."""

        NONE = auto()
        CALLED = auto()
        COMING = auto()

    @QEnum
    class BadgeAt(IntEnum):
        """The place where a guest finds the badge."""

        NOWHERE = auto()
        PRINTER = auto()
        READY = auto()
        DESK = auto()

    @QEnum
    class Mend(IntEnum):
        """What guests change themselves to be let in."""

        NOTHING = auto()
        CODE = auto()
        TIME = auto()
        PLACE = auto()

    @QEnum
    class Occasion(IntEnum):
        """The moment of the event; the names are those of the domain."""

        BEFORE = auto()
        ARRIVING = auto()
        RUNNING = auto()
        FULL = auto()
        OVER = auto()

    @QEnum
    class Slide(IntEnum):
        """The kind of a slide."""

        PROGRAMME = auto()
        SPEAKER = auto()
