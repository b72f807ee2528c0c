"""Find people where there is no index, by reading all names of the event."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, RowMapping, select

from kiosk.domain.folding import fold
from kiosk.store.search.namesakes import keys, same
from kiosk.store.tables import RegistrationRow

_FIELDS = ("name", "given_name", "family_name", "affiliation", "email", "reference")
_EVERYBODY = select(
    RegistrationRow.id, *(getattr(RegistrationRow, name) for name in _FIELDS)
)


def find(connection: Connection, event: str, text: str, limit: int) -> Sequence[str]:
    """Find those who have every word that was typed, or its beginning."""
    typed = fold(text).split()
    if not typed:
        return []
    found = [row for row in _rows(connection, event) if _fits(row, typed)]
    found.sort(key=lambda row: (fold(row["name"]), row["reference"]))
    return [row["id"] for row in found[: max(limit, 0)]]


def namesakes(connection: Connection, event: str, name: str) -> Sequence[str]:
    """List those whose folded name is the same, in any order of words."""
    sought = keys(name)
    return [
        row["id"]
        for row in _rows(connection, event)
        if same((row["name"], f"{row['given_name']} {row['family_name']}"), sought)
    ]


def _rows(connection: Connection, event: str) -> Iterator[RowMapping]:
    here = _EVERYBODY.where(RegistrationRow.event == event)
    return iter(connection.execute(here).mappings())


def _fits(row: RowMapping, typed: Sequence[str]) -> bool:
    words = fold(" ".join(row[name] for name in _FIELDS)).split()
    return all(any(word.startswith(one) for word in words) for one in typed)
