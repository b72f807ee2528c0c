"""The list for the door: everybody in order, with what the door needs to know."""

from dataclasses import replace

import pytest

from kiosk.domain.door_list import Alone, DoorLine, DoorList, door_list
from kiosk.domain.name_order import as_sorted
from kiosk.domain.name_parts import split_name
from kiosk.domain.presence import NEVER_CAME, Presence
from kiosk.domain.registration import Registration, RegistrationState
from tests.evening import (
    GONE,
    HALL,
    IN_LIBRARY,
    INSIDE,
    LIBRARY,
    after,
    evening,
    guest,
)


def listed(
    *people: tuple[Registration, Presence], language: str = "en", rooms: bool = False
) -> DoorList:
    event = evening(HALL, LIBRARY) if rooms else evening()
    return door_list(event, people, after(40), language)


def line(
    registration: Registration, presence: Presence = NEVER_CAME, **how: bool
) -> DoorLine:
    people = listed((registration, presence), rooms=how.get("rooms", False))
    (only,) = (*people.welcome, *people.others)
    return only


@pytest.mark.parametrize(
    ("name", "stands"),
    [
        ("Anna van der Berg", ("Berg", "Anna van der")),
        ("Dr. Bérénice Boutin", ("Boutin", "Dr. Bérénice")),
        ("Madonna", ("Madonna", "")),
        ("José Ortega y Gasset", ("Ortega y Gasset", "José")),
        ("Karl von und zu Guttenberg", ("Guttenberg", "Karl von und zu")),
        ("Ana de la Cruz de Dios", ("Cruz de Dios", "Ana de la")),
        ("", ("", "")),
    ],
)
def test_a_name_stands_under_what_it_is_sorted_by(
    name: str, stands: tuple[str, str]
) -> None:
    assert as_sorted(split_name(name)) == stands


def test_people_stand_by_surname_and_those_who_may_not_come_apart() -> None:
    people = listed(
        (guest("1", "Zoë Adler"), NEVER_CAME),
        (guest("2", "Eva Ober"), NEVER_CAME),
        (guest("3", "Anna van der Berg"), INSIDE),
        (guest("4", "Carl Away", state=RegistrationState.CANCELLED), NEVER_CAME),
        (guest("5", "Bea Barred", state=RegistrationState.BLOCKED), INSIDE),
    )
    assert [one.surname for one in people.welcome] == [
        "Adler",
        "Barred",
        "Berg",
        "Ober",
    ]
    assert [one.surname for one in people.others] == ["Away"]
    assert people.inside == 2


def test_the_list_tells_its_moment_on_the_event_s_clock() -> None:
    english, dutch = listed(), listed(language="nl")
    assert english.moment == "Tuesday 28 November 2023, 17:40"
    assert dutch.moment == "dinsdag 28 november 2023, 17:40"
    assert (dutch.title, dutch.zone) == ("De evening", "Europe/Amsterdam")
    assert english.at.isoformat() == "2023-11-28T17:40:00+01:00"


def test_the_list_tells_since_when_a_station_was_on_its_own() -> None:
    def since(alone: Alone | None) -> str | None:
        return door_list(evening(), [], after(40), "en", alone).alone_since

    assert since(None) is None
    assert since(Alone()) == ""
    assert since(Alone(after(6))) == "17:06"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (RegistrationState.CONFIRMED, "may come"),
        (RegistrationState.PENDING, "not confirmed"),
        (RegistrationState.WAITLISTED, "on the waiting list"),
        (RegistrationState.UNPAID, "not paid"),
        (RegistrationState.CANCELLED, "cancelled"),
        (RegistrationState.BLOCKED, "blocked"),
    ],
)
def test_each_state_is_said_in_plain_words(state: RegistrationState, said: str) -> None:
    one = line(guest("1", state=state))
    assert one.state == said
    assert one.may_come is (state is RegistrationState.CONFIRMED)


def test_dutch_has_words_for_all_states() -> None:
    said = [
        listed((guest("1", state=state), NEVER_CAME), language="nl")
        for state in RegistrationState
    ]
    words = [one.state for people in said for one in (*people.welcome, *people.others)]
    assert words == [
        "mag komen",
        "niet bevestigd",
        "op de wachtlijst",
        "niet betaald",
        "geannuleerd",
        "geblokkeerd",
    ]


def test_it_is_said_where_somebody_is_and_was() -> None:
    cancelled = guest("1", state=RegistrationState.CANCELLED)
    assert line(guest("1"), INSIDE).state == "inside since 16:40"
    assert line(guest("1"), IN_LIBRARY, rooms=True).state == (
        "inside since 16:40, Library"
    )
    assert line(guest("1"), GONE).state == "was here (came 16:40)"
    assert line(cancelled, INSIDE).state == "inside since 16:40, cancelled"
    assert line(cancelled, GONE).state == "cancelled, was here (came 16:40)"


def test_it_is_said_from_when_until_when_and_where_somebody_may_come() -> None:
    limited = replace(
        guest("1", checkpoints=("Hall",)), valid_from=after(60), valid_until=after(90)
    )
    assert line(limited).state == "may come from 18:00 until 18:30, only Hall"
    assert line(replace(limited, valid_until=after(24 * 60))).state == (
        "may come from 18:00 until 29/11 17:00, only Hall"
    )
