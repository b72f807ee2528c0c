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
