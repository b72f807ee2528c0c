"""A camera's frame as shades of grey to read codes from, and as a picture to show."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from kiosk.devices.codes.code_reader import Point
from kiosk.devices.codes.grid import Frame

_Format = QVideoFrameFormat.PixelFormat
_PLANAR = {_Format.Format_YUV420P, _Format.Format_YUV422P, _Format.Format_YV12}
_PAIRED = {_Format.Format_NV12, _Format.Format_NV21}
_CR_FIRST = {_Format.Format_YV12, _Format.Format_NV21}
_GREY = {
    _Format.Format_Y8,
    _Format.Format_IMC1,
    _Format.Format_IMC2,
    _Format.Format_IMC3,
    _Format.Format_IMC4,
}
_INTERLEAVED = {_Format.Format_YUYV: 0, _Format.Format_UYVY: 1}
"""Where the first brightness stands among four bytes for two pixels."""
_RGB = {
    _Format.Format_BGRA8888: (0, 1, 2),
    _Format.Format_BGRA8888_Premultiplied: (0, 1, 2),
    _Format.Format_BGRX8888: (0, 1, 2),
    _Format.Format_RGBA8888: (2, 1, 0),
    _Format.Format_RGBX8888: (2, 1, 0),
    _Format.Format_ARGB8888: (3, 2, 1),
    _Format.Format_ARGB8888_Premultiplied: (3, 2, 1),
    _Format.Format_XRGB8888: (3, 2, 1),
    _Format.Format_ABGR8888: (1, 2, 3),
    _Format.Format_XBGR8888: (1, 2, 3),
}
"""Where blue, green and red stand among the four bytes of a pixel."""
_TURNS = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}

_FULL = QVideoFrameFormat.ColorRange.ColorRange_Full
_LEVELS = np.arange(256)[:, None]
_WIDENED = np.clip(
    np.hstack([(_LEVELS - 16) * 255 / 219, *[(_LEVELS - 128) * 255 / 224 + 128] * 2]),
    0,
    255,
).astype(np.uint8)[:, None]
"""Brightness, red and blue of the narrow range in the whole one."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One frame, upright: its shades, and its colours in a form that is cheap.

    The colours are blue and red against the shades, maybe coarser than those (``cb``,
    ``cr``), or blue, green and red in one (``bgr``), or none. All may lie in the
    frame's own memory. ``narrow`` brightness begins at 16 and ends at 235.
    """

    grey: Frame
    cb: Frame | None = None
    cr: Frame | None = None
    bgr: NDArray[np.uint8] | None = None
    narrow: bool = False

    def mirrored(self, size: QSize) -> QImage:
        """Make the picture that a mirror would show, cut and scaled to a size."""
        shares = self._shares(size)
        if self.bgr is not None:
            colours = _fit(self.bgr, size, shares)
        elif self.cb is None or self.cr is None:
            grey = _fit(self.grey, size, shares)
            colours = _bytes(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR))
        else:
            layers = (self.grey, self.cr, self.cb)
            merged = cv2.merge([_fit(layer, size, shares) for layer in layers])
            merged = cv2.LUT(merged, _WIDENED) if self.narrow else merged
            colours = _bytes(cv2.cvtColor(merged, cv2.COLOR_YCrCb2BGR))
        pixels = cv2.cvtColor(cv2.flip(colours, 1), cv2.COLOR_BGR2BGRA)
        height, width = pixels.shape[:2]
        image = QImage(pixels.data, width, height, QImage.Format.Format_RGB32)
        return image.copy()  # the pixels are numpy's, and go with it

    def in_mirror(self, corner: Point, size: QSize) -> Point:
        """Say where a corner stands in that picture, as shares of its size."""
        height, width = self.grey.shape
        across, down = self._shares(size)
        x = 0.5 - (corner[0] / width - 0.5) / across
        return x, 0.5 + (corner[1] / height - 0.5) / down

    def _shares(self, size: QSize) -> tuple[float, float]:
        """Say how much of the width and the height fits a size's proportions."""
        height, width = self.grey.shape
        scale = min(width / size.width(), height / size.height())
        return size.width() * scale / width, size.height() * scale / height


@contextmanager
def opened(frame: QVideoFrame) -> Iterator[Picture | None]:
    """Look into a frame, which is nobody else's meanwhile; none where that fails."""
    frame = QVideoFrame(frame)
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        yield None
        return
    try:
        yield _read(frame)
    finally:
        frame.unmap()


