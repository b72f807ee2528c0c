"""The tables, the same for SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002  the signature is SQLAlchemy's
    ) -> datetime | None:
        """Turn any aware moment into UTC; refuse a naive one."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its offset from UTC")
        return value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002  the signature is SQLAlchemy's
    ) -> datetime | None:
        """Give back an aware moment in UTC."""
        if value is None:
            return None
        return (
            value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        )


BY_CODE_POINT = Text().with_variant(Text(collation="C"), "postgresql")
"""A text that is in the same order everywhere; SQLite orders all texts so."""


class Row(DeclarativeBase):
    """A row of any table."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: Moment,
        int: BigInteger,
        str: Text,
        list[str]: JSON,
        dict[str, str]: JSON,
    }


class EventRow(Row):
    """An event with its programme: one document, rewritten whole at each revision."""

    __tablename__ = "event"

    id: Mapped[str] = mapped_column(primary_key=True)
    revision: Mapped[int]
    starts_at: Mapped[datetime]
    document: Mapped[str]


class EventKeyRow(Row):
    """A key that seals an event's tickets."""

    __tablename__ = "event_key"

    event: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    secret: Mapped[bytes]


class RegistrationRow(Row):
    """One registration, as the roster or the desk gave it."""

    __tablename__ = "registration"
    __table_args__ = (
        UniqueConstraint("event", "reference"),
        Index("registration_code", "code", "event", unique=True),
        Index("registration_party", "event", "party"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str] = mapped_column(ForeignKey("event.id"))
    reference: Mapped[str]
    name: Mapped[str]
    given_name: Mapped[str]
    family_name: Mapped[str]
    email: Mapped[str]
    affiliation: Mapped[str]
    category: Mapped[str]
    state: Mapped[str]
    code: Mapped[str | None]
    language: Mapped[str]
    valid_from: Mapped[datetime | None]
    valid_until: Mapped[datetime | None]
    checkpoints: Mapped[list[str]]
    party: Mapped[str]
    attention: Mapped[str]
    note: Mapped[str]
    walk_in: Mapped[bool]


class TicketRow(Row):
    """A ticket that was issued; reissuing revokes it."""

    __tablename__ = "ticket"
    __table_args__ = (Index("ticket_registration", "registration"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    registration: Mapped[str] = mapped_column(ForeignKey("registration.id"))
    issued_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class PresenceRow(Row):
    """Where a person is: folded from the ledger, kept for speed."""

    __tablename__ = "presence"
    __table_args__ = (
        Index(
            "presence_inside",
            "event",
            sqlite_where=text("inside"),
            postgresql_where=text("inside"),
        ),
    )

    registration: Mapped[str] = mapped_column(
        ForeignKey("registration.id"), primary_key=True
    )
    event: Mapped[str]
    first_admitted_at: Mapped[datetime | None]
    inside: Mapped[bool]
    place: Mapped[str]
    door: Mapped[str]
    since: Mapped[datetime | None]
    station: Mapped[str]
    visits: Mapped[int]
    stamp: Mapped[int]


ACCEPTED = text("verdict in ('admitted', 'readmitted', 'left')")
"""Spelt out in queries, too: with bound values SQLite cannot use a partial index."""


_AT_THE_HUB = text("not cut_off")


class LedgerRow(Row):
    """What happened; rows are only ever added.

    Two unique indexes say surely what the rule says kindly: one nonce is accepted once,
    and nobody is moved twice from the same place, but by stations that were cut off.
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
            postgresql_where=ACCEPTED,
        ),
        Index(
            "ledger_follows",
            "registration",
            "follows",
            unique=True,
            sqlite_where=_AT_THE_HUB,
            postgresql_where=_AT_THE_HUB,
        ),
        Index("ledger_order", "event", "stamp", "station", "counter"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    nonce: Mapped[str]
    event: Mapped[str]
    registration: Mapped[str | None]
    code: Mapped[str]
    kind: Mapped[str]
    verdict: Mapped[str]
    refusal: Mapped[str | None]
    mark: Mapped[str | None]
    checkpoint: Mapped[str]
    station: Mapped[str] = mapped_column(BY_CODE_POINT)
    counter: Mapped[int]
    operator: Mapped[str | None]
    source: Mapped[str]
    reason: Mapped[str | None]
    undoes: Mapped[str | None]
    scanned_at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    stamp: Mapped[int]
    follows: Mapped[int | None]
    cut_off: Mapped[bool]


class TallyRow(Row):
    """Running counts, each station's apart so that none waits for another."""

    __tablename__ = "tally"

    event: Mapped[str] = mapped_column(primary_key=True)
    measure: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str] = mapped_column(primary_key=True)
    station: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]


_AUTOMATIC = text("reason = '' and state <> 'failed'")


class BadgeJobRow(Row):
    """A badge to print; at most one automatic one that did not fail per person."""

    __tablename__ = "badge_job"
    __table_args__ = (
        Index(
            "badge_job_automatic",
            "registration",
            unique=True,
            sqlite_where=_AUTOMATIC,
            postgresql_where=_AUTOMATIC,
        ),
        Index("badge_job_state", "state", "queued_at"),
        Index("badge_job_registration", "registration"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str]
    registration: Mapped[str] = mapped_column(ForeignKey("registration.id"))
    state: Mapped[str]
    reason: Mapped[str]
    station: Mapped[str]
    queued_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    printer: Mapped[str]
    problem: Mapped[str]
    trouble: Mapped[str | None]
    settled: Mapped[bool]


class PrinterRow(Row):
    """A printer as its station found it last, in the settings' order."""

    __tablename__ = "printer"

    station: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    trouble: Mapped[str | None]
    detail: Mapped[str]
    roll: Mapped[int | None]
    labels_left: Mapped[int | None]
    changed_at: Mapped[datetime]
