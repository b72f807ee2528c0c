"""Alembic's way in: it works on the connection that it is handed."""

from alembic import context

from kiosk.store.tables import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
