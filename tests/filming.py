"""Films guests who hold their phones up to a camera."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

Shot = NDArray[np.uint8]

WIDTH, HEIGHT, RATE = 1280, 720, 30
SCREEN = (300, 600)
"""A phone's screen in pixels, before it is held up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """How a phone is held: from where to where, how large, how badly lit."""

    code: str
    start: tuple[float, float] = (0.5, 0.5)
    end: tuple[float, float] = (0.5, 0.5)
    size: float = 0.75
    turn: float = 0.0
    tilt: float = 0.0
    blur: int = 0
    dark: bool = False
    glare: bool = False


def film(path: Path, shots: Iterable[Shot]) -> Path:
    """Write shots as a video, thirty a second."""
    how = cv2.VideoWriter.fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(path), how, RATE, (WIDTH, HEIGHT))
    assert writer.isOpened(), "this OpenCV writes no videos"
    for shot in shots:
        writer.write(shot)
    writer.release()
    return path


def nobody(seconds: float) -> Iterator[Shot]:
    """Show the empty hall."""
    hall = _hall()
    for _ in range(round(seconds * RATE)):
        yield hall


def held(seconds: float, *phones: Held) -> Iterator[Shot]:
    """Show phones that are held up for a while."""
    screens = [_screen(phone) for phone in phones]
    for number in range(round(seconds * RATE)):
        shot = _hall().copy()
        for phone, screen in zip(phones, screens, strict=True):
            _hold(shot, phone, screen, number / max(1, seconds * RATE - 1))
        yield shot


@cache
def _hall() -> Shot:
    """Draw a hall that is out of focus: a window, a wall, somebody."""
    shot = np.empty((HEIGHT, WIDTH, 3), np.uint8)
    shot[:] = np.linspace(150, 95, HEIGHT, dtype=np.uint8)[:, None, None]
    shot[:, :, 0] = np.clip(shot[:, :, 0] * 0.9, 0, 255)
    cv2.rectangle(shot, (80, 60), (330, 400), (235, 225, 210), -1)
    cv2.rectangle(shot, (980, 90), (1210, 720), (70, 80, 105), -1)
    cv2.ellipse(shot, (640, 760), (330, 330), 0, 180, 360, (96, 66, 48), -1)
    cv2.circle(shot, (640, 330), 125, (150, 175, 215), -1)
    return _shot(cv2.GaussianBlur(shot, (0, 0), 14))


def _screen(phone: Held) -> Shot:
    """Draw a phone that shows a code; in the dark mode it is white on black."""
    width, height = SCREEN
    paper, ink = (
        ((24, 20, 18), (235, 235, 235))
        if phone.dark
        else (
            (250, 250, 250),
            (20, 20, 20),
        )
    )
    screen = np.full((height, width, 3), (30, 28, 26), np.uint8)
    screen[14:-14, 12:-12] = paper
    drawn = zxingcpp.create_barcode(phone.code, zxingcpp.BarcodeFormat.QRCode)
    modules = np.array(drawn.to_image(scale=1, add_quiet_zones=False))
    side = width - 90
    code = cv2.resize(modules, (side, side), interpolation=cv2.INTER_NEAREST)
    left, top = (width - side) // 2, (height - side) // 2
    screen[top : top + side, left : left + side] = np.where(
        code[:, :, None] > 0, np.array(paper, np.uint8), np.array(ink, np.uint8)
    )
    if phone.glare:
        shine = np.zeros_like(screen)
        cv2.ellipse(shine, (235, 420), (30, 90), 30, 0, 360, (140, 140, 140), -1)
        screen = _shot(cv2.add(screen, cv2.GaussianBlur(shine, (0, 0), 25)))
    return screen


def _hold(shot: Shot, phone: Held, screen: Shot, progress: float) -> None:
    """Lay a phone into a shot, turned, tilted and blurred by its movement."""
    height, width = screen.shape[:2]
    x, y = (
        WIDTH * (phone.start[0] + (phone.end[0] - phone.start[0]) * progress),
        HEIGHT * (phone.start[1] + (phone.end[1] - phone.start[1]) * progress),
    )
    tall = HEIGHT * phone.size
    wide = tall * width / height
    lean = wide * phone.tilt / 2
    corners = np.array(
        [
            (-wide / 2 + lean, -tall / 2),
            (wide / 2 - lean, -tall / 2),
            (wide / 2, tall / 2),
            (-wide / 2, tall / 2),
        ]
    )
    angle = np.radians(phone.turn)
    spin = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    target = (corners @ spin + (x, y)).astype(np.float32)
    source = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    way = cv2.getPerspectiveTransform(source, target)
    laid = cv2.warpPerspective(screen, way, (WIDTH, HEIGHT))
    there = np.full((height, width), 255, np.uint8)
    cv2.copyTo(laid, cv2.warpPerspective(there, way, (WIDTH, HEIGHT)), shot)
    if phone.blur:
        shot[:] = cv2.blur(shot, (phone.blur, 3))


def _shot(drawn: cv2.typing.MatLike) -> Shot:
    return drawn.astype(np.uint8, copy=False)
