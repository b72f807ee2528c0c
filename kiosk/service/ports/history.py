"""Ports to the history of people."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from kiosk.domain.people.person_change import ChangeSet, FieldValue, PersonChange


class HistoryReader(Protocol):
    """Read access to the history of people."""

    def find(self, change_set: str) -> ChangeSet | None:
        """Return a change set by its id."""
        ...

    def newest(self, event: str, count: int) -> Sequence[ChangeSet]:
        """Return the newest change sets of an event, the newest first."""
        ...

    def changes(self, change_set: str) -> Sequence[PersonChange]:
        """Return what a change set changed, by registration."""
        ...

    def of_person(self, registration: str) -> Sequence[tuple[ChangeSet, PersonChange]]:
        """Return what was changed of a registration, in order."""
        ...

    def changed_after(self, change_set: ChangeSet) -> frozenset[str]:
        """Return of whom something was changed since, and not taken back."""
        ...

    def former_values(
        self, event: str
    ) -> Mapping[str, Mapping[str, Collection[FieldValue]]]:
        """Return what people here replaced and did not take back since.

        By registration and field; what imports changed is not among it.
        """
        ...


class HistoryWriter(HistoryReader, Protocol):
    """Write access to the history of people."""

    def record(self, change_set: ChangeSet, changes: Iterable[PersonChange]) -> None:
        """Add a change set with its changes."""
        ...
