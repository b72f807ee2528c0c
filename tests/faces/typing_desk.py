"""A window with a field that hands and a scanner type into."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from pytestqt.qtbot import QtBot

from kiosk.faces.keyboard_wedge.scanner import KeyboardWedge

CODE = "KIOSKbcd123"
PLAIN = Qt.KeyboardModifier.NoModifier
FIELD = b"""import QtQuick
Item {
    id: page
    property alias text: field.text
    property alias typing: field.focus
    property int entered: 0
    property int shortcuts: 0
    TextInput { id: field; focus: true; width: 280; onAccepted: page.entered += 1 }
    Shortcut { sequence: "K"; onActivated: page.shortcuts += 1 }
    Shortcut {
        sequence: "Return"
        enabled: !page.typing
        onActivated: page.shortcuts += 1
    }
}"""


class Desk:
    """A window with a field, and hands and a scanner that type into it."""

    def __init__(self, view: QQuickView) -> None:
        self.view = view
        self.scanner = KeyboardWedge(view, lambda: self.now)
        self.scans: list[str] = []
        self.others: tuple[str, ...] = ()
        self.scanner.scanned.connect(self.take)
        self.at = self.now = 5_000

    def take(self, code: str, others: tuple[str, ...]) -> None:
        self.scans.append(code)
        self.others = others

    def get(self, name: str) -> object:
        value: object = self.view.rootObject().property(name)
        return value

    @property
    def field(self) -> str:
        return str(self.get("text"))

    def key(
        self,
        key: int,
        text: str = "",
        modifier: Qt.KeyboardModifier = PLAIN,
        *,
        repeat: bool = False,
    ) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifier, text, repeat)
            event.setTimestamp(self.at)
            QCoreApplication.sendEvent(self.view, event)

    def type(self, text: str, gap: int) -> None:
        for character in text:
            self.at += gap
            self.key(ord(character.upper()), character)

    def enter(self, key: Qt.Key = Qt.Key.Key_Return, gap: int = 2) -> None:
        self.at += gap
        self.key(key, "\r")

    def overrides(self, key: int, text: str = "") -> bool:
        """Ask, as Qt does before it tries the shortcuts, who wants the key."""
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, PLAIN, text)
        event.ignore()
        QCoreApplication.sendEvent(self.view, event)
        return event.isAccepted()

    def fall_silent(self) -> None:
        """Let the scanner's timer ring, without waiting for it."""
        timer = self.scanner.findChild(QTimer)
        assert isinstance(timer, QTimer)
        timer.timeout.emit()

    def wait(self, gap: int) -> None:
        """Let time pass, for the keys' own clock."""
        self.at += gap
        self.scanner.settle()


@contextmanager
def open_desk(qtbot: QtBot) -> Iterator[Desk]:
    """Open such a window, and close it again."""
    view = QQuickView()
    component = QQmlComponent(view.engine())
    component.setData(FIELD, "")
    view.setContent("", component, component.create())
    view.show()
    view.requestActivate()
    qtbot.waitUntil(view.isActive)
    desk = Desk(view)
    yield desk
    desk.scanner.retire()
    view.close()
