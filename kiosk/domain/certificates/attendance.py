"""Net hours of attendance: a person's stays, cut with the programme's teaching."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.admission.ledger import EntryKind, LedgerEntry
from kiosk.domain.admission.presence import NEVER_ARRIVED, apply_entry
from kiosk.domain.event.certificate_rules import (
    CertificateRules,
    MissingExit,
    PresenceRule,
)
from kiosk.domain.event.event import AgendaItem, Event
from kiosk.domain.event.event_days import exit_after


@dataclass(frozen=True, slots=True)
class Stay:
    """A time at one place; ``exit_scanned`` is false where nobody saw its end."""

    starts_at: datetime
    ends_at: datetime
    place: str
    exit_scanned: bool = True


@dataclass(frozen=True, slots=True)
class ItemAttendance:
    """The minutes of one item that count, and whether the person taught it."""

    item: AgendaItem
    minutes: int
    taught: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendedHours:
    """What one person followed of a programme; times in whole minutes."""

    items: Sequence[ItemAttendance]
    minutes: int
    programme_minutes: int
    taught_minutes: int
    exit_missing: bool
    left_at: datetime | None

    @property
    def arrived(self) -> bool:
        """Return whether they were ever admitted."""
        return self.left_at is not None


def attendance_of(
    event: Event,
    rules: CertificateRules,
    entries: Iterable[LedgerEntry],
    now: datetime,
    speakers: frozenset[str] = frozenset(),
) -> AttendedHours:
    """Return what a person followed, from their ledger entries in any order.

    ``speakers`` are the ids of the speakers that this person is. Items at the same time
    count once.
    """
    stays = list(stays_of(event, entries, now))
    counted = [item for item in event.agenda if item.kind in rules.counts]
    credited = {
        id(item): list(_credited(event, rules, item, stays)) for item in counted
    }
    taught = [item for item in counted if _teaches(rules, item, speakers)]
    return AttendedHours(
        items=[
            ItemAttendance(item, _minutes(credited[id(item)]), item in taught)
            for item in counted
        ],
        minutes=_minutes(span for spans in credited.values() for span in spans),
        programme_minutes=_minutes((item.starts_at, item.ends_at) for item in counted),
        taught_minutes=_minutes(span for item in taught for span in credited[id(item)]),
        exit_missing=any(not stay.exit_scanned for stay in stays),
        left_at=max((stay.ends_at for stay in stays), default=None),
    )


def stays_of(
    event: Event, entries: Iterable[LedgerEntry], now: datetime
) -> Iterator[Stay]:
    """Yield where a person was and how long, in the ledger's order.

    Who is still inside stays until now, or until everybody is written out; so does who
    comes again after an automatic exit that nobody wrote.
    """
    ordered = sorted(entries, key=lambda entry: entry.sort_key)
    undone = {entry.undoes for entry in ordered if entry.kind is EntryKind.UNDO}
    presence, since = NEVER_ARRIVED, now
    for entry in ordered:
        if not entry.is_movement or entry.id in undone:
            continue
        if presence.inside:
            yield _stay(event, presence.place, since, entry)
        presence, since = apply_entry(presence, entry, event), entry.scanned_at
    if presence.inside:
        ends_at = event.admission.automatic_exit_at or event.ends_at
        written_out_at = exit_after(event, since) or max(ends_at, since)
        until = min(now, written_out_at)
        yield Stay(since, until, presence.place, exit_scanned=False)


def _stay(event: Event, place: str, since: datetime, entry: LedgerEntry) -> Stay:
    """Return the stay that ended by an entry, or by an exit that was due before it."""
    is_automatic = entry.kind is EntryKind.AUTOMATIC_EXIT
    exit_at = None if is_automatic else exit_after(event, since)
    if exit_at is not None and exit_at < entry.scanned_at:
        return Stay(since, exit_at, place, exit_scanned=False)
    return Stay(since, entry.scanned_at, place, exit_scanned=not is_automatic)


def _credited(
    event: Event, rules: CertificateRules, item: AgendaItem, stays: Iterable[Stay]
) -> Iterator[tuple[datetime, datetime]]:
    grace = timedelta(minutes=rules.grace)
    rooms = {checkpoint.name for checkpoint in event.checkpoints}
    in_room = rules.presence is PresenceRule.ROOM and item.room in rooms
    for starts_at, ends_at in _joined(
        stay
        for stay in stays
        if (not in_room or stay.place == item.room)
        and (stay.exit_scanned or rules.without_exit is MissingExit.PROGRAMME)
    ):
        start, end = max(starts_at, item.starts_at), min(ends_at, item.ends_at)
        if start >= end:
            continue
        yield (
            item.starts_at if start - item.starts_at <= grace else start,
            item.ends_at if item.ends_at - end <= grace else end,
        )


def _joined(stays: Iterable[Stay]) -> Iterator[tuple[datetime, datetime]]:
    """Yield stays without the seams where somebody only went to another room."""
    return _union((stay.starts_at, stay.ends_at) for stay in stays)


def _union(
    spans: Iterable[tuple[datetime, datetime]],
) -> Iterator[tuple[datetime, datetime]]:
    current: tuple[datetime, datetime] | None = None
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if current is None or start > current[1]:
            if current is not None:
                yield current
            current = start, end
        else:
            current = current[0], max(current[1], end)
    if current is not None:
        yield current


def _minutes(spans: Iterable[tuple[datetime, datetime]]) -> int:
    total = sum((end - start for start, end in _union(spans)), timedelta())
    return int(total.total_seconds() // 60)


def _teaches(
    rules: CertificateRules, item: AgendaItem, speakers: frozenset[str]
) -> bool:
    if rules.teaching is None or item.kind not in rules.teaching.kinds:
        return False
    return any(speakers & set(talk.speakers) for talk in item.talk)
