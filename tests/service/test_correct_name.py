"""A name is put right, and the one before stays findable."""

import pytest

from kiosk.domain.conflict import two_names
from kiosk.domain.correction import Correction
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import stamp_of
from kiosk.domain.name_order import surname_key
from kiosk.service.correct_name import CorrectName, NewName
from tests.evening import after, guest
from tests.rehearsal import Rehearsal


@pytest.fixture
def door(desk: Rehearsal) -> Rehearsal:
    desk.invite(guest("A", "Berenice Boutin"), guest("B", "Berenice van Dam"))
    return desk


def correct(
    desk: Rehearsal, name: str, *, minutes: float = 0, person: str = ""
) -> Correction:
    new = NewName(
        registration=person or desk.holder("A").registration.id,
        name=name,
        station="desk",
        operator="Fatma",
        at=after(minutes),
    )
    return CorrectName(desk.store, desk.clock)(new)


def kept_of(desk: Rehearsal) -> list[Correction]:
    who = desk.holder("A").registration.id
    with desk.store.reading() as reader:
        return list(reader.people.corrections(who))


def found(desk: Rehearsal, text: str) -> list[str]:
    with desk.store.reading() as reader:
        return [
            one.registration.name for one in reader.people.search("evening", text, 9)
        ]


def test_it_changes_the_registration_and_is_kept(door: Rehearsal) -> None:
    kept = correct(door, " Dr. Bérénice  Boutin-Sas ", minutes=3)
    person = door.holder("A").registration
    assert (person.name, person.given_name, person.family_name) == (
        "Dr. Bérénice Boutin-Sas",
        "Bérénice",
        "Boutin-Sas",
    )
    assert (kept.name_before, kept.name) == ("Berenice Boutin", person.name)
    assert (kept.operator, kept.station, kept.cut_off) == ("Fatma", "desk", False)
    assert kept.stamp == stamp_of(after(3))
    assert kept_of(door) == [kept]


def test_a_name_put_right_is_greeted_and_sorted_as_everybody(door: Rehearsal) -> None:
    correct(door, "de Vries, Jan Willem")
    person = door.holder("A").registration
    assert (person.name, person.greeting_name) == ("Jan Willem de Vries", "Jan")
    assert surname_key(person.name_parts)[0] == "vries"


def test_a_slow_clock_does_not_put_it_before_what_was_known(door: Rehearsal) -> None:
    first = correct(door, "Bérénice Boutin", minutes=60)
    second = correct(door, "Bérénice Sas", minutes=0)
    assert second.order > first.order
    assert second.name_before == "Bérénice Boutin"
    assert kept_of(door) == [first, second]


def test_the_roster_imported_again_leaves_it_right(door: Rehearsal) -> None:
    correct(door, "Bérénice Boutin")
    correct(door, "Bérénice Boutin-Sas")
    report = door.invite(guest("A", "Berenice Boutin"), guest("B", "Berenice van Dam"))
    assert (report.updated, report.unchanged) == (0, 2)
    assert door.holder("A").registration.name == "Bérénice Boutin-Sas"
    assert door.invite(guest("A", "Xenia Boutin")).updated == 1
    assert door.holder("A").registration.name == "Xenia Boutin"
    assert [one.name for one in kept_of(door)] == [
        "Bérénice Boutin",
        "Bérénice Boutin-Sas",
        "Xenia Boutin",
    ]
    assert not list(two_names(kept_of(door)))


@pytest.mark.parametrize(
    ("name", "person", "why"),
    [
        ("  ", "", "needs a name"),
        ("Berenice Boutin", "", "registered already"),
        ("Anna", "nobody", "no longer kept"),
    ],
)
def test_some_names_are_no_corrections(
    door: Rehearsal, name: str, person: str, why: str
) -> None:
    with pytest.raises(KnownFault, match=why):
        correct(door, name, person=person)


@pytest.mark.parametrize("records", ["sqlite"], indirect=True)
def test_one_is_still_found_by_the_name_before(door: Rehearsal) -> None:
    correct(door, "Xenia Sas")
    assert found(door, "boutin") == ["Xenia Sas"]
    assert found(door, "sas xenia") == ["Xenia Sas"]
    assert found(door, "berenice")[-1] == "Xenia Sas"
