"""Say when a window's first frame is there, and how much memory it took by then.

``python first_frame.py HOME FACE`` opens a face as ``kiosk open`` does, ``python
first_frame.py HOME FACE splash`` ends once the ground and the wordmark are shown, and
with a QML file alone ``python first_frame.py FILE`` shows a window of nothing else.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow


def print_memory() -> None:
    """Print the most memory that was used until now, in kB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    print(status.partition("VmHWM:")[2].split()[0], flush=True)


def watch(window: "QQuickWindow") -> None:
    """Print the memory at the window's first frame, and end."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415  as the program loads it
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  as above

    def end() -> None:
        window.frameSwapped.disconnect(end)
        print_memory()
        QTimer.singleShot(0, QGuiApplication.quit)

    window.frameSwapped.connect(end)


def open_bare_window(file: str) -> None:
    """Show a QML file in the plainest program there is."""
    from PySide6.QtCore import QUrl  # noqa: PLC0415  a splash needs none of it
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  as above
    from PySide6.QtQuick import QQuickView  # noqa: PLC0415  as above

    application = QGuiApplication([])
    view = QQuickView()
    watch(view)
    view.setSource(QUrl.fromLocalFile(file))
    view.show()
    application.exec()


def show_splash(home: str, face: str) -> None:
    """Show what ``kiosk open`` shows first."""
    from kiosk.app.splash_plan import plan_splash  # noqa: PLC0415  as above

    plan = plan_splash(["--home", home, "open", face])
    assert plan is not None
    from kiosk.app.splash import splash_shown  # noqa: PLC0415  as __main__ does

    with splash_shown(plan):
        print_memory()


def open_face(home: str, face: str) -> None:
    """Open a face by the command line."""
    from kiosk.__main__ import main  # noqa: PLC0415  the bare window needs none of it
    from kiosk.app import splash  # noqa: PLC0415  as above

    def uncover_and_watch(window: "QQuickWindow") -> None:
        watch(window)
        uncover(window)

    uncover = splash.uncover
    splash.uncover = uncover_and_watch
    sys.argv = ["kiosk", "--home", home, "open", face]
    main()


if __name__ == "__main__":
    match sys.argv[1:]:
        case [home, face, "splash"]:
            show_splash(home, face)
        case [home, face]:
            open_face(home, face)
        case words:
            open_bare_window(*words)
