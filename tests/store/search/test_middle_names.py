"""A middle name or an initial more or less still finds; another initial does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.store.search.full_scan import search_all
from tests.store.search_records import SearchRecords, person

NAMES = (
    "John Smith",
    "John A. Smith",
    "John Alan Smith",
    "John B. Smith",
    "John Albert Smith",
    "Dr. Jane Doe",
    "Jan Willem de Vries",
    "Maria Silva",
    "Ana Maria de Souza Silva",
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchRecords]:
    book = SearchRecords(tmp_path_factory.mktemp("middle names"))
    book.put(*map(person, NAMES))
    yield book
    book.store.close()


def test_the_very_name_comes_first_and_those_that_may_be_meant_follow(
    book: SearchRecords,
) -> None:
    found = book.find("john alan smith")
    assert found[0] == "John Alan Smith"
    assert set(found) == {"John Alan Smith", "John A. Smith", "John Smith"}


@pytest.mark.parametrize("text", ["john a smith", "John A. Smith"])
def test_an_initial_finds_its_names_and_those_without_any(
    book: SearchRecords, text: str
) -> None:
    found = book.find(text)
    assert found[0] == "John A. Smith"
    assert set(found) == {
        "John A. Smith",
        "John Alan Smith",
        "John Albert Smith",
        "John Smith",
    }


def test_another_initial_is_somebody_else(book: SearchRecords) -> None:
    assert set(book.find("john b smith")) == {"John B. Smith", "John Smith"}
    assert book.find("john c. smith") == ["John Smith"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jane margaret doe", "Dr. Jane Doe"),
        ("jan de vries", "Jan Willem de Vries"),
        ("jan w. de vries", "Jan Willem de Vries"),
        ("jan willem pieter de vries", "Jan Willem de Vries"),
        ("Vries, Jan Willem Pieter de", "Jan Willem de Vries"),
        ("maria aparecida silva", "Maria Silva"),
        ("john alan smi", "John Smith"),
    ],
)
def test_a_name_more_or_less_still_finds(
    book: SearchRecords, text: str, name: str
) -> None:
    assert name in book.find(text)


@pytest.mark.parametrize(
    "text", ["alan smith john", "john alan jones", "peter alan smith"]
)
def test_neither_the_first_nor_the_last_name_may_lack(
    book: SearchRecords, text: str
) -> None:
    assert "John Smith" not in book.find(text)


def test_typing_errors_are_mended_as_before(book: SearchRecords) -> None:
    assert "John Alan Smith" in book.find("john alan smoth")


def test_the_hub_itself_finds_them_too(tmp_path: Path) -> None:
    book = SearchRecords(tmp_path)
    book.put(*map(person, NAMES))
    with book.store.reading() as reader:
        found = search_all(reader.people.connection, "evening", "john c smith", 9)  # type: ignore[attr-defined]  # an SqlPeople
        people = [reader.people.find(registration) for registration in found]
    assert [found.registration.name for found in people if found] == ["John Smith"]
    book.store.close()
