"""Forgets people once the purpose of their data is over, or when they ask for it."""

import hmac
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from uuid_utils import uuid7

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    next_stamp,
)
from kiosk.domain.event.event import Event
from kiosk.domain.event.privacy import DataKind, is_forgotten
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Right
from kiosk.domain.ticket import EventKey
from kiosk.service.merged_people import registrations_of
from kiosk.service.ports import Clock, ErasableStore, Reader, Transaction
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right

EVACUATION = timedelta(days=1)
"""Time after an event's end during which people may still be inside."""
_EARLY = frozenset({DataKind.NAMES, DataKind.ANSWERS, DataKind.REFUSED_SCANS})
"""What may be forgotten before its term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPurge:
    """One kind of an event's data: how much there is, and when it is to be forgotten.

    ``forgotten_at`` is when it was purged last.
    """

    kind: DataKind
    forget_at: datetime | None
    records: int
    forgotten_at: datetime | None = None
    is_due: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeReport:
    """What was forgotten, of what there was; ``badge_jobs`` name files to remove.

    Without ``scrubbed`` the files still hold it, until others have closed them.
    """

    plan: Sequence[PlannedPurge]
    forgotten: tuple[DataKind, ...] = ()
    badge_jobs: Collection[str] = ()
    scrubbed: bool = True


def plan_purge(
    reader: Reader, event: Event, now: datetime, *, early: bool = False
) -> Sequence[PlannedPurge]:
    """Return what is kept of an event's people, and what of it is due.

    Once attendance is due, all is. ``early`` makes due what may go before its term.
    """
    remains, history = reader.privacy.remains(event.id), event.privacy.forgotten
    if DataKind.ATTENDANCE in history:  # the ids are new, and lead to nobody
        remains = {**remains, DataKind.ATTENDANCE: 0}
    dates = {kind: event.forget_at(kind) for kind in DataKind}
    over = {kind for kind, at in dates.items() if at is not None and at <= now}
    if DataKind.ATTENDANCE in over:
        over = set(DataKind)
    elif early:
        over |= _EARLY
    return [
        PlannedPurge(
            kind=kind,
            forget_at=dates[kind],
            records=remains[kind],
            forgotten_at=history.get(kind),
            is_due=kind in over and remains[kind] > 0,
        )
        for kind in DataKind
    ]


@dataclass(frozen=True, slots=True)
class PurgeEvent:
    """The use case behind ``kiosk purge``: nothing that is counted changes."""

    store: ErasableStore
    clock: Clock

    @retry_on_conflict
    def __call__(
        self,
        event_id: str,
        station: str,
        *,
        at: datetime | None = None,
        early: bool = False,
        operator: str | None = None,
    ) -> PurgeReport:
        """Forget what is due, and return what was forgotten.

        Raise KnownFault for an unknown event, for an operator who may not do this, and
        when it is ``early`` for an event that is not over, or while people are inside.
        """
        now = at or self.clock.now()
        with self.store.long_transaction() as tx:
            require_right(tx, operator, Right.FORGET)
            event = _find_event(tx, event_id)
            plan = plan_purge(tx, event, now, early=early)
            due = tuple(planned.kind for planned in plan if planned.is_due)
            if early:
                _check_over(tx, event, now)
            badge_jobs = tx.privacy.badge_jobs(event.id)
            if due:
                history = {**event.privacy.forgotten, **dict.fromkeys(due, now)}
                privacy = replace(event.privacy, forgotten=history)
                tx.events.put(replace(event, privacy=privacy))
                tx.privacy.erase(event.id, due)
                counts = {planned.kind: planned.records for planned in plan}
                tx.ledger.append(
                    _purge_entry(
                        tx,
                        event,
                        now,
                        station=station,
                        operator=operator,
                        kinds=due,
                        reason=", ".join(f"{counts[kind]} {kind}" for kind in due),
                        recorded_at=self.clock.now(),
                    )
                )
        return PurgeReport(
            plan=plan,
            forgotten=due,
            badge_jobs=badge_jobs,
            scrubbed=self.store.scrub(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetRequest:
    """The person to forget, and why; ``anyway`` even while they are inside."""

    event: str
    registration: str
    reason: str
    station: str
    operator: str | None = None
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class ForgetPerson:
    """The use case behind ``kiosk person forget``."""

    store: ErasableStore
    clock: Clock

    @retry_on_conflict
    def __call__(self, request: ForgetRequest) -> PurgeReport:
        """Forget one person, and keep a keyed hash of their reference.

        Raise KnownFault without a reason, for an operator who may not do this, for
        somebody who is unknown or forgotten already, and for who is inside unless
        ``anyway``.
        """
        if not request.reason.strip():
            raise KnownFault("To forget somebody needs a reason: say it with --reason.")
        now = self.clock.now()
        with self.store.long_transaction() as tx:
            require_right(tx, request.operator, Right.FORGET)
            event = _find_event(tx, request.event)
            holder = tx.people.lock(request.registration)
            if holder is None or is_forgotten(holder.registration):
                raise KnownFault("This registration is no longer kept.")
            if holder.presence.inside and not request.anyway:
                raise KnownFault(
                    "{name} is inside, and an evacuation list must name them: check "
                    "them out first, or say --anyway.",
                    name=holder.registration.name,
                )
            forgotten = registrations_of(tx, holder.registration)
            badge_jobs = [
                job.id
                for registration in forgotten
                for job in tx.badges.for_registration(registration.id)
            ]
            key = _stop_key(event.id, tx.events.signing_keys())
            if key is not None:
                stopped = (
                    _stop_hash(key, registration.reference)
                    for registration in forgotten
                )
                privacy = replace(
                    event.privacy, stop_list=(*event.privacy.stop_list, *stopped)
                )
                tx.events.put(replace(event, privacy=privacy))
            for registration in forgotten:
                tx.privacy.erase_person(registration.id)
            entry = _purge_entry(
                tx,
                event,
                now,
                station=request.station,
                operator=request.operator,
                kinds=tuple(_EARLY),
                reason=request.reason,
                recorded_at=now,
            )
            tx.ledger.append(replace(entry, registration=request.registration))
        return PurgeReport(plan=(), badge_jobs=badge_jobs, scrubbed=self.store.scrub())


def read_stop_list(reader: Reader, event: Event) -> "StopList":
    """Return the stop list of an event."""
    keys = [key for key in reader.events.signing_keys() if key.event == event.id]
    return StopList(frozenset(event.privacy.stop_list), tuple(keys))


@dataclass(frozen=True, slots=True)
class StopList:
    """The people who asked to be forgotten, known by keyed hashes alone."""

    hashes: frozenset[str]
    keys: tuple[EventKey, ...]

    def __contains__(self, reference: str) -> bool:
        """Return whether the person with this reference asked to be forgotten."""
        return bool(self.hashes) and any(
            _stop_hash(key.secret, reference) in self.hashes for key in self.keys
        )


def _stop_key(event_id: str, keys: Iterable[EventKey]) -> bytes | None:
    return next((key.secret for key in keys if key.event == event_id), None)


def _stop_hash(key: bytes, reference: str) -> str:
    message = f"stop\0{reference.strip().casefold()}".encode()
    return hmac.digest(key, message, "sha256").hex()


def _find_event(tx: Transaction, event_id: str) -> Event:
    if (event := tx.events.lock(event_id)) is None:
        raise KnownFault("There is no event “{event}”.", event=event_id)
    return event


def _check_over(tx: Transaction, event: Event, now: datetime) -> None:
    if now < event.ends_at:
        raise KnownFault(
            "{event} is not over: who comes must be known until then.", event=event.id
        )
    inside = len(tx.people.inside(event.id))
    if inside and now < event.ends_at + EVACUATION:
        raise KnownFault(
            "{count} people are still inside, and an evacuation list must name them: "
            "check them out first.",
            count=inside,
        )


def _purge_entry(
    tx: Transaction,
    event: Event,
    now: datetime,
    *,
    station: str,
    operator: str | None,
    kinds: Collection[DataKind],
    reason: str,
    recorded_at: datetime,
) -> LedgerEntry:
    return LedgerEntry(
        id=str(uuid7()),
        nonce=str(uuid7()),
        event=event.id,
        registration=None,
        code="",
        kind=EntryKind.PURGE,
        verdict=Outcome.PURGED,
        mark=",".join(sorted(kinds)),
        checkpoint="",
        station=station,
        counter=tx.ledger.next_counter(station),
        operator=operator,
        source=ScanSource.COMMAND_LINE,
        reason=reason,
        scanned_at=now,
        recorded_at=recorded_at,
        stamp=next_stamp(now, 0),
    )
