"""Bring what a station decided on its own to the hub: each once, in order."""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import exists, select

from kiosk.domain.badge import BadgeState
from kiosk.domain.correction import Correction, name_now, renamed
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import share
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.presence import NEVER_CAME
from kiosk.service.conflicts import note_two_names
from kiosk.service.merge import follow_early, merge
from kiosk.service.offline import HubAway
from kiosk.service.retry import ConcurrentUpdateError, retry_on_conflict
from kiosk.store import rows
from kiosk.store.hub.store import HubStore
from kiosk.store.hub.transaction import HubTransaction
from kiosk.store.station.notices import NOTICES
from kiosk.store.station.parcel import ROWS, Item, pack
from kiosk.store.station.replica import Replica, take_entries
from kiosk.store.station.replica_transaction import WHILE_CUT_OFF
from kiosk.store.tables import BadgeJobRow, TicketRow
from kiosk.store.upsert import put, upsert

_log = logging.getLogger(__name__)
KnownAs = Mapping[str, LedgerEntry]
"""Ids that entries have here, and what stands for them at the hub."""
_TICKET = upsert(TicketRow).on_conflict_do_nothing()
_BADGE = put(BadgeJobRow)
_ORDER = list(ROWS)
"""Those first that others lean on."""


def send(replica: Replica, hub: HubStore, at: datetime) -> int:
    """Send all that waits, and say how much it was.

    What the hub refuses for good is kept with its reason, and the rest goes on. Raises
    HubAway when it does not answer; what was not confirmed stays in the outbox.
    """
    count = 0
    while parcel := _pack(replica):
        try:
            known_as = _deliver(hub, parcel, replica.station, at)
        except HubAway:
            raise
        except Exception:  # noqa: BLE001  one bad item must not block the rest
            known_as = _one_by_one(replica, hub, parcel, at)
        with replica.copying() as tx:
            take_entries(tx, list(known_as.values()))
            tx.sent(item.position for item in parcel)
        count += len(parcel)
    return count


def _pack(replica: Replica) -> Sequence[Item]:
    with replica.reading() as reader:
        return pack(reader.connection)


def _one_by_one(
    replica: Replica,
    hub: HubStore,
    parcel: Sequence[Item],
    at: datetime,
) -> KnownAs:
    known_as: dict[str, LedgerEntry] = {}
    for item in sorted(parcel, key=lambda one: _ORDER.index(one.kind)):
        one = _renamed(item, known_as)
        try:
            known_as |= _deliver(hub, [one], replica.station, at)
        except HubAway:
            raise
        except Exception as error:  # noqa: BLE001  one bad item must not block the rest
            _log.warning("The hub refused one %s: %s", item.kind, type(error).__name__)
            with replica.copying() as tx:
                tx.refused(item.position, _reason(error))
    return known_as


def _reason(error: Exception) -> str:
    """Word why the hub takes something never."""
    if isinstance(error, ConcurrentUpdateError):
        return "The hub keeps another record in its place."
    if isinstance(error, KnownFault):
        return str(error)
    return f"The hub cannot keep it ({type(error).__name__})."


def _renamed(item: Item, known_as: KnownAs) -> Item:
    if item.kind != "entry" or item.row is None:
        return item
    target = known_as.get(item.row["undoes"] or "")
    if target is None:
        return item
    return replace(item, row={**item.row, "undoes": target.id})


@retry_on_conflict
def _deliver(
    hub: HubStore, parcel: Sequence[Item], station: str, at: datetime
) -> KnownAs:
    kinds: dict[str, list[Mapping[str, Any]]] = {kind: [] for kind in ROWS}
    for item in parcel:
        if item.row is not None:
            kinds[item.kind].append(item.row)
    with hub.transaction() as tx:
        tx.people.lock_all(_whose(kinds))
        _take_registrations(tx, kinds["registration"], station)
        for row in kinds["ticket"]:
            tx.connection.execute(_TICKET, row)
        _take_corrections(tx, kinds["correction"], at)
        known_as = _take_entries(tx, kinds["entry"], at)
        _take_badges(tx, kinds["badge"])
        for kind, statement in NOTICES.items():
            for row in kinds[kind]:
                tx.connection.execute(statement, row)
    return known_as


def _whose(kinds: Mapping[str, Sequence[Mapping[str, Any]]]) -> set[str]:
    """Tell who all is decided on: they are locked at once, so that no two wait."""
    leaning = ("entry", "badge", "correction", "conflict")
    who = (row["registration"] for kind in leaning for row in kinds[kind])
    return set(filter(None, who))


def _take_registrations(
    tx: HubTransaction, found: Sequence[Mapping[str, Any]], station: str
) -> None:
    for row in found:
        one = rows.registration(row)
        if tx.people.find(one.id) is None:
            tx.people.put([one])
            tx.ledger.add_tally(one.event, station, share(one, NEVER_CAME))
            follow_early(tx, one)


def _take_corrections(
    tx: HubTransaction, found: Sequence[Mapping[str, Any]], at: datetime
) -> None:
    for row in found:
        correction = Correction(**row)
        tx.people.add_correction(correction)
        holder = tx.people.lock(correction.registration)
        if holder is not None:
            corrections = tx.people.corrections(correction.registration)
            name = name_now(holder.registration.name, corrections)
            tx.people.put([renamed(holder.registration, name)])
            note_two_names(tx, correction.registration, at)


def _take_entries(
    tx: HubTransaction, found: Sequence[Mapping[str, Any]], at: datetime
) -> KnownAs:
    events = defaultdict(list)
    for row in found:
        entry = rows.entry(row)
        events[entry.event].append(entry)
    known_as: dict[str, LedgerEntry] = {}
    for name, entries in events.items():
        if (event := tx.events.find(name)) is None:
            raise KnownFault(f"There is no event “{name}” at the hub.")
        known_as |= merge(tx, event, entries, at)
    return known_as


def _take_badges(tx: HubTransaction, found: Sequence[Mapping[str, Any]]) -> None:
    """Keep badges as their station has them; a second one of a person says why."""
    for row in found:
        job = rows.badge(row)
        other = select(
            exists().where(
                BadgeJobRow.registration == job.registration,
                BadgeJobRow.reason == "",
                BadgeJobRow.state != BadgeState.FAILED,
                BadgeJobRow.id != job.id,
            )
        )
        automatic = not job.reason and job.state is not BadgeState.FAILED
        if automatic and tx.connection.execute(other).scalar_one():
            job = replace(job, reason=WHILE_CUT_OFF)
        tx.connection.execute(_BADGE, rows.values(job))
