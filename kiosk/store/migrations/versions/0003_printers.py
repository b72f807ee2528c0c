"""Printers with their troubles and their rolls; what holds a badge up."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the printers' table, and room for what is known of a badge under way."""
    op.create_table(
        "printer",
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("roll", sa.BigInteger(), nullable=True),
        sa.Column("labels_left", sa.BigInteger(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("station", "name"),
    )
    op.add_column("badge_job", sa.Column("trouble", sa.Text(), nullable=True))
    op.add_column(
        "badge_job",
        sa.Column("settled", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    """Forget the printers, and what held badges up."""
    op.drop_column("badge_job", "settled")
    op.drop_column("badge_job", "trouble")
    op.drop_table("printer")
