"""The enumerations of the setup window that QML reads."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Setup(QObject):
    """Namespace of the setup window's enumerations: ``Setup.Page.START``."""

    @QEnum
    class Page(IntEnum):
        """The page that the window shows."""

        LOADING = auto()
        START = auto()
        EVENT = auto()
        GUESTS = auto()
        HUB = auto()
        FACES = auto()
        SETTINGS = auto()

    @QEnum
    class Face(IntEnum):
        """The face that a screen shows."""

        NONE = auto()
        DESK = auto()
        ATTENDEE = auto()
        ORGANISER = auto()

    @QEnum
    class Window(IntEnum):
        """How faces are opened."""

        FULL = auto()
        LOCKED = auto()
        WINDOW = auto()

    @QEnum
    class Code(IntEnum):
        """The kind of the code that was read last."""

        NONE = auto()
        TICKET = auto()
        INVITATION = auto()
        OTHER = auto()

    @QEnum
    class Role(IntEnum):
        """The role of a member of the staff."""

        STEWARD = auto()
        SUPERVISOR = auto()
        ORGANISER = auto()
