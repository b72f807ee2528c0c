"""Migrations of the database from one version to another."""

from pathlib import Path

from sqlalchemy import Connection, inspect

from kiosk.domain.fault import KnownFault

NEWEST = "0014"
_VERSION_TABLE = "alembic_version"


def upgrade_to_newest(connection: Connection, name: Path | str, advice: str) -> None:
    """Migrate to the newest version.

    Raise KnownFault for a database of a newer version, or of another program: then
    ``advice`` ends the sentence.
    """
    if (found := database_version(connection)) == NEWEST:
        return
    if found is None:
        require_own_database(connection, name, advice)
    if found is not None and found > NEWEST:
        raise KnownFault(
            f"The database {name} was written by a newer kiosk (version {found}, this "
            f"one knows {NEWEST}). Update this program; nothing was changed."
        )
    migrate(connection, NEWEST)


def require_own_database(connection: Connection, name: Path | str, advice: str) -> None:
    """Raise KnownFault for a database that has only tables of another program.

    ``advice`` ends the sentence.
    """
    if set(inspect(connection).get_table_names()) - {_VERSION_TABLE}:
        raise KnownFault(
            f"{name} is a database of another program. Its records were left alone: "
            f"{advice}."
        )


def database_version(connection: Connection) -> str | None:
    """Return the version of a database, or None for an empty one."""
    if not inspect(connection).has_table(_VERSION_TABLE):
        return None
    result = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
    return result.scalar()


def migrate(connection: Connection, target: str) -> None:
    """Upgrade or downgrade to a version; "base" is an empty database."""
    from alembic import command  # noqa: PLC0415  a third of the start-up, rarely needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    current = database_version(connection)
    is_downgrade = target == "base" or (current is not None and target < current)
    (command.downgrade if is_downgrade else command.upgrade)(config, target)
