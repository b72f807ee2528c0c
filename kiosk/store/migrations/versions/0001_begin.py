"""The tables of one event desk."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

BY_CODE_POINT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Stations' names order the ledger, everywhere alike: SQLite orders all texts so."""


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "ledger",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("registration", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("refusal", sa.Text(), nullable=True),
        sa.Column("mark", sa.Text(), nullable=True),
        sa.Column("checkpoint", sa.Text(), nullable=False),
        sa.Column("station", BY_CODE_POINT, nullable=False),
        sa.Column("counter", sa.BigInteger(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("undoes", sa.Text(), nullable=True),
        sa.Column("scanned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stamp", sa.BigInteger(), nullable=False),
        sa.Column("follows", sa.BigInteger(), nullable=True),
        sa.Column("cut_off", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("station", "counter"),
    )
    op.create_index(
        "ledger_follows",
        "ledger",
        ["registration", "follows"],
        unique=True,
    )
    op.create_index(
        "ledger_nonce",
        "ledger",
        ["nonce"],
        unique=True,
        sqlite_where=sa.text("verdict in ('admitted', 'readmitted', 'left')"),
        postgresql_where=sa.text("verdict in ('admitted', 'readmitted', 'left')"),
    )
    op.create_index(
        "ledger_order", "ledger", ["event", "stamp", "station", "counter"], unique=False
    )
    op.create_table(
        "tally",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("event", "measure", "label", "station"),
    )
    op.create_table(
        "event_key",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.id"]),
        sa.PrimaryKeyConstraint("event", "number"),
    )
    op.create_table(
        "registration",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("family_name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("affiliation", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("checkpoints", sa.JSON(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("attention", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("walk_in", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("event", "reference"),
    )
    op.create_index("registration_code", "registration", ["code", "event"], unique=True)
    op.create_index(
        "registration_party", "registration", ["event", "party"], unique=False
    )
    op.create_table(
        "badge_job",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("registration", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["registration"], ["registration.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "badge_job_automatic",
        "badge_job",
        ["registration"],
        unique=True,
        sqlite_where=sa.text("reason = '' and state <> 'failed'"),
        postgresql_where=sa.text("reason = '' and state <> 'failed'"),
    )
    op.create_index(
        "badge_job_registration", "badge_job", ["registration"], unique=False
    )
    op.create_index(
        "badge_job_state", "badge_job", ["state", "queued_at"], unique=False
    )
    op.create_table(
        "presence",
        sa.Column("registration", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("first_admitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("inside", sa.Boolean(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("door", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("visits", sa.BigInteger(), nullable=False),
        sa.Column("stamp", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["registration"], ["registration.id"]),
        sa.PrimaryKeyConstraint("registration"),
    )
    op.create_index(
        "presence_inside",
        "presence",
        ["event"],
        unique=False,
        sqlite_where=sa.text("inside"),
        postgresql_where=sa.text("inside"),
    )
    op.create_table(
        "ticket",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("registration", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["registration"], ["registration.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ticket_registration", "ticket", ["registration"], unique=False)


def downgrade() -> None:
    """Drop all tables, the dependent ones first."""
    for table in (
        "ticket",
        "presence",
        "badge_job",
        "registration",
        "event_key",
        "tally",
        "ledger",
        "event",
    ):
        op.drop_table(table)
