"""The choices of the desk, spelt alike in Python and in QML."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Desk(QObject):
    """Holds the enumerators: ``Desk.Step.CHECK_IN``."""

    @QEnum
    class Step(IntEnum):
        """What Enter does next."""

        NONE = auto()
        CHOOSE = auto()
        CHECK_IN = auto()
        LEAVE = auto()
