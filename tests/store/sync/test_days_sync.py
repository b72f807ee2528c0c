"""Three days at a hub, with a station that was cut off during the second."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.admission.verdict import Admitted
from kiosk.domain.event.event import Admission, Reentry
from kiosk.service.count_people import count_people
from tests.desk_driver import DeskDriver
from tests.sample_event import HALL, sample_guest
from tests.store.manual_station import NAMES, ManualStation, synchronize_all
from tests.summer_school import MONDAY, TUESDAY, WEDNESDAY, at, summer_school

EVENT = summer_school(HALL, admission=Admission(reentry=Reentry.NEVER))


@dataclass(frozen=True, slots=True)
class School:
    """A hub and a station that is offline until it is synchronised."""

    hub: DeskDriver
    station: ManualStation

    def set_time(self, moment: datetime) -> None:
        """Set all clocks."""
        self.hub.clock.moment = self.station.desk.clock.moment = moment


@pytest.fixture
def school(address: str, tmp_path: Path) -> Iterator[School]:
    hub = DeskDriver(address, EVENT)
    hub.import_people(*(sample_guest(name, code=name) for name in NAMES))
    station = ManualStation(address, tmp_path / "side", "side", EVENT)
    yield School(hub, station)
    station.close()
    hub.close()


def test_the_nights_and_counts_are_the_same_at_the_hub_and_cut_off(
    school: School,
) -> None:
    hub, station = school.hub, school.station.desk
    school.set_time(at(MONDAY, 9))
    hub.scan(code="ada")
    hub.scan(code="bob")
    synchronize_all(hub, school.station)

    school.set_time(at(TUESDAY, 9))  # cut off: the night's exits are written twice
    assert station.close_event() == hub.close_event() == 2
    assert station.scan(code="ada").verdict == Admitted(again=True)
    assert station.scan(code="eve").verdict == Admitted()
    assert hub.scan(code="bob").verdict == Admitted(again=True)

    school.set_time(at(WEDNESDAY, 9))
    assert hub.scan(code="ada").verdict == Admitted(again=True)
    synchronize_all(hub, school.station)
    assert hub.close_event() == 2
    synchronize_all(hub, school.station)

    for desk in (hub, station):
        with desk.store.reading() as reader:
            count = count_people(reader, EVENT, at(WEDNESDAY, 9, 5))
        assert count.by_day == {MONDAY: 2, TUESDAY: 3, WEDNESDAY: 1}
        assert (count.inside, count.arrived, count.no_shows) == (1, 1, 2)
    assert hub.conflicts == []
    exits = [e for e in hub.ledger if e.kind is EntryKind.AUTOMATIC_EXIT]
    assert [entry.scanned_at for entry in exits] == [
        at(TUESDAY, 3),
        at(TUESDAY, 3),
        at(WEDNESDAY, 3),
        at(WEDNESDAY, 3),
    ]


def test_two_doors_on_one_morning_are_still_a_conflict(school: School) -> None:
    school.set_time(at(MONDAY, 9))
    school.hub.scan(code="ada")
    synchronize_all(school.hub, school.station)
    school.set_time(at(TUESDAY, 9))
    school.hub.scan(code="ada")
    school.station.desk.scan(code="ada")
    synchronize_all(school.hub, school.station)

    assert [found.registration for found in school.hub.conflicts] == [
        school.hub.find_holder("ada").registration.id
    ]
