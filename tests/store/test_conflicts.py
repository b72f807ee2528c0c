"""Conflicts that come of stations which did not know of each other."""

from dataclasses import replace

from kiosk.domain.conflict import ConflictKind
from kiosk.domain.registration import RegistrationState
from kiosk.service.correct_name import CorrectName, NewName
from tests.evening import after, guest
from tests.rehearsal import Rehearsal
from tests.store.alone import Alone, meet


def test_one_walk_in_at_two_stations_is_a_conflict_until_one_is_undone(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    came = [one.desk.walk_in("Zoë Quick"), two.desk.walk_in("Zoe  Quick")]
    one.desk.walk_in("Somebody Else")
    meet(hub, one, two)
    with hub.store.reading() as reader:
        (found,) = reader.notices.conflicts("evening")
    assert found.kind is ConflictKind.TWO_WALK_INS
    entries = {entry.id: entry.registration for entry in hub.ledger}
    both = {entries[found.earlier or ""], entries[found.later]}
    assert both == {person.id for person in came}
    hub.undo(found.later)
    with hub.store.reading() as reader:
        assert reader.notices.conflicts("evening") == []


def test_two_people_of_one_name_stay_settled_when_one_comes_back(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    came = one.desk.walk_in("Pat Twin")
    two.desk.walk_in("Pat Twin")
    meet(hub, one, two)
    with hub.store.transaction() as tx:
        (found,) = tx.notices.conflicts("evening")
        tx.notices.put_conflict(
            replace(found, resolved_at=after(1), resolution="they are two")
        )
    code = one.desk.code(came.reference)
    one.desk.scan(code=code, out=True)
    one.desk.scan(code=code)
    meet(hub, one, two)
    with hub.store.reading() as reader:
        assert reader.notices.conflicts("evening") == []


def test_two_corrections_of_one_name_are_a_conflict_and_the_last_one_holds(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    one.desk.clock.moment = after(1)
    one.desk.rename("ada", "Ida")
    two.desk.clock.moment = after(2)
    two.desk.rename("ada", "Edda")
    two.meet()
    meet(hub, one, two)
    for desk in (hub, one.desk, two.desk):
        assert desk.holder("ada").registration.name == "Edda"
        assert [found.kind for found in desk.conflicts] == [ConflictKind.TWO_NAMES]


def test_who_was_cancelled_meanwhile_is_a_conflict(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    hub.invite(replace(guest("ada", code="ada"), state=RegistrationState.CANCELLED))
    one.desk.scan(code="ada")
    meet(hub, one, two)
    (found,) = two.desk.conflicts
    assert found.kind is ConflictKind.NOT_EXPECTED
    assert hub.count.inside == 1
    two.desk.undo("ada")
    meet(hub, one, two)
    assert hub.conflicts == []


def test_a_correction_whose_answer_was_lost_is_kept_once(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    who = hub.holder("ada").registration.id
    new = NewName(registration=who, name="Ada Byron", station="one")
    for store in (hub.store, one.replica):
        CorrectName(store, hub.clock)(new)
    meet(hub, one, two)
    with two.replica.reading() as reader:
        assert [one.name for one in reader.people.corrections(who)] == ["Ada Byron"]
