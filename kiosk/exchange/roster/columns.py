"""Mapping of a roster's columns to fields, by choices, profiles and the vocabulary.

Headings are normalised: without case, accents, punctuation and spaces. Of several
columns for a field the surest counts and the others fill its gaps; not for the state,
whose second column may be a province.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.exchange.roster.profiles import (
    Profile,
    find_profile,
    normalize_heading,
    vocabulary,
)
from kiosk.exchange.roster.roster_choices import RosterChoices
from kiosk.files.text_cleaning import shortened

_SINGLE_COLUMN_FIELDS = ("state", "cancelled", "paid")
_NAME_FIELDS = ("name", "given_name", "infix", "family_name")
_BOOKER_FIELDS = {
    "name": "booker_name",
    "given_name": "booker_given",
    "family_name": "booker_family",
}
_ATTENDEE = re.compile(
    "attendee|participant|holder|deelnemer|aanwezige|teilnehmer|asistente|partecipante"
    "|^ticket"
)
_WORDS = re.compile(r"[^\W_]+")
_PARENTHESES = re.compile(r"\([^()]*\)")
_NO_CHOICES = RosterChoices()
_UNKNOWN = ("", "", 0)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The columns of each field, numbered from 0, the surest first.

    ``fields`` and ``rules`` have the field of each column and why it is read as that.
    """

    columns: Mapping[str, tuple[int, ...]]
    headings: tuple[str, ...]
    fields: tuple[str, ...]
    rules: tuple[str, ...]
    profile: Profile | None

    @property
    def width(self) -> int:
        """Return how many columns there are."""
        return len(self.headings)

    @property
    def recognised(self) -> int:
        """Return how many columns have a known heading."""
        return sum(map(bool, self.rules))

    @property
    def unread(self) -> tuple[int, ...]:
        """Return the columns with a heading that is unknown."""
        return tuple(
            number
            for number, heading in enumerate(self.headings)
            if not self.fields[number]
            and self.rules[number] != "ignored"
            and heading.strip()
        )

    @property
    def ignored(self) -> tuple[str, ...]:
        """Return the headings that are unknown."""
        return tuple(shortened(self.headings[number]) for number in self.unread)

    @property
    def names_people(self) -> bool:
        """Return whether there is a column for names, whole or in parts, or addresses.

        An address can stand in for a name.
        """
        return not self.columns.keys().isdisjoint({*_NAME_FIELDS, "email"} - {"infix"})

    def __contains__(self, field: str) -> bool:
        return field in self.columns


def map_columns(
    headings: Sequence[str], choices: RosterChoices = _NO_CHOICES
) -> ColumnMap:
    """Return the columns of each field in a row of headings."""
    words = [normalize_heading(heading) for heading in headings]
    profile = find_profile(words)
    found = [
        _chosen(word, choices)
        or _profiled(word, profile)
        or _general(word, heading, profile)
        or _UNKNOWN
        for word, heading in zip(words, headings, strict=True)
    ]
    _move_bookers(words, found)
    ranked: dict[str, list[tuple[int, int]]] = {}
    for number, (field, _, rank) in enumerate(found):
        if field:
            ranked.setdefault(field, []).append((rank, number))
    _add_second_fields(words, found, profile, ranked)
    columns = {
        field: tuple(number for _, number in sorted(pairs))
        for field, pairs in ranked.items()
    }
    for field in _SINGLE_COLUMN_FIELDS:
        for number in columns.get(field, ())[1:]:
            found[number] = ("", "ignored" if profile else "another column counts", 0)
        if field in columns:
            columns[field] = columns[field][:1]
    return ColumnMap(
        columns,
        tuple(headings),
        tuple(field for field, _, _ in found),
        tuple(rule for _, rule, _ in found),
        profile,
    )


_Found = tuple[str, str, int]


def _chosen(word: str, choices: RosterChoices) -> _Found | None:
    if word not in choices.columns:
        return None
    field = choices.columns[word]
    return (field, "choice" if field else "ignored", -1)


def _profiled(word: str, profile: Profile | None) -> _Found | None:
    if profile is None or not word:
        return None
    for field, words in profile.headings.items():
        if word in words:
            return (field, "profile", words.index(word))
    return ("", "ignored", 0) if word in profile.ignored else None


def _add_second_fields(
    words: Sequence[str],
    found: Sequence[_Found],
    profile: Profile | None,
    ranked: dict[str, list[tuple[int, int]]],
) -> None:
    """Read a column as two fields where a profile says so: an id that is the code."""
    for field, known in profile.headings.items() if profile else ():
        ranked.setdefault(field, []).extend(
            (known.index(word), number)
            for number, word in enumerate(words)
            if word in known
            and found[number][1] == "profile"
            and found[number][0] != field
        )
        if not ranked[field]:
            del ranked[field]


def _general(word: str, heading: str, profile: Profile | None) -> _Found | None:
    """Return what the vocabulary says of a heading, or of a question that holds one."""
    field, rank = vocabulary().ranks.get(word) or _asked(heading) or ("", 0)
    if not field:
        return None
    if field == "ignored":
        return ("", "ignored", 0)
    if profile and not profile.questions and _is_covered(field, profile):
        return None
    return (field, "vocabulary", rank + 100)


def _asked(heading: str) -> tuple[str, int] | None:
    """Return the field that a question such as “What is your name?” asks for."""
    bare = _WORDS.findall(_PARENTHESES.sub(" ", heading).replace("e-mail", "email"))
    fillers = vocabulary().fillers
    words = [normalize_heading(word) for word in bare]
    kept = "".join(word for word in words if word not in fillers)
    return vocabulary().ranks.get(kept) or vocabulary().ranks.get("".join(words))


def _is_covered(field: str, profile: Profile) -> bool:
    if field in _NAME_FIELDS:
        return not profile.headings.keys().isdisjoint(_NAME_FIELDS)
    return field in profile.headings


def _move_bookers(words: Iterable[str], found: list[_Found]) -> None:
    """Read a bare “First name” as the booker's beside an attendee's first name."""
    names = [
        (number, bool(_ATTENDEE.search(word)))
        for number, word in enumerate(words)
        if found[number][0] in _BOOKER_FIELDS and found[number][1] == "vocabulary"
    ]
    if not any(is_attendee for _, is_attendee in names):
        return
    for number, is_attendee in names:
        if not is_attendee:
            field, rule, rank = found[number]
            found[number] = (_BOOKER_FIELDS[field], rule, rank)
