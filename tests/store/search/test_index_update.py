"""The search knows what is registered, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, text

from kiosk.domain.fault import KnownFault
from kiosk.store.tables import RegistrationRow
from tests.store.search_records import SearchRecords, person


@pytest.fixture
def book(tmp_path: Path) -> Iterator[SearchRecords]:
    book = SearchRecords(tmp_path)
    yield book
    book.store.close()


def total_changes(connection: Connection) -> int:
    return int(connection.execute(text("SELECT total_changes()")).scalar_one())


def test_a_corrected_name_is_found_and_the_old_one_stays_known(
    book: SearchRecords,
) -> None:
    book.put(person("Jon Smit", "1"))
    book.put(person("John Smith", "1"))
    assert book.find("john smith") == book.find("jon smit") == ["John Smith"]
    assert book.find("smit") == ["John Smith"]


def test_all_names_that_somebody_ever_had_stay_known(book: SearchRecords) -> None:
    for name in ("Ann Vos", "Ann Vos-Kok", "Ann Kok", "Ann Vos"):
        book.put(person(name, "1"))
    for typed in ("vos", "kok", "voskok", "vos-kok", "annkok"):
        assert book.find(typed) == ["Ann Vos"]


def test_a_name_stands_before_a_former_one(book: SearchRecords) -> None:
    book.put(person("Ann Kok", "1"), person("Zoë Kok", "2"))
    book.put(person("Ann Vos", "1"))
    assert book.find("kok") == ["Zoë Kok", "Ann Vos"]


def test_a_former_affiliation_or_address_is_not_kept(book: SearchRecords) -> None:
    member = person("Ann Vos", affiliation="Europol", email="ann@europol.example")
    book.put(member)
    book.put(replace(member, affiliation="TNO", email="vos@tno.example"))
    assert book.find("europol") == book.find("ann@europol.example") == []
    assert book.find("tno") == book.find("vos@tno.example") == ["Ann Vos"]


def test_events_are_searched_apart(book: SearchRecords) -> None:
    book.put(
        person("Ann Vos", event="morning"),
        person("Bob Vos"),
        person("Cyd Vos", event="morning"),
    )
    book.put(person("Dee Vos"))
    assert book.find("vos", "morning") == ["Ann Vos", "Cyd Vos"]
    assert book.find("vos") == ["Bob Vos", "Dee Vos"]
    assert book.find("vso", "evening") == book.find("vos", "midnight") == []
    assert book.namesakes("Ann Vos") == []


def test_importing_the_same_again_writes_nothing_into_the_search(
    book: SearchRecords,
) -> None:
    people = [person(f"Ann Vos {number}") for number in range(9)]
    book.put(*people)
    with book.store.transaction() as tx:
        before = total_changes(tx.connection)
        tx.people.put(people)
        assert total_changes(tx.connection) - before == len(people)


def test_what_was_not_kept_is_not_found(book: SearchRecords) -> None:
    def register_in_the_dark() -> None:
        with book.store.transaction() as tx:
            tx.people.put([person("Ann Vos")])
            raise KnownFault("The lights went out.")

    with pytest.raises(KnownFault):
        register_in_the_dark()
    assert book.find("vos") == []


def test_who_is_no_longer_kept_is_no_longer_found(book: SearchRecords) -> None:
    book.put(person("Ann Vos", "1"), person("Bob Vos", "2"))
    with book.store.transaction() as tx:
        statement = delete(RegistrationRow).where(RegistrationRow.reference == "1")
        tx.connection.execute(statement)
    assert book.find("vos") == ["Bob Vos"]
    assert book.find("ann") == []


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Jürgen Müller", "jurgen mueller"),
        ("Jan van der Berg", "Berg, Jan van der"),
        ("Pat O'Brien", "OBRIEN Pat"),
        ("Pat O'Brien", "pat o brien"),
        ("Mar-tha Washing-ton", "Martha Washington"),
        ("Jean-Luc Kok", "Jean Luc Kok"),
        ("Berg, Jan van der", "Jan van der Berg"),
        ("Madonna", "MADONNA"),
        ("王小明", "王 小明"),
    ],
)
def test_people_with_the_same_name_are_namesakes(
    book: SearchRecords, name: str, given: str
) -> None:
    book.put(person(name), person(f"{name} Kuyper"), person(f"{name}x"))
    assert book.namesakes(given) == [name]


@pytest.mark.parametrize("name", ["", "-", "Jan", "Jan Berg", "Jan van der Ber"])
def test_less_than_the_name_is_no_namesake(book: SearchRecords, name: str) -> None:
    book.put(person("Jan van der Berg"))
    assert book.namesakes(name) == []
