"""Moves the records of one PC into a hub, and makes the PC a station of it.

What breaks off leaves the home alone and the hub empty. Only in the moment of keeping
it at both ends it is open who has them: then the home writes nothing until the move is
tried again, and the hub is asked how it ended.
"""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from kiosk.app.home import Home
from kiosk.app.joined import Joined, read_joined, read_place, write_joined, write_place
from kiosk.domain.fault import KnownFault
from kiosk.store.departing import DepartingStore
from kiosk.store.hub.address import without_login
from kiosk.store.hub.copying import Tell, copy_records, copy_stations, fed_since
from kiosk.store.hub.owner import Owner
from kiosk.store.hub.places import as_owner, has_place, seat
from kiosk.store.hub.standing import ask_who_i_am
from kiosk.store.replica_notes import HUB, write_notes
from kiosk.store.station.taking import CURSOR

MOVING = "moving"
"""Under this key it is noted which place the home shall have, until it has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopt:
    """A move of a home's records into the hub at its owner's address."""

    home: Home
    address: str
    station: str
    at: datetime

    def __call__(self, tell: Tell) -> Joined:
        """Move all records, or none.

        Raises KnownFault for a home that joined a hub or has nothing to move, and for
        a hub that is not empty or does not allow this.
        """
        if (joined := read_joined(self.home)) is not None:
            raise KnownFault(
                f"This home is the station “{joined.station}” of a hub already."
            )
        if not self.home.database.exists():
            raise KnownFault(
                f"The home {self.home.folder} holds no records to move. Make it a "
                "station with “kiosk station join”."
            )
        store = DepartingStore(self.home.database)
        with closing(store), store.standing_still():
            joined = self._moved_before(store) or self._move(store, tell)
            write_joined(self.home, joined)
            store.forget(MOVING)
        return joined

    def _move(self, store: DepartingStore, tell: Tell) -> Joined:
        # the home is kept first: from then on it writes nothing on its own
        with as_owner(self.address) as owner, store.writing() as here:
            me = ask_who_i_am(owner.connection, owner.hub)
            copy_records(here, owner, tell)
            token = seat(owner, self.station, self.at)
            copy_stations(here, owner)
            joined = Joined(
                address=without_login(self.address),
                role=token.role,
                secret=token.secret,
                station=self.station,
                hub=me.hub,
                joined_at=self.at.isoformat(),
            )
            notes = {HUB: me.hub, CURSOR: fed_since(owner), MOVING: write_place(joined)}
            write_notes(here, notes)
        return joined

    def _moved_before(self, store: DepartingStore) -> Joined | None:
        """Ask the hub whether it kept what a move that broke off gave it."""
        kept = store.noted(MOVING)
        if kept is None:
            return None
        joined = read_place(kept)
        with as_owner(self.address) as owner:
            self._check_same(owner, joined)
            return joined if has_place(owner, joined.role) else None

    def _check_same(self, owner: Owner, joined: Joined) -> None:
        if ask_who_i_am(owner.connection, owner.hub).hub != joined.hub:
            raise KnownFault(
                f"A move of this home into the hub at {joined.address} was broken off. "
                "Give its owner's address to finish that first."
            )
