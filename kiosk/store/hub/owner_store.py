"""A hub's records in the hands of its owner, who alone may erase."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass

from sqlalchemy import create_engine, text
from sqlalchemy.exc import ProgrammingError

from kiosk.domain.fault import KnownFault
from kiosk.service.ports.people import ScanSubject
from kiosk.store.erasure import ERASED
from kiosk.store.event_records import EventCache
from kiosk.store.hub.address import (
    Timeouts,
    connect_arguments,
    display_name,
    parse_address,
)
from kiosk.store.hub.handshake import query_identity
from kiosk.store.hub.ownership import connect_as_owner
from kiosk.store.hub.postgresql_errors import translated_hub_errors
from kiosk.store.sql_transaction import SqlReader, SqlTransaction

_LOCK_TABLES = "LOCK TABLE registration, ledger IN SHARE ROW EXCLUSIVE MODE"
_IS_OWNER = """
    SELECT pg_has_role(tableowner, 'USAGE') FROM pg_tables
    WHERE schemaname = 'public' AND tablename = 'ledger'
"""
_COMMENT = "SELECT obj_description('public.ledger'::regclass, 'pg_class')"
_SCRUBBED_TABLES = (
    "registration, ledger, event, ticket, correction, badge_job, conflict, help_call, "
    "announcement, presence"
)
_SCRUB = (
    f"VACUUM (FULL, ANALYZE) {_SCRUBBED_TABLES}",
    "VACUUM (FULL) pg_catalog.pg_statistic",
)
"""Statistics hold the commonest values of each column, names among them."""
_TIMEOUTS = Timeouts(lock=60, statement=3600, idle=600, response=3600)


@dataclass(frozen=True)
class OwnerStore:
    """The records of the hub at an owner's address."""

    address: str

    @contextmanager
    def reading(self) -> Iterator[SqlReader]:
        """Open a snapshot."""
        with connect_as_owner(self.address) as owner:
            query_identity(owner.connection, owner.hub)
            yield SqlTransaction(owner.connection, EventCache())

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """Open a transaction during which no station writes.

        Raise KnownFault for a name that does not own the hub.
        """
        with connect_as_owner(self.address) as owner:
            query_identity(owner.connection, owner.hub)
            if not owner.connection.exec_driver_sql(_IS_OWNER).scalar_one():
                raise KnownFault(
                    f"Only the owner of the hub {owner.hub} may have it forget: give "
                    "the owner's address with --hub."
                )
            owner.connection.exec_driver_sql(_LOCK_TABLES)
            yield SqlTransaction(owner.connection, EventCache())
            owner.connection.exec_driver_sql("SELECT pg_notify('kiosk', 'owner')")

    def decision(self, subject: ScanSubject) -> AbstractContextManager[SqlTransaction]:  # noqa: ARG002  the port's signature
        """Open a transaction; an owner decides on nobody's scan."""
        return self.transaction()

    def long_transaction(self) -> AbstractContextManager[SqlTransaction]:
        """Open a transaction; an owner's may always take long."""
        return self.transaction()

    def data_version(self) -> int:
        """Return a number that changes with every change of the records."""
        with self.reading() as reader:
            return hash(
                reader.connection.exec_driver_sql(
                    "SELECT pg_current_snapshot()::text"
                ).scalar_one()
            )

    def scrub(self) -> bool:
        """Remove what was erased from the hub's files; stations wait meanwhile."""
        with self.reading() as reader:
            if reader.connection.exec_driver_sql(_COMMENT).scalar() != ERASED:
                return True
        url = parse_address(self.address)
        engine = create_engine(
            url,
            isolation_level="AUTOCOMMIT",
            hide_parameters=True,
            use_native_hstore=False,
            connect_args=connect_arguments(_TIMEOUTS),
        )
        tables, statistics = _SCRUB
        try:
            with translated_hub_errors(display_name(url)), engine.connect() as hub:
                hub.execute(text(tables))
                with suppress(ProgrammingError):  # for the database's owner alone
                    hub.execute(text(statistics))
                hub.execute(text("COMMENT ON TABLE ledger IS NULL"))
        finally:
            engine.dispose()
        return True
