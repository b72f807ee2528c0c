"""Uploads an offline station's changes to the hub: each once, in order."""

import logging
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.domain.admission.headcount import tally_of
from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.badges.badge_job import BadgeState
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.correction import Correction, current_name, rename_registration
from kiosk.service.detect_conflicts import record_name_conflicts
from kiosk.service.merge_entries import apply_early_entries, merge_at_hub
from kiosk.service.offline import HubUnavailableError
from kiosk.service.retry import ConcurrentUpdateError, retry_on_conflict
from kiosk.store import rows
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.hub_transaction import HubTransaction
from kiosk.store.sync.forgotten import strip_forgotten
from kiosk.store.sync.merge_notices import NOTICE_UPSERTS
from kiosk.store.sync.outbox_batch import ROW_TYPES, OutboxItem, next_batch
from kiosk.store.sync.replica import Replica, apply_entries
from kiosk.store.sync.replica_transaction import OFFLINE_BADGE_REASON
from kiosk.store.sync.upload_transaction import UploadTransaction
from kiosk.store.tables import BadgeJobRow, TicketRow
from kiosk.store.upsert import put, upsert

_log = logging.getLogger(__name__)
HubEntries = Mapping[str, LedgerEntry]
"""The hub's entries by the ids that they have here."""
_ADD_TICKET = upsert(TicketRow).on_conflict_do_nothing()
_PUT_BADGE = put(BadgeJobRow)
_KIND_ORDER = list(ROW_TYPES)
"""Referenced kinds first."""


def upload(
    replica: Replica,
    hub: HubStore,
    at: datetime,
    after_batch: Callable[[], None] = lambda: None,
) -> int:
    """Upload all waiting items, and return their number.

    Items that the hub rejects for good are kept with the reason, and the rest goes on.
    Raise HubUnavailableError if it does not respond; unconfirmed items stay in the
    outbox.
    """
    count = 0
    while batch := _next_batch(replica):
        hub_entries = _upload_items(replica, hub, batch, at)
        with replica.replica_transaction() as tx:
            apply_entries(tx, list(hub_entries.values()))
            tx.delete_sent(item.position for item in batch)
        count += len(batch)
        after_batch()
    return count


def _next_batch(replica: Replica) -> Sequence[OutboxItem]:
    with replica.reading() as reader:
        return next_batch(reader.connection)


def _upload_items(
    replica: Replica, hub: HubStore, items: Sequence[OutboxItem], at: datetime
) -> HubEntries:
    """Upload items at once, or in halves until those that are rejected stand alone."""
    try:
        return _upload_batch(hub, items, replica.station, at)
    except HubUnavailableError:
        raise
    except Exception as error:  # noqa: BLE001  one bad item must not block the rest
        if len(items) == 1:
            _log.warning(
                "The hub refused one %s: %s", items[0].kind, type(error).__name__
            )
            with replica.replica_transaction() as tx:
                tx.record_rejection(items[0].position, _reason(error))
            return {}
    ordered = sorted(items, key=lambda item: _KIND_ORDER.index(item.kind))
    middle = len(ordered) // 2
    hub_entries = dict(_upload_items(replica, hub, ordered[:middle], at))
    rest = [_with_hub_id(item, hub_entries) for item in ordered[middle:]]
    return {**hub_entries, **_upload_items(replica, hub, rest, at)}


def _reason(error: Exception) -> str:
    """Return why the hub rejects an item for good."""
    if isinstance(error, ConcurrentUpdateError):
        return "The hub keeps another record in its place."
    if isinstance(error, KnownFault):
        return str(error)
    return f"The hub cannot keep it ({type(error).__name__})."


def _with_hub_id(item: OutboxItem, hub_entries: HubEntries) -> OutboxItem:
    if item.kind != "entry" or item.row is None:
        return item
    target = hub_entries.get(item.row["undoes"] or "")
    if target is None:
        return item
    return replace(item, row={**item.row, "undoes": target.id})


