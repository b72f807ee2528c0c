"""Give registrations their tickets, reissue them, and change the key."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import EventKey, compose, new_ticket
from kiosk.service.ports import Clock, Seal, Store
from kiosk.service.retry import retry_on_conflict

FEW = 200
"""More new tickets than these take their time, and the hub."""


@dataclass(frozen=True, slots=True)
class IssueTickets:
    """The use case behind every ticket and every badge's code."""

    store: Store
    seal: Seal
    clock: Clock

    @retry_on_conflict
    def __call__(self, event: str, registrations: Sequence[str]) -> Mapping[str, str]:
        """Map registrations' ids to their codes, making missing tickets."""
        with self.store.reading() as reader:
            known = dict(reader.people.tickets(event))
        if missing := [one for one in registrations if one not in known]:
            begin = (
                self.store.transaction if len(missing) <= FEW else self.store.patiently
            )
            with begin() as tx:
                known = dict(tx.people.tickets(event))
                made = {one: new_ticket() for one in missing if one not in known}
                tx.people.add_tickets(made, self.clock.now())
            known |= made
        return {
            one: compose(known[one], self.seal.seal(event, known[one]))
            for one in registrations
        }

    @retry_on_conflict
    def reissue(self, event: str, registration: str) -> str:
        """Revoke a registration's ticket and give it a new one."""
        with self.store.transaction() as tx:
            tx.people.revoke_tickets(event, registration, self.clock.now())
        return self(event, [registration])[registration]


@dataclass(frozen=True, slots=True)
class RotateKey:
    """The use case behind ``kiosk event rotate-key``."""

    store: Store
    clock: Clock
    make_key: Callable[[str, int], EventKey]

    @retry_on_conflict
    def __call__(self, event: str, *, revoke: bool) -> int:
        """Seal from now on with a new key; on demand revoke all tickets so far.

        Says how many tickets were revoked; raises KnownFault without such an event.
        """
        with self.store.transaction() as tx:
            if tx.events.find(event) is None:
                raise KnownFault("There is no event “{event}”.", event=event)
            numbers = [
                key.number for key in tx.events.signing_keys() if key.event == event
            ]
            tx.events.add_key(self.make_key(event, max(numbers, default=0) + 1))
            now = self.clock.now()
            return tx.people.revoke_tickets(event, None, now) if revoke else 0
