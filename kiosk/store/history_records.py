"""The history of people in the database."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, exists, insert, select, tuple_

from kiosk.domain.people.person_change import (
    ChangeKind,
    ChangeSet,
    FieldValue,
    PersonChange,
)
from kiosk.store import rows
from kiosk.store.prepared import Prepared
from kiosk.store.station_tables import ChangeSetRow, PersonChangeRow

_change_set = ChangeSetRow.__table__
_person_change = PersonChangeRow.__table__
_undo = _change_set.alias("undo")
_UNDONE = exists().where(_undo.c.undoes == _change_set.c.id)
_CHANGE_SETS = select(*_change_set.c, _UNDONE.label("undone"))
_IN_ORDER = (_change_set.c.stamp, _change_set.c.id)
_ADD_CHANGE = Prepared(insert(PersonChangeRow))
"""By the driver: an import adds as many as a roster has people."""
_BY_HAND = [
    kind for kind in ChangeKind if kind not in {ChangeKind.IMPORTED, ChangeKind.UNDONE}
]
_SET_FIELDS = (*(column.name for column in _change_set.c), "undone")
_CHANGE_FIELDS = tuple(column.name for column in _person_change.c)


@dataclass(frozen=True)
class SqlHistory:
    """The history of people: change sets, and what each changed of whom."""

    connection: Connection

    def find(self, change_set: str) -> ChangeSet | None:
        """Return a change set by its id."""
        query = _CHANGE_SETS.where(_change_set.c.id == change_set)
        row = rows.first(self.connection, query)
        return _to_change_set(row) if row else None

    def newest(self, event: str, count: int) -> Sequence[ChangeSet]:
        """Return the newest change sets of an event, the newest first."""
        query = (
            _CHANGE_SETS.where(_change_set.c.event == event)
            .order_by(*(column.desc() for column in _IN_ORDER))
            .limit(count)
        )
        return list(map(_to_change_set, rows.read(self.connection, query)))

    def changes(self, change_set: str) -> Sequence[PersonChange]:
        """Return what a change set changed, by registration."""
        query = (
            select(_person_change)
            .where(_person_change.c.change_set == change_set)
            .order_by(_person_change.c.registration)
        )
        return list(map(_to_change, rows.read(self.connection, query)))

    def of_person(self, registration: str) -> Sequence[tuple[ChangeSet, PersonChange]]:
        """Return what was changed of a registration, in order."""
        query = (
            select(
                *_change_set.c,
                _UNDONE.label("undone"),
                *(_person_change.c[name] for name in _ONLY_OF_CHANGES),
            )
            .join_from(
                _person_change,
                _change_set,
                _change_set.c.id == _person_change.c.change_set,
            )
            .where(_person_change.c.registration == registration)
            .order_by(*_IN_ORDER)
        )
        found = rows.read(self.connection, query)
        return [(_to_change_set(row), _to_change(row)) for row in found]

    def changed_after(self, change_set: ChangeSet) -> frozenset[str]:
        """Return of whom something was changed since, and not taken back."""
        query = (
            select(_person_change.c.registration)
            .join_from(
                _change_set,
                _person_change,
                _change_set.c.id == _person_change.c.change_set,
            )
            .where(
                _change_set.c.event == change_set.event,
                tuple_(*_IN_ORDER) > tuple_(change_set.stamp, change_set.id),
                _change_set.c.kind != ChangeKind.UNDONE,
                ~_UNDONE,
            )
        )
        return frozenset(self.connection.scalars(query))

    def former_values(
        self, event: str
    ) -> Mapping[str, Mapping[str, Collection[FieldValue]]]:
        """Return what people here replaced and did not take back since.

        By registration and field; what imports changed is not among it.
        """
        query = (
            select(_person_change.c.registration, _person_change.c.before)
            .join_from(
                _change_set,
                _person_change,
                _change_set.c.id == _person_change.c.change_set,
            )
            .where(
                _change_set.c.event == event,
                _change_set.c.kind.in_(_BY_HAND),
                ~_UNDONE,
            )
        )
        former: dict[str, dict[str, list[FieldValue]]] = {}
        for registration, before in self.connection.execute(query):
            for name, value in before.items():
                of_person = former.setdefault(registration, {})
                of_person.setdefault(name, []).append(value)
        return former

    def record(self, change_set: ChangeSet, changes: Iterable[PersonChange]) -> None:
        """Add a change set with its changes."""
        values = {
            column.name: getattr(change_set, column.name) for column in _change_set.c
        }
        self.connection.execute(insert(ChangeSetRow), values)
        if listed := [
            {
                "change_set": change.change_set,
                "event": change.event,
                "registration": change.registration,
                "before": dict(change.before),
                "after": dict(change.after),
            }
            for change in changes
        ]:
            _ADD_CHANGE.run_all(self.connection, listed)


_ONLY_OF_CHANGES = [name for name in _CHANGE_FIELDS if name not in _SET_FIELDS]


def _to_change_set(row: rows.RowValues) -> ChangeSet:
    values: dict[str, Any] = {name: row[name] for name in _SET_FIELDS}
    return ChangeSet(**{**values, "kind": ChangeKind(values["kind"])})


def _to_change(row: rows.RowValues) -> PersonChange:
    return PersonChange(**{name: row[name] for name in _CHANGE_FIELDS})
