"""Finds whom each row of a roster is: never by the row's place in the file.

A code goes first, then the ticket's own reference, then order and position, then name
and address. What stays ambiguous is asked about.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.domain.people.name_likeness import are_alike, fold_name
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import (
    ASK_FOR_NAME,
    ReferenceSource,
    RosterIssue,
    RosterRow,
)
from kiosk.service.ports.people import Person

_NUMBERED = re.compile(r"(.+)-\d+")
_GENERATED = re.compile(r"r-[0-9a-f]{8,64}")
_T = TypeVar("_T")
_Registered = TypeVar("_Registered", RosterRow, Person)
_Key = Callable[[Registration], str]


@dataclass(slots=True)
class PeopleMatches:
    """The stored person of each row, by its number, and the rows to ask about."""

    people: dict[int, Person] = field(default_factory=dict)
    questions: dict[int, RosterIssue] = field(default_factory=dict)
    asked_about: set[str] = field(default_factory=set)


class PeopleMatcher:
    """Matches the rows of one roster with the people of an event.

    ``former`` are people by references that somebody here replaced.
    """

    def __init__(
        self,
        stored: Mapping[str, Person],
        rows: Sequence[RosterRow],
        former: Mapping[str, Person] | None = None,
    ) -> None:
        self._stored = stored
        self._former = former or {}
        self._rows = rows
        self._claimed: set[str] = set()
        self._matches = PeopleMatches()

    def match(self) -> PeopleMatches:
        """Return whom each row is; a row that is not among them is new."""
        self._match_codes()
        self._match_references()
        self._match_orders()
        self._match_derived()
        self._match_newly_referenced()
        return self._matches

    def _open(self, *sources: ReferenceSource) -> list[RosterRow]:
        return [
            row
            for row in self._rows
            if row.source in sources
            and row.row not in self._matches.people
            and row.row not in self._matches.questions
        ]

    def _free(self) -> list[Person]:
        return [
            person
            for person in self._stored.values()
            if person.registration.id not in self._claimed
            and not person.registration.walk_in
            and not person.registration.removed
        ]

    def _match_codes(self) -> None:
        by_code = {
            person.registration.code: person
            for person in self._stored.values()
            if person.registration.code
        }
        for row in self._rows:
            person = by_code.get(row.registration.code or "")
            if person and self._may_be(row, person):
                self._claim(row, person)

    def _may_be(self, row: RosterRow, person: Person) -> bool:
        """Return whether a code's owner fits a reference that the file gives."""
        reference = row.registration.reference.casefold()
        return (
            row.source is not ReferenceSource.GIVEN
            or reference == person.registration.reference.casefold()
            or (
                reference not in self._stored
                and are_alike(row.registration.name, person.registration.name)
            )
        )

    def _match_references(self) -> None:
        given = (
            ReferenceSource.GIVEN,
            ReferenceSource.POSITION,
            ReferenceSource.DERIVED,
        )
        for row in self._open(*given):
            reference = row.registration.reference.casefold()
            person = self._stored.get(reference) or self._former.get(reference)
            if person and person.registration.id not in self._claimed:
                self._claim(row, person)

    def _match_orders(self) -> None:
        rows = self._open(ReferenceSource.ORDER)
        if not rows:
            return
        orders = _grouped(rows, lambda row: row.order.casefold())
        people: dict[str, list[Person]] = defaultdict(list)
        for person in self._free():
            reference = person.registration.reference.casefold()
            numbered = _NUMBERED.fullmatch(reference)
            for order in {reference, numbered[1] if numbered else reference}:
                if order in orders:
                    people[order].append(person)
        for order, order_rows in orders.items():
            if order in people:
                self._match_order(order_rows, people[order])

    def _match_order(self, rows: list[RosterRow], people: list[Person]) -> None:
        """Match the tickets of one order by name and address, then by what is left."""
        for key in (_name_and_address, _name):
            rows, people = self._pair(rows, people, key)
        nameless = [row for row in rows if row.nameless]
        unnamed = [person for person in people if _is_unnamed(person.registration)]
        for row, person in zip(nameless, _arrived_first(unnamed), strict=False):
            self._claim(row, person)
        rows = [row for row in rows if row.row not in self._matches.people]
        people = [
            person for person in people if person.registration.id not in self._claimed
        ]
        rows = [row for row in rows if any(_same_ticket(row, p) for p in people)]
        if len(rows) == len(people) == 1:
            self._claim(rows[0], people[0])
        elif rows and people:
            self._ask(rows, people)

    def _match_derived(self) -> None:
        for key in (_name_and_address, _address, _name):
            rows = self._open(ReferenceSource.DERIVED)
            if not rows:
                return
            of_rows = _grouped_by(key, rows)
            of_people = _grouped_by(key, self._free())
            for value, found_rows in of_rows.items():
                if value and value in of_people:
                    self._settle(found_rows, of_people[value], key)

    def _settle(self, rows: list[RosterRow], people: list[Person], key: _Key) -> None:
        """Match the only candidate; ask where there are several."""
        if key is not _name_and_address:
            rows = [row for row in rows if any(_same_ticket(row, p) for p in people)]
        if len(rows) == len(people) == 1:
            self._claim(rows[0], people[0])
        elif rows and key is _address:
            self._pair(rows, people, _name)
        elif rows:
            self._ask(rows, people)

    def _match_newly_referenced(self) -> None:
        """Match people who had no reference of their own until now."""
        rows = self._open(ReferenceSource.GIVEN)
        if rows:
            people = [person for person in self._free() if _is_generated(person)]
            self._pair([row for row in rows if row.registration.email], people)

    def _pair(
        self,
        rows: Iterable[RosterRow],
        people: Iterable[Person],
        key: _Key | None = None,
    ) -> tuple[list[RosterRow], list[Person]]:
        """Match rows and people of the same key; return those that are left."""
        key = key or _name_and_address
        waiting = _grouped_by(key, _arrived_first(people))
        left_rows = []
        for row in rows:
            found = waiting.get(key(row.registration))
            if found:
                self._claim(row, found.pop(0))
            else:
                left_rows.append(row)
        return left_rows, [person for left in waiting.values() for person in left]

    def _claim(self, row: RosterRow, person: Person) -> None:
        self._claimed.add(person.registration.id)
        if _became_another(row, person):
            self._ask([row], [person])
        else:
            self._matches.people[row.row] = person

    def _ask(self, rows: Sequence[RosterRow], people: Sequence[Person]) -> None:
        shown = " or ".join(
            f"{person.registration.reference} ({person.registration.name})"
            for person in people[:3]
        )
        for row in rows:
            self._matches.questions[row.row] = RosterIssue(
                row.row,
                "name",
                f"this may be {shown} under another name or address, or somebody new;"
                " write that reference into a column “reference” of this row if it is,"
                " else a reference of its own, and the person's name as it was",
            )
        self._matches.asked_about |= {person.registration.id for person in people}


