"""Check in everybody of a party who is not inside yet, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.answer import Answer
from kiosk.domain.fault import KnownFault
from kiosk.service.check_in import NO_CODE, CheckIn, Scan
from kiosk.service.ports import Store
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True)
class CheckInParty:
    """The use case behind the one key for a whole party."""

    store: Store
    check_in: CheckIn

    def __call__(self, scan: Scan) -> Sequence[Answer]:
        """Check in all of the party of the scan's registration, that person first.

        Each gets a verdict and an entry of their own; a refusal stops nobody else.
        Raises KnownFault for somebody who belongs to no party or is not there.
        """
        return self._decide(replace(scan, nonce=scan.nonce or str(uuid7())))

    @retry_on_conflict
    def _decide(self, scan: Scan) -> Sequence[Answer]:
        with self.store.transaction() as tx:
            chosen = tx.people.find(scan.registration or "")
            if chosen is None or not chosen.registration.party:
                raise KnownFault(
                    "This person belongs to no party; check them in alone."
                )
            registration = chosen.registration
            waiting = [
                person.registration.id
                for person in tx.people.party(registration.event, registration.party)
                if not person.presence.inside
            ]
            waiting.sort(key=lambda one: one != registration.id)
            return [
                self.check_in.settle(
                    tx,
                    replace(scan, registration=one, nonce=f"{scan.nonce}/{one}"),
                    NO_CODE,
                )
                for one in waiting
            ]
