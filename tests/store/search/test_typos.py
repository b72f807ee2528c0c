"""One typing error is forgiven from five letters on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.search_records import SearchRecords, person

NAMES = (
    "Fatima Wójcik",
    "Bert Jansen",
    "Nadia Goethe",
    "Zoë O'Sullivan",
    "Olga Павлова",
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchRecords]:
    book = SearchRecords(tmp_path_factory.mktemp("typos"))
    book.put(*(person(name) for name in NAMES))
    book.put(person("Thea Smit", affiliation="Universiteit Maastricht"))
    book.put(person("Li Wu", email="cooldude99@example.org"))
    yield book
    book.store.close()


def misspellings(word: str, letters: str = "aejosz") -> Iterator[str]:
    """Yield a word with every single typing error."""
    for index, letter_typed in enumerate(word):
        before, after = word[:index], word[index + 1 :]
        yield before + after
        yield from (before + letter + letter_typed + after for letter in letters)
        yield from (before + letter + after for letter in letters)
        if after:
            yield before + after[0] + letter_typed + after[1:]
    yield from (word + letter for letter in letters)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("wojcik", "Fatima Wójcik"),
        ("jansen", "Bert Jansen"),
        ("goethe", "Nadia Goethe"),
        ("osullivan", "Zoë O'Sullivan"),
        ("sullivan", "Zoë O'Sullivan"),
        ("maastricht", "Thea Smit"),
    ],
)
def test_any_slip_is_forgiven_wherever_it_is(
    book: SearchRecords, word: str, name: str
) -> None:
    assert [typed for typed in misspellings(word) if name not in book.find(typed)] == []


def test_a_slip_is_forgiven_in_other_scripts_too(book: SearchRecords) -> None:
    typed = misspellings("павлова", letters="абвгдя")
    assert [text for text in typed if "Olga Павлова" not in book.find(text)] == []


@pytest.mark.parametrize("cut", range(5, 9))
def test_a_slip_is_forgiven_while_still_typing(book: SearchRecords, cut: int) -> None:
    begun = "sullivan"[:cut]
    typed = [text for text in misspellings(begun) if len(text) >= 5]
    assert [text for text in typed if "Zoë O'Sullivan" not in book.find(text)] == []


@pytest.mark.parametrize("text", ["fatmia wojcik", "wojick fatima", "fatiam wojc"])
def test_the_other_words_may_be_right(book: SearchRecords, text: str) -> None:
    assert book.find(text) == ["Fatima Wójcik"]


def test_every_word_may_have_its_slip(book: SearchRecords) -> None:
    assert book.find("fatmia wojick") == ["Fatima Wójcik"]


def test_a_slip_that_makes_another_known_word_is_forgiven_too(
    book: SearchRecords,
) -> None:
    book.put(person("Fatuma Diallo"))
    assert book.find("fatuma wojcik") == ["Fatima Wójcik"]


@pytest.mark.parametrize("text", ["bret", "jnse", "smti", "zeo", "wojick fatam smit"])
def test_short_words_and_two_slips_in_one_are_not_forgiven(
    book: SearchRecords, text: str
) -> None:
    assert book.find(text) == []


def test_of_a_word_of_five_letters_one_may_be_missing(tmp_path: Path) -> None:
    book = SearchRecords(tmp_path)
    book.put(person("Janna Kok"))
    assert book.find("jnna") == ["Janna Kok"]


@pytest.mark.parametrize("text", ["cooldudf99", "maastricht7", "1234567"])
def test_digits_are_not_guessed(book: SearchRecords, text: str) -> None:
    assert book.find(text) == []


def test_nothing_is_guessed_where_something_fits(tmp_path: Path) -> None:
    book = SearchRecords(tmp_path)
    book.put(person("Ada Jansen"), person("Ada Janssen"), person("Ada Hansen"))
    assert book.find("jansen") == ["Ada Jansen"]
    assert book.find("ada jan") == ["Ada Jansen", "Ada Janssen"]


def test_what_is_all_but_right_stands_before_what_is_all_but_begun(
    tmp_path: Path,
) -> None:
    book = SearchRecords(tmp_path)
    book.put(person("Al Hansenius"), person("Bo Hansen"), person("Cy Jansen"))
    assert book.find("zansen") == ["Bo Hansen", "Cy Jansen", "Al Hansenius"]
