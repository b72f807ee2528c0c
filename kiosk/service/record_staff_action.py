"""Records in the ledger what staff do beside scanning."""

from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    next_stamp,
)
from kiosk.domain.staff_action import StaffAction
from kiosk.service.ports import Clock, Store
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True)
class RecordStaffAction:
    """The use case behind each change of hands, wrong PIN, export and staff change."""

    store: Store
    clock: Clock

    def __call__(
        self,
        event: str,
        station: str,
        action: StaffAction,
        *,
        operator: str | None = None,
        detail: str = "",
        source: ScanSource = ScanSource.DESK,
    ) -> None:
        """Record an action of an operator, or of nobody known."""
        now = self.clock.now()
        entry_id = str(uuid7())
        self._append(
            LedgerEntry(
                id=entry_id,
                nonce=entry_id,
                event=event,
                registration=None,
                code="",
                kind=EntryKind.STAFF,
                verdict=Outcome.NOTED,
                mark=action,
                checkpoint="",
                station=station,
                counter=0,
                operator=operator,
                source=source,
                reason=detail or None,
                scanned_at=now,
                recorded_at=now,
                stamp=next_stamp(now, 0),
            )
        )

    @retry_on_conflict
    def _append(self, entry: LedgerEntry) -> None:
        with self.store.transaction() as tx:
            counter = tx.ledger.next_counter(entry.station)
            tx.ledger.append(replace(entry, counter=counter))
