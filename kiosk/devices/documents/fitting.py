"""Text fitted into a box: made smaller, then broken, then shortened, then truncated."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from kiosk.domain.people.grapheme import graphemes, strip_orphan_marks

Lines = tuple[str, ...]
ELLIPSIS = "…"
_MAX_LETTERS = 240
"""Letters looked at: nobody reads more on a badge."""
_AT_SPACES = re.compile(r"(?<= )")
_AT_SPACES_AND_HYPHENS = re.compile(r"(?<= )|(?<=\w[-/\u2013])(?=\w)")


@dataclass(frozen=True, slots=True)
class Typeface:
    """A typeface at size 1: text widths, ascent, descent and line spacing."""

    advance: Callable[[str], float]
    ascent: float
    descent: float
    line_spacing: float

    def text_height(self, lines: int) -> float:
        """Return the height of so many lines."""
        return self.ascent + self.descent + (lines - 1) * self.line_spacing


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBounds:
    """The bounds of a text; all in one unit of length."""

    width: float
    height: float
    min_size: float
    max_size: float
    max_lines: int


@dataclass(frozen=True, slots=True)
class FittedText:
    """The lines to draw, and their size."""

    lines: Lines
    size: float


def fit_text(text: str, bounds: TextBounds, typeface: Typeface) -> FittedText:
    """Fit a text: broken between words, then at hyphens, then truncated."""
    whole = "".join(graphemes(strip_orphan_marks(text))[:_MAX_LETTERS])
    for pieces in (_AT_SPACES.split(whole), _AT_SPACES_AND_HYPHENS.split(whole)):
        candidates = (
            _balance(pieces, count, typeface)
            for count in range(1, bounds.max_lines + 1)
        )
        best = _best_fit([lines for lines in candidates if lines], bounds, typeface)
        if best.size >= bounds.min_size:
            return best
    return _truncate((whole,), bounds, typeface)


def fit_name(
    forms: Iterable[tuple[str, str]], bounds: TextBounds, typeface: Typeface
) -> FittedText:
    """Fit a name: on one line or two, then broken, then in ever shorter forms."""
    form = ("", "")
    for form in forms:
        for candidates in _line_breaks(form, bounds.max_lines, typeface):
            best = _best_fit(candidates, bounds, typeface)
            if best.size >= bounds.min_size:
                return best
    return _truncate(form, bounds, typeface)


def _line_breaks(
    form: tuple[str, str], max_lines: int, typeface: Typeface
) -> Iterator[list[Lines]]:
    """Yield groups of line breaks, the best first."""
    parts = tuple(part for part in form if part) or ("",)
    whole = " ".join(parts)
    yield [(whole,), parts] if max_lines > 1 else [(whole,)]
    for pieces in (_AT_SPACES.split(whole), _AT_SPACES_AND_HYPHENS.split(whole)):
        candidates = (
            _balance(pieces, count, typeface) for count in range(2, max_lines + 1)
        )
        yield [lines for lines in candidates if lines]


def _best_fit(
    candidates: Sequence[Lines], bounds: TextBounds, typeface: Typeface
) -> FittedText:
    """Return the line breaks that allow the largest size, the first among equals."""
    sizes = [_max_size(lines, bounds, typeface) for lines in candidates]
    best_index = max(range(len(candidates)), key=lambda i: sizes[i], default=None)
    return (
        FittedText((), 0)
        if best_index is None
        else FittedText(candidates[best_index], sizes[best_index])
    )


def _max_size(lines: Lines, bounds: TextBounds, typeface: Typeface) -> float:
    widest = max((typeface.advance(line) for line in lines), default=0)
    return min(
        bounds.max_size,
        bounds.height / typeface.text_height(len(lines)),
        bounds.width / widest if widest else bounds.max_size,
    )


def _balance(pieces: Sequence[str], count: int, typeface: Typeface) -> Lines:
    """Break into so many lines, with the widest as narrow as possible."""
    if len(pieces) < count:
        return ()
    widths = [typeface.advance(piece) for piece in pieces]
    cuts = min(
        (
            (0, *inner, len(pieces))
            for inner in combinations(range(1, len(pieces)), count - 1)
        ),
        key=lambda cuts: max(sum(widths[start:end]) for start, end in pairwise(cuts)),
    )
    return tuple("".join(pieces[start:end]).rstrip() for start, end in pairwise(cuts))


def _truncate(parts: Lines, bounds: TextBounds, typeface: Typeface) -> FittedText:
    """Return what fits at the smallest size, with an ellipsis."""
    size = min(bounds.min_size, bounds.height / typeface.text_height(1))
    fitting_lines = (
        int(
            (bounds.height / size - typeface.text_height(1)) / typeface.line_spacing
            + 1e-9
        )
        + 1
    )
    max_lines, max_width = min(fitting_lines, bounds.max_lines), bounds.width / size
    parts = tuple(part for part in parts if part)
    if not 1 < len(parts) <= max_lines:
        parts = _fill_lines(" ".join(parts).split(), max_lines, max_width, typeface)
    return FittedText(tuple(_elide(part, max_width, typeface) for part in parts), size)


def _fill_lines(
    words: list[str], max_lines: int, max_width: float, typeface: Typeface
) -> Lines:
    """Fill lines with words; the last one takes all the rest."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == max_lines or typeface.advance(longer) <= max_width):
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _elide(text: str, max_width: float, typeface: Typeface) -> str:
    """Truncate a text between two letters, with an ellipsis, where it is too wide."""
    if typeface.advance(text) <= max_width:
        return text
    letters = graphemes(text)
    short, long = 0, len(letters)
    while long - short > 1:
        middle = (short + long) // 2
        is_too_wide = (
            typeface.advance("".join(letters[:middle]).rstrip() + ELLIPSIS) > max_width
        )
        short, long = (short, middle) if is_too_wide else (middle, long)
    return "".join(letters[:short]).rstrip() + ELLIPSIS
