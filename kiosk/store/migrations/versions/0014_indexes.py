"""Indexes for one person's entries and one event's announcements."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add the indexes."""
    op.create_index("ledger_person", "ledger", ["registration", "stamp"])
    op.create_index("announcement_event", "announcement", ["event"])


def downgrade() -> None:
    """Remove the indexes."""
    op.drop_index("announcement_event", "announcement")
    op.drop_index("ledger_person", "ledger")
