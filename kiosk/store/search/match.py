"""A question in the language of the full-text index, ever less strict."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from kiosk.store.search.columns import CODE, REST, WHOLE
from kiosk.store.search.question import Piece, Question, Word, piece

_NOTHING = f'"{REST}"'
_JOINED = range(3, 5)
"""Of so many words, any two neighbours may belong together."""

Phrases = Callable[[Piece], Iterable[str]]


def exactly(question: Question) -> str:
    """Ask for whole words of names, for the whole name, reference or address."""
    return _any([same_name(question), *_whole(question, CODE)])


def same_name(question: Question) -> str:
    """Ask for whole words of names, or for all letters of one."""
    ways = [_asked(question, _exact), *_whole(question, WHOLE)]
    return _any([*ways, *_exact(question.whole)])


def same_name_as(question: Question) -> str:
    """Ask for those who may have this very name."""
    one = len(question.words) == 1 and not question.words[0].parts
    return _any(_whole(question, WHOLE)) if one else same_name(question)


def in_names_as_spelt(question: Question) -> str:
    """Ask for the beginnings of words of names, umlauts as they were typed."""
    return _asked(question, _begins_as_spelt)


def in_names(question: Question) -> str:
    """Ask for the beginnings of words of names."""
    return _asked(question, _begins)


def anywhere(question: Question) -> str:
    """Ask for the beginnings of words in any field."""
    return _asked(question, _begins_anywhere)


def across_blanks(question: Question) -> str:
    """Ask for the beginning of all letters in one go, of codes too."""
    several = len(question.words) > 1
    marks = (WHOLE, CODE, "") if several else (WHOLE, CODE)
    return _any(text for mark in marks for text in _whole(question, mark, "*"))


def with_neighbours_joined(question: Question) -> str:
    """Ask for all words, two neighbours being one; for nothing if these are many."""
    typed = question.words
    if len(typed) not in _JOINED:
        return ""
    each = [_asked_word(word, _begins) for word in typed]
    ways = []
    for at in range(len(typed) - 1):
        first, second = typed[at : at + 2]
        joined = piece(first.joined.forms[0] + second.joined.forms[0])
        ways.append(_all([*each[:at], _any(_begins(joined)), *each[at + 2 :]]))
    return _any(ways)


def forgivingly(question: Question) -> str:
    """Ask for what may have been meant, in any field."""
    return _asked(question, _near)


def _exact(part: Piece) -> Iterator[str]:
    return (f'"{form}"' for form in part.forms)


def _begins(part: Piece) -> Iterator[str]:
    return _completed(part, part.forms)


def _begins_as_spelt(part: Piece) -> Iterator[str]:
    return _completed(part, part.forms[:1])


def _begins_anywhere(part: Piece) -> Iterator[str]:
    yield from _begins(part)
    yield from _completed(part, part.forms, REST)


def _near(part: Piece) -> Iterator[str]:
    for mark in ("", REST):
        yield from (f'"{mark}{word}"' for word in part.near)
        yield from _completed(part, (*part.forms, *part.begun), mark)


def _completed(part: Piece, forms: Iterable[str], mark: str = "") -> Iterator[str]:
    """Ask for beginnings; the longest by the words themselves, which need no sorting.

    FTS5 keeps an index of short beginnings only: for others it first gathers all rows.
    """
    for form in forms:
        if form in part.known:
            yield from (f'"{mark}{word}"' for word in part.known[form])
        else:
            yield f'"{mark}{form}"*'


def _whole(question: Question, mark: str, star: str = "") -> Iterator[str]:
    return (f'"{mark}{form}"{star}' for form in question.whole.forms)


def _asked(question: Question, phrases: Phrases) -> str:
    return _all([_asked_word(word, phrases) for word in question.words])


def _asked_word(word: Word, phrases: Phrases) -> str:
    parts = [_any(phrases(part)) for part in word.parts]
    return _any([*phrases(word.joined), *([_all(parts)] if parts else [])])


def _any(ways: Iterable[str]) -> str:
    return f"({' OR '.join(dict.fromkeys(ways)) or _NOTHING})"


def _all(needs: Sequence[str]) -> str:
    return f"({' AND '.join(needs)})"
