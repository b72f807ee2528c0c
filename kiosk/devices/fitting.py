"""Words fitted into a box: made smaller, then broken, then shortened, then cut."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kiosk.domain.grapheme import graphemes, grounded

Lines = tuple[str, ...]
ELLIPSIS = "…"
_LONGEST = 240
"""Letters looked at: nobody reads more on a badge."""
_WORDS = re.compile(r"(?<= )")
_HYPHENS = re.compile(r"(?<= )|(?<=\w[-/\u2013])(?=\w)")


@dataclass(frozen=True, slots=True)
class Typeface:
    """A face at size 1: how wide words are, how far lines reach and lie apart."""

    advance: Callable[[str], float]
    ascent: float
    descent: float
    pitch: float

    def height(self, lines: int) -> float:
        """Say how high so many lines are."""
        return self.ascent + self.descent + (lines - 1) * self.pitch


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The room for some words; all in one unit of length."""

    width: float
    height: float
    smallest: float
    largest: float
    lines: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """The lines to write, and their size."""

    lines: Lines
    size: float


def fit_text(text: str, room: Room, face: Typeface) -> Fitted:
    """Fit a text: broken between words, then within hyphened ones, then cut."""
    whole = "".join(graphemes(grounded(text))[:_LONGEST])
    for pieces in (_WORDS.split(whole), _HYPHENS.split(whole)):
        broken = (_balanced(pieces, n, face) for n in range(1, room.lines + 1))
        best = _largest([lines for lines in broken if lines], room, face)
        if best.size >= room.smallest:
            return best
    return _cut((whole,), room, face)


def fit_name(forms: Iterable[tuple[str, str]], room: Room, face: Typeface) -> Fitted:
    """Fit a name: on one line or two, then broken, then in ever shorter forms."""
    form = ("", "")
    for form in forms:
        for ways in _ways_to_write(form, room.lines, face):
            best = _largest(ways, room, face)
            if best.size >= room.smallest:
                return best
    return _cut(form, room, face)


def _ways_to_write(
    form: tuple[str, str], most: int, face: Typeface
) -> Iterator[list[Lines]]:
    """Give groups of line breaks, the kindest first."""
    parts = tuple(part for part in form if part) or ("",)
    whole = " ".join(parts)
    yield [(whole,), parts] if most > 1 else [(whole,)]
    for pieces in (_WORDS.split(whole), _HYPHENS.split(whole)):
        broken = (_balanced(pieces, n, face) for n in range(2, most + 1))
        yield [lines for lines in broken if lines]


def _largest(ways: Sequence[Lines], room: Room, face: Typeface) -> Fitted:
    """Choose the line breaks that allow the largest size, the first among equals."""
    sizes = [_size(lines, room, face) for lines in ways]
    best = max(range(len(ways)), key=lambda i: sizes[i], default=None)
    return Fitted((), 0) if best is None else Fitted(ways[best], sizes[best])


def _size(lines: Lines, room: Room, face: Typeface) -> float:
    widest = max((face.advance(line) for line in lines), default=0)
    return min(
        room.largest,
        room.height / face.height(len(lines)),
        room.width / widest if widest else room.largest,
    )


def _balanced(pieces: Sequence[str], lines: int, face: Typeface) -> Lines:
    """Break into so many lines, the widest of them as narrow as may be."""
    if len(pieces) < lines:
        return ()
    widths = [face.advance(piece) for piece in pieces]
    cuts = min(
        (
            (0, *inner, len(pieces))
            for inner in combinations(range(1, len(pieces)), lines - 1)
        ),
        key=lambda cuts: max(sum(widths[a:b]) for a, b in pairwise(cuts)),
    )
    return tuple("".join(pieces[a:b]).rstrip() for a, b in pairwise(cuts))


def _cut(parts: Lines, room: Room, face: Typeface) -> Fitted:
    """Write what there is room for at the smallest size, and an ellipsis."""
    size = min(room.smallest, room.height / face.height(1))
    fitting = int((room.height / size - face.height(1)) / face.pitch + 1e-9) + 1
    most, limit = min(fitting, room.lines), room.width / size
    parts = tuple(part for part in parts if part)
    if not 1 < len(parts) <= most:
        parts = _filled(" ".join(parts).split(), most, limit, face)
    return Fitted(tuple(_elided(part, limit, face) for part in parts), size)


def _filled(words: list[str], most: int, limit: float, face: Typeface) -> Lines:
    """Fill lines with words; the last one takes all the rest."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or face.advance(longer) <= limit):
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _elided(text: str, limit: float, face: Typeface) -> str:
    """Cut a text between two letters, and say so, where it is too wide."""
    if face.advance(text) <= limit:
        return text
    letters = graphemes(text)
    short, long = 0, len(letters)
    while long - short > 1:
        middle = (short + long) // 2
        wide = face.advance("".join(letters[:middle]).rstrip() + ELLIPSIS) > limit
        short, long = (short, middle) if wide else (middle, long)
    return "".join(letters[:short]).rstrip() + ELLIPSIS
