"""How long an event's personal data is kept, and what of it was forgotten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.domain.people.registration import Registration

PURGED = "purged"
"""The name of a person who was forgotten."""


class DataKind(StrEnum):
    """The kinds of personal data, each with a term of its own."""

    NAMES = "names"
    ANSWERS = "answers"
    REFUSED_SCANS = "refused_scans"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """The terms after the event's end; None means that no term is set."""

    names: timedelta | None = None
    answers: timedelta | None = None
    refused_scans: timedelta | None = None
    attendance: timedelta | None = None

    def term(self, kind: DataKind) -> timedelta | None:
        """Return the term of one kind."""
        term: timedelta | None = getattr(self, kind.value)
        return term

    def terms(self) -> Iterator[tuple[DataKind, timedelta]]:
        """Yield the terms that are set."""
        for kind in fields(self):
            term = self.term(DataKind(kind.name))
            if term is not None:
                yield DataKind(kind.name), term


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """Who answers for an event's personal data, and how long it is kept.

    Unless it is ``automatic``, an organiser confirms once that it may be forgotten.
    ``forgotten`` has when each kind was purged last, ``stop_list`` the keyed hashes of
    the references of people who asked to be forgotten.
    """

    controller: str = ""
    contact: str = ""
    keep: Keep = field(default_factory=Keep)
    automatic: bool = False
    forgotten: Mapping[DataKind, datetime] = field(default_factory=dict)
    stop_list: tuple[str, ...] = ()

    def with_history(self, stored: "Privacy") -> "Privacy":
        """Return these rules with what was forgotten under the stored ones."""
        return replace(self, forgotten=stored.forgotten, stop_list=stored.stop_list)


def forgotten_registration(registration: Registration) -> Registration:
    """Return a registration without its person; what is counted stays."""
    return Registration(
        id=registration.id,
        event=registration.event,
        reference=registration.id,
        name=PURGED,
        category=registration.category,
        state=registration.state,
        valid_from=registration.valid_from,
        valid_until=registration.valid_until,
        checkpoints=registration.checkpoints,
        walk_in=registration.walk_in,
        removed=registration.removed,
        merged_into=registration.merged_into,
    )


def is_forgotten(registration: Registration) -> bool:
    """Return whether a registration's person was forgotten."""
    return registration == forgotten_registration(registration)
