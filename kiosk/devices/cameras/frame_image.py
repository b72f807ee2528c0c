"""A camera's frame as grey levels to read codes from, and as an image to preview."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from kiosk.devices.qr.code_reader import Point
from kiosk.devices.qr.grid_sampling import Frame

_Format = QVideoFrameFormat.PixelFormat
_PLANAR = {_Format.Format_YUV420P, _Format.Format_YUV422P, _Format.Format_YV12}
_SEMI_PLANAR = {_Format.Format_NV12, _Format.Format_NV21}
_CR_FIRST = {_Format.Format_YV12, _Format.Format_NV21}
_GREY = {
    _Format.Format_Y8,
    _Format.Format_IMC1,
    _Format.Format_IMC2,
    _Format.Format_IMC3,
    _Format.Format_IMC4,
}
_INTERLEAVED = {_Format.Format_YUYV: 0, _Format.Format_UYVY: 1}
"""The offset of the first luma value in the four bytes of two pixels."""
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
"""The offsets of blue, green and red in the four bytes of a pixel."""
_ROTATIONS = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}

_FULL_RANGE = QVideoFrameFormat.ColorRange.ColorRange_Full
_ALL_LEVELS = np.arange(256)[:, None]
_FULL_RANGE_TABLE = np.clip(
    np.hstack(
        [(_ALL_LEVELS - 16) * 255 / 219, *[(_ALL_LEVELS - 128) * 255 / 224 + 128] * 2]
    ),
    0,
    255,
).astype(np.uint8)[:, None]
"""Luma and chroma from the limited range (16 to 235, 240) to the full one."""


@dataclass(frozen=True, slots=True)
class FrameImage:
    """One frame, upright: its grey levels, and its colours in a form that is cheap.

    The colours are chroma planes, perhaps of lower resolution than the grey levels
    (``cb``, ``cr``), or blue, green and red in one array (``bgr``), or none. All may be
    views of the frame's own memory. ``narrow`` brightness begins at 16 and ends at 235.
    """

    grey: Frame
    cb: Frame | None = None
    cr: Frame | None = None
    bgr: NDArray[np.uint8] | None = None
    narrow: bool = False

    def preview(self, size: QSize) -> QImage:
        """Return the mirrored preview, cropped and scaled to a size."""
        fractions = self._fractions(size)
        if self.bgr is not None:
            bgr = _fit(self.bgr, size, fractions)
        elif self.cb is None or self.cr is None:
            grey = _fit(self.grey, size, fractions)
            bgr = _as_bytes(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR))
        else:
            layers = (self.grey, self.cr, self.cb)
            merged = cv2.merge([_fit(layer, size, fractions) for layer in layers])
            merged = cv2.LUT(merged, _FULL_RANGE_TABLE) if self.narrow else merged
            bgr = _as_bytes(cv2.cvtColor(merged, cv2.COLOR_YCrCb2BGR))
        pixels = cv2.cvtColor(cv2.flip(bgr, 1), cv2.COLOR_BGR2BGRA)
        height, width = pixels.shape[:2]
        image = QImage(pixels.data, width, height, QImage.Format.Format_RGB32)
        return image.copy()  # the buffer belongs to numpy

    def to_preview(self, corner: Point, size: QSize) -> Point:
        """Return a corner's position in the preview, as fractions of its size."""
        height, width = self.grey.shape
        width_fraction, height_fraction = self._fractions(size)
        x = 0.5 - (corner[0] / width - 0.5) / width_fraction
        return x, 0.5 + (corner[1] / height - 0.5) / height_fraction

    def _fractions(self, size: QSize) -> tuple[float, float]:
        """Return the width's and height's fractions of a size's proportions."""
        height, width = self.grey.shape
        scale = min(width / size.width(), height / size.height())
        return size.width() * scale / width, size.height() * scale / height


@contextmanager
def mapped(frame: QVideoFrame) -> Iterator[FrameImage | None]:
    """Map a frame into memory meanwhile; yield None where that fails."""
    frame = QVideoFrame(frame)
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        yield None
        return
    try:
        yield _read(frame)
    finally:
        frame.unmap()


def _read(frame: QVideoFrame) -> FrameImage | None:
    pixel_format = frame.pixelFormat()
    if pixel_format in _PLANAR | _SEMI_PLANAR | _GREY or pixel_format in _INTERLEAVED:
        grey, cb, cr = _planes(frame, pixel_format)
        as_array = np.ascontiguousarray if grey.strides[1] != 1 else np.asarray
        if cb is None or cr is None:
            return FrameImage(_upright(as_array(grey), frame))
        return FrameImage(
            _upright(as_array(grey), frame),
            _upright(cb, frame),
            _upright(cr, frame),
            narrow=frame.surfaceFormat().colorRange() != _FULL_RANGE,
        )
    if (bgr := _bgr(frame, pixel_format)) is None:
        return None
    bgr = _upright(bgr, frame)
    return FrameImage(_as_bytes(cv2.cvtColor(bgr, cv2.COLOR_BGR2GRAY)), bgr=bgr)


