"""Who says their name and their address is found; nobody else is."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.people.own_registration import matches_registration, may_try
from kiosk.domain.people.registration import Registration

NOW = datetime(2023, 11, 28, 17, 0, tzinfo=UTC)


def person(name: str, email: str = "anna@example.org") -> Registration:
    return Registration(
        id="1", event="evening", reference="E-1", name=name, email=email
    )


@pytest.mark.parametrize(
    ("registered", "written"),
    [
        ("Dr. Bérénice Boutin", "berenice boutin"),
        ("Bérénice Boutin", "Dr Boutin Bérénice"),
        ("Marijke van der Berg", "marijke berg"),
        ("Marijke van der Berg", "Marijke van der Berg"),
        ("Anna Maria Müller", "Anna Mueller"),
        ("Seán O'Brien", "sean obrien"),
        ("Madonna", " madonna "),
    ],
)
def test_a_name_is_recognised_however_it_is_written(
    registered: str, written: str
) -> None:
    assert matches_registration(person(registered), written, " Anna@example.ORG ")


@pytest.mark.parametrize(
    ("written", "email"),
    [
        ("Bérénice Boutin", "anne@example.org"),
        ("Bérénice Boutin", "anna@example.or"),
        ("Bérénice", "anna@example.org"),
        ("Boutin", "anna@example.org"),
        ("B", "anna@example.org"),
        ("", "anna@example.org"),
        ("Bérénice Boutin", ""),
    ],
)
def test_neither_a_name_nor_an_address_is_enough_alone(
    written: str, email: str
) -> None:
    assert not matches_registration(person("Bérénice Boutin"), written, email)


def test_who_is_registered_without_an_address_is_not_found_by_none() -> None:
    assert not matches_registration(
        person("Bérénice Boutin", ""), "Bérénice Boutin", ""
    )


def test_there_are_five_attempts_a_minute() -> None:
    attempts = [NOW + timedelta(seconds=second) for second in range(5)]
    assert may_try(attempts[:4], attempts[4])
    assert not may_try(attempts, attempts[4])
    assert may_try(attempts, NOW + timedelta(seconds=60))


def test_a_clock_put_back_takes_nobody_s_attempts_away() -> None:
    assert may_try([NOW] * 5, NOW - timedelta(hours=1))
    assert not may_try([NOW] * 5, NOW - timedelta(seconds=30))
