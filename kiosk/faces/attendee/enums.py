"""The choices of the attendee's screen, spelt alike in Python and in QML."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Attendee(QObject):
    """Holds the enumerators: ``Attendee.Page.WAITING``."""

    @QEnum
    class Page(IntEnum):
        """What the whole screen shows."""

        WAITING = auto()
        WELCOME = auto()
        GOODBYE = auto()
        INSIDE = auto()
        REFUSED = auto()
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

    @QEnum
    class OwnSearch(IntEnum):
        """What came of looking for one's own registration."""

        IDLE = auto()
        ASKING = auto()
        NOT_FOUND = auto()
        LATER = auto()
        DESK = auto()

    @QEnum
    class Help(IntEnum):
        """What became of a guest's call for help."""

        NONE = auto()
        CALLED = auto()
        COMING = auto()

    @QEnum
    class BadgeAt(IntEnum):
        """Where a guest finds the badge."""

        NOWHERE = auto()
        PRINTER = auto()
        READY = auto()
        DESK = auto()

    @QEnum
    class Slide(IntEnum):
        """What a slide tells of."""

        PROGRAMME = auto()
        SPEAKER = auto()
