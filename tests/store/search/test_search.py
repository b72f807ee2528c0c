"""People are found by name, however it is typed."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.search_records import SearchRecords, person

NAMES = (
    "Pat O'Brien",
    "Martha Washing-ton",
    "Mar-tha St. Michel",
    "Jan van der Berg",
    "Jürgen Müller",
    "Hans Mueller",
    "Karl Muller",
    "Øyvind Ødegård",
    "Łukasz Strauß",
    "José Çelik",
    "Jean-Luc Pérez i Soler",
    "Ναταλία Παπαδόπουλος",
    "Фёдор Достоевский",
    "王小明",
    "タナカ ヒロシ",
    "김민준",
    "محمد الحسن",
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchRecords]:
    book = SearchRecords(tmp_path_factory.mktemp("search"))
    book.put(*(person(name) for name in NAMES))
    guest = person("Ada Lovelace", "KX-0042/B", email="Ada.King@Example.org")
    book.put(guest)
    book.put(person("Lidia Visser", affiliation="T.M.C. Asser Instituut, The Hague"))
    book.put(person("Vogel", fields=("Thea Maria", "op de Vogel")))
    yield book
    book.store.close()


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lovelace", "ADA", "lovelace", "lovelace ada", "ada\tlove",
        "ada.king@example.org", "Ada.King@EXAMPLE.ORG", "king", "ada.king", "king@exa",
        "kx-0042/b", "KX0042B", "kx 0042", "0042", "kx-00", " ada ", "ada, lovelace",
    ],
)  # fmt: skip
def test_name_address_and_reference_are_found_in_any_case(
    book: SearchRecords, text: str
) -> None:
    assert book.find(text) == ["Ada Lovelace"]


@pytest.mark.parametrize("text", ["nobody", "Ada Byron", "xq", "kx-0043", "ada@else"])
def test_what_nobody_has_finds_nobody(book: SearchRecords, text: str) -> None:
    assert book.find(text) == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Pat O'Brien", "O'Brien;OBRIEN;o brien;o`brien;O-Brien;brien;obrien pat;pato"),
        ("Martha Washing-ton", "washington;Washing-ton;washing ton;ton;washing.ton"),
        ("Martha Washing-ton", "martha washington;mar-tha washing;marthawash"),
        ("Martha Washing-ton", "washington martha;mar tha washington;mar tha wash ton"),
        ("Mar-tha St. Michel", "st michel;St.Michel;stmichel;michel;st-michel mar-tha"),
        ("Mar-tha St. Michel", "martha michel;mar tha st;martha st michel;Mar.tha.St"),
        (
            "Jan van der Berg",
            "berg;van der berg;vanderberg;jan berg;berg jan;der ber",
        ),
        ("Jean-Luc Pérez i Soler", "jeanluc;jean luc;jean-luc perez;soler jean;luc p"),
        ("Øyvind Ødegård", "oyvind;Oeyvind;odegard;oedegaard;ødegard;ODEGAARD oe"),
        ("Łukasz Strauß", "lukasz;Łukasz;strauss;Strauß;luk str"),
        ("José Çelik", "jose celik;celik;JOSÉ;çelik jose"),
        ("Ναταλία Παπαδόπουλος", "παπαδοπουλοσ;ΝΑΤΑΛΙΑ;παπαδόπουλος;παπάδ"),
        ("Фёдор Достоевский", "федор;ФЕДОР;достоевскии;дост фед"),
        ("王小明", "王;小明;王小明;王 小明;明"),
        ("タナカ ヒロシ", "たなか;ﾀﾅｶ;タナ;ひろし タナカ;タナカヒロシ"),
        ("김민준", "김;김민준;민준;김 민준;ㄱ;기"),
        ("محمد الحسن", "محمد;الحسن;حسن;مُحَمَّد"),
        ("Vogel", "vogel;thea vogel;op de vogel;opdevogel;maria"),
        ("Lidia Visser", "asser;tmc asser;T.M.C. Asser;hague;lidia asser;instituut"),
    ],
)
def test_a_name_is_found_by_each_of_its_spellings(
    book: SearchRecords, name: str, typed: str
) -> None:
    assert [text for text in typed.split(";") if name not in book.find(text)] == []


@pytest.mark.parametrize("typed", ["muller", "mueller", "Müller", "MUELLER", "mull"])
def test_three_ways_to_spell_an_umlaut_meet(book: SearchRecords, typed: str) -> None:
    assert set(book.find(typed)) == {"Jürgen Müller", "Hans Mueller", "Karl Muller"}


@pytest.mark.parametrize("name", [name for name in NAMES if name.isascii()])
def test_the_order_of_words_does_not_matter(book: SearchRecords, name: str) -> None:
    for ordered_words in permutations(name.split()):
        assert book.find(" ".join(ordered_words)) == [name]


@pytest.mark.parametrize("name", NAMES)
def test_every_beginning_finds_the_name(book: SearchRecords, name: str) -> None:
    typed = [name[:end] for end in range(1, len(name) + 1)]
    assert [text for text in typed if name not in book.find(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "", " ", '"', '""', "*", "'", "-", "()", "🙂", "-- ; --", "\N{BELL}", "\ud800",
        "%", "_", "\N{COMBINING ACUTE ACCENT}", "a" * 5000, "🙂" * 5000, '"*' * 2500,
        "NEAR(ada lovelace)", "lovelace NOT", "ada OR vogel", "{name whole} : ada",
    ],
)  # fmt: skip
def test_signs_and_operators_find_nobody(book: SearchRecords, text: str) -> None:
    assert book.find(text) == []


@pytest.mark.parametrize(
    "text",
    ["ada*", '"ada', "ada^", "ada + lovelace", "ada\0lovelace", "§ada", "·ada", "¬ada"],
)
def test_signs_beside_a_name_do_not_matter(book: SearchRecords, text: str) -> None:
    assert book.find(text) == ["Ada Lovelace"]


@given(text=st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_at_all_may_be_typed(book: SearchRecords, text: str) -> None:
    assert len(book.find(text)) <= len(NAMES) + 3


def test_no_more_are_found_than_asked_for(book: SearchRecords) -> None:
    assert len(book.find("m", limit=3)) == 3
    assert book.find("m", limit=0) == []


def test_somebody_is_found_in_the_transaction_that_registers_them(
    tmp_path: Path,
) -> None:
    book = SearchRecords(tmp_path)
    with book.store.transaction() as tx:
        tx.people.put([person("Grace Hopper", fields=("Grace", "Hopper"))])
        assert len(tx.people.search("evening", "hopp", 5)) == 1
    assert book.find("hopp") == ["Grace Hopper"]
