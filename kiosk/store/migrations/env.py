"""Alembic's entry point, which uses the connection that it is given."""

from alembic import context

from kiosk.store.tables import MappedRow

for table in MappedRow.metadata.tables.values():
    for index in table.indexes:
        # said here alone: an index that names PostgreSQL loads all of its dialect
        index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"][
            "where"
        ]
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=MappedRow.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
