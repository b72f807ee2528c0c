"""Whether a hub and this program speak of the same tables."""

from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.store.migrations import NEWEST, version


def check_version(connection: Connection, hub: str) -> None:
    """Refuse a hub that was not prepared, or by another version of this program."""
    found = version(connection)
    if found == NEWEST:
        return
    if found is None:
        raise KnownFault(
            f"The database {hub} is not prepared: run “kiosk hub prepare” with its "
            "owner's address first."
        )
    if found < NEWEST:
        raise KnownFault(
            f"The hub {hub} was prepared by an older kiosk (version {found}, this one "
            f"needs {NEWEST}). Bring it up to date with “kiosk hub prepare”."
        )
    raise KnownFault(
        f"The hub {hub} was prepared by a newer kiosk (version {found}, this one knows "
        f"{NEWEST}). Update this program."
    )
