"""Whether a hub and this program speak of the same tables."""

from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.store.migrations import NEWEST, check_ours, version

_INSTEAD = "check the address, or make a hub with “createdb” and “kiosk hub prepare”"


class OtherVersion(KnownFault):
    """The hub and this program do not speak of the same tables."""


def check_version(connection: Connection, hub: str) -> None:
    """Refuse a hub that was not prepared, or by another version of this program."""
    found = version(connection)
    if found is None:
        check_ours(connection, hub, _INSTEAD)
        raise KnownFault(
            "The database {hub} is not prepared: run “kiosk hub prepare” with its"
            " owner's address first.",
            hub=hub,
        )
    compare_versions(found, hub)


def compare_versions(found: str, hub: str) -> None:
    """Raise OtherVersion for tables that this program does not know."""
    if found < NEWEST:
        raise OtherVersion(
            "The hub {hub} was prepared by an older kiosk (version {found}, this "
            "one needs {newest}). Bring it up to date with “kiosk hub prepare”.",
            hub=hub,
            found=found,
            newest=NEWEST,
        )
    if found > NEWEST:
        raise OtherVersion(
            "The hub {hub} was prepared by a newer kiosk (version {found}, this "
            "one knows {newest}). Update this program.",
            hub=hub,
            found=found,
            newest=NEWEST,
        )
