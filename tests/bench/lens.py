"""A simulated camera: how a card lies in the frame, and how the image degrades."""

import math
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.bench.cards import Card, Picture

WIDTH, HEIGHT = 1280, 720
FAR = 1100.0
"""The eye's distance in pixels: what leans is seen in this perspective."""
Shades = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The conditions of one frame; lengths in modules, angles in degrees."""

    size: float = 200  # of the code, in pixels
    at: tuple[float, float] = (640, 360)
    turn: float = 0
    lean: float = 0
    axis: float = 0
    bend: float = 0
    black: float = 30
    white: float = 220
    inverted: bool = False
    defocus: float = 0
    motion: float = 0
    direction: float = 0
    soft: float = 0.6  # of the lens, in pixels
    noise: float = 3
    glare: float = 0
    glare_at: tuple[float, float] = (0, 0)
    glare_size: float = 8
    ripple: float = 0
    ripple_length: float = 3  # in pixels
    ripple_angle: float = 20
    shadow: float = 0
    jpeg: int = 0


def backdrop(random: Random) -> Picture:
    """Return a room out of focus, with edges and letters in it."""
    generator = np.random.default_rng(random.randrange(1 << 30))
    coarse = generator.normal(110, 45, (9, 16)).clip(20, 235).astype(np.float32)
    room = cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    scene = room.clip(0, 255).astype(np.uint8)
    for _ in range(random.randrange(3, 9)):
        x, y = random.randrange(WIDTH), random.randrange(HEIGHT)
        size = (random.randrange(20, 500), random.randrange(20, 300))
        cv2.rectangle(scene, (x, y, *size), (random.randrange(20, 230),), -1)
    for _ in range(random.randrange(6)):
        words = "".join(random.choices("ASSER institute 0123456789", k=20))
        spot = (random.randrange(WIDTH), random.randrange(HEIGHT))
        face = cv2.FONT_HERSHEY_SIMPLEX
        scale = random.uniform(0.5, 2)
        cv2.putText(scene, words, spot, face, scale, (random.randrange(250),), 2)
    return np.asarray(cv2.GaussianBlur(scene, (0, 0), 1.2), np.uint8)


def photograph(card: Card, view: View, scene: Picture, seed: int) -> Picture:
    """Return one frame of a card before a scene."""
    generator = np.random.default_rng(seed)
    unit = view.size / card.modules
    frame = _composite(card, view, scene)
    frame = _blurred(frame, view, unit)
    frame = _lit(frame, view, unit)
    frame += generator.normal(0, 1, frame.shape).astype(np.float32) * view.noise
    taken = frame.clip(0, 255).astype(np.uint8)
    if view.jpeg:
        _, data = cv2.imencode(".jpg", taken, [cv2.IMWRITE_JPEG_QUALITY, view.jpeg])
        taken = np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)
    return taken


def corners(view: View) -> NDArray[np.float32]:
    """Return the code's corners in the frame, clockwise from its top left."""
    turn, lean, axis = (
        math.radians(angle) for angle in (view.turn, view.lean, view.axis)
    )
    seen = []
    for x, y in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)):
        flat = complex(x, y) * view.size * complex(math.cos(turn), math.sin(turn))
        along = flat * complex(math.cos(axis), -math.sin(axis))
        depth = 1 + along.imag * math.sin(lean) / FAR
        leant = complex(along.real, along.imag * math.cos(lean)) / depth
        spot = leant * complex(math.cos(axis), math.sin(axis))
        seen.append((spot.real + view.at[0], spot.imag + view.at[1]))
    return np.array(seen, np.float32)


