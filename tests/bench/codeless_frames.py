"""Frames in which nothing false may be read: likenesses of codes, and damaged ones.

Each comes with the text that may be read: none, or the true one of a damaged code.
"""

from collections.abc import Callable
from random import Random

import cv2
import numpy as np
import zxingcpp

from tests.bench.cards import Card, Picture, draw_symbol, plain_card, random_ticket_text
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
    """Return a frame; the same for a seed."""
    random = Random(f"codeless {seed}")  # noqa: S311  the same in every run
    return GENERATORS[seed % len(GENERATORS)](random)


def _photographed(card: Card, random: Random) -> Picture:
    view = View(
        size=random.uniform(70, 320),
        at=(random.uniform(300, 980), random.uniform(250, 470)),
        turn=random.uniform(-180, 180),
        lean=abs(random.gauss(0, 25)),
        axis=random.uniform(0, 360),
        black=random.uniform(10, 70),
        white=random.uniform(120, 235),
        inverted=random.random() < 0.2,
        defocus=random.choice((0, 0, random.uniform(0, 0.8))),
        noise=random.uniform(1, 15),
    )
    return photograph(card, view, backdrop(random), random.randrange(1 << 30))


def _card(modules: Picture, random: Random, text: str = "") -> Card:
    return plain_card(modules, text, quiet_zone=random.uniform(0, 5))


def _generator(random: Random) -> np.random.Generator:
    return np.random.default_rng(random.randrange(1 << 30))


def _empty_room(random: Random) -> Codeless:
    return backdrop(random), ""


def _noise(random: Random) -> Codeless:
    """Noise of all grains."""
    generator, grain = _generator(random), random.choice((1, 2, 3, 5, 8, 13))
    size = (HEIGHT // grain + 1, WIDTH // grain + 1)
    coarse = (generator.random(size) > random.uniform(0.3, 0.7)).astype(np.uint8) * 255
    frame = coarse.repeat(grain, 0).repeat(grain, 1)[:HEIGHT, :WIDTH]
    soft = cv2.GaussianBlur(frame, (0, 0), random.uniform(0.3, grain))
    return np.asarray(soft, np.uint8), ""


def _page(random: Random) -> Codeless:
    """A page full of text."""
    page = np.full((HEIGHT, WIDTH), 235, np.uint8)
    scale = random.uniform(0.4, 1.6)
    letters = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:"
    for row in range(20, HEIGHT, round(30 * scale) + 6):
        words = "".join(random.choices(letters, k=90))
        place = (random.randrange(30), row)
        cv2.putText(page, words, place, random.randrange(6), scale, (20,), 1)
    turn = cv2.getRotationMatrix2D((640, 360), random.uniform(-30, 30), 1)
    turned = cv2.warpAffine(page, turn, (WIDTH, HEIGHT), borderValue=(120,))
    return np.asarray(cv2.GaussianBlur(turned, (0, 0), 0.7), np.uint8), ""


def _checkers(random: Random) -> Codeless:
    size = random.randrange(8, 45)
    i, j = np.indices((size, size))
    kind = random.randrange(3)
    pattern = ((i + j) % 2, i % 2, i // 2 + j // 2)[kind] % 2
    return _photographed(_card((pattern * 255).astype(np.uint8), random), random), ""


def _squares(random: Random) -> Codeless:
    """Squares such as a code has, strewn over nothing or over random modules."""
    size = random.randrange(21, 50)
    share = random.choice((0.0, 0.5))
    modules = (_generator(random).random((size, size)) >= share).astype(np.uint8) * 255
    finder = draw_symbol("A")[:8, :8]
    for _ in range(random.randrange(2, 7)):
        top, left = random.randrange(size - 8), random.randrange(size - 8)
        modules[top : top + 8, left : left + 8] = finder
    return _photographed(_card(modules, random), random), ""


def _random_data(random: Random) -> Codeless:
    """A QR symbol whose function patterns are right, and whose data are random."""
    modules = draw_symbol(random_ticket_text(random), random.choice("LMQH")).copy()
    size = len(modules)
    inner = (_generator(random).random((size, size)) > 0.5).astype(np.uint8) * 255
    keep = np.zeros((size, size), np.bool_)
    keep[:9, :9] = keep[:9, -8:] = keep[-8:, :9] = True
    keep[6] = keep[:, 6] = True
    return _photographed(_card(np.where(keep, modules, inner), random), random), ""


def _other_symbology(random: Random) -> Codeless:
    """A code of another kind."""
    kind = random.choice(OTHERS)
    text = str(random.randrange(10**5, 10**10))
    barcode = zxingcpp.create_barcode(text, kind)
    image = np.array(barcode.to_image(scale=1, add_quiet_zones=False))
    side = max(image.shape)
    square = np.full((side, side), 255, np.uint8)
    for top in range(0, side - image.shape[0] + 1, image.shape[0] + 4):
        square[top : top + image.shape[0], : image.shape[1]] = image
    return _photographed(_card(square, random), random), ""


def _damaged(random: Random) -> Codeless:
    """A real code with much of it missing: its own text, or none."""
    text = random_ticket_text(random)
    modules = draw_symbol(text, random.choice("LLMQH")).copy()
    size, generator = len(modules), _generator(random)
    for _ in range(random.randrange(1, 4)):
        high, wide = random.randrange(1, size // 3), random.randrange(1, size // 3)
        top, left = random.randrange(size), random.randrange(size)
        part = modules[top : top + high, left : left + wide]
        part[:] = random.choice((0, 255, (generator.random(part.shape) > 0.5) * 255))
    flips = generator.random(modules.shape) < random.choice((0, 0.01, 0.02, 0.05))
    return _photographed(
        _card(np.where(flips, 255 - modules, modules), random, text), random
    ), text


GENERATORS: tuple[Callable[[Random], Codeless], ...] = (
    _empty_room,
    _noise,
    _page,
    _checkers,
    _squares,
    _random_data,
    _other_symbology,
    _damaged,
)
