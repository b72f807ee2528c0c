"""What a person decided about a roster: columns, states, sheet, what is ignored.

A file of choices (``--map FILE.toml``) has them as::

    sheet = "Guests"
    [columns]
    "Approval" = "state"
    "Shoe size" = ""        # not read
    [states]
    "on the list" = "confirmed"
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import RegistrationState
from kiosk.exchange.roster.profiles import normalize_heading
from kiosk.files.paths import bare_name
from kiosk.files.text_cleaning import hint, listed, quoted
from kiosk.files.toml import TomlFile

FIELDS = (
    *("reference", "order", "position", "name", "given_name", "infix", "family_name"),
    *("booker_name", "booker_given", "booker_family", "email", "booker_email"),
    *("affiliation", "category", "state", "paid", "cancelled", "heads", "code"),
    *("language", "valid_from", "valid_until", "checkpoints", "party", "attention"),
    *("special", "note", "answered_at"),
)
"""The fields that a column may be read as."""
_KEYS = ("sheet", "columns", "states", "short_codes")


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterChoices:
    """Choices by normalised headings and words; ``""`` for a column not to read.

    ``short_codes`` keeps numbers that seem to have lost their zeros.
    """

    sheet: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, RegistrationState] = field(default_factory=dict)
    short_codes: bool = False
    written: Mapping[str, str] = field(default_factory=dict)

    def check_headings(self, headings: Collection[str]) -> None:
        """Raise KnownFault for a column that the table does not have."""
        present = {normalize_heading(heading) for heading in headings}
        for normalized, heading in self.written.items():
            if normalized not in present:
                raise KnownFault(
                    "The roster has no column {heading}; {hint}",
                    heading=quoted(heading),
                    hint=hint(heading, [text for text in headings if text.strip()]),
                )


def read_choices(path: Path) -> RosterChoices:
    """Read a file of choices; raise KnownFault for one that is not understood."""
    toml = TomlFile(path, name=bare_name(path))
    for key in toml.values:
        if key not in _KEYS:
            raise toml.fault((key,), f"there is no such key; {hint(key, _KEYS)}")
    columns = _table(toml, "columns", FIELDS)
    states = _table(toml, "states", list(RegistrationState))
    sheet = toml.values.get("sheet", "")
    if not isinstance(sheet, str):
        raise toml.fault(("sheet",), "write the sheet's name in quotation marks")
    return RosterChoices(
        sheet=sheet,
        columns={normalize_heading(word): field for word, field in columns.items()},
        states={
            normalize_heading(word): RegistrationState(state)
            for word, state in states.items()
        },
        short_codes=toml.values.get("short_codes") is True,
        written={normalize_heading(heading): heading for heading in columns},
    )


def with_ignored(
    choices: RosterChoices, ignored: Iterable[str], sheet: str = ""
) -> RosterChoices:
    """Return choices with more columns that are not read, and perhaps a sheet."""
    headings = {normalize_heading(heading): heading for heading in ignored}
    return RosterChoices(
        sheet=sheet or choices.sheet,
        columns={**choices.columns, **dict.fromkeys(headings, "")},
        states=choices.states,
        short_codes=choices.short_codes,
        written={**choices.written, **headings},
    )


def _table(toml: TomlFile, name: str, known: Collection[str]) -> Mapping[str, str]:
    table: Any = toml.values.get(name, {})
    if not isinstance(table, dict):
        raise toml.fault((name,), f"write it as a table, [{name}]")
    for key, value in table.items():
        if value == "" and name == "columns":
            continue
        if not isinstance(value, str) or value not in known:
            reason = (
                hint(value, known)
                if isinstance(value, str)
                else f"known are {listed(known)}"
            )
            raise toml.fault((name, key), f"{quoted(value)} is unknown; {reason}")
    return table
