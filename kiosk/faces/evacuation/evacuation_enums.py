"""The enums of the evacuation's layer, with the same names in Python and QML."""

from enum import IntEnum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement

from kiosk.faces.qml_fields import scoped_enums

QML_IMPORT_NAME = "kiosk.faces.evacuation"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@scoped_enums
class Evacuation(QObject):
    """Holder of the enums: ``Evacuation.Page.ROLL``."""

    @QEnum
    class Page(IntEnum):
        """What is shown above the screen; ``STRIP`` while the roll-call is put away."""

        NONE = auto()
        ASKED = auto()
        ROLL = auto()
        STRIP = auto()
        END = auto()

    @QEnum
    class Roll(IntEnum):
        """What is known of somebody; the names are those of the domain."""

        MISSING = auto()
        FOUND = auto()
        LEFT = auto()

    @QEnum
    class Scanned(IntEnum):
        """What the last scan of the roll-call found."""

        NOTHING = auto()
        FOUND = auto()
        NOT_LISTED = auto()
        UNKNOWN = auto()
