"""Checks in everybody of a party who is not inside yet, in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.fault import KnownFault
from kiosk.service.check_in import NO_CODE, CheckIn, Scan
from kiosk.service.ports import Store
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True)
class CheckInParty:
    """The use case behind checking in a whole party at once."""

    store: Store
    check_in: CheckIn

    def __call__(self, scan: Scan) -> Sequence[CheckInResult]:
        """Check in the whole party of the scan's registration, that person first.

        Each person gets a verdict and an entry; a refusal stops nobody else. Raise
        KnownFault for somebody who belongs to no party or is unknown.
        """
        return self._decide(replace(scan, nonce=scan.nonce or str(uuid7())))

    @retry_on_conflict
    def _decide(self, scan: Scan) -> Sequence[CheckInResult]:
        with self.store.transaction() as tx:
            chosen_person = tx.people.find(scan.registration or "")
            if chosen_person is None or not chosen_person.registration.party:
                raise KnownFault(
                    "This person belongs to no party; check them in alone."
                )
            registration = chosen_person.registration
            waiting = [
                person.registration.id
                for person in tx.people.party(registration.event, registration.party)
                if not person.presence.inside
            ]
            waiting.sort(key=lambda registration_id: registration_id != registration.id)
            return [
                self.check_in.check_in_within(
                    tx,
                    replace(
                        scan,
                        registration=registration_id,
                        nonce=f"{scan.nonce}/{registration_id}",
                    ),
                    NO_CODE,
                )
                for registration_id in waiting
            ]
