"""A conflict waits until somebody says what they found."""

import pytest

from kiosk.domain.conflict import Conflict, ConflictKind, conflict
from kiosk.domain.conflict_words import explain
from kiosk.domain.fault import KnownFault
from kiosk.service.conflict_cases import case_of
from kiosk.service.resolve_conflict import Resolution, ResolveConflict
from tests.evening import after, guest
from tests.rehearsal import Rehearsal


def twice(desk: Rehearsal) -> Conflict:
    """Let somebody in by two doors, and notice that."""
    desk.invite(guest("A", "Anna de Vries"))
    for minutes, station in ((1, "door 1"), (3, "door 2")):
        reason = "" if minutes == 1 else "the other door did not know"
        desk.scan("A", at=after(minutes), station=station, override=reason)
    earlier, later = desk.ledger
    noticed = conflict(ConflictKind.TWO_ADMISSIONS, later, earlier, after(5))
    with desk.store.transaction() as tx:
        tx.notices.put_conflict(noticed)
    return noticed


def resolve(desk: Rehearsal, noticed: str, reason: str) -> Conflict:
    resolution = Resolution(
        event="evening", conflict=noticed, reason=reason, by="Fatma"
    )
    return ResolveConflict(desk.store, desk.clock)(resolution)


def waiting(desk: Rehearsal) -> list[Conflict]:
    with desk.store.reading() as reader:
        return list(reader.notices.conflicts("evening"))


def test_it_is_resolved_once_for_a_reason(desk: Rehearsal) -> None:
    noticed = twice(desk)
    desk.clock.moment = after(9)
    with pytest.raises(KnownFault, match="--reason"):
        resolve(desk, noticed.id, "  ")
    assert waiting(desk) == [noticed]
    resolved = resolve(desk, noticed.id, " Two  people, one paid ")
    assert (resolved.resolved_at, resolved.resolved_by) == (after(9), "Fatma")
    assert resolved.resolution == "Two people, one paid"
    assert waiting(desk) == []
    with desk.store.reading() as reader:
        assert reader.notices.conflicts_of(noticed.registration) == [resolved]
    with pytest.raises(KnownFault, match="somebody has resolved it"):
        resolve(desk, noticed.id, "again")


def test_its_case_says_who_where_and_when(desk: Rehearsal) -> None:
    noticed = twice(desk)
    with desk.store.reading() as reader:
        case = case_of(reader, noticed)
    assert explain(case, desk.event, after(9), "en") == (
        "Anna de Vries was let in twice: at door 1 (Hall) at 17:01, and at door 2 "
        "(Hall) at 17:03."
    )
