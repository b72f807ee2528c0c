"""Moves the records of one PC into a hub, and makes the PC a station of it.

A move that is interrupted leaves the home as it was and the hub empty. Only while
both sides commit is it undecided which has the records: the home then refuses writes
until the move is tried again, and asks the hub for the outcome.
"""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from kiosk.app.home import Home
from kiosk.app.hub.membership import (
    HubMembership,
    format_membership,
    parse_membership,
    read_membership,
    write_membership,
)
from kiosk.domain.fault import KnownFault
from kiosk.store.hub.address import without_login
from kiosk.store.hub.bulk_copy import (
    ProgressCallback,
    copy_records,
    copy_stations,
    feed_start,
)
from kiosk.store.hub.enrolment import connect_as_admin, enrol_and_join, is_enrolled
from kiosk.store.hub.handshake import query_identity
from kiosk.store.hub.ownership import OwnerConnection
from kiosk.store.move_out import MoveOutStore
from kiosk.store.replica_notes import HUB, write_notes
from kiosk.store.sync.download import CURSOR

MOVE_IN_PROGRESS = "moving"
"""The key of the membership that the home gets once the move is committed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptHome:
    """Moves a home's records into the hub at its owner's address."""

    home: Home
    address: str
    station: str
    at: datetime

    def __call__(self, progress: ProgressCallback) -> HubMembership:
        """Move all records, or none.

        Raise KnownFault for a home that joined a hub or has nothing to move, and for a
        hub that is not empty or denies it.
        """
        if (membership := read_membership(self.home)) is not None:
            raise KnownFault(
                f"This home is the station “{membership.station}” of a hub already."
            )
        if not self.home.database.exists():
            raise KnownFault(
                f"The home {self.home.folder} holds no records to move. Make it a "
                "station with “kiosk station join”."
            )
        store = MoveOutStore(self.home.database)
        with closing(store), store.block_writers():
            membership = self._find_finished_move(store) or self._move_records(
                store, progress
            )
            write_membership(self.home, membership)
            store.delete_note(MOVE_IN_PROGRESS)
        return membership

    def _move_records(
        self, store: MoveOutStore, progress: ProgressCallback
    ) -> HubMembership:
        # the home commits first: it accepts no further writes from then on
        with (
            connect_as_admin(self.address) as owner,
            store.write_transaction() as local,
        ):
            identity = query_identity(owner.connection, owner.hub)
            copy_records(local, owner, progress)
            token = enrol_and_join(owner, self.station, self.at)
            copy_stations(local, owner)
            membership = HubMembership(
                address=without_login(self.address),
                role=token.role,
                secret=token.secret,
                station=self.station,
                hub=identity.hub,
                joined_at=self.at.isoformat(),
            )
            notes = {
                HUB: identity.hub,
                CURSOR: feed_start(owner),
                MOVE_IN_PROGRESS: format_membership(membership),
            }
            write_notes(local, notes)
        return membership

    def _find_finished_move(self, store: MoveOutStore) -> HubMembership | None:
        """Ask the hub whether an interrupted move was committed there."""
        saved = store.read_note(MOVE_IN_PROGRESS)
        if saved is None:
            return None
        membership = parse_membership(saved)
        with connect_as_admin(self.address) as owner:
            self._check_same_hub(owner, membership)
            return membership if is_enrolled(owner, membership.role) else None

    def _check_same_hub(
        self, owner: OwnerConnection, membership: HubMembership
    ) -> None:
        if query_identity(owner.connection, owner.hub).hub != membership.hub:
            raise KnownFault(
                f"A move of this home into the hub at {membership.address} was broken "
                "off. "
                "Give its owner's address to finish that first."
            )
