"""The entry by which somebody who did not scan out leaves the count."""

from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    next_stamp,
)
from kiosk.domain.admission.presence import Presence
from kiosk.domain.people.registration import Registration


def automatic_exit(
    registration: Registration,
    presence: Presence,
    exit_at: datetime,
    *,
    station: str,
    counter: int,
    recorded_at: datetime,
) -> LedgerEntry:
    """Return the automatic exit of a person who is inside.

    Its nonce is the same at every station, so that stations that are cut off write one
    exit a person.
    """
    return LedgerEntry(
        id=str(uuid7()),
        nonce=f"{exit_at:%Y%m%dT%H%M%S%z}/{registration.id}/{presence.stamp}",
        event=registration.event,
        registration=registration.id,
        code="",
        kind=EntryKind.AUTOMATIC_EXIT,
        verdict=Outcome.LEFT,
        checkpoint=presence.place,
        station=station,
        counter=counter,
        source=ScanSource.COMMAND_LINE,
        scanned_at=exit_at,
        recorded_at=recorded_at,
        stamp=next_stamp(exit_at, presence.stamp),
        follows=presence.stamp,
    )
