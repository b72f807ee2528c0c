"""Say when a window's first frame is there, and how much memory it took by then.

``python first_frame.py HOME FACE`` opens a face as ``kiosk open`` does, and with a QML
file alone ``python first_frame.py FILE`` a window that shows nothing else.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView, QQuickWindow

if TYPE_CHECKING:
    from kiosk.app.windows import Opening
    from kiosk.faces.window import FaceWindow


def watch(window: QQuickWindow) -> None:
    """Print the most memory used until the window's first frame, in kB, and end."""

    def end() -> None:
        window.frameSwapped.disconnect(end)
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        print(status.partition("VmHWM:")[2].split()[0], flush=True)
        QTimer.singleShot(0, QGuiApplication.quit)

    window.frameSwapped.connect(end)


def open_bare_window(file: str) -> None:
    """Show a QML file in the plainest program there is."""
    application = QGuiApplication([])
    view = QQuickView()
    watch(view)
    view.setSource(QUrl.fromLocalFile(file))
    view.show()
    application.exec()


def open_face(home: str, face: str) -> None:
    """Open a face by the command line."""
    from kiosk.app import windows  # noqa: PLC0415  the bare window needs none of it
    from kiosk.app.command_line.main import main  # noqa: PLC0415  as above

    def place_window(window: "FaceWindow", opening: "Opening") -> None:
        watch(window)
        place(window, opening)

    place = windows.place_window
    setattr(windows, place_window.__name__, place_window)
    sys.argv = ["kiosk", "--home", home, "open", face]
    main()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        open_face(*sys.argv[1:])
    else:
        open_bare_window(sys.argv[1])
