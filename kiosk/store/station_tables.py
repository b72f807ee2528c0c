"""The tables of what stations tell each other, and of what one keeps for its hub."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.store.tables import BY_CODE_POINT, Row


class StationRow(Row):
    """A station that was invited to the hub, and the role it works under there."""

    __tablename__ = "station"
    __table_args__ = (UniqueConstraint("role"),)

    name: Mapped[str] = mapped_column(BY_CODE_POINT, primary_key=True)
    role: Mapped[str]
    invited_at: Mapped[datetime]
    joined_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class HealthRow(Row):
    """How a station is, by its own last word."""

    __tablename__ = "health"

    station: Mapped[str] = mapped_column(BY_CODE_POINT, primary_key=True)
    event: Mapped[str]
    checkpoint: Mapped[str]
    heard_at: Mapped[datetime]
    cut_off_since: Mapped[datetime | None]
    unsent: Mapped[int]
    refused: Mapped[int]
    clock_ahead_ms: Mapped[int]
    version: Mapped[str]
    camera: Mapped[str]
    scanner: Mapped[str]
    printer: Mapped[str]
    labels_left: Mapped[int | None]


class ConflictRow(Row):
    """What two stations decided on one person without knowing of each other."""

    __tablename__ = "conflict"
    __table_args__ = (Index("conflict_registration", "registration"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str]
    registration: Mapped[str]
    kind: Mapped[str]
    earlier: Mapped[str | None]
    later: Mapped[str]
    noticed_at: Mapped[datetime]
    resolved_at: Mapped[datetime | None]
    resolved_by: Mapped[str]
    resolution: Mapped[str]


class CorrectionRow(Row):
    """A name put right; rows are only ever added."""

    __tablename__ = "correction"
    __table_args__ = (Index("correction_registration", "registration"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str]
    registration: Mapped[str]
    name_before: Mapped[str]
    name: Mapped[str]
    station: Mapped[str] = mapped_column(BY_CODE_POINT)
    operator: Mapped[str | None]
    corrected_at: Mapped[datetime]
    stamp: Mapped[int]
    cut_off: Mapped[bool]


class HelpCallRow(Row):
    """A guest at an attendee's face who asked for help."""

    __tablename__ = "help_call"

    id: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str]
    station: Mapped[str]
    checkpoint: Mapped[str]
    called_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[str]


class AnnouncementRow(Row):
    """A sentence for every screen, per language."""

    __tablename__ = "announcement"

    id: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str]
    text: Mapped[dict[str, str]]
    station: Mapped[str]
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]


class StaffRow(Row):
    """Somebody on the staff, or who was once."""

    __tablename__ = "staff"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    role: Mapped[int]
    pin: Mapped[str]
    active: Mapped[bool]


class OutboxRow(Row):
    """What the hub has not heard of yet: a row of another table, by kind and key."""

    __tablename__ = "outbox"
    __table_args__ = (UniqueConstraint("kind", "key"), {"sqlite_autoincrement": True})

    position: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True
    )
    kind: Mapped[str]
    key: Mapped[str]
    since: Mapped[datetime]
    refused: Mapped[str | None]


class ReplicaRow(Row):
    """How far a station's copy of the hub's records has come."""

    __tablename__ = "replica"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
