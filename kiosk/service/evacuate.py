"""An evacuation: begun, called through, and ended with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
    next_stamp,
    stamp_at,
)
from kiosk.domain.evacuation import LEAVE, RollCall, current_evacuation, roll_call
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Right
from kiosk.domain.staff_action import StaffAction
from kiosk.domain.stations.notice import EVACUATION_PREFIX, Announcement
from kiosk.service.ports import Clock, Reader, Store, Transaction
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who acts in an evacuation, and where."""

    event: str
    station: str
    operator: str | None = None
    source: ScanSource = ScanSource.DESK


@dataclass(frozen=True, slots=True)
class BeginEvacuation:
    """The use case behind ``kiosk evacuation begin`` and the key of staff's screens."""

    store: Store
    clock: Clock

    def __call__(self, hand: Hand) -> Announcement:
        """Begin an evacuation, or return the one that is on.

        Anybody may; nobody is let in while it lasts. Raise KnownFault for an unknown
        event.
        """
        return self._begin(hand, str(uuid7()))

    @retry_on_conflict
    def _begin(self, hand: Hand, entry_id: str) -> Announcement:
        with self.store.transaction() as tx:
            event = tx.events.find(hand.event)
            if event is None:
                raise KnownFault(
                    "There is no event “{event}”; import it first.", event=hand.event
                )
            if running := find_evacuation(tx, hand.event):
                return running
            evacuation = Announcement(
                id=f"{EVACUATION_PREFIX}{entry_id}",
                event=hand.event,
                text=event.evacuation or LEAVE,
                station=hand.station,
                made_at=self.clock.now(),
            )
            tx.notices.put_announcement(evacuation)
            entry = _entry(hand, StaffAction.EVACUATION_BEGUN, self.clock)
            _append(tx, replace(entry, id=entry_id, nonce=entry_id))
            return evacuation


@dataclass(frozen=True, slots=True)
class EndEvacuation:
    """The use case behind the way back from an evacuation."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, hand: Hand, reason: str) -> Announcement:
        """End the evacuation that is on, for a reason, and return it.

        Raise KnownFault if there is none, or no reason, and MissingRightError for a
        steward.
        """
        reason = " ".join(reason.split())
        with self.store.transaction() as tx:
            require_right(tx, hand.operator, Right.END_EVACUATION)
            running = _require_evacuation(tx, hand.event)
            if not reason:
                raise KnownFault("Ending an evacuation needs a reason.")
            now = self.clock.now()
            for evacuation in tx.notices.evacuations(hand.event):
                if evacuation.ends_at is None:
                    ends_at = max(now, evacuation.made_at)
                    tx.notices.put_announcement(replace(evacuation, ends_at=ends_at))
            entry = _entry(hand, StaffAction.EVACUATION_ENDED, self.clock)
            _append(tx, replace(entry, reason=reason))
            return replace(running, ends_at=max(now, running.made_at))


@dataclass(frozen=True, slots=True)
class TickOff:
    """The use case behind each tick of the roll-call."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, hand: Hand, registration: str, *, found: bool = True) -> None:
        """Record that somebody is outside, or is missed again.

        Raise KnownFault if there is no evacuation, or the person is not on its list.
        """
        action = StaffAction.FOUND_OUTSIDE if found else StaffAction.MISSED_AGAIN
        with self.store.transaction() as tx:
            evacuation = _require_evacuation(tx, hand.event)
            person = tx.people.find(registration)
            if person is None or person.registration.event != hand.event:
                raise KnownFault("This registration is no longer kept; search again.")
            entries = tx.ledger.since(hand.event, stamp_at(evacuation.made_at))
            if not person.presence.inside and registration not in _gone_out(entries):
                raise KnownFault(
                    "{name} is not on the list: they were not inside.",
                    name=person.registration.name,
                )
            own = [
                entry.stamp for entry in entries if entry.registration == registration
            ]
            entry = _entry(hand, action, self.clock)
            stamp = next_stamp(entry.scanned_at, max(own, default=0))
            _append(
                tx,
                replace(
                    entry,
                    registration=registration,
                    checkpoint=person.presence.place,
                    stamp=stamp,
                ),
            )


@dataclass(frozen=True, slots=True)
class CallRoll:
    """The use case behind the roll-call."""

    store: Store

    def __call__(self, event: str) -> RollCall | None:
        """Return the roll-call of the evacuation that is on; None without one."""
        with self.store.reading() as reader:
            return read_roll_call(reader, event)


def find_evacuation(reader: Reader, event: str) -> Announcement | None:
    """Return the evacuation that is on, if there is one."""
    return current_evacuation(reader.notices.evacuations(event))


def read_roll_call(reader: Reader, event: str) -> RollCall | None:
    """Return the roll-call of the evacuation that is on; None without one."""
    evacuation = find_evacuation(reader, event)
    if evacuation is None:
        return None
    entries = reader.ledger.since(event, stamp_at(evacuation.made_at))
    people = {person.registration.id: person for person in reader.people.inside(event)}
    for registration in _gone_out(entries):
        person = reader.people.find(registration)
        if person is not None:
            people.setdefault(registration, person)
    return roll_call(
        evacuation,
        ((person.registration, person.presence) for person in people.values()),
        entries,
    )


def _gone_out(entries: Sequence[LedgerEntry]) -> set[str]:
    return {
        entry.registration
        for entry in entries
        if entry.registration and entry.verdict is Outcome.LEFT
    }


def _require_evacuation(tx: Reader, event: str) -> Announcement:
    evacuation = find_evacuation(tx, event)
    if evacuation is None:
        raise KnownFault("There is no evacuation; it has been ended.")
    return evacuation


def _entry(hand: Hand, action: StaffAction, clock: Clock) -> LedgerEntry:
    now, entry_id = clock.now(), str(uuid7())
    return LedgerEntry(
        id=entry_id,
        nonce=entry_id,
        event=hand.event,
        registration=None,
        code="",
        kind=EntryKind.STAFF,
        verdict=Outcome.NOTED,
        mark=action,
        checkpoint="",
        station=hand.station,
        counter=0,
        operator=hand.operator,
        source=hand.source,
        scanned_at=now,
        recorded_at=now,
        stamp=next_stamp(now, 0),
    )


def _append(tx: Transaction, entry: LedgerEntry) -> None:
    counter = tx.ledger.next_counter(entry.station)
    tx.ledger.append(replace(entry, counter=counter))
