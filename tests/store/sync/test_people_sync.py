"""Changes of people at the hub, and stations that did not hear of them."""

import pytest

from kiosk.service.offline import HubRequiredError
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_guest
from tests.service.people_edits import PeopleEditor
from tests.store.manual_station import ManualStation, synchronize_all


@pytest.fixture
def office(hub: DeskDriver, stations: list[ManualStation]) -> PeopleEditor:
    hub.import_people(
        sample_guest("anna", code="CODE-A1"), sample_guest("a-nna", code="CODE-A2")
    )
    for station in stations:
        station.download()
    return PeopleEditor(hub)


def test_who_is_admitted_as_the_merged_one_while_cut_off_is_the_kept_one(
    hub: DeskDriver, stations: list[ManualStation], office: PeopleEditor
) -> None:
    station, other = stations
    station.desk.scan(code="CODE-A2")
    office.merge("anna", "a-nna")
    synchronize_all(hub, *stations)
    for desk in (hub, station.desk, other.desk):
        assert desk.presence("anna").inside
        assert not desk.presence("a-nna").inside
        assert desk.count.inside == 1
        kept, counted = desk.tallies()
        assert +kept == +counted


def test_a_station_knows_a_merge_as_soon_as_it_heard_of_it(
    hub: DeskDriver, stations: list[ManualStation], office: PeopleEditor
) -> None:
    station, _ = stations
    office.merge("anna", "a-nna")
    station.download()
    registration = station.desk.scan(code="CODE-A2").registration
    assert registration is not None
    assert registration.reference == "anna"
    synchronize_all(hub, *stations)
    assert hub.presence("anna").inside


def test_two_admissions_of_the_one_are_a_conflict(
    hub: DeskDriver, stations: list[ManualStation], office: PeopleEditor
) -> None:
    station, other = stations
    station.desk.scan(code="CODE-A1")
    other.desk.scan(code="CODE-A2")
    office.merge("anna", "a-nna")
    synchronize_all(hub, *stations)
    assert hub.count.inside == 1
    assert len(hub.conflicts) == 1


def test_a_station_that_is_cut_off_says_that_it_cannot(
    stations: list[ManualStation],
    office: PeopleEditor,  # noqa: ARG001  whose people the station has
) -> None:
    station, _ = stations
    cut_off = PeopleEditor(station.desk)
    with pytest.raises(HubRequiredError, match="the registrations are for the hub"):
        cut_off.edit("anna", note="vegetarian")
    assert station.desk.find_holder("anna").registration.note == ""


def test_the_history_arrives_everywhere(
    stations: list[ManualStation], office: PeopleEditor
) -> None:
    office.edit("anna", note="vegetarian")
    station, _ = stations
    station.download()
    lines = PeopleEditor(station.desk).history("anna")
    assert [line.kind for line in lines] == ["imported", "edited"]
    assert lines[-1].after == {"note": "vegetarian"}
