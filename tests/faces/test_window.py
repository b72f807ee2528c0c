"""A window shows its face's screen, says why it cannot, and leaves without a word."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl
from pytestqt.qtbot import QtBot

from kiosk.faces import window as window_module
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.window import FaceWindow

Show = Callable[..., FaceWindow]
Scan = Callable[..., None]

SCREEN = """import QtQuick
import kiosk.faces.theme
Rectangle {
    required property QtObject face
    property alias text: field.text
    color: Theme.ground
    KioskField { id: field; label: "Name"; focus: true; width: 300 }
    Body { y: 200; text: face.objectName }
}
"""


class Somebody(QObject):
    """A face that is called as the last code says."""

    def scan(self, code: str, _others: tuple[str, ...] = ()) -> None:
        self.setObjectName(code)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module with one screen, beside the house's."""
    folder = tmp_path / "trial"
    folder.mkdir()
    (folder / "qmldir").write_text("module trial\nTrialScreen 1.0 TrialScreen.qml\n")
    monkeypatch.setenv("QML_IMPORT_PATH", str(tmp_path))
    return folder


@pytest.fixture
def open_screen(language: Language, folder: Path) -> Callable[[str], FaceWindow]:
    def open_screen(qml: str) -> FaceWindow:
        (folder / "TrialScreen.qml").write_text(qml)
        face = Somebody()
        face.setObjectName("Somebody")
        return FaceWindow(
            face,
            "trial",
            "TrialScreen",
            title="Trial",
            language=language,
            router=ScanRouter(face),
        )

    return open_screen


def test_a_window_shows_its_face(
    open_screen: Callable[[str], FaceWindow],
    show: Show,
    words: Callable[[FaceWindow], list[str]],
) -> None:
    window = show(open_screen(SCREEN))
    assert window.title() == "Trial"
    assert "Somebody" in words(window)
    assert window.minimumSize() == window_module.MINIMUM_SIZE


def test_a_scan_reaches_the_face_and_no_field(
    open_screen: Callable[[str], FaceWindow],
    show: Show,
    scan_code: Scan,
    type_text: Scan,
    words: Callable[[FaceWindow], list[str]],
) -> None:
    window = show(open_screen(SCREEN))
    window.rootObject().childItems()[0].forceActiveFocus()
    scan_code(window, "KIOSK1234")
    type_text(window, "Anna")
    assert "KIOSK1234" in words(window)
    assert window.rootObject().property("text") == "Anna"


def test_closing_empties_the_view(
    open_screen: Callable[[str], FaceWindow], show: Show, qtbot: QtBot
) -> None:
    window = show(open_screen(SCREEN))
    window.close()
    qtbot.waitUntil(lambda: window.source() == QUrl())
    assert window.rootObject() is None


@pytest.mark.qt_log_ignore("Nonsense is not a type")
def test_a_screen_that_cannot_be_loaded_says_why(
    open_screen: Callable[[str], FaceWindow],
) -> None:
    with pytest.raises(RuntimeError, match="Nonsense"):
        open_screen("import QtQuick\nItem { Nonsense {} }")
