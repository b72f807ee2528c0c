"""A home's membership at a hub: its ``hub.json``."""

import json
from dataclasses import asdict, dataclass, field, fields

from kiosk.app.home import Home
from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically

_MAX_LENGTH = 10_000


class IncompleteJoinError(KnownFault):
    """The station's join to its hub was interrupted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubMembership:
    """A home's membership at a hub.

    ``address`` is without user and password, ``hub`` is the hub's id, and ``joined_at``
    (ISO 8601) tells this home from another with the same token.
    """

    address: str
    role: str
    secret: str = field(repr=False)
    station: str
    hub: str
    joined_at: str

    @property
    def url(self) -> str:
        """The address with the role and its secret."""
        from kiosk.store.hub.address import with_login  # noqa: PLC0415  SQL is slow to load

        return with_login(self.address, self.role, self.secret)


def read_membership(home: Home) -> HubMembership | None:
    """Return a home's membership at a hub; None for one that works alone.

    Raise KnownFault for a file that cannot be read.
    """
    try:
        with home.hub.open(encoding="utf-8") as file:
            return parse_membership(file.read(_MAX_LENGTH))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise KnownFault(
            "{hub} cannot be read, so it is not known which hub this station "
            "belongs to. Put a copy of it back, or join again in another home "
            "(--home).",
            hub=home.hub,
        ) from error


def write_membership(home: Home, membership: HubMembership) -> None:
    """Write a home's membership durably, for this user alone."""
    text = format_membership(membership)
    write_atomically(home.hub, text.encode(), durable=True, private=True)


def parse_membership(text: str) -> HubMembership:
    """Parse a membership; raise ValueError, KeyError or TypeError for anything else."""
    values = json.loads(text)
    return HubMembership(
        **{
            field_info.name: str(values[field_info.name])
            for field_info in fields(HubMembership)
        }
    )


def format_membership(membership: HubMembership) -> str:
    """Return a membership as JSON, with its secret."""
    return json.dumps(asdict(membership), ensure_ascii=False, indent=1)
