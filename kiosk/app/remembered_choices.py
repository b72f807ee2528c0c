"""What somebody decided about a list, remembered for the next with the same headings.

Headings and words of states are no personal data; the file is of one home.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.domain.people.registration import RegistrationState
from kiosk.exchange.roster.profiles import normalize_heading
from kiosk.exchange.roster.roster_choices import FIELDS, RosterChoices
from kiosk.files.atomic_write import write_atomically

_MAX_LISTS = 50
"""Sets of headings that are remembered of one event."""


def remember_choices(
    path: Path, event: str, headings: Iterable[str], choices: RosterChoices
) -> None:
    """Remember choices for an event's lists with these headings, in any order."""
    kept = _read(path)
    lists = kept.get(event, {})
    key = _key(headings)
    lists.pop(key, None)
    lists[key] = {**asdict(choices), "written": {}}
    kept[event] = dict(list(lists.items())[-_MAX_LISTS:])
    write_atomically(path, json.dumps(kept).encode(), private=True)


def recall_choices(
    path: Path, event: str, headings: Iterable[str]
) -> RosterChoices | None:
    """Return the choices for lists with these headings, if there are any."""
    found = _read(path).get(event, {}).get(_key(headings))
    with suppress(TypeError, ValueError, AttributeError):
        return RosterChoices(
            sheet=str(found["sheet"]),
            columns={
                str(heading): field
                for heading, field in found["columns"].items()
                if field in {"", *FIELDS}
            },
            states={
                str(word): RegistrationState(state)
                for word, state in found["states"].items()
            },
            short_codes=found["short_codes"] is True,
        )
    return None


def _key(headings: Iterable[str]) -> str:
    return "|".join(sorted(map(normalize_heading, headings)))


def _read(path: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        kept = json.loads(path.read_bytes())
        if isinstance(kept, dict):
            return kept
    return {}