def _composite(card: Card, view: View, scene: Picture) -> Shades:
    """Draw the card over the scene at twice the size, then halve it."""
    picture = _shaded(card.picture, view)
    mask = np.full_like(picture, 255)
    left, top, side = card.left, card.top, card.side
    if view.bend:
        picture, mask = _bent(picture, view.bend), _bent(mask, view.bend)
    square = [(left, top), (left + side, top), (left + side, top + side)]
    there = np.array([*square, (left, top + side)], np.float32)
    lens = cv2.getPerspectiveTransform(there, corners(view) * 2)
    shrink = card.side / view.size / 4
    if shrink > 0.5:  # else the finer picture's lines would flicker
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), shrink), np.uint8)
    size = (WIDTH * 2, HEIGHT * 2)
    large = cv2.warpPerspective(picture, lens, size)
    part = cv2.warpPerspective(mask, lens, size)
    small = cv2.resize(large, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    share = cv2.resize(part, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    weight = share.astype(np.float32) / 255
    return np.asarray(
        scene * (1 - weight) + small.astype(np.float32) * weight, np.float32
    )


def _shaded(picture: Picture, view: View) -> Picture:
    ink = 255 - picture if view.inverted else picture
    levels = ink.astype(np.float32) / 255
    return np.asarray(view.black + levels * (view.white - view.black), np.uint8)


def _bent(picture: Picture, bend: float) -> Picture:
    """Bend a card as around a cup; the bend is half the angle that is seen."""
    height, width = picture.shape
    across = np.linspace(-1, 1, width, dtype=np.float32)
    turned = np.arcsin(across * math.sin(bend)) / bend
    x = np.tile((turned + 1) / 2 * (width - 1), (height, 1)).astype(np.float32)
    sag = np.tile((1 - across**2) * bend * 0.12 * width, (height, 1))
    y = np.arange(height, dtype=np.float32)[:, None] - sag + sag.max() / 2
    grey = cv2.remap(picture, x, y.astype(np.float32), cv2.INTER_LINEAR)
    return np.asarray(grey, np.uint8)


def _blurred(frame: Shades, view: View, unit: float) -> Shades:
    blurred = cv2.GaussianBlur(frame, (0, 0), view.soft)
    if view.defocus:
        blurred = cv2.filter2D(blurred, -1, _disc(view.defocus * unit))
    if view.motion:
        blurred = cv2.filter2D(blurred, -1, _streak(view.motion * unit, view.direction))
    return np.asarray(blurred, np.float32)


def _disc(radius: float) -> Shades:
    half = math.ceil(radius) + 1
    y, x = np.mgrid[-half : half + 1, -half : half + 1].astype(np.float32)
    disc = (radius + 0.5 - np.hypot(x, y)).clip(0, 1)
    return np.asarray(disc / disc.sum(), np.float32)


def _streak(length: float, direction: float) -> Shades:
    half = math.ceil(length / 2) + 1
    streak = np.zeros((2 * half + 1, 2 * half + 1), np.float32)
    angle = math.radians(direction)
    for step in np.linspace(-length / 2, length / 2, 8 * half):
        x, y = half + step * math.cos(angle), half + step * math.sin(angle)
        left, top = int(x), int(y)
        for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
            near = (1 - abs(x - left - dx)) * (1 - abs(y - top - dy))
            streak[top + dy, left + dx] += near
    return np.asarray(streak / streak.sum(), np.float32)


def _lit(frame: Shades, view: View, unit: float) -> Shades:
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    x, y = (x - view.at[0]) / unit, (y - view.at[1]) / unit
    if view.ripple:
        angle = math.radians(view.ripple_angle)
        phase = (x * math.cos(angle) + y * math.sin(angle)) * unit
        wave = np.sin(phase * 2 * math.pi / view.ripple_length)
        frame = frame * (1 + view.ripple * wave)
    if view.shadow:
        step = np.tanh(x - view.glare_at[0]) / 2 + 0.5
        frame = frame * (1 - view.shadow * step)
    if view.glare:
        far = np.hypot(x - view.glare_at[0], y - view.glare_at[1]) / view.glare_size
        frame = frame + view.glare * np.exp(-(far**2))
    return np.asarray(frame, np.float32)
