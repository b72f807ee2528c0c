"""Which hub a home joined, and as which station: its ``hub.json``."""

import json
from dataclasses import asdict, dataclass, field, fields

from kiosk.app.home import Home
from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically

_LONGEST = 10_000


class HalfJoined(KnownFault):
    """This station's joining of its hub broke off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A home's place at a hub.

    ``address`` has no name and no password in it, ``hub`` is the hub's id, and
    ``joined_at`` (ISO 8601) tells this home from another with the same token.
    """

    address: str
    role: str
    secret: str = field(repr=False)
    station: str
    hub: str
    joined_at: str

    @property
    def url(self) -> str:
        """The whole address, with the role and its secret."""
        from kiosk.store.hub.address import with_login  # noqa: PLC0415  SQL is slow to load

        return with_login(self.address, self.role, self.secret)


def read_joined(home: Home) -> Joined | None:
    """Read a home's place at a hub; one that is alone has none.

    Raises KnownFault for a file that cannot be read.
    """
    try:
        with home.hub.open(encoding="utf-8") as file:
            return read_place(file.read(_LONGEST))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise KnownFault(
            "{hub} cannot be read, so it is not known which hub this station "
            "belongs to. Put a copy of it back, or join again in another home "
            "(--home).",
            hub=home.hub,
        ) from error


def write_joined(home: Home, joined: Joined) -> None:
    """Keep a home's place at a hub, for this user alone, for good."""
    text = write_place(joined)
    write_atomically(home.hub, text.encode(), durable=True, private=True)


def read_place(text: str) -> Joined:
    """Read a place; raises ValueError, KeyError or TypeError for what is none."""
    kept = json.loads(text)
    return Joined(**{one.name: str(kept[one.name]) for one in fields(Joined)})


def write_place(joined: Joined) -> str:
    """Write a place as text, its secret in it."""
    return json.dumps(asdict(joined), ensure_ascii=False, indent=1)
