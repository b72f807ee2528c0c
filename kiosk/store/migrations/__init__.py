"""From one version of the database to the next, and back."""

from pathlib import Path

from sqlalchemy import Connection, inspect

from kiosk.domain.fault import KnownFault

NEWEST = "0005"
_MARK = "alembic_version"


def bring_up_to_date(connection: Connection, place: Path | str, instead: str) -> None:
    """Migrate to the newest version; refuse a database from a newer program.

    For a database of another program, ``instead`` says what to do.
    """
    if (found := version(connection)) == NEWEST:
        return
    if found is None:
        check_ours(connection, place, instead)
    if found is not None and found > NEWEST:
        raise KnownFault(
            f"The database {place} was written by a newer kiosk (version {found}, this "
            f"one knows {NEWEST}). Update this program; nothing was changed."
        )
    migrate(connection, NEWEST)


def check_ours(connection: Connection, place: Path | str, instead: str) -> None:
    """Refuse a database that has tables, none of them of this program.

    ``instead`` says what to do.
    """
    if set(inspect(connection).get_table_names()) - {_MARK}:
        raise KnownFault(
            f"{place} is a database of another program. Its records were left alone: "
            f"{instead}."
        )


def version(connection: Connection) -> str | None:
    """Say at which version a database is; none for an empty one."""
    if not inspect(connection).has_table(_MARK):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
    return found.scalar()


def migrate(connection: Connection, target: str) -> None:
    """Go up or down to a version ("base" is an empty database)."""
    from alembic import command  # noqa: PLC0415  a third of the start-up, rarely needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    here = version(connection)
    down = target == "base" or (here is not None and target < here)
    (command.downgrade if down else command.upgrade)(config, target)
