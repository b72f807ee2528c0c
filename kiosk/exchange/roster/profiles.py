"""The systems whose exports are known, and the words of six languages, as data.

Each file ``resources/rosters/*.toml`` is a profile of one export of one system in one
language; ``vocabulary-*.toml`` have the headings and states of people's own lists.
"""

import tomllib
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from kiosk.domain.people.registration import RegistrationState
from kiosk.files.resources import resources

_VOCABULARY = "vocabulary-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One export of one system; its headings are normalised.

    It fits a table that has all its ``marks``. ``empty`` are values that stand for
    none, ``code_tail`` says that a code is the tail of a web address, ``questions``
    that a form's own questions may be read by the vocabulary.
    """

    system: str
    export: str
    language: str
    marks: frozenset[str]
    headings: Mapping[str, tuple[str, ...]]
    ignored: frozenset[str]
    states: Mapping[str, RegistrationState]
    empty: frozenset[str]
    questions: bool = False
    heading_rows: int = 1
    code_tail: bool = False
    code_note: str = ""
    known: frozenset[str] = field(default_factory=frozenset)

    def __str__(self) -> str:
        """Return the profile as reports name it."""
        return f"{self.system}, {self.export}, {self.language}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The headings and words of people's own lists, in all languages together."""

    ranks: Mapping[str, tuple[str, int]]
    states: Mapping[str, RegistrationState]
    yes: frozenset[str]
    no: frozenset[str]
    perhaps: frozenset[str]
    totals: frozenset[str]
    footers: frozenset[str]
    hints: Mapping[str, frozenset[str]]
    fillers: frozenset[str]


def normalize_heading(text: str) -> str:
    """Return the bare letters of a heading or a state; a # is a number."""
    if text.isascii() and text.isalnum():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.replace("#", " number"))
    return "".join(letter for letter in decomposed if letter.isalnum()).casefold()


@lru_cache(maxsize=1)
def profiles() -> tuple[Profile, ...]:
    """Return all profiles, by name."""
    return tuple(
        _profile(values)
        for name, values in _files().items()
        if not name.startswith(_VOCABULARY)
    )


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the general vocabulary."""
    languages = [
        values for name, values in _files().items() if name.startswith(_VOCABULARY)
    ]
    ranks: dict[str, tuple[str, int]] = {}
    for values in languages:
        for name, headings in values["headings"].items():
            for rank, heading in enumerate(headings):
                ranks.setdefault(normalize_heading(heading), (name, rank))
    return Vocabulary(
        ranks=ranks,
        states={
            word: state
            for values in languages
            for word, state in _states(values).items()
        },
        yes=_words(languages, "answers", "yes"),
        no=_words(languages, "answers", "no"),
        perhaps=_words(languages, "answers", "perhaps"),
        totals=_words(languages, "rows", "totals"),
        footers=_words(languages, "rows", "footers"),
        hints={
            name: _words(languages, "hints", name)
            for name in ("state", "code", "heads", "name", "email")
        },
        fillers=_words(languages, "fillers", "words"),
    )


def find_profile(headings: Collection[str]) -> Profile | None:
    """Return the profile that explains most of these normalised headings."""
    present = set(headings)
    fitting = [profile for profile in profiles() if profile.marks <= present]
    return max(fitting, key=lambda fit: len(fit.known & present), default=None)


@lru_cache(maxsize=1)
def _files() -> Mapping[str, Mapping[str, Any]]:
    folder = resources() / "rosters"
    return {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.toml"))
    }


def _profile(values: Mapping[str, Any]) -> Profile:
    headings = {
        name: tuple(map(normalize_heading, words))
        for name, words in values["headings"].items()
    }
    ignored = frozenset(map(normalize_heading, values.get("ignored", ())))
    read = {word for words in headings.values() for word in words}
    return Profile(
        system=values["system"],
        export=values["export"],
        language=values["language"],
        marks=frozenset(map(normalize_heading, values["marks"])),
        headings=headings,
        ignored=ignored,
        states=_states(values),
        empty=frozenset(word.casefold() for word in values.get("empty", ())),
        questions=values.get("questions", False),
        heading_rows=values.get("heading_rows", 1),
        code_tail=values.get("code_tail", False),
        code_note=values.get("code_note", ""),
        known=ignored | read,
    )


def _states(values: Mapping[str, Any]) -> dict[str, RegistrationState]:
    return {
        normalize_heading(word): RegistrationState(state)
        for state, words in values.get("states", {}).items()
        for word in words
    }


def _words(
    languages: Collection[Mapping[str, Any]], table: str, name: str
) -> frozenset[str]:
    return frozenset(
        normalize_heading(word)
        for values in languages
        for word in values[table].get(name, ())
    )
