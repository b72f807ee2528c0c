"""The list for the door: everybody in order, with what the door needs to know."""

from dataclasses import replace

import pytest

from kiosk.domain.admission.door_list import (
    DoorList,
    DoorListEntry,
    OfflinePeriod,
    door_list,
)
from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence
from kiosk.domain.people.name_order import as_sorted
from kiosk.domain.people.name_parts import split_name
from kiosk.domain.people.registration import Registration, RegistrationState
from tests.sample_event import (
    GONE,
    HALL,
    IN_LIBRARY,
    INSIDE,
    LIBRARY,
    minutes_after_start,
    sample_event,
    sample_guest,
)


def list_of(
    *people: tuple[Registration, Presence], language: str = "en", rooms: bool = False
) -> DoorList:
    event = sample_event(HALL, LIBRARY) if rooms else sample_event()
    return door_list(event, people, minutes_after_start(40), language)


def entry_of(
    registration: Registration, presence: Presence = NEVER_ARRIVED, **options: bool
) -> DoorListEntry:
    people = list_of((registration, presence), rooms=options.get("rooms", False))
    (only,) = (*people.admissible, *people.others)
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
    people = list_of(
        (sample_guest("1", "Zoë Adler"), NEVER_ARRIVED),
        (sample_guest("2", "Eva Ober"), NEVER_ARRIVED),
        (sample_guest("3", "Anna van der Berg"), INSIDE),
        (
            sample_guest("4", "Carl Away", state=RegistrationState.CANCELLED),
            NEVER_ARRIVED,
        ),
        (sample_guest("5", "Bea Barred", state=RegistrationState.BLOCKED), INSIDE),
    )
    assert [entry.surname for entry in people.admissible] == [
        "Adler",
        "Barred",
        "Berg",
        "Ober",
    ]
    assert [entry.surname for entry in people.others] == ["Away"]
    assert people.inside == 2


def test_the_list_tells_its_moment_on_the_event_s_clock() -> None:
    english, dutch = list_of(), list_of(language="nl")
    assert english.as_of == "Tuesday 28 November 2023, 17:40"
    assert dutch.as_of == "dinsdag 28 november 2023, 17:40"
    assert (dutch.title, dutch.zone) == ("De evening", "Europe/Amsterdam")
    assert english.at.isoformat() == "2023-11-28T17:40:00+01:00"


def test_the_list_tells_since_when_a_station_was_offline() -> None:
    def since(alone: OfflinePeriod | None) -> str | None:
        return door_list(
            sample_event(), [], minutes_after_start(40), "en", alone
        ).offline_since

    assert since(None) is None
    assert since(OfflinePeriod()) == ""
    assert since(OfflinePeriod(minutes_after_start(6))) == "17:06"


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (RegistrationState.CONFIRMED, "may come"),
        (RegistrationState.PENDING, "not confirmed"),
        (RegistrationState.WAITLISTED, "on the waiting list"),
        (RegistrationState.UNPAID, "not paid"),
        (RegistrationState.CANCELLED, "cancelled"),
        (RegistrationState.BLOCKED, "blocked"),
    ],
)
def test_each_state_is_said_in_plain_words(state: RegistrationState, text: str) -> None:
    entry = entry_of(sample_guest("1", state=state))
    assert entry.state == text
    assert entry.may_come is (state is RegistrationState.CONFIRMED)


def test_dutch_has_words_for_all_states() -> None:
    lists = [
        list_of((sample_guest("1", state=state), NEVER_ARRIVED), language="nl")
        for state in RegistrationState
    ]
    words = [
        entry.state
        for people in lists
        for entry in (*people.admissible, *people.others)
    ]
    assert words == [
        "mag komen",
        "niet bevestigd",
        "op de wachtlijst",
        "niet betaald",
        "geannuleerd",
        "geblokkeerd",
    ]


def test_it_is_said_where_somebody_is_and_was() -> None:
    cancelled = sample_guest("1", state=RegistrationState.CANCELLED)
    assert entry_of(sample_guest("1"), INSIDE).state == "inside since 16:40"
    assert entry_of(sample_guest("1"), IN_LIBRARY, rooms=True).state == (
        "inside since 16:40, Library"
    )
    assert entry_of(sample_guest("1"), GONE).state == "was here (came 16:40)"
    assert entry_of(cancelled, INSIDE).state == "inside since 16:40, cancelled"
    assert entry_of(cancelled, GONE).state == "cancelled, was here (came 16:40)"


def test_it_is_said_from_when_until_when_and_where_somebody_may_come() -> None:
    limited = replace(
        sample_guest("1", checkpoints=("Hall",)),
        valid_from=minutes_after_start(60),
        valid_until=minutes_after_start(90),
    )
    assert entry_of(limited).state == "may come from 18:00 until 18:30, only Hall"
    assert entry_of(
        replace(limited, valid_until=minutes_after_start(24 * 60))
    ).state == ("may come from 18:00 until 29/11 17:00, only Hall")
