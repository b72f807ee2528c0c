"""Frames of every pixel format of cameras: codes are read, colours are true."""

from collections.abc import Callable
from functools import partial

import cv2
import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QtVideo, QVideoFrame, QVideoFrameFormat

from kiosk.devices.cameras.frame_image import mapped
from kiosk.devices.qr.code_reader import CodeReader

Bytes = NDArray[np.uint8]
PixelFormat = QVideoFrameFormat.PixelFormat

WIDTH, HEIGHT = 322, 241
"""Odd and no multiple of what rows are padded to."""
TEXT = "KIOSKBCDEFGHJKLNPRST"
RED = (200, 40, 30)


@pytest.fixture(scope="module")
def scene() -> Bytes:
    """A red wall, its left half covered by a code, as blue, green and red."""
    scene = np.full((HEIGHT, WIDTH, 3), RED[::-1], np.uint8)
    drawn = zxingcpp.create_barcode(TEXT, zxingcpp.BarcodeFormat.QRCode)
    code = np.array(drawn.to_image(scale=4, add_quiet_zones=True))
    side = code.shape[0]
    scene[20 : 20 + side, 10 : 10 + side] = code[:, :, None]
    return scene


def frame_of(form: PixelFormat, *planes: Bytes, width: int, height: int) -> QVideoFrame:
    frame = QVideoFrame(QVideoFrameFormat(QSize(width, height), form))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    for number, plane in enumerate(planes):
        data, stride = frame.bits(number), frame.bytesPerLine(number)
        rows = min(plane.shape[0], len(data) // stride)
        shape = (rows, plane.shape[1])
        np.ndarray(shape, np.uint8, data, strides=(stride, 1))[:] = plane[:rows]
    frame.unmap()
    return frame


def layers(scene: Bytes) -> tuple[Bytes, Bytes, Bytes]:
    """Split into brightness, blue and red, all in the narrow range of video."""
    blue, green, red = (scene[:, :, at].astype(float) for at in range(3))
    y = 16 + 0.257 * red + 0.504 * green + 0.098 * blue
    cb = 128 - 0.148 * red - 0.291 * green + 0.439 * blue
    cr = 128 + 0.439 * red - 0.368 * green - 0.071 * blue
    return y.astype(np.uint8), cb.astype(np.uint8), cr.astype(np.uint8)


def planar(form: PixelFormat, scene: Bytes) -> QVideoFrame:
    y, cb, cr = layers(scene)
    down = 1 if form == PixelFormat.Format_YUV422P else 2
    small = [cb[::down, ::2], cr[::down, ::2]]
    if form == PixelFormat.Format_YV12:
        small.reverse()
    return frame_of(form, y, *small, width=WIDTH, height=HEIGHT)


def paired(form: PixelFormat, scene: Bytes) -> QVideoFrame:
    y, cb, cr = layers(scene)
    pair = [cb[::2, ::2], cr[::2, ::2]]
    if form == PixelFormat.Format_NV21:
        pair.reverse()
    both = np.dstack(pair).reshape(pair[0].shape[0], -1)
    return frame_of(form, y, both, width=WIDTH, height=HEIGHT)


def interleaved(form: PixelFormat, scene: Bytes) -> QVideoFrame:
    y, cb, cr = layers(scene)
    four = [y[:, 0::2], cb[:, ::2], y[:, 1::2], cr[:, ::2]]
    if form == PixelFormat.Format_UYVY:
        four = [four[1], four[0], four[3], four[2]]
    packed = np.dstack(four).reshape(HEIGHT, -1)
    return frame_of(form, packed, width=WIDTH, height=HEIGHT)


def rgb(order: str, form: PixelFormat, scene: Bytes) -> QVideoFrame:
    blue, green, red = (scene[:, :, at] for at in range(3))
    alpha = np.full((HEIGHT, WIDTH), 255, np.uint8)
    by_name = {"B": blue, "G": green, "R": red, "A": alpha, "X": alpha}
    packed = np.dstack([by_name[channel] for channel in order]).reshape(HEIGHT, -1)
    return frame_of(form, packed, width=WIDTH, height=HEIGHT)


def grey(form: PixelFormat, scene: Bytes) -> QVideoFrame:
    shades = cv2.cvtColor(scene, cv2.COLOR_BGR2GRAY).astype(np.uint8)
    return frame_of(form, shades, width=WIDTH, height=HEIGHT)


def image(scene: Bytes) -> QVideoFrame:
    data = np.ascontiguousarray(scene)
    picture = QImage(data.data, WIDTH, HEIGHT, 3 * WIDTH, QImage.Format.Format_BGR888)
    return QVideoFrame(picture.copy())


FORMS: dict[str, Callable[[Bytes], QVideoFrame]] = {
    "YUV420P": partial(planar, PixelFormat.Format_YUV420P),
    "YUV422P": partial(planar, PixelFormat.Format_YUV422P),
    "YV12": partial(planar, PixelFormat.Format_YV12),
    "NV12": partial(paired, PixelFormat.Format_NV12),
    "NV21": partial(paired, PixelFormat.Format_NV21),
    "YUYV": partial(interleaved, PixelFormat.Format_YUYV),
    "UYVY": partial(interleaved, PixelFormat.Format_UYVY),
    "BGRA": partial(rgb, "BGRA", PixelFormat.Format_BGRA8888),
    "BGRX": partial(rgb, "BGRX", PixelFormat.Format_BGRX8888),
    "RGBA": partial(rgb, "RGBA", PixelFormat.Format_RGBA8888),
    "ARGB": partial(rgb, "ARGB", PixelFormat.Format_ARGB8888),
    "XBGR": partial(rgb, "XBGR", PixelFormat.Format_XBGR8888),
    "image": image,
}


@pytest.mark.parametrize("make", FORMS.values(), ids=FORMS.keys())
def test_a_code_is_read_and_the_colours_are_true(
    make: Callable[[Bytes], QVideoFrame], scene: Bytes
) -> None:
    with mapped(make(scene)) as picture:
        assert picture is not None
        assert picture.grey.shape == (HEIGHT, WIDTH)
        (code,) = CodeReader().read(picture.grey)
        assert code.text == TEXT
        shown = picture.preview(QSize(161, 120))
    wall = shown.pixelColor(20, 110)  # the mirror shows the wall on the left
    assert all(
        abs(a - b) < 10
        for a, b in zip((wall.red(), wall.green(), wall.blue()), RED, strict=True)
    )
    assert shown.pixelColor(161 - 12, 12).lightness() > 200  # the code's white rim


def test_grey_frames_stay_grey(scene: Bytes) -> None:
    with mapped(grey(PixelFormat.Format_Y8, scene)) as picture:
        assert picture is not None
        (code,) = CodeReader().read(picture.grey)
        shown = picture.preview(QSize(161, 120))
    assert code.text == TEXT
    assert shown.pixelColor(20, 110).saturation() == 0


def test_brightness_lies_in_the_frame_itself(scene: Bytes) -> None:
    frame = planar(PixelFormat.Format_YUV420P, scene)
    with mapped(frame) as picture:
        assert picture is not None
        assert picture.grey.base is not None
        assert not picture.grey.flags.owndata


def test_a_turned_frame_is_set_upright(scene: Bytes) -> None:
    turned = np.ascontiguousarray(np.rot90(scene))
    shades = cv2.cvtColor(turned, cv2.COLOR_BGR2GRAY).astype(np.uint8)
    frame = frame_of(PixelFormat.Format_Y8, shades, width=HEIGHT, height=WIDTH)
    frame.setRotation(QtVideo.Rotation.Clockwise90)
    with mapped(frame) as picture:
        assert picture is not None
        assert picture.grey.shape == (HEIGHT, WIDTH)
        (code,) = CodeReader().read(picture.grey)
    assert code.corners[0][0] < code.corners[1][0]


def test_a_frame_that_is_mirrored_or_upside_down_is_set_right(scene: Bytes) -> None:
    shades = cv2.cvtColor(scene, cv2.COLOR_BGR2GRAY).astype(np.uint8)
    form = QVideoFrameFormat(QSize(WIDTH, HEIGHT), PixelFormat.Format_Y8)
    form.setScanLineDirection(QVideoFrameFormat.Direction.BottomToTop)
    form.setMirrored(True)
    frame = QVideoFrame(form)
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    strides = (frame.bytesPerLine(0), 1)
    rows = np.ndarray((HEIGHT, WIDTH), np.uint8, frame.bits(0), strides=strides)
    rows[:] = shades[::-1, ::-1]
    frame.unmap()
    with mapped(frame) as picture:
        assert picture is not None
        assert np.array_equal(picture.grey, shades)


def test_a_position_is_mapped_to_the_mirrored_preview(scene: Bytes) -> None:
    with mapped(grey(PixelFormat.Format_Y8, scene)) as picture:
        assert picture is not None
        size = QSize(120, 120)  # cuts away a quarter of the width
        assert picture.to_preview((WIDTH / 2, HEIGHT / 2), size) == (0.5, 0.5)
        x, y = picture.to_preview(((WIDTH + HEIGHT) / 2, 0), size)
    assert (round(x, 3), round(y, 3)) == (0, 0)


def test_a_frame_that_holds_nothing_is_no_picture() -> None:
    with mapped(QVideoFrame()) as picture:
        assert picture is None
