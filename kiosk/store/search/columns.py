"""What a registration is found by: tokens in columns, parted by blanks."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from kiosk.domain.folding import parts_of, tight, words
from kiosk.domain.registration import Registration

_LONGEST = 256
"""Characters of one field that are looked at."""

_A_PAIR, _MOST_PARTS = 2, 12
WHOLE, REST, CODE = "\N{NOT SIGN}", "\N{MIDDLE DOT}", "\N{SECTION SIGN}"
"""What tokens begin with that are no words of a name: no folded text has these."""

_ARTICLE = "\u0627\u0644"


class Columns(NamedTuple):
    """One registration's tokens.

    ``whole`` has all letters of the name in a row, ``code`` those of the reference and
    of the e-mail address; ``rest`` is what these and the affiliation consist of.
    """

    name: str
    whole: str
    rest: str
    code: str


def columns(registration: Registration) -> Columns:
    """Work out what a registration is found by."""
    name: list[str] = []
    whole: list[str] = []
    for text in _full_names(registration):
        parts: list[str] = []
        for word in words(text):
            parts += word
            name += _of_word(word)
        name += _joins(parts)[1:]
        whole.append(tight("".join(parts[:_MOST_PARTS])))
    reference = parts_of(registration.reference[:_LONGEST])
    address = parts_of(registration.email[:_LONGEST])
    rest = [*_of_affiliation(registration.affiliation), *_joins(reference)[1:]]
    rest += tight(" ".join(reference + address)).split()
    names = dict.fromkeys(name)
    others = [token for token in dict.fromkeys(rest) if token not in names]
    codes = [tight("".join(parts)) for parts in (reference, address) if parts]
    return Columns(
        " ".join(names),
        _marked(WHOLE, list(dict.fromkeys(filter(None, whole)))),
        _marked(REST, others),
        _marked(CODE, codes),
    )


def _marked(mark: str, tokens: Sequence[str]) -> str:
    return mark + f" {mark}".join(tokens) if tokens else ""


def _of_word(parts: list[str]) -> Sequence[str]:
    if len(parts) == 1:
        return _forms(parts[0])
    return [*_joins(parts), *(form for part in parts for form in _forms(part))]


def _full_names(registration: Registration) -> Iterable[str]:
    """Give the name as written, as spoken, and as its two fields have it."""
    name = registration.name[:_LONGEST]
    fields = f"{registration.given_name} {registration.family_name}".strip()[:_LONGEST]
    if fields == name:
        return (name,)
    family, _, given = name.partition(",")
    return dict.fromkeys((name, f"{given} {family}".strip(), fields))


@lru_cache(maxsize=4096)
def _of_affiliation(text: str) -> Sequence[str]:
    return [token for word in words(text[:_LONGEST]) for token in _of_word(word)]


def _joins(parts: list[str]) -> list[str]:
    """Join several parts, from each one to the last: any run of them begins a join."""
    if len(parts) == _A_PAIR:
        return [tight(parts[0] + parts[1])]
    kept = parts[:_MOST_PARTS]
    return [tight("".join(kept[start:])) for start in range(len(kept) - 1)]


@lru_cache(maxsize=32768)
def _forms(part: str) -> Sequence[str]:
    """Give a part as spelt, as folded tight, and what in it is looked for by itself."""
    forms = dict.fromkeys((part, tight(part)))
    if not part.isascii():
        starts = range(1, len(part))
        forms.update((part[at:], None) for at in starts if _starts(part, at))
    return tuple(forms)


def _starts(part: str, at: int) -> bool:
    """Whether a script without blanks may begin a name here."""
    char = part[at]
    return (
        "\u3041" <= char <= "\u30ff"  # kana
        or "\u3400" <= char <= "\u9fff"  # Han
        or "\U00020000" <= char <= "\U0003ffff"
        or "\u1100" <= char <= "\u1112"  # a Hangul syllable's first letter
        or (at == len(_ARTICLE) and part.startswith(_ARTICLE))
    )