@retry_on_conflict
def _upload_batch(
    hub: HubStore, batch: Sequence[OutboxItem], station: str, at: datetime
) -> HubEntries:
    rows_sent: dict[str, list[Mapping[str, Any]]] = {kind: [] for kind in ROW_TYPES}
    for item in batch:
        if item.row is not None:
            rows_sent[item.kind].append(item.row)
    nonces = {row["nonce"] for row in rows_sent["entry"]}
    with hub.transaction() as hub_tx:
        events = _find_events(hub_tx, rows_sent["entry"])
        tx = UploadTransaction(hub_tx, _referenced_people(rows_sent), nonces)
        rows_by_kind = strip_forgotten(tx, rows_sent)
        _upload_registrations(tx, rows_by_kind["registration"], station)
        for row in rows_by_kind["ticket"]:
            tx.connection.execute(_ADD_TICKET, row)
        _upload_corrections(tx, rows_by_kind["correction"], at)
        hub_entries = _upload_entries(tx, events, rows_by_kind["entry"], at)
        _upload_badges(tx, rows_by_kind["badge"])
        for kind, statement in NOTICE_UPSERTS.items():
            for row in rows_by_kind[kind]:
                tx.connection.execute(statement, row)
        tx.ledger.write_tallies()
    return hub_entries


def _referenced_people(
    rows_by_kind: Mapping[str, Sequence[Mapping[str, Any]]],
) -> set[str]:
    """Return all people that are decided on, to lock them at once without deadlocks."""
    referring_kinds = ("entry", "badge", "correction", "conflict")
    registration_ids = (
        row["registration"] for kind in referring_kinds for row in rows_by_kind[kind]
    )
    new_ids = {row["id"] for row in rows_by_kind["registration"]}
    return {*filter(None, registration_ids), *new_ids}


def _find_events(
    tx: HubTransaction, entries: Sequence[Mapping[str, Any]]
) -> Mapping[str, Event]:
    """Return the entries' events, before anybody is locked; raise KnownFault."""
    events: dict[str, Event] = {}
    for event_id in {row["event"] for row in entries}:
        if (event := tx.events.find(event_id)) is None:
            raise KnownFault(f"There is no event “{event_id}” at the hub.")
        events[event_id] = event
    return events


def _upload_registrations(
    tx: UploadTransaction, mappings: Sequence[Mapping[str, Any]], station: str
) -> None:
    for row in mappings:
        registration = rows.registration(row)
        if tx.people.find(registration.id) is None:
            tx.people.put([registration])
            if tally := tally_of(registration, NEVER_ARRIVED):
                tx.ledger.add_tally(registration.event, station, tally)
            apply_early_entries(tx, registration)


def _upload_corrections(
    tx: UploadTransaction, mappings: Sequence[Mapping[str, Any]], at: datetime
) -> None:
    for row in mappings:
        correction = Correction(**row)
        tx.people.add_correction(correction)
        holder = tx.people.lock(correction.registration)
        if holder is not None:
            corrections = tx.people.corrections(correction.registration)
            name = current_name(holder.registration.name, corrections)
            tx.people.put([rename_registration(holder.registration, name)])
            record_name_conflicts(tx, correction.registration, at)


def _upload_entries(
    tx: UploadTransaction,
    events: Mapping[str, Event],
    mappings: Sequence[Mapping[str, Any]],
    at: datetime,
) -> HubEntries:
    entries_by_event = defaultdict(list)
    for row in mappings:
        entry = rows.entry(row)
        entries_by_event[entry.event].append(entry)
    hub_entries: dict[str, LedgerEntry] = {}
    for event_id, entries in entries_by_event.items():
        hub_entries |= merge_at_hub(tx, events[event_id], entries, at)
    return hub_entries


def _upload_badges(
    tx: UploadTransaction, mappings: Sequence[Mapping[str, Any]]
) -> None:
    """Store badges as their station has them; a person's second one gets a reason."""
    for row in mappings:
        job = rows.badge(row)
        if not job.reason and job.state is not BadgeState.FAILED:
            automatic = tx.automatic_badges.setdefault(job.registration, job.id)
            if automatic != job.id:
                job = replace(job, reason=OFFLINE_BADGE_REASON)
        tx.connection.execute(_PUT_BADGE, rows.values(job))
