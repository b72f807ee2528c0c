"""The tables of stations, notices and mail, and of a replica's synchronisation."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, ColumnElement, Index, Integer, UniqueConstraint

from kiosk.store.columns import column
from kiosk.store.tables import CODE_POINT_TEXT, MappedRow


class StationRow(MappedRow):
    """A station that was invited to the hub, and its PostgreSQL role."""

    __tablename__ = "station"
    __table_args__ = (UniqueConstraint("role"),)

    name: ColumnElement[str] = column(CODE_POINT_TEXT, primary_key=True)
    role: ColumnElement[str]
    invited_at: ColumnElement[datetime]
    joined_at: ColumnElement[datetime | None]
    revoked_at: ColumnElement[datetime | None]


class HealthRow(MappedRow):
    """A station's health, as it last reported it."""

    __tablename__ = "health"

    station: ColumnElement[str] = column(CODE_POINT_TEXT, primary_key=True)
    event: ColumnElement[str]
    checkpoint: ColumnElement[str]
    heard_at: ColumnElement[datetime]
    cut_off_since: ColumnElement[datetime | None]
    unsent: ColumnElement[int]
    refused: ColumnElement[int]
    clock_ahead_ms: ColumnElement[int]
    version: ColumnElement[str]
    camera: ColumnElement[str]
    scanner: ColumnElement[str]
    printer: ColumnElement[str]
    labels_left: ColumnElement[int | None]


class ConflictRow(MappedRow):
    """A conflict: two stations decided on one person without knowing of each other."""

    __tablename__ = "conflict"
    __table_args__ = (Index("conflict_registration", "registration"),)

    id: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str]
    registration: ColumnElement[str]
    kind: ColumnElement[str]
    earlier: ColumnElement[str | None]
    later: ColumnElement[str]
    noticed_at: ColumnElement[datetime]
    resolved_at: ColumnElement[datetime | None]
    resolved_by: ColumnElement[str]
    resolution: ColumnElement[str]


class CorrectionRow(MappedRow):
    """A corrected name; rows are only ever added."""

    __tablename__ = "correction"
    __table_args__ = (Index("correction_registration", "registration"),)

    id: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str]
    registration: ColumnElement[str]
    name_before: ColumnElement[str]
    name: ColumnElement[str]
    station: ColumnElement[str] = column(CODE_POINT_TEXT)
    operator: ColumnElement[str | None]
    corrected_at: ColumnElement[datetime]
    stamp: ColumnElement[int]
    cut_off: ColumnElement[bool]


class ChangeSetRow(MappedRow):
    """What somebody changed of people at once; rows are only ever added."""

    __tablename__ = "change_set"
    __table_args__ = (
        Index("change_set_order", "event", "stamp", "id"),
        Index("change_set_undoes", "undoes"),
    )

    id: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str]
    kind: ColumnElement[str]
    station: ColumnElement[str] = column(CODE_POINT_TEXT)
    operator: ColumnElement[str | None]
    changed_at: ColumnElement[datetime]
    stamp: ColumnElement[int]
    detail: ColumnElement[str]
    undoes: ColumnElement[str | None]


class PersonChangeRow(MappedRow):
    """What a change set changed of one registration; rows are only ever added."""

    __tablename__ = "person_change"
    __table_args__ = (Index("person_change_registration", "registration"),)

    change_set: ColumnElement[str] = column(primary_key=True)
    registration: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str]
    before: ColumnElement[dict[str, Any]]
    after: ColumnElement[dict[str, Any]]


class HelpCallRow(MappedRow):
    """A guest's call for help at a station."""

    __tablename__ = "help_call"

    id: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str]
    station: ColumnElement[str]
    checkpoint: ColumnElement[str]
    called_at: ColumnElement[datetime]
    answered_at: ColumnElement[datetime | None]
    answered_by: ColumnElement[str]


class AnnouncementRow(MappedRow):
    """An announcement in one or more languages."""

    __tablename__ = "announcement"
    __table_args__ = (Index("announcement_event", "event"),)

    id: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str]
    text: ColumnElement[dict[str, str]]
    station: ColumnElement[str]
    made_at: ColumnElement[datetime]
    ends_at: ColumnElement[datetime | None]


class StaffRow(MappedRow):
    """A present or former member of the staff."""

    __tablename__ = "staff"

    id: ColumnElement[str] = column(primary_key=True)
    name: ColumnElement[str]
    role: ColumnElement[int]
    pin: ColumnElement[str]
    active: ColumnElement[bool]


class MailRow(MappedRow):
    """A mail to one registration, which gets the same thing once."""

    __tablename__ = "mail"
    __table_args__ = (
        UniqueConstraint("registration", "kind", "key"),
        Index("mail_state", "state", "due_at"),
        Index("mail_letter", "letter"),
    )

    id: ColumnElement[str] = column(primary_key=True)
    event: ColumnElement[str]
    registration: ColumnElement[str]
    kind: ColumnElement[str]
    key: ColumnElement[str]
    letter: ColumnElement[str]
    address: ColumnElement[str]
    language: ColumnElement[str]
    state: ColumnElement[str]
    tries: ColumnElement[int]
    due_at: ColumnElement[datetime]
    answer: ColumnElement[str]
    queued_at: ColumnElement[datetime]
    changed_at: ColumnElement[datetime]


class MailTextRow(MappedRow):
    """A text that mails bring, in one language, by its digest."""

    __tablename__ = "mail_text"

    event: ColumnElement[str] = column(primary_key=True)
    key: ColumnElement[str] = column(primary_key=True)
    language: ColumnElement[str] = column(primary_key=True)
    subject: ColumnElement[str]
    body: ColumnElement[str]


class CertificateRow(MappedRow):
    """A certificate in the register, without a name; an event's have no gap."""

    __tablename__ = "certificate"
    __table_args__ = (
        UniqueConstraint("event", "position"),
        Index("certificate_registration", "registration"),
    )

    number: ColumnElement[str] = column(primary_key=True)
    position: ColumnElement[int]
    event: ColumnElement[str]
    registration: ColumnElement[str]
    digest: ColumnElement[str]
    hours: ColumnElement[str]
    issued_at: ColumnElement[datetime]
    operator: ColumnElement[str | None]
    sha256: ColumnElement[str]
    superseded_by: ColumnElement[str]


class CertificateKeyRow(MappedRow):
    """The key that signs this PC's certificates."""

    __tablename__ = "certificate_key"

    id: ColumnElement[str] = column(primary_key=True)
    secret: ColumnElement[str]
    made_at: ColumnElement[datetime]


class OutboxRow(MappedRow):
    """An unsent change: a row of another table, by kind and key."""

    __tablename__ = "outbox"
    __table_args__ = (UniqueConstraint("kind", "key"),)
    __table_options__: ClassVar = {"sqlite_autoincrement": True}

    position: ColumnElement[int] = column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True
    )
    kind: ColumnElement[str]
    key: ColumnElement[str]
    since: ColumnElement[datetime]
    refused: ColumnElement[str | None]


class ReplicaRow(MappedRow):
    """A note of the replica, by key."""

    __tablename__ = "replica"

    key: ColumnElement[str] = column(primary_key=True)
    value: ColumnElement[str]
