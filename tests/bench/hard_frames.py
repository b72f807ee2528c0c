"""Frames that are hard to read, by class: the same for a seed, one or a whole burst."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import cv2

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.layout_file import read_layout
from tests.bench.cards import (
    Card,
    Picture,
    a_text,
    badge_card,
    phone_card,
    plain_card,
    symbol,
)
from tests.bench.lens import View, backdrop, photograph

BADGES = Path(__file__).parents[2] / "resources" / "badges"
NAMES = ("Bérénice Boutin", "Machiko Kanetake", "Maria van der Berg-Oosterhuis")
Hard = tuple[Card, View]


@dataclass(frozen=True, slots=True)
class Guest:
    """One who holds a code before the camera."""

    kind: str
    seed: int
    card: Card
    view: View
    scene: Picture

    def frames(self, count: int) -> Iterator[Picture]:
        """Take the frames of one after the other while a hand trembles."""
        chance = Random(self.seed)  # noqa: S311  the same in every run
        yield photograph(self.card, self.view, self.scene, self.seed)
        for number in range(1, count):
            view = _trembled(self.view, chance)
            yield photograph(self.card, view, self.scene, self.seed + 7919 * number)


def guest(kind: str, seed: int) -> Guest:
    """Make the guest of a class and a seed; badges need a QGuiApplication."""
    chance = Random(f"{kind} {seed}")  # noqa: S311  the same in every run
    card, view = KINDS[kind](chance)
    return Guest(kind, seed, card, view, backdrop(chance))


def _trembled(view: View, chance: Random) -> View:
    x, y = view.at
    left, top = view.glare_at
    return replace(
        view,
        at=(x + chance.gauss(0, 6), y + chance.gauss(0, 6)),
        size=view.size * (1 + chance.gauss(0, 0.01)),
        turn=view.turn + chance.gauss(0, 1.5),
        lean=view.lean + chance.gauss(0, 2),
        motion=view.motion * chance.uniform(0.6, 1.3),
        direction=view.direction + chance.gauss(0, 30),
        defocus=view.defocus * chance.uniform(0.85, 1.15),
        glare_at=(left + chance.gauss(0, 2), top + chance.gauss(0, 2)),
    )


def _mild(chance: Random, least: float = 110, most: float = 260) -> View:
    """Look as a webcam looks at a careful guest."""
    size = chance.uniform(least, most)
    room = size * 0.8
    return View(
        size=size,
        at=(chance.uniform(room, 1280 - room), chance.uniform(room, 720 - room))
        if room < 350
        else (640, 360),
        turn=chance.gauss(0, 8),
        lean=abs(chance.gauss(0, 12)),
        axis=chance.uniform(0, 360),
        black=chance.uniform(20, 60),
        white=chance.uniform(170, 230),
        soft=chance.uniform(0.5, 0.9),
        noise=chance.uniform(2, 5),
    )


def _card(chance: Random, quiet: float = 4, surround: int = 255) -> Card:
    text = a_text(chance)
    level = chance.choice("MMMLQ")
    return plain_card(symbol(text, level), text, quiet=quiet, surround=surround)


def _small(chance: Random) -> Hard:
    card = _card(chance)
    return card, replace(_mild(chance), size=card.modules * chance.uniform(1.9, 2.7))


def _large(chance: Random) -> Hard:
    view = replace(_mild(chance, 370, 490), turn=chance.uniform(-180, 180))
    return _card(chance), replace(view, defocus=chance.uniform(0.3, 0.9))


def _turned(chance: Random) -> Hard:
    view = replace(_mild(chance, 75, 170), turn=chance.uniform(-180, 180))
    return _card(chance), replace(
        view, lean=chance.uniform(20, 45), noise=chance.uniform(8, 20)
    )


def _perspective(chance: Random) -> Hard:
    view = replace(_mild(chance, 150, 300), lean=chance.uniform(50, 72))
    return _card(chance), replace(view, turn=chance.uniform(-45, 45))


def _motion(chance: Random) -> Hard:
    view = replace(_mild(chance), motion=chance.uniform(0.6, 2.2))
    return _card(chance), replace(view, direction=chance.uniform(0, 180))


def _defocus(chance: Random) -> Hard:
    return _card(chance), replace(_mild(chance), defocus=chance.uniform(0.3, 1.1))


def _noise(chance: Random) -> Hard:
    return _card(chance), replace(_mild(chance), noise=chance.uniform(25, 60))


def _low_light(chance: Random) -> Hard:
    black = chance.uniform(4, 10)
    white = black + chance.uniform(14, 50)
    noise = chance.uniform(3, 8)
    return _card(chance), replace(_mild(chance), black=black, white=white, noise=noise)


def _glare(chance: Random) -> Hard:
    card, view = _card(chance), _mild(chance)
    half = card.modules / 2
    where = (chance.uniform(-half, half), chance.uniform(-half, half))
    return card, replace(
        view,
        glare=chance.uniform(100, 350),
        glare_at=where,
        glare_size=chance.uniform(0.12, 0.4) * card.modules,
    )


def _low_contrast(chance: Random) -> Hard:
    black = chance.uniform(60, 170)
    white = black + chance.uniform(10, 50)
    view = replace(_mild(chance), black=black, white=white, noise=chance.uniform(2, 6))
    return _card(chance), replace(view, shadow=chance.uniform(0, 0.4))


def _inverted(chance: Random) -> Hard:
    view = replace(_mild(chance, 70, 200), inverted=True)
    return _card(chance), replace(
        view, defocus=chance.uniform(0, 0.8), noise=chance.uniform(4, 20)
    )


def _moire(chance: Random) -> Hard:
    view = replace(_mild(chance), ripple=chance.uniform(0.1, 0.55))
    return phone_card(_card(chance), chance, dark=False), replace(
        view,
        ripple_length=chance.uniform(2.2, 7),
        ripple_angle=chance.uniform(0, 180),
    )


def _jpeg(chance: Random) -> Hard:
    view = replace(_mild(chance, 60, 130), jpeg=chance.randrange(2, 10))
    return _card(chance), view


def _damage(chance: Random) -> Hard:
    card = _card(chance)
    picture = card.picture.copy()
    for _ in range(chance.randrange(1, 3)):
        shade = chance.choice((0, 255, 255))
        start, end = (
            (
                round(card.left + chance.random() * card.side),
                round(card.top + chance.random() * card.side),
            )
            for _ in range(2)
        )
        cv2.line(picture, start, end, (shade,), chance.randrange(4, 16))
    for _ in range(chance.randrange(3)):
        spot = (
            round(card.left + chance.random() * card.side),
            round(card.top + chance.random() * card.side),
        )
        cv2.circle(
            picture, spot, chance.randrange(5, 22), (chance.choice((0, 255)),), -1
        )
    return replace(card, picture=picture), _mild(chance)


def _covered(chance: Random) -> Hard:
    """A thumb or a sticker over an edge or a corner."""
    card = _card(chance)
    picture = card.picture.copy()
    angle = chance.uniform(0, 2 * math.pi)
    reach = card.side * chance.uniform(0.5, 0.72)
    middle = card.left + card.side / 2, card.top + card.side / 2
    spot = (
        round(middle[0] + reach * math.cos(angle)),
        round(middle[1] + reach * math.sin(angle)),
    )
    radius = round(card.side * chance.uniform(0.12, 0.25))
    cv2.circle(picture, spot, radius, (chance.randrange(60, 200),), -1)
    return replace(card, picture=picture), _mild(chance)


def _narrow(chance: Random) -> Hard:
    quiet = chance.uniform(0, 1.2)
    card = _card(chance, quiet=quiet, surround=chance.choice((0, 30, 90)))
    return card, replace(_mild(chance, 80, 220), soft=chance.uniform(0.6, 1.2))


def _curved(chance: Random) -> Hard:
    view = replace(_mild(chance), bend=chance.uniform(0.1, 0.8))
    return _card(chance), view


def _dark_phone(chance: Random) -> Hard:
    """A cracked telephone at minimum brightness, in dark mode."""
    narrow = _card(chance, quiet=chance.uniform(0.8, 2.5), surround=18)
    black = chance.uniform(6, 20)
    view = replace(
        _mild(chance, 75, 200), black=black, white=black + chance.uniform(40, 120)
    )
    card = phone_card(narrow, chance, dark=True)
    picture = card.picture.copy()
    height, width = picture.shape
    for _ in range(chance.randrange(4)):
        start, end = (
            (chance.randrange(width), chance.randrange(height)) for _ in range(2)
        )
        cv2.line(
            picture, start, end, (chance.choice((0, 200)),), chance.randrange(2, 7)
        )
    return replace(card, picture=picture), replace(
        view,
        defocus=chance.uniform(0, 0.7),
        noise=chance.uniform(4, 10),
        glare=chance.uniform(0, 60),
        glare_size=card.modules * 0.6,
    )


_LAYOUTS: dict[str, BadgeLayout] = {}


def _badge(chance: Random) -> Hard:
    """A printed badge on a lanyard that swings, in the light of a hall."""
    name = chance.choice(("cr80", "roll62"))
    layout = _LAYOUTS.setdefault(name, read_layout(BADGES / f"{name}.toml"))
    card = badge_card(layout, a_text(chance), chance.choice(NAMES))
    view = replace(_mild(chance), size=card.modules * chance.uniform(2.5, 5))
    return card, replace(
        view,
        lean=chance.uniform(0, 40),
        motion=chance.uniform(0, 1.2),
        direction=chance.uniform(0, 180),
        defocus=chance.uniform(0, 0.6),
        noise=chance.uniform(3, 8),
        shadow=chance.uniform(0, 0.5),
    )


KINDS: dict[str, Callable[[Random], Hard]] = {
    "small": _small,
    "large": _large,
    "turned": _turned,
    "perspective": _perspective,
    "motion": _motion,
    "defocus": _defocus,
    "noise": _noise,
    "low light": _low_light,
    "glare": _glare,
    "low contrast": _low_contrast,
    "inverted": _inverted,
    "moiré": _moire,
    "JPEG": _jpeg,
    "damage": _damage,
    "part covered": _covered,
    "narrow quiet zone": _narrow,
    "curved": _curved,
    "dark phone": _dark_phone,
    "printed badge": _badge,
}