def _read(frame: QVideoFrame) -> Picture | None:
    kind = frame.pixelFormat()
    if kind in _PLANAR | _PAIRED | _GREY or kind in _INTERLEAVED:
        grey, cb, cr = _split(frame, kind)
        shades = np.ascontiguousarray if grey.strides[1] != 1 else np.asarray
        if cb is None or cr is None:
            return Picture(_upright(shades(grey), frame))
        return Picture(
            _upright(shades(grey), frame),
            _upright(cb, frame),
            _upright(cr, frame),
            narrow=frame.surfaceFormat().colorRange() != _FULL,
        )
    if (bgr := _colours(frame, kind)) is None:
        return None
    bgr = _upright(bgr, frame)
    return Picture(_bytes(cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY)), bgr=bgr)


def _split(
    frame: QVideoFrame, kind: QVideoFrameFormat.PixelFormat
) -> tuple[Frame, Frame | None, Frame | None]:
    """Give shades, blue and red, all of them views of the frame's memory."""
    width, height = frame.width(), frame.height()
    half = (width + 1) // 2
    if kind in _INTERLEAVED:
        first = _INTERLEAVED[kind]
        whole = _plane(frame, 0, height, 4 * half)
        other = 1 - first
        return (
            whole[:, first : first + 2 * width : 2],
            whole[:, other::4],
            whole[:, other + 2 :: 4],
        )
    grey = _plane(frame, 0, height, width)
    if kind in _GREY:
        return grey, None, None
    rows = height if kind == _Format.Format_YUV422P else (height + 1) // 2
    if kind in _PAIRED:
        pairs = _plane(frame, 1, rows, 2 * half)
        first_half, second_half = pairs[:, 0::2], pairs[:, 1::2]
    else:
        first_half = _plane(frame, 1, rows, half)
        second_half = _plane(frame, 2, rows, half)
    if kind in _CR_FIRST:
        return grey, second_half, first_half
    return grey, first_half, second_half


def _colours(
    frame: QVideoFrame, kind: QVideoFrameFormat.PixelFormat
) -> NDArray[np.uint8] | None:
    if kind in _RGB:
        whole = _plane(frame, 0, frame.height(), 4 * frame.width())
        pixels = whole.reshape(frame.height(), frame.width(), 4)
        return np.ascontiguousarray(pixels[:, :, _RGB[kind]])
    if kind == _Format.Format_Jpeg:
        packed = np.frombuffer(frame.bits(0), np.uint8)
        read = cv2.imdecode(packed, cv2.IMREAD_COLOR)
        return None if read is None else _bytes(read)
    image = frame.toImage().convertToFormat(QImage.Format.Format_BGR888)
    if image.isNull():
        return None
    shape = (image.height(), image.width(), 3)
    strides = (image.bytesPerLine(), 3, 1)
    return np.ndarray(shape, np.uint8, image.constBits(), strides=strides).copy()


def _plane(frame: QVideoFrame, number: int, rows: int, columns: int) -> Frame:
    """View one plane: as many of its rows as the frame really holds."""
    data, stride = frame.bits(number), frame.bytesPerLine(number)
    held = (len(data) - columns) // stride + 1
    shape = (min(rows, held), columns)
    return np.ndarray(shape, np.uint8, data, strides=(stride, 1))


def _upright(layer: NDArray[np.uint8], frame: QVideoFrame) -> NDArray[np.uint8]:
    """Turn and mirror as the frame asks for; most ask for nothing."""
    form = frame.surfaceFormat()
    if form.scanLineDirection() == QVideoFrameFormat.Direction.BottomToTop:
        layer = layer[::-1]
    turn = (form.rotation().value + frame.rotation().value) % 360
    if turn in _TURNS:
        layer = _bytes(cv2.rotate(layer, _TURNS[turn]))
    return layer[:, ::-1] if form.isMirrored() != frame.mirrored() else layer


def _fit(
    layer: NDArray[np.uint8], size: QSize, shares: tuple[float, float]
) -> NDArray[np.uint8]:
    """Cut the middle out of a layer, and scale it to a size."""
    height, width = layer.shape[:2]
    inner_width = max(1, round(width * shares[0]))
    inner_height = max(1, round(height * shares[1]))
    left, top = (width - inner_width) // 2, (height - inner_height) // 2
    inner = layer[top : top + inner_height, left : left + inner_width]
    return _bytes(cv2.resize(inner, (size.width(), size.height())))


def _bytes(layer: cv2.typing.MatLike) -> NDArray[np.uint8]:
    """Tell the type checker what OpenCV keeps to itself: these are bytes."""
    return layer.astype(np.uint8, copy=False)
