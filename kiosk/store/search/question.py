"""What was typed, and how it is put to the full-text index."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from kiosk.domain.folding import tight, words
from kiosk.store.search.columns import CODE, REST

_LONGEST = 200
_MOST_WORDS = 8
_JOINED = range(3, 5)
"""Of so many words, any two neighbours may belong together."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters typed in one go: as spelt and, if that differs, folded tight.

    ``near`` are known words one typing error away, ``begun`` beginnings of such.
    """

    forms: tuple[str, ...]
    near: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()


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


Phrases = Callable[[Piece], Iterable[str]]


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


def exact(part: Piece) -> Iterable[str]:
    """Ask for whole words of names."""
    return (f'"{form}"' for form in part.forms)


def spelt_prefix(part: Piece) -> Iterable[str]:
    """Ask for the beginnings of words of names, as they were spelt."""
    return (f'"{part.forms[0]}"*',)


def prefix(part: Piece) -> Iterable[str]:
    """Ask for the beginnings of words, in any field."""
    return (f'"{mark}{form}"*' for form in part.forms for mark in ("", REST))


def forgiving(part: Piece) -> Iterable[str]:
    """Ask for the beginnings of words, and for what is one typing error away."""
    yield from prefix(part)
    for mark in ("", REST):
        yield from (f'"{mark}{word}"' for word in part.near)
        yield from (f'"{mark}{begun}"*' for begun in part.begun)


def exact_code(question: Question) -> str:
    """Ask for a whole reference or e-mail address."""
    return _any(f'"{CODE}{form}"' for form in question.whole.forms)


def code_prefix(question: Question) -> str:
    """Ask for the beginning of a reference or an e-mail address."""
    return _any(f'"{CODE}{form}"*' for form in question.whole.forms)


def asked(question: Question, phrases: Phrases) -> str:
    """Ask for all words in any order, or for all letters in one go."""
    every = _all([_asked_word(word, phrases) for word in question.words])
    if len(question.words) == 1:
        return every
    return _any([every, *phrases(question.whole)])


def asked_joined(question: Question, phrases: Phrases) -> str | None:
    """Ask for all words, two neighbours being one; none if they are too many or few."""
    typed = question.words
    if len(typed) not in _JOINED:
        return None
    each = [_asked_word(word, phrases) for word in typed]
    ways = []
    for at in range(len(typed) - 1):
        first, second = typed[at : at + 2]
        joined = piece(first.joined.forms[0] + second.joined.forms[0])
        ways.append(_all([*each[:at], _any(phrases(joined)), *each[at + 2 :]]))
    return _any(ways)


def _asked_word(word: Word, phrases: Phrases) -> str:
    parts = _all([_any(phrases(part)) for part in word.parts])
    return _any([*phrases(word.joined), *([parts] if parts else [])])


def _any(ways: Iterable[str]) -> str:
    return f"({' OR '.join(dict.fromkeys(ways))})"


def _all(needs: Sequence[str]) -> str:
    return f"({' AND '.join(needs)})" if needs else ""
