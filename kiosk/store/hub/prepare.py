"""Prepares a hub: its tables, and the roles of its stations."""

from psycopg.sql import SQL, Identifier
from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.handshake import HUB_VERSION, create_identity
from kiosk.store.hub.ownership import OwnerConnection, connect_as_owner
from kiosk.store.hub.role_limits import limit_roles
from kiosk.store.hub.row_rules import add_row_rules
from kiosk.store.hub.row_versions import add_row_versions
from kiosk.store.hub.station_rights import STATION, grant_rights
from kiosk.store.migrations import upgrade_to_newest

_LOCK = "SELECT pg_advisory_xact_lock(hashtext('kiosk hub prepare'))"
_ADVICE = "make kiosk a database of its own with “createdb”, and give its address"
_OPEN_FUNCTIONS = (
    "As the name in the address is no superuser's, every role of this server may still "
    "take advisory locks and keep large objects in it: prepare it once as a superuser."
)


def prepare_hub(address: str) -> str:
    """Create or update a hub's tables and the stations' roles; return a report.

    Raise KnownFault for a database of another program or of a newer version, and if the
    address's user may not do this.
    """
    with connect_as_owner(address) as owner:
        connection = owner.connection
        _require_utf8(connection, owner.hub)
        connection.exec_driver_sql(_LOCK)
        upgrade_to_newest(connection, owner.hub, _ADVICE)
        add_row_versions(connection)
        create_identity(connection)
        add_row_rules(connection)
        is_closed = grant_rights(connection)
        _revoke_public_access(owner)
        limit_roles(owner)
    report = (
        f"The hub {owner.hub} is prepared (version {HUB_VERSION}). Stations work under "
        f"the role {STATION}."
    )
    return report if is_closed else f"{report} {_OPEN_FUNCTIONS}"


def _require_utf8(connection: Connection, hub: str) -> None:
    charset = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if charset != "UTF8":
        raise KnownFault(
            f"The database {hub} keeps its texts in {charset}, which cannot hold every "
            "name. Make one with “createdb --encoding UTF8 --template template0”."
        )


def _revoke_public_access(owner: OwnerConnection) -> None:
    """Revoke the public's access, as stations of other hubs share the role.

    This has no effect for an owner of the tables who does not own the database.
    """
    statement = SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC")
    owner.driver.execute(statement.format(Identifier(owner.driver.info.dbname)))
