"""People that can be worked on: their history, and the order of their table."""

import sqlalchemy as sa
from alembic import op

from kiosk.domain.people.name_order import listed_key
from kiosk.domain.people.name_parts import split_name

revision = "0012"
down_revision = "0011"

BY_CODE_POINT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_BATCH = 2000
_NO = sa.text("false")
_COLUMNS = ("removed", "merged_into", "sort_name")


def upgrade() -> None:
    """Keep who changed what, and by what people are sorted."""
    for column in (
        sa.Column("removed", sa.Boolean(), nullable=False, server_default=_NO),
        sa.Column("merged_into", sa.Text(), nullable=False, server_default=""),
        sa.Column("sort_name", BY_CODE_POINT, nullable=False, server_default=""),
    ):
        op.add_column("registration", column)
    _fill_sort_names()
    op.create_index("registration_name", "registration", ["event", "sort_name", "id"])
    op.create_table(
        "change_set",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("station", BY_CODE_POINT, nullable=False),
        sa.Column("operator", sa.Text(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stamp", sa.BigInteger(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("change_set_order", "change_set", ["event", "stamp", "id"])
    op.create_index("change_set_undoes", "change_set", ["undoes"])
    op.create_table(
        "person_change",
        sa.Column("change_set", sa.Text(), nullable=False),
        sa.Column("registration", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("change_set", "registration"),
    )
    op.create_index("person_change_registration", "person_change", ["registration"])


def _fill_sort_names() -> None:
    """Write by what each name is sorted, as ``store/sort_name.py`` does since."""
    connection = op.get_bind()
    people = connection.execute(
        sa.text("SELECT id, name, given_name, family_name, walk_in FROM registration")
    ).all()
    values = [
        {
            "id": row.id,
            "key": "\t".join(
                listed_key(
                    split_name(row.name)
                    if row.walk_in
                    else split_name(row.name, row.given_name, row.family_name)
                )
            ),
        }
        for row in people
    ]
    statement = sa.text("UPDATE registration SET sort_name = :key WHERE id = :id")
    for start in range(0, len(values), _BATCH):
        connection.execute(statement, values[start : start + _BATCH])


def downgrade() -> None:
    """Forget the history."""
    op.drop_table("person_change")
    op.drop_table("change_set")
    op.drop_index("registration_name", "registration")
    for name in _COLUMNS:
        op.drop_column("registration", name)
