"""What was typed: words, their parts, and all letters in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kiosk.domain.folding import tight, words

_LONGEST = 200
_MOST_WORDS = 8
_FEW, _SHORT = 2, 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters typed in one go: as spelt and, if that differs, folded tight.

    ``near`` are known words one typing error away, ``begun`` beginnings of such.
    ``known`` has the few known words that begin with a long one of all these.
    """

    forms: tuple[str, ...]
    near: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    known: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Word:
    """What was typed between blanks: joined, and its parts where it has several."""

    joined: Piece
    parts: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """All words that were typed, and all of their letters joined."""

    words: tuple[Word, ...]
    whole: Piece

    @property
    def short(self) -> bool:
        """Whether so little was typed that very many names may begin with it."""
        few = len(self.words) <= _FEW
        return few and any(len(w.joined.forms[0]) <= _SHORT for w in self.words)

    @property
    def umlauts(self) -> bool:
        """Whether what was typed may be spelt in another way."""
        pieces = (part for word in self.words for part in (word.joined, *word.parts))
        return any(len(part.forms) > 1 for part in pieces)


def read(text: str) -> Question | None:
    """Read what was typed; none if no letter or digit is in it."""
    typed = words(text[:_LONGEST])[:_MOST_WORDS]
    if not typed:
        return None
    parts = chain.from_iterable(typed)
    return Question(tuple(map(_word, typed)), piece("".join(parts)))


def piece(spelt: str) -> Piece:
    """Give letters in their forms."""
    return Piece(tuple(dict.fromkeys((spelt, tight(spelt)))))


def _word(parts: Sequence[str]) -> Word:
    several = tuple(map(piece, parts)) if len(parts) > 1 else ()
    return Word(piece("".join(parts)), several)
