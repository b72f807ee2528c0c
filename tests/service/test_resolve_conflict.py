"""A conflict waits until somebody says what they found."""

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.conflict import Conflict, ConflictKind, make_conflict
from kiosk.domain.stations.conflict_sentences import describe_conflict
from kiosk.service.conflict_cases import conflict_case
from kiosk.service.resolve_conflict import Resolution, ResolveConflict
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_guest


def double_admission(desk: DeskDriver) -> Conflict:
    """Admit somebody at two doors, and record the conflict."""
    desk.import_people(sample_guest("A", "Anna de Vries"))
    for minutes, station in ((1, "door 1"), (3, "door 2")):
        reason = "" if minutes == 1 else "the other door did not know"
        desk.scan(
            "A", at=minutes_after_start(minutes), station=station, override=reason
        )
    earlier, later = desk.ledger
    noticed = make_conflict(
        ConflictKind.TWO_ADMISSIONS, later, earlier, minutes_after_start(5)
    )
    with desk.store.transaction() as tx:
        tx.notices.put_conflict(noticed)
    return noticed


def resolve(desk: DeskDriver, noticed: str, reason: str) -> Conflict:
    resolution = Resolution(
        event="evening", conflict=noticed, reason=reason, by="Fatma"
    )
    return ResolveConflict(desk.store, desk.clock)(resolution)


def open_conflicts(desk: DeskDriver) -> list[Conflict]:
    with desk.store.reading() as reader:
        return list(reader.notices.conflicts("evening"))


def test_it_is_resolved_once_for_a_reason(desk: DeskDriver) -> None:
    noticed = double_admission(desk)
    desk.clock.moment = minutes_after_start(9)
    with pytest.raises(KnownFault, match="--reason"):
        resolve(desk, noticed.id, "  ")
    assert open_conflicts(desk) == [noticed]
    resolved = resolve(desk, noticed.id, " Two  people, one paid ")
    assert (resolved.resolved_at, resolved.resolved_by) == (
        minutes_after_start(9),
        "Fatma",
    )
    assert resolved.resolution == "Two people, one paid"
    assert open_conflicts(desk) == []
    with desk.store.reading() as reader:
        assert reader.notices.conflicts_of(noticed.registration) == [resolved]
    with pytest.raises(KnownFault, match="somebody has resolved it"):
        resolve(desk, noticed.id, "again")


def test_its_case_says_who_where_and_when(desk: DeskDriver) -> None:
    noticed = double_admission(desk)
    with desk.store.reading() as reader:
        case = conflict_case(reader, noticed)
    assert describe_conflict(case, desk.event, minutes_after_start(9), "en") == (
        "Anna de Vries was let in twice: at door 1 (Hall) at 17:01, and at door 2 "
        "(Hall) at 17:03."
    )
