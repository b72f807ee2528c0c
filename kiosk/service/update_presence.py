"""Recomputes where a person is after entries of theirs, and the counts."""

from collections.abc import Iterable, Sequence

from kiosk.domain.admission.headcount import Tally, tally_difference, tally_of
from kiosk.domain.admission.ledger import LedgerEntry, Outcome
from kiosk.domain.admission.presence import Presence, presence_of
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.service.ports import Transaction


def update_presence(
    tx: Transaction,
    event: Event,
    registration: Registration | None,
    before: Presence | None,
    new_entries: Sequence[LedgerEntry],
    dropped: Sequence[LedgerEntry] = (),
) -> None:
    """Recompute a person's presence, and update the counts."""
    tally_change = Tally()
    if registration is not None and before is not None and (new_entries or dropped):
        after = presence_of(tx.ledger.for_registration(registration.id), event)
        if after != before:
            tx.people.put_presence(registration, after)
            tally_change = tally_difference(
                tally_of(registration, before), tally_of(registration, after)
            )
    if refused := _refused_count(new_entries) - _refused_count(dropped):
        tally_change["refused", ""] = refused
    if tally_change:
        tx.ledger.add_tally(event.id, (new_entries or dropped)[0].station, tally_change)


def _refused_count(entries: Iterable[LedgerEntry]) -> int:
    return sum(entry.verdict is Outcome.REFUSED for entry in entries)
