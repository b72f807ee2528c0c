"""The choices of the setup window, spelt alike in Python and in QML."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Setup(QObject):
    """Holds the enumerators: ``Setup.Page.BEGIN``."""

    @QEnum
    class Page(IntEnum):
        """Which step the window shows."""

        LOOKING = auto()
        BEGIN = auto()
        EVENT = auto()
        GUESTS = auto()
        HUB = auto()
        FACES = auto()
        SETTINGS = auto()
