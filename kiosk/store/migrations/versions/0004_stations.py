"""Many stations: what they tell each other, and what one keeps for its hub."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

BY_CODE_POINT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_BY_HAND = {"uq": "ledger_station_counter_key"}
_AT_THE_HUB = sa.text("not cut_off")


def upgrade() -> None:
    """Let stations that were cut off number and follow as they must."""
    with op.batch_alter_table("ledger", naming_convention=_BY_HAND) as ledger:
        ledger.drop_constraint("ledger_station_counter_key", type_="unique")
        ledger.drop_index("ledger_follows")
    op.create_index("ledger_counter", "ledger", ["station", "counter"])
    op.create_index("ledger_same", "ledger", ["nonce"])
    op.create_index(
        "ledger_follows",
        "ledger",
        ["registration", "follows"],
        unique=True,
        sqlite_where=_AT_THE_HUB,
        postgresql_where=_AT_THE_HUB,
    )
    _tell_each_other()
    _keep_for_the_hub()


def _tell_each_other() -> None:
    op.create_table(
        "station",
        sa.Column("name", BY_CODE_POINT, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("invited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("name"),
        sa.UniqueConstraint("role"),
    )
    op.create_table(
        "health",
        sa.Column("station", BY_CODE_POINT, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("checkpoint", sa.Text(), nullable=False),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cut_off_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unsent", sa.BigInteger(), nullable=False),
        sa.Column("refused", sa.BigInteger(), nullable=False),
        sa.Column("clock_ahead_ms", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("camera", sa.Text(), nullable=False),
        sa.Column("scanner", sa.Text(), nullable=False),
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("labels_left", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("station"),
    )
    op.create_table(
        "conflict",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("registration", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("earlier", sa.Text(), nullable=True),
        sa.Column("later", sa.Text(), nullable=False),
        sa.Column("noticed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("resolved_by", sa.Text(), nullable=False),
        sa.Column("resolution", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("conflict_registration", "conflict", ["registration"])
    op.create_table(
        "correction",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("registration", sa.Text(), nullable=False),
        sa.Column("name_before", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("station", BY_CODE_POINT, nullable=False),
        sa.Column("operator", sa.Text(), nullable=True),
        sa.Column("corrected_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stamp", sa.BigInteger(), nullable=False),
        sa.Column("cut_off", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("correction_registration", "correction", ["registration"])
    op.create_table(
        "help_call",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("checkpoint", sa.Text(), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "announcement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("text", sa.JSON(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def _keep_for_the_hub() -> None:
    op.create_table(
        "outbox",
        sa.Column(
            "position",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("refused", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("position"),
        sa.UniqueConstraint("kind", "key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "replica",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )


def downgrade() -> None:
    """Forget the other stations; one alone numbers without gaps."""
    for table in (
        *("replica", "outbox", "announcement", "help_call"),
        *("correction", "conflict", "health", "station"),
    ):
        op.drop_table(table)
    for index in ("ledger_follows", "ledger_same", "ledger_counter"):
        op.drop_index(index, "ledger")
    with op.batch_alter_table("ledger") as ledger:
        ledger.create_unique_constraint(
            "ledger_station_counter_key", ["station", "counter"]
        )
    op.create_index(
        "ledger_follows", "ledger", ["registration", "follows"], unique=True
    )
