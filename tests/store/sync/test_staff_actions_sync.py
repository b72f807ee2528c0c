"""What staff do at one station stands in the ledger of all."""

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.staff_action import StaffAction
from kiosk.service.record_staff_action import RecordStaffAction
from tests.desk_driver import DeskDriver
from tests.store.manual_station import EVENT, ManualStation, synchronize_all


def test_a_wrong_pin_offline_and_an_export_at_the_hub_reach_every_station(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    offline = RecordStaffAction(station_1.replica, station_1.desk.clock)
    offline(EVENT.id, station_1.desk.station, StaffAction.WRONG_PIN)
    online = RecordStaffAction(hub.store, hub.clock)
    online(EVENT.id, hub.station, StaffAction.EXPORTED, operator="Ada")
    synchronize_all(hub, station_1, station_2)
    expected = {
        (StaffAction.WRONG_PIN, None, station_1.desk.station),
        (StaffAction.EXPORTED, "Ada", hub.station),
    }
    for ledger in (hub.ledger, station_1.desk.ledger, station_2.desk.ledger):
        noted = [entry for entry in ledger if entry.kind is EntryKind.STAFF]
        assert {(entry.mark, entry.operator, entry.station) for entry in noted} == (
            expected
        )
    assert hub.count.refused == 0
    assert station_1.upload() == 0
