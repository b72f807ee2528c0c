"""A station's camera: kept open, watched, and read from."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.cameras import Cameras
from kiosk.devices.cameras.decoder import Decoder, Look
from kiosk.devices.cameras.in_view import InView
from kiosk.devices.cameras.known import NONE, USUAL, Choice, KnownCamera, find, name_of
from kiosk.devices.cameras.source import Source, monotonic_ms
from kiosk.devices.codes.code_reader import CodeReader
from kiosk.domain.symbology import QR_ONLY, Symbology

FULL, EMPTY = 8, 2
"""Frames that wait when a source that can is made to wait, and when it goes on."""


class CameraState(StrEnum):
    """How the camera is: there is none, it begins, it works, or it has gone."""

    NONE = "none"
    OPENING = "opening"
    WORKS = "works"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Milliseconds: how often a camera is looked after, and what it is allowed.

    One that sent frames and then none for ``silence`` has gone and is opened again;
    one that is being opened has ``opening``; devices that come and go are looked at
    once they are at rest for ``settling``.
    """

    tick: int = 250
    silence: int = 1_500
    opening: int = 4_000
    settling: int = 200


_USUAL = Watch()


class Camera(QObject):
    """Opens the chosen camera, or another in its place, and tells each code once.

    ``scanned`` gives a code that is held up; ``pictured`` the mirrored picture, and
    ``outlined`` where in it a code is; ``ended`` and ``failed`` are for what stands in
    for a camera. With ``every``, no frame is skipped.
    """

    scanned = Signal(str)
    pictured = Signal(object)
    outlined = Signal(object)
    changed = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(
        self,
        cameras: Cameras,
        choice: Choice,
        *,
        every: bool = False,
        watch: Watch = _USUAL,
        symbologies: Iterable[Symbology] = QR_ONLY,
    ) -> None:
        super().__init__()
        self._cameras, self._choice, self._watch = cameras, choice, watch
        self._every, self._over = every, False
        self._state = CameraState.NONE
        self._used: KnownCamera | None = None
        self._source: Source | None = None
        self._heard_at = 0
        self._view = InView()
        self._decoder = Decoder(CodeReader(symbologies=symbologies), every=every)
        self._decoder.pictured.connect(self.pictured)
        self._decoder.looked.connect(self._look)
        self._settling = self._timer(watch.settling, once=True)
        self._settling.timeout.connect(self._settle)
        self._watching = self._timer(watch.tick, once=False)
        self._watching.timeout.connect(self._look_after)
        cameras.changed.connect(self._settling.start)

    @property
    def state(self) -> CameraState:
        """How the camera is."""
        return self._state

    @property
    def used(self) -> KnownCamera | None:
        """Which camera is open."""
        return self._used

    @property
    def missing(self) -> str:
        """Name the chosen camera while it is not there."""
        there = self._used and self._used == find(self._choice, self._cameras.known())
        return "" if there else name_of(self._choice)

    def start(self) -> None:
        """Open it, and look after it from now on."""
        self._settle()
        self._watching.start()

    def choose(self, choice: Choice) -> None:
        """Use another one from now on."""
        self._choice = choice
        self._state = CameraState.NONE
        self._settle()

    def show_at(self, size: QSize) -> None:
        """Make pictures in this size; none in an empty one."""
        self._decoder.show_at(size)

    def close(self) -> None:
        """Give the camera back."""
        self._watching.stop()
        self._settling.stop()
        self._let_go()
        self._decoder.close()

    def _settle(self) -> None:
        """Open what is meant, now that the devices are at rest."""
        known = self._cameras.known()
        meant = find(self._choice, known)
        if meant is None and self._choice != NONE:
            meant = find(USUAL, known)
        if meant != self._used or meant is None:
            self._let_go()
            self._used = meant
            if meant is not None:
                self._open(meant)
        if meant is None:
            missed = name_of(self._choice) or self._state != CameraState.NONE
            self._state = CameraState.GONE if missed else CameraState.NONE
        self.changed.emit()

    def _open(self, camera: KnownCamera) -> None:
        self._heard_at = monotonic_ms()
        if self._state == CameraState.NONE:
            self._state = CameraState.OPENING
        self._source = self._cameras.open(camera)
        if self._source is not None:
            self._source.arrived.connect(self._take)
            self._source.ended.connect(self._end)
            self._source.failed.connect(self._fail)
            self._source.start()

    def _let_go(self) -> None:
        if self._source is not None:
            self._source.disconnect(self)
            self._source.stop()
            self._source.deleteLater()
            self._source = None

    def _look_after(self) -> None:
        if self._used is None or self._over:
            return
        works = self._state == CameraState.WORKS
        patience = self._watch.silence if works else self._watch.opening
        if monotonic_ms() - self._heard_at > patience:
            self._become(CameraState.GONE)
            self._let_go()
            self._open(self._used)

    def _take(self, frame: QVideoFrame, at: int) -> None:
        self._heard_at = monotonic_ms()
        self._become(CameraState.WORKS)
        self._decoder.take(frame, at)
        if self._every and self._source and self._decoder.behind >= FULL:
            self._source.hold(held=True)

    def _look(self, look: Look) -> None:
        code = self._view.scanned(look.codes, look.held_up, look.at)
        if look.corners:
            self.outlined.emit(look.corners)
        if code is not None:
            self.scanned.emit(code)
        if self._every and self._source and self._decoder.behind <= EMPTY:
            self._source.hold(held=False)
        self._finish()

    def _end(self) -> None:
        self._over = True
        self._finish()

    def _finish(self) -> None:
        if self._over and not self._decoder.behind:
            self.ended.emit()

    def _fail(self, sentence: str) -> None:
        if sentence:
            self._watching.stop()
            self.failed.emit(sentence)
        else:
            self._become(CameraState.GONE)

    def _become(self, state: CameraState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()

    def _timer(self, interval: int, *, once: bool) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(once)
        timer.setInterval(interval)
        return timer
