"""The choices of the organiser's screen, spelt alike in Python and in QML."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.organiser"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Organiser(QObject):
    """Holds the enumerators: ``Organiser.Level.FULL``."""

    @QEnum
    class Level(IntEnum):
        """How full it is; ``NONE`` where there is no limit."""

        NONE = auto()
        FREE = auto()
        FILLING = auto()
        NEARLY = auto()
        FULL = auto()
        OVER = auto()
