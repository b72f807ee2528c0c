"""Videos of guests who hold their phones up to a camera."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

Frame = NDArray[np.uint8]

WIDTH, HEIGHT, FRAMES_PER_SECOND = 1280, 720, 30
SCREEN_SIZE = (300, 600)
"""A phone's screen in pixels, before it is held up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPhone:
    """How a phone is held: its path, its size, its light."""

    code: str
    start: tuple[float, float] = (0.5, 0.5)
    end: tuple[float, float] = (0.5, 0.5)
    size: float = 0.75
    turn: float = 0.0
    tilt: float = 0.0
    blur: int = 0
    dark: bool = False
    glare: bool = False


def write_video(path: Path, frames: Iterable[Frame]) -> Path:
    """Write frames as a video, 30 a second."""
    codec = cv2.VideoWriter.fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(path), codec, FRAMES_PER_SECOND, (WIDTH, HEIGHT))
    assert writer.isOpened(), "this OpenCV writes no videos"
    for frame in frames:
        writer.write(frame)
    writer.release()
    return path


def empty_frames(seconds: float) -> Iterator[Frame]:
    """Yield frames of the empty hall."""
    background = _background()
    for _ in range(round(seconds * FRAMES_PER_SECOND)):
        yield background


def phone_frames(seconds: float, *phones: HeldPhone) -> Iterator[Frame]:
    """Yield frames of phones that are held up."""
    screens = [_draw_screen(phone) for phone in phones]
    for number in range(round(seconds * FRAMES_PER_SECOND)):
        frame = _background().copy()
        for phone, screen in zip(phones, screens, strict=True):
            _composite(
                frame, phone, screen, number / max(1, seconds * FRAMES_PER_SECOND - 1)
            )
        yield frame


@cache
def _background() -> Frame:
    """Draw a hall that is out of focus: a window, a wall, somebody."""
    frame = np.empty((HEIGHT, WIDTH, 3), np.uint8)
    frame[:] = np.linspace(150, 95, HEIGHT, dtype=np.uint8)[:, None, None]
    frame[:, :, 0] = np.clip(frame[:, :, 0] * 0.9, 0, 255)
    cv2.rectangle(frame, (80, 60), (330, 400), (235, 225, 210), -1)
    cv2.rectangle(frame, (980, 90), (1210, 720), (70, 80, 105), -1)
    cv2.ellipse(frame, (640, 760), (330, 330), 0, 180, 360, (96, 66, 48), -1)
    cv2.circle(frame, (640, 330), 125, (150, 175, 215), -1)
    return _as_frame(cv2.GaussianBlur(frame, (0, 0), 14))


def _draw_screen(phone: HeldPhone) -> Frame:
    """Draw a phone that shows a code; in the dark mode it is white on black."""
    width, height = SCREEN_SIZE
    light_colour, dark_colour = (
        ((24, 20, 18), (235, 235, 235))
        if phone.dark
        else (
            (250, 250, 250),
            (20, 20, 20),
        )
    )
    screen = np.full((height, width, 3), (30, 28, 26), np.uint8)
    screen[14:-14, 12:-12] = light_colour
    barcode = zxingcpp.create_barcode(phone.code, zxingcpp.BarcodeFormat.QRCode)
    modules = np.array(barcode.to_image(scale=1, add_quiet_zones=False))
    side = width - 90
    code = cv2.resize(modules, (side, side), interpolation=cv2.INTER_NEAREST)
    left, top = (width - side) // 2, (height - side) // 2
    screen[top : top + side, left : left + side] = np.where(
        code[:, :, None] > 0,
        np.array(light_colour, np.uint8),
        np.array(dark_colour, np.uint8),
    )
    if phone.glare:
        glare = np.zeros_like(screen)
        cv2.ellipse(glare, (235, 420), (30, 90), 30, 0, 360, (140, 140, 140), -1)
        screen = _as_frame(cv2.add(screen, cv2.GaussianBlur(glare, (0, 0), 25)))
    return screen


def _composite(frame: Frame, phone: HeldPhone, screen: Frame, progress: float) -> None:
    """Draw a phone into a frame, rotated, tilted and with motion blur."""
    height, width = screen.shape[:2]
    x, y = (
        WIDTH * (phone.start[0] + (phone.end[0] - phone.start[0]) * progress),
        HEIGHT * (phone.start[1] + (phone.end[1] - phone.start[1]) * progress),
    )
    phone_height = HEIGHT * phone.size
    phone_width = phone_height * width / height
    shear = phone_width * phone.tilt / 2
    corners = np.array(
        [
            (-phone_width / 2 + shear, -phone_height / 2),
            (phone_width / 2 - shear, -phone_height / 2),
            (phone_width / 2, phone_height / 2),
            (-phone_width / 2, phone_height / 2),
        ]
    )
    angle = np.radians(phone.turn)
    rotation = np.array(
        [[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]
    )
    target = (corners @ rotation + (x, y)).astype(np.float32)
    source = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    transform = cv2.getPerspectiveTransform(source, target)
    warped = cv2.warpPerspective(screen, transform, (WIDTH, HEIGHT))
    mask = np.full((height, width), 255, np.uint8)
    cv2.copyTo(warped, cv2.warpPerspective(mask, transform, (WIDTH, HEIGHT)), frame)
    if phone.blur:
        frame[:] = cv2.blur(frame, (phone.blur, 3))


def _as_frame(drawn: cv2.typing.MatLike) -> Frame:
    return drawn.astype(np.uint8, copy=False)
