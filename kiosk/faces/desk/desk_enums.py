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
    """Namespace of the desk's enumerations: ``Desk.EnterAction.CHECK_IN``."""

    @QEnum
    class EnterAction(IntEnum):
        """The action that Enter runs next."""

        NONE = auto()
        CHOOSE = auto()
        CHECK_IN = auto()
        LEAVE = auto()
