"""A person's history as rows: what was changed of a field, by whom and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.event.event import Event
from kiosk.domain.people.person_change import ChangeKind
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.office_enums import Office
from kiosk.service.person_history import HistoryLine, person_history
from kiosk.service.ports.people import Person


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """What was changed of a field, by whom and when."""

    kind: Office.History
    when: str
    who: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LoadedPerson:
    """A person with their history."""

    person: Person
    history: Sequence[HistoryLine]


HISTORY: Mapping[ChangeKind | None, Office.History] = {
    ChangeKind.ADDED: Office.History.ADDED,
    ChangeKind.EDITED: Office.History.EDITED,
    ChangeKind.MERGED: Office.History.MERGED,
    ChangeKind.SPLIT: Office.History.SPLIT,
    ChangeKind.IMPORTED: Office.History.IMPORTED,
    ChangeKind.UNDONE: Office.History.UNDONE,
    None: Office.History.CORRECTED,
}


def history_rows(event: Event, lines: Sequence[HistoryLine]) -> list[HistoryRow]:
    """Return the rows of a history, the newest first."""
    return [row for line in reversed(lines) for row in _rows(event, line)]


def _rows(event: Event, line: HistoryLine) -> list[HistoryRow]:
    when = f"{event.local(line.changed_at):%Y-%m-%d %H:%M}"
    kind = HISTORY.get(line.kind, Office.History.EDITED)
    who = line.operator or line.station
    if kind is Office.History.ADDED or not line.after:
        return [HistoryRow(kind, when, who, "", "", line.detail)]
    return [
        HistoryRow(kind, when, who, name, _text(line.before.get(name)), _text(after))
        for name, after in line.after.items()
    ]


def _text(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def load_person(context: FaceContext, registration: str) -> LoadedPerson | None:
    """Return a person with their history; None for who is no longer kept."""
    with context.store.reading() as reader:
        person = reader.people.find(registration)
        if person is None or person.withdrawn:
            return None
        return LoadedPerson(person, person_history(reader, registration))
