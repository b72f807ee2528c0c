"""The guests whom a screen sent to the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.people.registration import Registration
from kiosk.domain.stations.notice import MAX_CASE_AGE, HelpCall
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.theme.legible import legible
from kiosk.service.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskCase:
    """A guest who was sent to the desk; nobody knows who it is without a ``guest``."""

    call: HelpCall
    entry: LedgerEntry
    guest: Registration | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTexts:
    """The oldest case, as it is shown; ``count`` further ones wait."""

    name: str = ""
    outcome: Desk.Outcome = Desk.Outcome.NONE
    standing: Desk.Standing = Desk.Standing.NONE
    station: str = ""
    since: str = ""
    count: int = 0


def read_desk_cases(
    reader: Reader, calls: Sequence[HelpCall], now: datetime
) -> Sequence[DeskCase]:
    """Return the open cases among calls, the oldest first.

    A case ends when its guest goes in or out, and by itself after a while.
    """
    cases = []
    for call in calls:
        entry = reader.ledger.find(call.scan) if call.scan else None
        if entry is None or now - call.called_at >= MAX_CASE_AGE:
            continue
        guest = reader.people.find(entry.registration) if entry.registration else None
        if guest is None or not _has_moved(reader, entry):
            registration = legible(guest.registration) if guest else None
            cases.append(DeskCase(call=call, entry=entry, guest=registration))
    return cases


def _has_moved(reader: Reader, entry: LedgerEntry) -> bool:
    """Return whether somebody went in or out after an entry of theirs."""
    later = reader.ledger.for_registration(entry.registration or "")
    return any(other.is_movement and other.sort_key > entry.sort_key for other in later)