def _planes(
    frame: QVideoFrame, pixel_format: QVideoFrameFormat.PixelFormat
) -> tuple[Frame, Frame | None, Frame | None]:
    """Return luma, blue and red chroma, all of them views of the frame's memory."""
    width, height = frame.width(), frame.height()
    half_width = (width + 1) // 2
    if pixel_format in _INTERLEAVED:
        luma_offset = _INTERLEAVED[pixel_format]
        packed = _plane(frame, 0, height, 4 * half_width)
        chroma_offset = 1 - luma_offset
        return (
            packed[:, luma_offset : luma_offset + 2 * width : 2],
            packed[:, chroma_offset::4],
            packed[:, chroma_offset + 2 :: 4],
        )
    grey = _plane(frame, 0, height, width)
    if pixel_format in _GREY:
        return grey, None, None
    rows = height if pixel_format == _Format.Format_YUV422P else (height + 1) // 2
    if pixel_format in _SEMI_PLANAR:
        pairs = _plane(frame, 1, rows, 2 * half_width)
        first_half, second_half = pairs[:, 0::2], pairs[:, 1::2]
    else:
        first_half = _plane(frame, 1, rows, half_width)
        second_half = _plane(frame, 2, rows, half_width)
    if pixel_format in _CR_FIRST:
        return grey, second_half, first_half
    return grey, first_half, second_half


def _bgr(
    frame: QVideoFrame, pixel_format: QVideoFrameFormat.PixelFormat
) -> NDArray[np.uint8] | None:
    if pixel_format in _RGB:
        pixel_rows = _plane(frame, 0, frame.height(), 4 * frame.width())
        pixels = pixel_rows.reshape(frame.height(), frame.width(), 4)
        return np.ascontiguousarray(pixels[:, :, _RGB[pixel_format]])
    if pixel_format == _Format.Format_Jpeg:
        encoded = np.frombuffer(frame.bits(0), np.uint8)
        decoded = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
        return None if decoded is None else _as_bytes(decoded)
    image = frame.toImage().convertToFormat(QImage.Format.Format_BGR888)
    if image.isNull():
        return None
    shape = (image.height(), image.width(), 3)
    strides = (image.bytesPerLine(), 3, 1)
    return np.ndarray(shape, np.uint8, image.constBits(), strides=strides).copy()


def _plane(frame: QVideoFrame, number: int, rows: int, columns: int) -> Frame:
    """View one plane: as many of its rows as the frame really has."""
    data, stride = frame.bits(number), frame.bytesPerLine(number)
    available_rows = (len(data) - columns) // stride + 1
    shape = (min(rows, available_rows), columns)
    return np.ndarray(shape, np.uint8, data, strides=(stride, 1))


def _upright(layer: NDArray[np.uint8], frame: QVideoFrame) -> NDArray[np.uint8]:
    """Rotate and mirror as the frame's format asks for; most ask for nothing."""
    surface_format = frame.surfaceFormat()
    if surface_format.scanLineDirection() == QVideoFrameFormat.Direction.BottomToTop:
        layer = layer[::-1]
    rotation = (surface_format.rotation().value + frame.rotation().value) % 360
    if rotation in _ROTATIONS:
        layer = _as_bytes(cv2.rotate(layer, _ROTATIONS[rotation]))
    return layer[:, ::-1] if surface_format.isMirrored() != frame.mirrored() else layer


def _fit(
    layer: NDArray[np.uint8], size: QSize, fractions: tuple[float, float]
) -> NDArray[np.uint8]:
    """Crop the centre of a layer, and scale it to a size."""
    height, width = layer.shape[:2]
    inner_width = max(1, round(width * fractions[0]))
    inner_height = max(1, round(height * fractions[1]))
    left, top = (width - inner_width) // 2, (height - inner_height) // 2
    cropped = layer[top : top + inner_height, left : left + inner_width]
    return _as_bytes(cv2.resize(cropped, (size.width(), size.height())))


def _as_bytes(layer: cv2.typing.MatLike) -> NDArray[np.uint8]:
    """Cast for the type checker: OpenCV's stubs do not say that these are bytes."""
    return layer.astype(np.uint8, copy=False)
