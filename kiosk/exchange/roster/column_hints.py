"""What an unread column looks like: a state, a code, a count, a name, an address."""

import re
from collections.abc import Collection, Sequence

from kiosk.exchange.roster.cell_parser import parse_state
from kiosk.exchange.roster.columns import ColumnMap
from kiosk.exchange.roster.profiles import normalize_heading, vocabulary

MAX_VALUES = 200
"""Different values of an unread column that are kept to judge it by."""
_MAX_STATES = 12
_MOST = 0.9
_WORDS = re.compile(r"[^\W_]+")
_RANDOM = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9_\-]{12,}|https?://\S{12,}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_COUNT = re.compile(r"\d{1,2}([.,]0+)?")

DOUBTS = {
    "state": "a state",
    "code": "a code",
    "heads": "a number of people",
    "name": "a name",
    "email": "an e-mail address",
}
"""What an unread column may look like, in the words of a sentence."""


def find_doubt(heading: str, values: Collection[str], columns: ColumnMap) -> str:
    """Return the field that an unread column seems to be, or an empty text."""
    hinted = _hints(heading)
    shown = [value for value in values if value]
    if not shown:
        return ""
    seems = {
        "state": _is_state(shown, hinted="state" in hinted),
        "code": "code" in hinted or _share(shown, _RANDOM) > _MOST,
        "heads": "heads" in hinted and _is_count(shown),
        "name": "name" in hinted and not _names(columns),
        "email": _share(shown, _EMAIL) > _MOST / 2,
    }
    doubts = (field for field in seems if seems[field] and field not in columns)
    return next(doubts, "")


def _hints(heading: str) -> set[str]:
    words = {normalize_heading(word) for word in _WORDS.findall(heading)}
    words.add(normalize_heading(heading))
    return {field for field, hints in vocabulary().hints.items() if hints & words}


def _names(columns: ColumnMap) -> bool:
    return not columns.columns.keys().isdisjoint({"name", "given_name", "family_name"})


def _is_state(values: Sequence[str], *, hinted: bool) -> bool:
    """Return whether all values are words of a state; a mere yes only if hinted."""
    if len(values) > _MAX_STATES:
        return False
    answers = vocabulary().yes | vocabulary().no
    words = [normalize_heading(value) for value in values]
    if hinted:
        return True
    return all(word not in answers and parse_state(word) for word in words)


def _is_count(values: Sequence[str]) -> bool:
    return all(map(_COUNT.fullmatch, values)) and any(
        value.strip("0.,") not in {"", "1"} for value in values
    )


def _share(values: Sequence[str], pattern: re.Pattern[str]) -> float:
    few = 2
    if len(values) < few:
        return 0
    return sum(bool(pattern.fullmatch(value)) for value in values) / len(values)
