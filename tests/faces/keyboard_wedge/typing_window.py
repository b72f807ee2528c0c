"""A window with a field that a person and a scanner type into."""

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


class TypingWindow:
    """A window with a field, and a person and a scanner that type into it."""

    def __init__(self, view: QQuickView) -> None:
        self.view = view
        self.wedge = KeyboardWedge(view, lambda: self.now)
        self.scans: list[str] = []
        self.others: tuple[str, ...] = ()
        self.wedge.scanned.connect(self.record_scan)
        self.at = self.now = 5_000

    def record_scan(self, code: str, others: tuple[str, ...]) -> None:
        self.scans.append(code)
        self.others = others

    def read_property(self, name: str) -> object:
        value: object = self.view.rootObject().property(name)
        return value

    @property
    def field(self) -> str:
        return str(self.read_property("text"))

    def key(
        self,
        key: int,
        text: str = "",
        modifier: Qt.KeyboardModifier = PLAIN,
        *,
        repeat: bool = False,
    ) -> None:
        self.press(key, text, modifier, repeat=repeat)
        self.release(key, text, modifier, repeat=repeat)

    def press(
        self,
        key: int,
        text: str = "",
        modifier: Qt.KeyboardModifier = PLAIN,
        *,
        repeat: bool = False,
    ) -> None:
        self._send(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text, repeat))

    def release(
        self,
        key: int,
        text: str = "",
        modifier: Qt.KeyboardModifier = PLAIN,
        *,
        repeat: bool = False,
    ) -> None:
        self._send(QKeyEvent(QEvent.Type.KeyRelease, key, modifier, text, repeat))

    def _send(self, event: QKeyEvent) -> None:
        event.setTimestamp(self.at)
        QCoreApplication.sendEvent(self.view, event)

    def type(self, text: str, gap: int) -> None:
        for character in text:
            self.at += gap
            self.key(ord(character.upper()), character)

    def enter(self, key: Qt.Key = Qt.Key.Key_Return, gap: int = 2) -> None:
        self.at += gap
        self.key(key, "\r")

    def wants_shortcut(self, key: int, text: str = "") -> bool:
        """Return whether the window wants a key that Qt may try as a shortcut."""
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, PLAIN, text)
        event.ignore()
        QCoreApplication.sendEvent(self.view, event)
        return event.isAccepted()

    def fire_timeout(self) -> None:
        """Fire the wedge's timer, without waiting for it."""
        timer = self.wedge.findChild(QTimer)
        assert isinstance(timer, QTimer)
        timer.timeout.emit()

    def wait(self, gap: int) -> None:
        """Let time pass, by the keys' own clock."""
        self.at += gap
        self.wedge.flush()


@contextmanager
def open_typing_window(qtbot: QtBot) -> Iterator[TypingWindow]:
    """Open such a window, and close it again."""
    view = QQuickView()
    component = QQmlComponent(view.engine())
    component.setData(FIELD, "")
    view.setContent("", component, component.create())
    view.show()
    view.requestActivate()
    qtbot.waitUntil(view.isActive)
    window = TypingWindow(view)
    yield window
    window.wedge.detach()
    view.close()
