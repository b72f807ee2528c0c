"""The tokens by which a registration is found, in columns separated by blanks."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from kiosk.domain.event.privacy import is_forgotten
from kiosk.domain.people.folding import collapse_umlauts, split_parts, split_words
from kiosk.domain.people.registration import Registration

_MAX_LENGTH = 256
"""Maximum number of indexed characters of one field."""

_A_PAIR, _MAX_PARTS = 2, 12
WHOLE_PREFIX, REST_PREFIX, CODE_PREFIX = (
    "\N{NOT SIGN}",
    "\N{MIDDLE DOT}",
    "\N{SECTION SIGN}",
)
"""Prefixes of tokens that are no words of a name; no folded text has these."""

_ARTICLE = "\u0627\u0644"


class SearchColumns(NamedTuple):
    """The tokens of one registration.

    ``whole`` has all letters of the name without blanks, ``code`` those of the
    reference and the e-mail address; ``rest`` has the words of these and of the
    affiliation.
    """

    name: str
    whole: str
    rest: str
    code: str


def search_columns(registration: Registration) -> SearchColumns:
    """Return a registration's tokens; who was forgotten is not found."""
    if is_forgotten(registration):
        return SearchColumns("", "", "", "")
    name: list[str] = []
    whole_names: list[str] = []
    for text in _full_names(registration):
        parts: list[str] = []
        for word in split_words(text):
            parts += word
            name += _word_tokens(word)
        name += _joined_parts(parts)[1:]
        whole_names.append(collapse_umlauts("".join(parts[:_MAX_PARTS])))
    reference = split_parts(registration.reference[:_MAX_LENGTH])
    address = split_parts(registration.email[:_MAX_LENGTH])
    rest = [
        *_affiliation_tokens(registration.affiliation),
        *_joined_parts(reference)[1:],
    ]
    rest += collapse_umlauts(" ".join(reference + address)).split()
    names = dict.fromkeys(name)
    rest_tokens = [token for token in dict.fromkeys(rest) if token not in names]
    codes = [
        collapse_umlauts("".join(parts)) for parts in (reference, address) if parts
    ]
    return SearchColumns(
        " ".join(names),
        _prefixed(WHOLE_PREFIX, list(dict.fromkeys(filter(None, whole_names)))),
        _prefixed(REST_PREFIX, rest_tokens),
        _prefixed(CODE_PREFIX, codes),
    )


def _prefixed(prefix: str, tokens: Sequence[str]) -> str:
    return prefix + f" {prefix}".join(tokens) if tokens else ""


def _word_tokens(parts: list[str]) -> Sequence[str]:
    if len(parts) == 1:
        return _forms(parts[0])
    return [*_joined_parts(parts), *(form for part in parts for form in _forms(part))]


def _full_names(registration: Registration) -> Iterable[str]:
    """Return the name as written, in spoken order, and from its two fields."""
    name = registration.name[:_MAX_LENGTH]
    fields = f"{registration.given_name} {registration.family_name}".strip()[
        :_MAX_LENGTH
    ]
    if fields == name:
        return (name,)
    family, _, given = name.partition(",")
    return dict.fromkeys((name, f"{given} {family}".strip(), fields))


@lru_cache(maxsize=4096)
def _affiliation_tokens(text: str) -> Sequence[str]:
    return [
        token
        for word in split_words(text[:_MAX_LENGTH])
        for token in _word_tokens(word)
    ]


def _joined_parts(parts: list[str]) -> list[str]:
    """Join all parts from each one to the last, so that any run of them is a prefix."""
    if len(parts) == _A_PAIR:
        return [collapse_umlauts(parts[0] + parts[1])]
    limited_parts = parts[:_MAX_PARTS]
    return [
        collapse_umlauts("".join(limited_parts[start:]))
        for start in range(len(limited_parts) - 1)
    ]


@lru_cache(maxsize=32768)
def _forms(part: str) -> Sequence[str]:
    """Return a part as spelt, with umlauts collapsed, and its searchable suffixes."""
    forms = dict.fromkeys((part, collapse_umlauts(part)))
    if not part.isascii():
        starts = range(1, len(part))
        forms.update((part[at:], None) for at in starts if _may_start_name(part, at))
    return tuple(forms)


def _may_start_name(part: str, at: int) -> bool:
    """Return whether a name may begin here, in a script without blanks."""
    char = part[at]
    return (
        "\u3041" <= char <= "\u30ff"  # kana
        or "\u3400" <= char <= "\u9fff"  # Han
        or "\U00020000" <= char <= "\U0003ffff"
        or "\u1100" <= char <= "\u1112"  # a Hangul syllable's first letter
        or (at == len(_ARTICLE) and part.startswith(_ARTICLE))
    )
