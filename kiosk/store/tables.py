"""The tables, the same for SQLite and PostgreSQL."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

from kiosk.store.columns import annotated_column, column

CODE_POINT_TEXT = Text().with_variant(Text(collation="C"), "postgresql")
"""A text ordered by code point, as SQLite orders all texts."""


class MappedRow:
    """Base class of all mapped rows."""

    metadata: ClassVar[MetaData] = MetaData()
    __tablename__: ClassVar[str]
    __table_args__: ClassVar[tuple[SchemaItem, ...]] = ()
    __table_options__: ClassVar[dict[str, Any]] = {}
    __table__: ClassVar[Table]

    def __init_subclass__(cls) -> None:
        """Make the table, and each annotated name its column."""
        columns = [
            annotated_column(name, annotation, cls.__dict__.get(name))
            for name, annotation in cls.__annotations__.items()
            if not name.startswith("__")
        ]
        cls.__table__ = Table(
            cls.__tablename__,
            cls.metadata,
            *columns,
            *cls.__table_args__,
            **cls.__table_options__,
        )
        for made in columns:
            setattr(cls, made.key, made)

    @classmethod
    def __clause_element__(cls) -> Table:
        """Return what SQLAlchemy reads in place of the class."""
        return cls.__table__


class EventRow(MappedRow):
    """An event: one document, rewritten as a whole at each revision."""

    __tablename__ = "event"

    id: ColumnElement[str] = column(primary_key=True)
    revision: ColumnElement[int]
    starts_at: ColumnElement[datetime]
    document: ColumnElement[str]


class EventKeyRow(MappedRow):
    """A key that signs an event's tickets."""

    __tablename__ = "event_key"

    event: ColumnElement[str] = column(ForeignKey("event.id"), primary_key=True)
    number: ColumnElement[int] = column(primary_key=True)
    secret: ColumnElement[bytes]


class RegistrationRow(MappedRow):
    """One registration, as the roster, the office or the desk entered it."""

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("event", "reference"),
        Index("registration_code", "code", "event", unique=True),
        Index("registration_party", "event", "party"),
        Index("registration_name", "event", "sort_name", "id"),
    )

    id: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str] = column(ForeignKey("event.id"))
    reference: ColumnElement[str]
    name: ColumnElement[str]
    given_name: ColumnElement[str]
    family_name: ColumnElement[str]
    email: ColumnElement[str]
    affiliation: ColumnElement[str]
    category: ColumnElement[str]
    state: ColumnElement[str]
    code: ColumnElement[str | None]
    language: ColumnElement[str]
    valid_from: ColumnElement[datetime | None]
    valid_until: ColumnElement[datetime | None]
    checkpoints: ColumnElement[list[str]]
    party: ColumnElement[str]
    attention: ColumnElement[str]
    note: ColumnElement[str]
    walk_in: ColumnElement[bool]
    removed: ColumnElement[bool]
    merged_into: ColumnElement[str]
    sort_name: ColumnElement[str] = column(CODE_POINT_TEXT)


class TicketRow(MappedRow):
    """An issued ticket; reissuing revokes it."""

    __tablename__ = "ticket"
    __table_args__ = (Index("ticket_registration", "registration"),)

    id: ColumnElement[str] = column(primary_key=True)
    registration: ColumnElement[str] = column(ForeignKey("registration.id"))
    issued_at: ColumnElement[datetime]
    revoked_at: ColumnElement[datetime | None]


class PresenceRow(MappedRow):
    """A person's presence, computed from the ledger and stored for speed."""

    __tablename__ = "presence"
    __table_args__ = (
        Index(
            "presence_inside",
            "event",
            sqlite_where=text("inside"),
        ),
    )

    registration: ColumnElement[str] = column(
        ForeignKey("registration.id"), primary_key=True
    )
    event: ColumnElement[str]
    first_admitted_at: ColumnElement[datetime | None]
    inside: ColumnElement[bool]
    place: ColumnElement[str]
    door: ColumnElement[str]
    since: ColumnElement[datetime | None]
    station: ColumnElement[str]
    visits: ColumnElement[int]
    stamp: ColumnElement[int]


