"""Frames in which nothing false may be read: likenesses of codes, and ruined ones.

Each comes with the texts that may be read: none, or the true one of a ruined code.
"""

from collections.abc import Callable
from random import Random

import cv2
import numpy as np
import zxingcpp

from tests.bench.cards import Card, Picture, a_text, plain_card, symbol
from tests.bench.lens import HEIGHT, WIDTH, View, backdrop, photograph

Codeless = tuple[Picture, str]
"""A frame, and the only text that may be read in it; nothing else."""
OTHERS = (
    zxingcpp.BarcodeFormat.AztecCode,
    zxingcpp.BarcodeFormat.DataMatrix,
    zxingcpp.BarcodeFormat.PDF417,
    zxingcpp.BarcodeFormat.Code128,
    zxingcpp.BarcodeFormat.MicroQRCode,
    zxingcpp.BarcodeFormat.RMQRCode,
)


def codeless_frame(seed: int) -> Codeless:
    """Give a frame; the same for a seed."""
    chance = Random(f"codeless {seed}")  # noqa: S311  the same in every run
    return SORTS[seed % len(SORTS)](chance)


def _seen(card: Card, chance: Random) -> Picture:
    view = View(
        size=chance.uniform(70, 320),
        at=(chance.uniform(300, 980), chance.uniform(250, 470)),
        turn=chance.uniform(-180, 180),
        lean=abs(chance.gauss(0, 25)),
        axis=chance.uniform(0, 360),
        black=chance.uniform(10, 70),
        white=chance.uniform(120, 235),
        inverted=chance.random() < 0.2,
        defocus=chance.choice((0, 0, chance.uniform(0, 0.8))),
        noise=chance.uniform(1, 15),
    )
    return photograph(card, view, backdrop(chance), chance.randrange(1 << 30))


def _card(modules: Picture, chance: Random, text: str = "") -> Card:
    return plain_card(modules, text, quiet=chance.uniform(0, 5))


def _dice(chance: Random) -> np.random.Generator:
    return np.random.default_rng(chance.randrange(1 << 30))


def _room(chance: Random) -> Codeless:
    return backdrop(chance), ""


def _static(chance: Random) -> Codeless:
    """Noise of all grains."""
    dice, grain = _dice(chance), chance.choice((1, 2, 3, 5, 8, 13))
    size = (HEIGHT // grain + 1, WIDTH // grain + 1)
    coarse = (dice.random(size) > chance.uniform(0.3, 0.7)).astype(np.uint8) * 255
    frame = coarse.repeat(grain, 0).repeat(grain, 1)[:HEIGHT, :WIDTH]
    soft = cv2.GaussianBlur(frame, (0, 0), chance.uniform(0.3, grain))
    return np.asarray(soft, np.uint8), ""


def _page(chance: Random) -> Codeless:
    """A page full of text."""
    page = np.full((HEIGHT, WIDTH), 235, np.uint8)
    scale = chance.uniform(0.4, 1.6)
    letters = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:"
    for row in range(20, HEIGHT, round(30 * scale) + 6):
        words = "".join(chance.choices(letters, k=90))
        place = (chance.randrange(30), row)
        cv2.putText(page, words, place, chance.randrange(6), scale, (20,), 1)
    turn = cv2.getRotationMatrix2D((640, 360), chance.uniform(-30, 30), 1)
    turned = cv2.warpAffine(page, turn, (WIDTH, HEIGHT), borderValue=(120,))
    return np.asarray(cv2.GaussianBlur(turned, (0, 0), 0.7), np.uint8), ""


def _checkers(chance: Random) -> Codeless:
    size = chance.randrange(8, 45)
    i, j = np.indices((size, size))
    kind = chance.randrange(3)
    pattern = ((i + j) % 2, i % 2, i // 2 + j // 2)[kind] % 2
    return _seen(_card((pattern * 255).astype(np.uint8), chance), chance), ""


def _squares(chance: Random) -> Codeless:
    """Squares such as a code has, strewn over nothing or over random modules."""
    size = chance.randrange(21, 50)
    share = chance.choice((0.0, 0.5))
    modules = (_dice(chance).random((size, size)) >= share).astype(np.uint8) * 255
    finder = symbol("A")[:8, :8]
    for _ in range(chance.randrange(2, 7)):
        top, left = chance.randrange(size - 8), chance.randrange(size - 8)
        modules[top : top + 8, left : left + 8] = finder
    return _seen(_card(modules, chance), chance), ""


def _hollow(chance: Random) -> Codeless:
    """A QR symbol whose own patterns are right, and whose data are dice."""
    modules = symbol(a_text(chance), chance.choice("LMQH")).copy()
    size = len(modules)
    inner = (_dice(chance).random((size, size)) > 0.5).astype(np.uint8) * 255
    keep = np.zeros((size, size), np.bool_)
    keep[:9, :9] = keep[:9, -8:] = keep[-8:, :9] = True
    keep[6] = keep[:, 6] = True
    return _seen(_card(np.where(keep, modules, inner), chance), chance), ""


def _other(chance: Random) -> Codeless:
    """A code of another kind."""
    kind = chance.choice(OTHERS)
    text = str(chance.randrange(10**5, 10**10))
    made = zxingcpp.create_barcode(text, kind)
    picture = np.array(made.to_image(scale=1, add_quiet_zones=False))
    side = max(picture.shape)
    square = np.full((side, side), 255, np.uint8)
    for top in range(0, side - picture.shape[0] + 1, picture.shape[0] + 4):
        square[top : top + picture.shape[0], : picture.shape[1]] = picture
    return _seen(_card(square, chance), chance), ""


def _ruined(chance: Random) -> Codeless:
    """A real code with much of it gone: its own text, or none."""
    text = a_text(chance)
    modules = symbol(text, chance.choice("LLMQH")).copy()
    size, dice = len(modules), _dice(chance)
    for _ in range(chance.randrange(1, 4)):
        high, wide = chance.randrange(1, size // 3), chance.randrange(1, size // 3)
        top, left = chance.randrange(size), chance.randrange(size)
        part = modules[top : top + high, left : left + wide]
        part[:] = chance.choice((0, 255, (dice.random(part.shape) > 0.5) * 255))
    flips = dice.random(modules.shape) < chance.choice((0, 0.01, 0.02, 0.05))
    return _seen(
        _card(np.where(flips, 255 - modules, modules), chance, text), chance
    ), text


SORTS: tuple[Callable[[Random], Codeless], ...] = (
    _room,
    _static,
    _page,
    _checkers,
    _squares,
    _hollow,
    _other,
    _ruined,
)
