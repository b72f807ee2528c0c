"""Frames that are hard to read, by class; the same for a seed, one or several."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import cv2

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.layout_file import read_layout
from tests.bench.cards import (
    Card,
    Picture,
    badge_card,
    draw_symbol,
    phone_card,
    plain_card,
    random_ticket_text,
)
from tests.bench.lens import View, backdrop, photograph

BADGES = Path(__file__).parents[2] / "resources" / "badges"
NAMES = ("Bérénice Boutin", "Machiko Kanetake", "Maria van der Berg-Oosterhuis")
CardAndView = tuple[Card, View]


@dataclass(frozen=True, slots=True)
class HeldCode:
    """A code that is held before the camera."""

    kind: str
    seed: int
    card: Card
    view: View
    scene: Picture

    def frames(self, count: int) -> Iterator[Picture]:
        """Yield frames one after the other while a hand trembles."""
        random = Random(self.seed)  # noqa: S311  the same in every run
        yield photograph(self.card, self.view, self.scene, self.seed)
        for number in range(1, count):
            view = _trembled(self.view, random)
            yield photograph(self.card, view, self.scene, self.seed + 7919 * number)


def held_code(kind: str, seed: int) -> HeldCode:
    """Return the held code of a class and a seed; badges need a QGuiApplication."""
    random = Random(f"{kind} {seed}")  # noqa: S311  the same in every run
    card, view = KINDS[kind](random)
    return HeldCode(kind, seed, card, view, backdrop(random))


def _trembled(view: View, random: Random) -> View:
    x, y = view.at
    left, top = view.glare_at
    return replace(
        view,
        at=(x + random.gauss(0, 6), y + random.gauss(0, 6)),
        size=view.size * (1 + random.gauss(0, 0.01)),
        turn=view.turn + random.gauss(0, 1.5),
        lean=view.lean + random.gauss(0, 2),
        motion=view.motion * random.uniform(0.6, 1.3),
        direction=view.direction + random.gauss(0, 30),
        defocus=view.defocus * random.uniform(0.85, 1.15),
        glare_at=(left + random.gauss(0, 2), top + random.gauss(0, 2)),
    )


def _easy_view(random: Random, least: float = 110, most: float = 260) -> View:
    """Return the view of a webcam on a careful guest."""
    size = random.uniform(least, most)
    room = size * 0.8
    return View(
        size=size,
        at=(random.uniform(room, 1280 - room), random.uniform(room, 720 - room))
        if room < 350
        else (640, 360),
        turn=random.gauss(0, 8),
        lean=abs(random.gauss(0, 12)),
        axis=random.uniform(0, 360),
        black=random.uniform(20, 60),
        white=random.uniform(170, 230),
        soft=random.uniform(0.5, 0.9),
        noise=random.uniform(2, 5),
    )


def _card(random: Random, quiet: float = 4, surround: int = 255) -> Card:
    text = random_ticket_text(random)
    symbol = draw_symbol(text, random.choice("MMMLQ"))
    return plain_card(symbol, text, quiet_zone=quiet, surround=surround)


def _small(random: Random) -> CardAndView:
    card = _card(random)
    return card, replace(
        _easy_view(random), size=card.modules * random.uniform(1.9, 2.7)
    )


def _large(random: Random) -> CardAndView:
    view = replace(_easy_view(random, 370, 490), turn=random.uniform(-180, 180))
    return _card(random), replace(view, defocus=random.uniform(0.3, 0.9))


def _turned(random: Random) -> CardAndView:
    view = replace(_easy_view(random, 75, 170), turn=random.uniform(-180, 180))
    return _card(random), replace(
        view, lean=random.uniform(20, 45), noise=random.uniform(8, 20)
    )


def _perspective(random: Random) -> CardAndView:
    view = replace(_easy_view(random, 150, 300), lean=random.uniform(50, 72))
    return _card(random), replace(view, turn=random.uniform(-45, 45))


def _motion(random: Random) -> CardAndView:
    view = replace(_easy_view(random), motion=random.uniform(0.6, 2.2))
    return _card(random), replace(view, direction=random.uniform(0, 180))


def _defocus(random: Random) -> CardAndView:
    return _card(random), replace(_easy_view(random), defocus=random.uniform(0.3, 1.1))


def _noise(random: Random) -> CardAndView:
    return _card(random), replace(_easy_view(random), noise=random.uniform(25, 60))


def _low_light(random: Random) -> CardAndView:
    black = random.uniform(4, 10)
    white = black + random.uniform(14, 50)
    noise = random.uniform(3, 8)
    return _card(random), replace(
        _easy_view(random), black=black, white=white, noise=noise
    )


def _glare(random: Random) -> CardAndView:
    card, view = _card(random), _easy_view(random)
    half = card.modules / 2
    where = (random.uniform(-half, half), random.uniform(-half, half))
    return card, replace(
        view,
        glare=random.uniform(100, 350),
        glare_at=where,
        glare_size=random.uniform(0.12, 0.4) * card.modules,
    )


def _low_contrast(random: Random) -> CardAndView:
    black = random.uniform(60, 170)
    white = black + random.uniform(10, 50)
    view = replace(
        _easy_view(random), black=black, white=white, noise=random.uniform(2, 6)
    )
    return _card(random), replace(view, shadow=random.uniform(0, 0.4))


def _inverted(random: Random) -> CardAndView:
    view = replace(_easy_view(random, 70, 200), inverted=True)
    return _card(random), replace(
        view, defocus=random.uniform(0, 0.8), noise=random.uniform(4, 20)
    )


def _moire(random: Random) -> CardAndView:
    view = replace(_easy_view(random), ripple=random.uniform(0.1, 0.55))
    return phone_card(_card(random), random, dark=False), replace(
        view, ripple_length=random.uniform(2.2, 7), ripple_angle=random.uniform(0, 180)
    )


def _jpeg(random: Random) -> CardAndView:
    view = replace(_easy_view(random, 60, 130), jpeg=random.randrange(2, 10))
    return _card(random), view


def _damage(random: Random) -> CardAndView:
    card = _card(random)
    picture = card.picture.copy()
    for _ in range(random.randrange(1, 3)):
        shade = random.choice((0, 255, 255))
        start, end = (
            (
                round(card.left + random.random() * card.side),
                round(card.top + random.random() * card.side),
            )
            for _ in range(2)
        )
        cv2.line(picture, start, end, (shade,), random.randrange(4, 16))
    for _ in range(random.randrange(3)):
        spot = (
            round(card.left + random.random() * card.side),
            round(card.top + random.random() * card.side),
        )
        cv2.circle(
            picture, spot, random.randrange(5, 22), (random.choice((0, 255)),), -1
        )
    return replace(card, picture=picture), _easy_view(random)


def _covered(random: Random) -> CardAndView:
    """A thumb or a sticker over an edge or a corner."""
    card = _card(random)
    picture = card.picture.copy()
    angle = random.uniform(0, 2 * math.pi)
    reach = card.side * random.uniform(0.5, 0.72)
    middle = card.left + card.side / 2, card.top + card.side / 2
    spot = (
        round(middle[0] + reach * math.cos(angle)),
        round(middle[1] + reach * math.sin(angle)),
    )
    radius = round(card.side * random.uniform(0.12, 0.25))
    cv2.circle(picture, spot, radius, (random.randrange(60, 200),), -1)
    return replace(card, picture=picture), _easy_view(random)


def _narrow(random: Random) -> CardAndView:
    quiet = random.uniform(0, 1.2)
    card = _card(random, quiet=quiet, surround=random.choice((0, 30, 90)))
    return card, replace(_easy_view(random, 80, 220), soft=random.uniform(0.6, 1.2))


def _curved(random: Random) -> CardAndView:
    view = replace(_easy_view(random), bend=random.uniform(0.1, 0.8))
    return _card(random), view


def _dark_phone(random: Random) -> CardAndView:
    """A cracked telephone at minimum brightness, in dark mode."""
    narrow = _card(random, quiet=random.uniform(0.8, 2.5), surround=18)
    black = random.uniform(6, 20)
    view = replace(
        _easy_view(random, 75, 200), black=black, white=black + random.uniform(40, 120)
    )
    card = phone_card(narrow, random, dark=True)
    picture = card.picture.copy()
    height, width = picture.shape
    for _ in range(random.randrange(4)):
        start, end = (
            (random.randrange(width), random.randrange(height)) for _ in range(2)
        )
        cv2.line(
            picture, start, end, (random.choice((0, 200)),), random.randrange(2, 7)
        )
    return replace(card, picture=picture), replace(
        view,
        defocus=random.uniform(0, 0.7),
        noise=random.uniform(4, 10),
        glare=random.uniform(0, 60),
        glare_size=card.modules * 0.6,
    )


_LAYOUTS: dict[str, BadgeLayout] = {}


def _badge(random: Random) -> CardAndView:
    """A printed badge on a lanyard that swings, in the light of a hall."""
    name = random.choice(("cr80", "roll62"))
    layout = _LAYOUTS.setdefault(name, read_layout(BADGES / f"{name}.toml"))
    card = badge_card(layout, random_ticket_text(random), random.choice(NAMES))
    view = replace(_easy_view(random), size=card.modules * random.uniform(2.5, 5))
    return card, replace(
        view,
        lean=random.uniform(0, 40),
        motion=random.uniform(0, 1.2),
        direction=random.uniform(0, 180),
        defocus=random.uniform(0, 0.6),
        noise=random.uniform(3, 8),
        shadow=random.uniform(0, 0.5),
    )


KINDS: dict[str, Callable[[Random], CardAndView]] = {
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
