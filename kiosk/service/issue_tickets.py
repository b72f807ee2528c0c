"""Issues and reissues tickets, and rotates the signing key."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import EventKey, compose_ticket_code, new_ticket_id
from kiosk.service.ports import Clock, Signer, Store
from kiosk.service.retry import retry_on_conflict

MAX_SHORT_TRANSACTION = 200
"""New tickets that a normal transaction may issue; more need a long one at the hub."""


@dataclass(frozen=True, slots=True)
class IssueTickets:
    """The use case behind every ticket and every badge's code."""

    store: Store
    signer: Signer
    clock: Clock

    @retry_on_conflict
    def __call__(self, event: str, registrations: Sequence[str]) -> Mapping[str, str]:
        """Return ticket codes by registration id, issuing missing tickets."""
        with self.store.reading() as reader:
            tickets = dict(reader.people.tickets(event))
        if missing := [
            registration_id
            for registration_id in registrations
            if registration_id not in tickets
        ]:
            begin = (
                self.store.transaction
                if len(missing) <= MAX_SHORT_TRANSACTION
                else self.store.long_transaction
            )
            with begin() as tx:
                tickets = dict(tx.people.tickets(event))
                new_tickets = {
                    registration_id: new_ticket_id()
                    for registration_id in missing
                    if registration_id not in tickets
                }
                tx.people.add_tickets(new_tickets, self.clock.now())
            tickets |= new_tickets
        return {
            registration_id: compose_ticket_code(
                tickets[registration_id],
                self.signer.sign(event, tickets[registration_id]),
            )
            for registration_id in registrations
        }

    @retry_on_conflict
    def reissue(self, event: str, registration: str) -> str:
        """Revoke a registration's ticket and return the code of a new one."""
        now, ticket = self.clock.now(), new_ticket_id()
        with self.store.transaction() as tx:
            tx.people.revoke_tickets(event, registration, now)
            tx.people.add_tickets({registration: ticket}, now)
        return compose_ticket_code(ticket, self.signer.sign(event, ticket))


@dataclass(frozen=True, slots=True)
class RotateKey:
    """The use case behind ``kiosk event rotate-key``."""

    store: Store
    clock: Clock
    make_key: Callable[[str, int], EventKey]

    @retry_on_conflict
    def __call__(self, event: str, *, revoke: bool) -> int:
        """Sign with a new key from now on; optionally revoke all tickets so far.

        Return how many tickets were revoked; raise KnownFault for an unknown event.
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