ACCEPTED = text("verdict in ('admitted', 'readmitted', 'left')")
"""Also used in queries: with bound values SQLite cannot use a partial index."""

ADMITTED = text("verdict in ('admitted', 'readmitted')")

_DECIDED_AT_HUB = text("not cut_off")


class LedgerRow(MappedRow):
    """A ledger entry; rows are only ever added.

    Two unique indexes enforce the rules: a nonce is accepted once, and nobody moves
    twice from the same place, except by offline stations.
    """

    __tablename__ = "ledger"
    __table_args__ = (
        Index("ledger_counter", "station", "counter"),
        Index("ledger_same", "nonce"),
        Index(
            "ledger_nonce",
            "nonce",
            unique=True,
            sqlite_where=ACCEPTED,
        ),
        Index(
            "ledger_follows",
            "registration",
            "follows",
            unique=True,
            sqlite_where=_DECIDED_AT_HUB,
        ),
        Index("ledger_order", "event", "stamp", "station", "counter"),
        Index("ledger_person", "registration", "stamp"),
    )

    id: ColumnElement[str] = column(primary_key=True)
    nonce: ColumnElement[str]
    event: ColumnElement[str]
    registration: ColumnElement[str | None]
    code: ColumnElement[str]
    kind: ColumnElement[str]
    verdict: ColumnElement[str]
    refusal: ColumnElement[str | None]
    mark: ColumnElement[str | None]
    checkpoint: ColumnElement[str]
    station: ColumnElement[str] = column(CODE_POINT_TEXT)
    counter: ColumnElement[int]
    operator: ColumnElement[str | None]
    source: ColumnElement[str]
    reason: ColumnElement[str | None]
    undoes: ColumnElement[str | None]
    scanned_at: ColumnElement[datetime]
    recorded_at: ColumnElement[datetime]
    stamp: ColumnElement[int]
    follows: ColumnElement[int | None]
    cut_off: ColumnElement[bool]


class TallyRow(MappedRow):
    """Running counts, a row a station so that none waits for another."""

    __tablename__ = "tally"

    event: ColumnElement[str] = column(primary_key=True)
    measure: ColumnElement[str] = column(primary_key=True)
    label: ColumnElement[str] = column(primary_key=True)
    station: ColumnElement[str] = column(primary_key=True)
    count: ColumnElement[int]


_IS_AUTOMATIC = text("reason = '' and state <> 'failed'")


class BadgeJobRow(MappedRow):
    """A badge to print; at most one automatic one that did not fail per person."""

    __tablename__ = "badge_job"
    __table_args__ = (
        Index(
            "badge_job_automatic",
            "registration",
            unique=True,
            sqlite_where=_IS_AUTOMATIC,
        ),
        Index("badge_job_state", "state", "queued_at"),
        Index("badge_job_registration", "registration"),
    )

    id: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str]
    registration: ColumnElement[str] = column(ForeignKey("registration.id"))
    state: ColumnElement[str]
    reason: ColumnElement[str]
    station: ColumnElement[str]
    queued_at: ColumnElement[datetime]
    changed_at: ColumnElement[datetime]
    printer: ColumnElement[str]
    problem: ColumnElement[str]
    trouble: ColumnElement[str | None]
    settled: ColumnElement[bool]


class PrinterRow(MappedRow):
    """A printer's last known status, in the settings' order."""

    __tablename__ = "printer"

    station: ColumnElement[str] = column(primary_key=True)
    name: ColumnElement[str] = column(primary_key=True)
    position: ColumnElement[int]
    trouble: ColumnElement[str | None]
    detail: ColumnElement[str]
    roll: ColumnElement[int | None]
    labels_left: ColumnElement[int | None]
    changed_at: ColumnElement[datetime]