def _grouped(items: Iterable[_T], key: Callable[[_T], str]) -> dict[str, list[_T]]:
    groups: dict[str, list[_T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def _grouped_by(
    key: _Key, items: Iterable[_Registered]
) -> dict[str, list[_Registered]]:
    return _grouped(items, lambda item: key(item.registration))


def _name_and_address(registration: Registration) -> str:
    return f"{fold_name(registration.name)}\n{registration.email.casefold()}"


def _address(registration: Registration) -> str:
    return registration.email.casefold()


def _name(registration: Registration) -> str:
    return fold_name(registration.name)


def _arrived_first(people: Iterable[Person]) -> list[Person]:
    """Return people, those with a check-in first: they are sure to be there."""
    return sorted(people, key=lambda person: person.presence.first_admitted_at is None)


def _is_unnamed(registration: Registration) -> bool:
    return ASK_FOR_NAME in registration.attention


def _is_generated(person: Person) -> bool:
    reference = person.registration.reference.casefold()
    code = person.registration.code or ""
    return bool(_GENERATED.fullmatch(reference)) or reference == code.casefold()


def _same_ticket(row: RosterRow, person: Person) -> bool:
    """Return whether no code tells a row's ticket from a person's."""
    codes = {row.registration.code, person.registration.code} - {None}
    return len(codes) <= 1


def _became_another(row: RosterRow, person: Person) -> bool:
    """Return whether a row would make somebody else of a person who has come.

    The address of an order is its booker's, and tells nobody by itself.
    """
    before, after = person.registration, row.registration
    by_order = row.source in {ReferenceSource.ORDER, ReferenceSource.POSITION}
    same_code = before.code is not None and before.code == after.code
    same_address = before.email.casefold() == after.email.casefold() != ""
    return (
        person.presence.first_admitted_at is not None
        and not row.nameless
        and not _is_unnamed(before)
        and not (same_address and (same_code or not by_order))
        and not are_alike(before.name, after.name)
    )
