"""Whoever is more likely wanted stands first."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.people.registration import Registration, RegistrationState
from tests.sample_event import INSIDE
from tests.store.search_records import SearchRecords, person


@pytest.fixture
def book(tmp_path: Path) -> Iterator[SearchRecords]:
    book = SearchRecords(tmp_path)
    yield book
    book.store.close()


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("berg", ["Zita Berg", "Anna Bergman"]),
        ("anna berg", ["Anna Berg", "Anna Carla Berg", "Anna Bergman"]),
        ("joe", ["Zack Joe", "Al Joel", "Al Jolink"]),
        ("mue", ["Zack Mueller", "Zoë Müller", "Al Mulder"]),
        ("asser", ["Zita Asser", "Cees Assermann", "Al Bos (Asser Institute)"]),
        ("jan", ["Zita Jan", "Al Janssen", "Bo Kok (Jan Arends Archief)"]),
    ],
)
def test_whole_words_before_beginnings_and_names_before_the_rest(
    book: SearchRecords, text: str, order: list[str]
) -> None:
    for entry in reversed(order):
        name, _, affiliation = entry.rstrip(")").partition(" (")
        book.put(person(name, affiliation=affiliation))
    assert book.find(text) == [entry.partition(" (")[0] for entry in order]


def test_the_very_reference_or_address_stands_first(book: SearchRecords) -> None:
    book.put(
        person("A. Vos", "A-12", email="vos@example.org"),
        person("B. Vos", "A-1", email="vos.example@org.nl"),
        person("A1 Vos", "B-1"),
        person("Vos Vos", "B-2", email="b.vos@example.org"),
    )
    assert book.find("a-1")[0] == "B. Vos"
    assert book.find("vos@example.org")[0] == "A. Vos"


def test_who_is_still_to_come_stands_before_who_is_inside(book: SearchRecords) -> None:
    present, expected = person("Jan Smit", "1"), person("Jan Smit", "2")
    cancelled = person("Jan Smit", "0", state=RegistrationState.CANCELLED)
    book.put(cancelled, present, expected, person("Jan Smith", "3"))
    with book.store.transaction() as tx:
        tx.people.put_presence(present, INSIDE)
        tx.people.put_presence(expected, NEVER_ARRIVED)
    with book.store.reading() as reader:
        people = reader.people.search("evening", "jan smit", 9)
    assert [match.registration.reference for match in people] == ["2", "1", "0", "3"]


def test_the_order_is_the_same_every_time(book: SearchRecords) -> None:
    names = [f"{given} {family}" for given in "ABCDE" for family in ("Kok", "Kokx")]
    book.put(*(person(name) for name in reversed(names)))
    ranked = book.find("kok")
    assert ranked == [*sorted(n for n in names if n[-1] == "k"), *sorted(names)[1::2]]
    book.put(*(replace(person(name), note="seen") for name in names))
    assert book.find("kok") == ranked


def test_the_best_are_found_among_very_many(book: SearchRecords) -> None:
    def member(number: int) -> Registration:
        return person(f"Anton Mulders {number}", affiliation="Müller & Joel")

    book.put(*map(member, range(300)))
    book.put(
        person("Zoë Mul"), person("Anna Muller", "Q"), person("Xu Joel"), person("Zo A")
    )
    assert book.find("a", limit=5)[0] == "Zo A"
    assert book.find("mul", limit=5)[0] == "Zoë Mul"
    assert book.find("an mull", limit=5)[0] == "Anna Muller"
    assert book.find("joe", limit=5)[0] == "Xu Joel"
    assert book.find("q", limit=5) == ["Anna Muller"]
    assert len(book.find("anton", limit=50)) == 50
