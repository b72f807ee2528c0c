"""Conflicts of stations that did not know of each other."""

from dataclasses import replace

from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.stations.conflict import ConflictKind
from kiosk.service.correct_name import CorrectName, NameChange
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_guest
from tests.store.manual_station import ManualStation, synchronize_all


def test_one_walk_in_at_two_stations_is_a_conflict_until_one_is_undone(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    walk_ins = [
        station_1.desk.walk_in("Zoë Quick"),
        station_2.desk.walk_in("Zoe  Quick"),
    ]
    station_1.desk.walk_in("Somebody Else")
    synchronize_all(hub, station_1, station_2)
    with hub.store.reading() as reader:
        (conflict,) = reader.notices.conflicts("evening")
    assert conflict.kind is ConflictKind.TWO_WALK_INS
    entries = {entry.id: entry.registration for entry in hub.ledger}
    both = {entries[conflict.earlier or ""], entries[conflict.later]}
    assert both == {person.id for person in walk_ins}
    hub.undo(conflict.later)
    with hub.store.reading() as reader:
        assert reader.notices.conflicts("evening") == []


def test_two_people_of_one_name_stay_settled_when_one_comes_back(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    walk_in = station_1.desk.walk_in("Pat Twin")
    station_2.desk.walk_in("Pat Twin")
    synchronize_all(hub, station_1, station_2)
    with hub.store.transaction() as tx:
        (conflict,) = tx.notices.conflicts("evening")
        tx.notices.put_conflict(
            replace(
                conflict, resolved_at=minutes_after_start(1), resolution="they are two"
            )
        )
    code = station_1.desk.ticket_code(walk_in.reference)
    station_1.desk.scan(code=code, out=True)
    station_1.desk.scan(code=code)
    synchronize_all(hub, station_1, station_2)
    with hub.store.reading() as reader:
        assert reader.notices.conflicts("evening") == []


def test_two_corrections_of_one_name_are_a_conflict_and_the_last_one_holds(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    station_1.desk.clock.moment = minutes_after_start(1)
    station_1.desk.rename("ada", "Ida")
    station_2.desk.clock.moment = minutes_after_start(2)
    station_2.desk.rename("ada", "Edda")
    station_2.synchronize()
    synchronize_all(hub, station_1, station_2)
    for desk in (hub, station_1.desk, station_2.desk):
        assert desk.find_holder("ada").registration.name == "Edda"
        assert [conflict.kind for conflict in desk.conflicts] == [
            ConflictKind.TWO_NAMES
        ]


def test_who_was_cancelled_meanwhile_is_a_conflict(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    hub.import_people(
        replace(sample_guest("ada", code="ada"), state=RegistrationState.CANCELLED)
    )
    station_1.desk.scan(code="ada")
    synchronize_all(hub, station_1, station_2)
    (conflict,) = station_2.desk.conflicts
    assert conflict.kind is ConflictKind.NOT_EXPECTED
    assert hub.count.inside == 1
    station_2.desk.undo("ada")
    synchronize_all(hub, station_1, station_2)
    assert hub.conflicts == []


def test_a_correction_whose_answer_was_lost_is_kept_once(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    registration_id = hub.find_holder("ada").registration.id
    change = NameChange(registration=registration_id, name="Ada Byron", station="one")
    for store in (hub.store, station_1.replica):
        CorrectName(store, hub.clock)(change)
    synchronize_all(hub, station_1, station_2)
    with station_2.replica.reading() as reader:
        assert [
            correction.name for correction in reader.people.corrections(registration_id)
        ] == ["Ada Byron"]
