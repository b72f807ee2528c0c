"""A station's camera: kept open, supervised, and read from."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtMultimedia import QVideoFrame

from kiosk.devices.cameras.camera_selection import (
    DEFAULT_CAMERA,
    NO_CAMERA,
    CameraInfo,
    CameraSelector,
    select_camera,
    selector_name,
)
from kiosk.devices.cameras.frame_decoder import FrameDecoder, FrameResult
from kiosk.devices.cameras.system_cameras import Cameras
from kiosk.devices.cameras.view_debounce import ViewDebounce
from kiosk.devices.qr.code_reader import CodeReader
from kiosk.domain.scan_timeout import monotonic_ms
from kiosk.domain.symbology import QR_ONLY, Symbology

if TYPE_CHECKING:
    from kiosk.devices.cameras.frame_source import FrameSource

PAUSE_AT, RESUME_AT = 8, 2
"""Pending frames at which a file source is paused, and at which it resumes."""


class CameraState(StrEnum):
    """The state of the camera: none chosen, opening, delivering frames, or gone."""

    NONE = "none"
    OPENING = "opening"
    WORKS = "works"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraTimeouts:
    """Milliseconds: how often a camera is checked, and how long it may take.

    One that sent frames and then none for ``silence`` has gone and is opened again;
    one that is being opened has ``opening``; a change of devices is followed once they
    are at rest for ``settling``.
    """

    check_interval: int = 250
    silence: int = 1_500
    opening: int = 4_000
    settling: int = 200


_DEFAULT_TIMEOUTS = CameraTimeouts()


class Camera(QObject):
    """Opens the chosen camera, or another in its place, and reports each code once.

    ``scanned`` carries a code that is held up; ``preview_ready`` the mirrored preview,
    and ``outline_ready`` the code's corners in it; ``ended`` and ``failed`` are for
    files in place of a camera. With ``every_frame``, none is skipped.
    """

    scanned = Signal(str)
    preview_ready = Signal(object)
    outline_ready = Signal(object)
    changed = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(
        self,
        cameras: Cameras,
        choice: CameraSelector,
        *,
        every_frame: bool = False,
        timeouts: CameraTimeouts = _DEFAULT_TIMEOUTS,
        symbologies: Iterable[Symbology] = QR_ONLY,
    ) -> None:
        super().__init__()
        self._cameras, self._choice, self._timeouts = cameras, choice, timeouts
        self._every_frame, self._ended = every_frame, False
        self._state = CameraState.NONE
        self._camera_info: CameraInfo | None = None
        self._source: FrameSource | None = None
        self._frame_at = 0
        self._debounce = ViewDebounce()
        self._decoder = FrameDecoder(
            CodeReader(symbologies=symbologies), every_frame=every_frame
        )
        self._decoder.preview_ready.connect(self.preview_ready)
        self._decoder.decoded.connect(self._handle_result)
        self._settle_timer = self._timer(timeouts.settling, once=True)
        self._settle_timer.timeout.connect(self._apply_choice)
        self._check_timer = self._timer(timeouts.check_interval, once=False)
        self._check_timer.timeout.connect(self._check_frames)
        cameras.changed.connect(self._settle_timer.start)

    @property
    def state(self) -> CameraState:
        """The state of the camera."""
        return self._state

    @property
    def current(self) -> CameraInfo | None:
        """The camera that is open, if any."""
        return self._camera_info

    @property
    def missing(self) -> str:
        """The chosen camera's name while it is not connected; else empty."""
        is_open = self._camera_info and self._camera_info == select_camera(
            self._choice, self._cameras.available()
        )
        return "" if is_open else selector_name(self._choice)

    def start(self) -> None:
        """Open the camera, and keep it open from now on."""
        self._apply_choice()
        self._check_timer.start()

    def choose(self, choice: CameraSelector) -> None:
        """Use another camera from now on."""
        self._choice = choice
        self._state = CameraState.NONE
        self._apply_choice()

    def set_preview_size(self, size: QSize) -> None:
        """Make previews of this size; none if it is empty."""
        self._decoder.set_preview_size(size)

    def close(self) -> None:
        """Close the camera."""
        self._check_timer.stop()
        self._settle_timer.stop()
        self._close_source()
        self._decoder.close()

    def _apply_choice(self) -> None:
        """Open the chosen camera, now that the devices are at rest."""
        available = self._cameras.available()
        chosen = select_camera(self._choice, available)
        if chosen is None and self._choice != NO_CAMERA:
            chosen = select_camera(DEFAULT_CAMERA, available)
        if chosen != self._camera_info or chosen is None:
            self._close_source()
            self._camera_info = chosen
            if chosen is not None:
                self._open(chosen)
        if chosen is None:
            is_missed = selector_name(self._choice) or self._state != CameraState.NONE
            self._state = CameraState.GONE if is_missed else CameraState.NONE
        self.changed.emit()

    def _open(self, camera: CameraInfo) -> None:
        self._frame_at = monotonic_ms()
        if self._state == CameraState.NONE:
            self._state = CameraState.OPENING
        self._source = self._cameras.open(camera)
        if self._source is not None:
            self._source.frame_arrived.connect(self._accept_frame)
            self._source.ended.connect(self._source_ended)
            self._source.failed.connect(self._source_failed)
            self._source.start()

    def _close_source(self) -> None:
        if self._source is not None:
            self._source.disconnect(self)
            self._source.stop()
            self._source.deleteLater()
            self._source = None

    def _check_frames(self) -> None:
        if self._camera_info is None or self._ended:
            return
        is_working = self._state == CameraState.WORKS
        limit = self._timeouts.silence if is_working else self._timeouts.opening
        if monotonic_ms() - self._frame_at > limit:
            self._set_state(CameraState.GONE)
            self._close_source()
            self._open(self._camera_info)

    def _accept_frame(self, frame: QVideoFrame, at: int) -> None:
        self._frame_at = monotonic_ms()
        self._set_state(CameraState.WORKS)
        self._decoder.submit(frame, at)
        if self._every_frame and self._source and self._decoder.pending >= PAUSE_AT:
            self._source.set_paused(paused=True)

    def _handle_result(self, result: FrameResult) -> None:
        code = self._debounce.update(result.codes, result.held_up, result.time_ms)
        if result.corners:
            self.outline_ready.emit(result.corners)
        if code is not None:
            self.scanned.emit(code)
        if self._every_frame and self._source and self._decoder.pending <= RESUME_AT:
            self._source.set_paused(paused=False)
        self._emit_ended()

    def _source_ended(self) -> None:
        self._ended = True
        self._emit_ended()

    def _emit_ended(self) -> None:
        if self._ended and not self._decoder.pending:
            self.ended.emit()

    def _source_failed(self, sentence: str) -> None:
        if sentence:
            self._check_timer.stop()
            self.failed.emit(sentence)
        else:
            self._set_state(CameraState.GONE)

    def _set_state(self, state: CameraState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()

    def _timer(self, interval: int, *, once: bool) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(once)
        timer.setInterval(interval)
        return timer
