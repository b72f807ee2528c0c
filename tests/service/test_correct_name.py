"""A name is put right, and the one before stays findable."""

import pytest

from kiosk.domain.admission.ledger import stamp_at
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.name_order import surname_key
from kiosk.domain.stations.conflict import concurrent_corrections
from kiosk.service.correct_name import CorrectName, NameChange
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_guest


@pytest.fixture
def door(desk: DeskDriver) -> DeskDriver:
    desk.import_people(
        sample_guest("A", "Berenice Boutin"), sample_guest("B", "Berenice van Dam")
    )
    return desk


def correct(
    desk: DeskDriver, name: str, *, minutes: float = 0, person: str = ""
) -> Correction:
    change = NameChange(
        registration=person or desk.find_holder("A").registration.id,
        name=name,
        station="desk",
        operator="Fatma",
        at=minutes_after_start(minutes),
    )
    return CorrectName(desk.store, desk.clock)(change)


def stored_corrections(desk: DeskDriver) -> list[Correction]:
    registration_id = desk.find_holder("A").registration.id
    with desk.store.reading() as reader:
        return list(reader.people.corrections(registration_id))


def search_names(desk: DeskDriver, text: str) -> list[str]:
    with desk.store.reading() as reader:
        return [
            person.registration.name
            for person in reader.people.search("evening", text, 9)
        ]


def test_it_changes_the_registration_and_is_kept(door: DeskDriver) -> None:
    correction = correct(door, " Dr. Bérénice  Boutin-Sas ", minutes=3)
    person = door.find_holder("A").registration
    assert (person.name, person.given_name, person.family_name) == (
        "Dr. Bérénice Boutin-Sas",
        "Bérénice",
        "Boutin-Sas",
    )
    assert (correction.name_before, correction.name) == ("Berenice Boutin", person.name)
    assert (correction.operator, correction.station, correction.cut_off) == (
        "Fatma",
        "desk",
        False,
    )
    assert correction.stamp == stamp_at(minutes_after_start(3))
    assert stored_corrections(door) == [correction]


def test_a_name_put_right_is_greeted_and_sorted_as_everybody(door: DeskDriver) -> None:
    correct(door, "de Vries, Jan Willem")
    person = door.find_holder("A").registration
    assert (person.name, person.greeting_name) == ("Jan Willem de Vries", "Jan")
    assert surname_key(person.name_parts)[0] == "vries"


def test_a_slow_clock_does_not_put_it_before_what_was_known(door: DeskDriver) -> None:
    first = correct(door, "Bérénice Boutin", minutes=60)
    second = correct(door, "Bérénice Sas", minutes=0)
    assert second.sort_key > first.sort_key
    assert second.name_before == "Bérénice Boutin"
    assert stored_corrections(door) == [first, second]


def test_the_roster_imported_again_leaves_it_right(door: DeskDriver) -> None:
    correct(door, "Bérénice Boutin")
    correct(door, "Bérénice Boutin-Sas")
    report = door.import_people(
        sample_guest("A", "Berenice Boutin"), sample_guest("B", "Berenice van Dam")
    )
    assert (report.updated, report.unchanged) == (0, 2)
    assert door.find_holder("A").registration.name == "Bérénice Boutin-Sas"
    assert door.import_people(sample_guest("A", "Xenia Boutin")).updated == 1
    assert door.find_holder("A").registration.name == "Xenia Boutin"
    assert [correction.name for correction in stored_corrections(door)] == [
        "Bérénice Boutin",
        "Bérénice Boutin-Sas",
        "Xenia Boutin",
    ]
    assert not list(concurrent_corrections(stored_corrections(door)))


@pytest.mark.parametrize(
    ("name", "person", "why"),
    [
        ("  ", "", "needs a name"),
        ("Berenice Boutin", "", "registered already"),
        ("Anna", "nobody", "no longer kept"),
    ],
)
def test_an_empty_or_unchanged_name_is_no_correction(
    door: DeskDriver, name: str, person: str, why: str
) -> None:
    with pytest.raises(KnownFault, match=why):
        correct(door, name, person=person)


@pytest.mark.parametrize("records", ["sqlite"], indirect=True)
def test_one_is_still_found_by_the_name_before(door: DeskDriver) -> None:
    correct(door, "Xenia Sas")
    assert search_names(door, "boutin") == ["Xenia Sas"]
    assert search_names(door, "sas xenia") == ["Xenia Sas"]
    assert search_names(door, "berenice")[-1] == "Xenia Sas"
