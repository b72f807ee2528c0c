"""Watches over faces in processes of their own, and brings back those that crash."""

import logging
import os
from dataclasses import replace
from time import monotonic

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.app.bootstrap import House
from kiosk.app.display import has_display
from kiosk.app.locking import check_locks
from kiosk.app.qt import application
from kiosk.app.resources import resources
from kiosk.app.settings import Settings
from kiosk.app.windows import (
    SHOWN,
    Opening,
    apart,
    face_command,
    place_window,
    run,
)
from kiosk.domain.fault import KnownFault
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.setup.pause import PauseFace
from kiosk.faces.trouble import new_reference
from kiosk.faces.window import FaceWindow

WAITS_MS = (0, 1_000, 3_000, 10_000, 30_000)
"""How long a face stays away after each of the crashes in a row."""

ROW_S = 120.0
"""A face that was shown for so long has not crashed in a row."""

PATIENCE_MS = 5_000
_log = logging.getLogger("kiosk.watch")


class Watched(QObject):
    """One face: its process, and the page that stands there while it is away."""

    closed = Signal()

    def __init__(
        self,
        command: list[str],
        name: str,
        opening: Opening,
        language: Language,
        look: Settings,
    ) -> None:
        super().__init__()
        self._command, self._name, self._language = command, name, language
        self._opening, self._look = opening, look
        self._page: FaceWindow | None = None
        self._crashes, self._since, self._shown_at = 0, 0.0, 0.0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.start)
        process = self._process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._end)

    def start(self) -> None:
        """Open the face."""
        self._process.start(self._command[0], self._command[1:])

    def close(self) -> None:
        """Close the face, and wait until it has finished what is under way."""
        self._again.stop()
        self._process.finished.disconnect(self._end)
        self._process.terminate()
        if not self._process.waitForFinished(PATIENCE_MS):
            self._process.kill()
            self._process.waitForFinished(PATIENCE_MS)
        self._clear()

    def _hear(self) -> None:
        """Hear that the face is shown, and take the page away."""
        said = bytes(self._process.readAllStandardOutput().data()).decode()
        if SHOWN not in said.split():
            return
        self._shown_at = monotonic()
        if self._since:
            away = self._shown_at - self._since
            _log.warning("the face %s is back after %.1f s", self._name, away)
            self._since = 0.0
        self._clear()

    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        """Go with a face that was closed, and bring back one that crashed."""
        if status is QProcess.ExitStatus.NormalExit and code == 0:
            self._clear()
            self.closed.emit()
            return
        if self._shown_at and monotonic() - self._shown_at > ROW_S:
            self._crashes = 0
        self._since, self._shown_at = self._since or monotonic(), 0.0
        wait = WAITS_MS[min(self._crashes, len(WAITS_MS) - 1)]
        self._crashes += 1
        reference = new_reference()
        _log.error("bug %s: the face %s ended with %s", reference, self._name, code)
        self._again.start(wait)
        self._show(reference)

    def _show(self, reference: str) -> None:
        """Show the page, in the place of the one before."""
        self._clear()
        face = PauseFace(reference, lasting=self._crashes > len(WAITS_MS) - 1)
        page = self._page = make_page(face, self._language, self._look)
        if self._opening.locked:
            page.lock()
        place_window(page, self._opening)

    def _clear(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            page.release()
            page.close()
            page.empty()


def make_page(face: PauseFace, language: Language, look: Settings) -> FaceWindow:
    """Make the page that stands in a face's place; it is not shown yet."""
    page = FaceWindow(
        face,
        "kiosk.faces.setup",
        "PauseScreen",
        title="kiosk",
        language=language,
        router=ScanRouter(face),
    )
    page.dress(look.look, look.text_size / 100, motion=look.motion)
    return page


def watch_faces(house: House, places: list[tuple[str, int]], opening: Opening) -> int:
    """Open faces on their screens, and bring back those that crash, until all close.

    Raises KnownFault where there is no display.
    """
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        raise KnownFault("There is no display here, so no face can be shown.")
    if opening.locked:
        check_locks(house, [name for name, _ in places])
    started = application(windows=True)
    started.setQuitOnLastWindowClosed(False)
    language = Language(resources() / "translations", house.settings.language)
    faces = {
        name: Watched(
            face_command(house, name, replace(one, watched=True), number),
            name,
            replace(one, number=number),
            language,
            house.settings,
        )
        for name, number, one in apart(places, opening)
    }
    house.close()

    def leave(name: str) -> None:
        faces.pop(name).deleteLater()
        if not faces:
            started.exit(0)

    for name, face in faces.items():
        face.closed.connect(lambda name=name: leave(name))
        face.start()

    try:
        return run(started)
    finally:
        for face in faces.values():
            face.close()
        language.forget()
