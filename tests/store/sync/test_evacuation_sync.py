"""An evacuation with two stations, one of them cut off: both work, and then agree."""

from datetime import timedelta

from kiosk.domain.admission.verdict import Refusal, Refused
from kiosk.domain.evacuation import RollState
from kiosk.service.evacuate import (
    BeginEvacuation,
    CallRoll,
    EndEvacuation,
    Hand,
    TickOff,
)
from kiosk.service.ports import Store
from tests.desk_driver import DeskDriver
from tests.store.manual_station import EVENT, NAMES, ManualStation, synchronize_all


def hand(desk: DeskDriver) -> Hand:
    """Return whoever acts at a desk."""
    return Hand(event=EVENT.id, station=desk.station)


def roll(store: Store) -> dict[str, RollState]:
    """Return a station's roll-call by name."""
    found = CallRoll(store)(EVENT.id)
    assert found is not None
    return {row.registration.reference: row.state for row in found.rows}


def test_stations_tick_off_each_alone_and_agree_when_they_are_back(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    alone, other = stations
    for reference in NAMES:
        hub.scan(reference)
    ids = {name: hub.find_holder(name).registration.id for name in NAMES}
    synchronize_all(hub, alone, other)
    BeginEvacuation(hub.store, hub.clock)(hand(hub))
    synchronize_all(hub, other)
    replica, clock = alone.replica, alone.desk.clock
    BeginEvacuation(replica, clock)(hand(alone.desk))
    tick_alone, tick_hub = TickOff(replica, clock), TickOff(hub.store, hub.clock)
    tick_alone(hand(alone.desk), ids["ada"])
    tick_alone(hand(alone.desk), ids["bob"])
    tick_hub(hand(hub), ids["eve"])
    clock.moment += timedelta(minutes=1)
    tick_alone(hand(alone.desk), ids["bob"], found=False)
    assert roll(replica) == {
        "ada": RollState.FOUND,
        "bob": RollState.MISSING,
        "eve": RollState.MISSING,
    }
    synchronize_all(hub, alone, other)
    expected = {
        "ada": RollState.FOUND,
        "bob": RollState.MISSING,
        "eve": RollState.FOUND,
    }
    assert [roll(store) for store in (hub.store, replica, other.replica)] == (
        [expected] * 3
    )


def test_an_evacuation_begun_alone_reaches_all_and_refuses_scans_there(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    alone, other = stations
    synchronize_all(hub, alone, other)
    BeginEvacuation(alone.replica, alone.desk.clock)(hand(alone.desk))
    synchronize_all(hub, alone, other)
    result = hub.scan("ada")
    assert isinstance(result.verdict, Refused)
    assert result.verdict.refusal is Refusal.EVACUATION


def test_an_end_counts_for_an_evacuation_that_somebody_cut_off_began_before_it(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    alone, other = stations
    BeginEvacuation(hub.store, hub.clock)(hand(hub))
    BeginEvacuation(alone.replica, alone.desk.clock)(hand(alone.desk))
    hub.clock.moment += timedelta(minutes=5)
    EndEvacuation(hub.store, hub.clock)(hand(hub), "false alarm")
    synchronize_all(hub, alone, other)
    for store in (hub.store, alone.replica, other.replica):
        assert CallRoll(store)(EVENT.id) is None
    alone.desk.clock.moment = hub.clock.moment + timedelta(minutes=1)
    BeginEvacuation(alone.replica, alone.desk.clock)(hand(alone.desk))
    synchronize_all(hub, alone, other)
    assert CallRoll(other.replica)(EVENT.id) is not None
