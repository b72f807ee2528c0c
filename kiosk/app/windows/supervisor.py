"""Supervises faces in processes of their own, and restarts those that crash."""

import logging
import os
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.app.bootstrap import Application
from kiosk.app.display import has_display
from kiosk.app.qt_application import start_qt
from kiosk.app.resources import resources
from kiosk.app.settings.settings import Settings
from kiosk.app.windows.kiosk_mode import check_kiosk_mode
from kiosk.app.windows.windows import (
    SHOWN_MESSAGE,
    OpenOptions,
    face_command,
    options_by_face,
    place_window,
    run_qt,
)
from kiosk.domain.fault import KnownFault
from kiosk.faces.error_report import new_reference
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.setup.pause import PauseFace
from kiosk.faces.window import FaceWindow

RESTART_DELAYS_MS = (0, 1_000, 3_000, 10_000, 30_000)
"""The delay before each restart after crashes in a row."""

STABLE_S = 120.0
"""After this long on screen a crash is the first of a row again."""

TERMINATE_TIMEOUT_MS = 5_000
_log = logging.getLogger("kiosk.watch")


class FaceProcess(QObject):
    """The process of one face, and the page shown while it is away."""

    closed = Signal()

    def __init__(
        self,
        command: list[str],
        name: str,
        options: OpenOptions,
        language: Language,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._command, self._name, self._language = command, name, language
        self._options, self._settings = options, settings
        self._pause_window: FaceWindow | None = None
        self._crashes, self._away_since, self._shown_at = 0, 0.0, 0.0
        self._restart_timer = QTimer(self)
        self._restart_timer.setSingleShot(True)
        self._restart_timer.timeout.connect(self.start)
        process = self._process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read_output)
        process.finished.connect(self._handle_finished)

    def start(self) -> None:
        """Start the process."""
        self._process.start(self._command[0], self._command[1:])

    def close(self) -> None:
        """End the process, and wait until it has finished what is in progress."""
        self._restart_timer.stop()
        self._process.finished.disconnect(self._handle_finished)
        self._process.terminate()
        if not self._process.waitForFinished(TERMINATE_TIMEOUT_MS):
            self._process.kill()
            self._process.waitForFinished(TERMINATE_TIMEOUT_MS)
        self._hide_pause()

    def _read_output(self) -> None:
        """Handle the message that the face is shown: hide the pause page."""
        output = bytes(self._process.readAllStandardOutput().data()).decode()
        if SHOWN_MESSAGE not in output.split():
            return
        self._shown_at = monotonic()
        if self._away_since:
            seconds_away = self._shown_at - self._away_since
            _log.warning("the face %s is back after %.1f s", self._name, seconds_away)
            self._away_since = 0.0
        self._hide_pause()

    def _handle_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        """Handle the end of the process: restart it if it crashed."""
        if status is QProcess.ExitStatus.NormalExit and code == 0:
            self._hide_pause()
            self.closed.emit()
            return
        if self._shown_at and monotonic() - self._shown_at > STABLE_S:
            self._crashes = 0
        self._away_since, self._shown_at = self._away_since or monotonic(), 0.0
        delay = RESTART_DELAYS_MS[min(self._crashes, len(RESTART_DELAYS_MS) - 1)]
        self._crashes += 1
        reference = new_reference()
        _log.error("bug %s: the face %s ended with %s", reference, self._name, code)
        self._restart_timer.start(delay)
        self._show_pause(reference)

    def _show_pause(self, reference: str) -> None:
        """Show the pause page in place of the previous one."""
        self._hide_pause()
        face = PauseFace(reference, lasting=self._crashes > len(RESTART_DELAYS_MS) - 1)
        window = self._pause_window = make_pause_window(
            face, self._language, self._settings
        )
        if self._options.locked:
            window.lock()
        place_window(window, self._options)

    def _hide_pause(self) -> None:
        window, self._pause_window = self._pause_window, None
        if window is not None:
            window.unlock()
            window.close()
            window.unload()


def make_pause_window(
    face: PauseFace, language: Language, settings: Settings
) -> FaceWindow:
    """Make the window of the pause page, without showing it."""
    window = FaceWindow(
        face,
        "kiosk.faces.setup",
        "PauseScreen",
        title="kiosk",
        language=language,
        router=ScanRouter(face),
    )
    window.set_appearance(
        settings.look, settings.text_size / 100, motion=settings.motion
    )
    return window


def supervise_faces(
    app: Application, faces_on_screens: list[tuple[str, int]], options: OpenOptions
) -> int:
    """Open faces on their screens, and restart those that crash, until all close.

    Raise KnownFault if there is no display.
    """
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        raise KnownFault("There is no display here, so no face can be shown.")
    if options.locked:
        check_kiosk_mode(app, [name for name, _ in faces_on_screens])
    qt_app = start_qt(windows=True)
    qt_app.setQuitOnLastWindowClosed(False)
    language = Language(resources() / "translations", app.settings.language)
    processes = {
        name: FaceProcess(
            face_command(app, name, replace(face_options, watched=True), number),
            name,
            replace(face_options, number=number),
            language,
            app.settings,
        )
        for name, number, face_options in options_by_face(faces_on_screens, options)
    }
    app.close()

    def remove(name: str) -> None:
        processes.pop(name).deleteLater()
        if not processes:
            qt_app.exit(0)

    for name, process in processes.items():
        process.closed.connect(lambda name=name: remove(name))
        process.start()

    try:
        return run_qt(qt_app)
    finally:
        for process in processes.values():
            process.close()
        language.remove_translators()
