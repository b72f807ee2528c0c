"""One rule splits a name, for every list and every greeting."""

import unicodedata
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.people.correction import rename_registration
from kiosk.domain.people.grapheme import strip_orphan_marks
from kiosk.domain.people.name_order import surname_key
from kiosk.domain.people.name_parts import given_name_first, split_name
from kiosk.domain.people.registration import Registration
from tests.sample_event import sample_guest

# titles, given, particles, family, greeting
NAMES = {
    "Bérénice Boutin": ("", "Bérénice", "", "Boutin", "Bérénice"),
    "Jan de Vries": ("", "Jan", "de", "Vries", "Jan"),
    "Jan Willem de Vries": ("", "Jan Willem", "de", "Vries", "Jan"),
    "JAN DE VRIES": ("", "JAN", "DE", "VRIES", "JAN"),
    "Dr. Jan Peter Balkenende": ("Dr.", "Jan Peter", "", "Balkenende", "Jan"),
    "prof. mr. dr. Anna van der Berg": (
        "prof. mr. dr.",
        "Anna",
        "van der",
        "Berg",
        "Anna",
    ),
    "Prof.dr.ir. Jan-Willem van 't Hoff": (
        "Prof.dr.ir.",
        "Jan-Willem",
        "van 't",
        "Hoff",
        "Jan-Willem",
    ),
    "Dr. h.c. Ada Lovelace": ("Dr. h.c.", "Ada", "", "Lovelace", "Ada"),
    "Ms Ada Lovelace": ("Ms", "Ada", "", "Lovelace", "Ada"),
    "Mevr. Ada de Boer": ("Mevr.", "Ada", "de", "Boer", "Ada"),
    "Mevrouw A. de Boer": ("Mevrouw", "A.", "de", "Boer", "A. de Boer"),
    "Sir Isaac Newton": ("Sir", "Isaac", "", "Newton", "Isaac"),
    "van den Heuvel, Piet": ("", "Piet", "van den", "Heuvel", "Piet"),
    "Heuvel, Piet van den": ("", "Piet", "van den", "Heuvel", "Piet"),
    "Boutin,Bérénice": ("", "Bérénice", "", "Boutin", "Bérénice"),
    "Smith, Dr. Anna": ("Dr.", "Anna", "", "Smith", "Anna"),
    "Dr. Smith, Anna": ("Dr.", "Anna", "", "Smith", "Anna"),
    "Jane Doe, PhD": ("", "Jane", "", "Doe, PhD", "Jane"),
    "Jane Doe, M.Sc.": ("", "Jane", "", "Doe, M.Sc.", "Jane"),
    "Martin Luther King, Jr.": ("", "Martin Luther", "", "King, Jr.", "Martin"),
    "J. P. Balkenende": ("", "J. P.", "", "Balkenende", "J. P. Balkenende"),
    "Dr. J.P. Balkenende": ("Dr.", "J.P.", "", "Balkenende", "J.P. Balkenende"),
    "J. Edgar Hoover": ("", "J. Edgar", "", "Hoover", "Edgar"),
    "E.M. Forster": ("", "E.M.", "", "Forster", "E.M. Forster"),
    "van der Berg": ("", "", "van der", "Berg", "van der Berg"),
    "Mr. van der Berg": ("Mr.", "", "van der", "Berg", "van der Berg"),
    "Van Morrison": ("", "Van", "", "Morrison", "Van"),
    "Maria Van der Berg": ("", "Maria", "Van der", "Berg", "Maria"),
    "Cher": ("", "Cher", "", "", "Cher"),
    "Dr. Ng": ("Dr.", "Ng", "", "", "Ng"),
    "Prof. Dr.": ("Prof.", "Dr.", "", "", "Dr."),
    "X": ("", "X", "", "", "X"),
    "陈 思远": ("", "陈", "", "思远", "陈"),
    "Gabriel García Márquez": ("", "Gabriel García", "", "Márquez", "Gabriel"),
    "a, b, c": ("", "a, b,", "", "c", "a, b, c"),
    ",": ("", ",", "", "", ","),
    "": ("", "", "", "", ""),
}


def named(name: str, given_name: str, family_name: str) -> Registration:
    return replace(
        sample_guest("A"), name=name, given_name=given_name, family_name=family_name
    )


@pytest.mark.parametrize(("name", "parts"), NAMES.items())
def test_a_name_written_in_one(name: str, parts: tuple[str, ...]) -> None:
    split = split_name(name)
    assert parts == (
        split.titles,
        split.given,
        split.particles,
        split.family,
        split.greeting,
    )


def test_columns_know_better_where_a_family_s_name_starts_and_whom_to_greet() -> None:
    split = split_name("Dr. María José García Márquez", "María José", "García Márquez")
    assert (split.given, split.family) == ("María José", "García Márquez")
    assert split.greeting == "María José"
    turned = split_name("Nguyễn Thị Minh Khai", "Minh Khai", "Nguyễn Thị")
    assert (turned.given, turned.family_first) == ("Minh Khai", True)
    assert turned.written == "Nguyễn Thị Minh Khai"


def test_columns_with_a_title_or_without_the_particles_say_the_same() -> None:
    whole = split_name("Dr. Jan van der Berg")
    assert split_name("Dr. Jan van der Berg", "Dr. Jan", "Berg") == whole
    assert split_name("Dr. Jan van der Berg", "Jan van der", "Berg").family == "Berg"
    assert split_name("Berg", "", "Berg").surname == "Berg"


def test_a_name_says_the_same_after_its_parts_were_stored() -> None:
    for name in NAMES:
        if name:
            stored = rename_registration(sample_guest("A"), given_name_first(name))
            assert stored.name_parts == split_name(name), name


def test_a_walk_in_stored_by_another_rule_stands_and_is_greeted_right() -> None:
    stored = named("Dr. Jan Willem de Vries", "Dr.", "Jan Willem de Vries")
    known = replace(stored, walk_in=True)
    assert known.greeting_name == "Jan"
    assert surname_key(known.name_parts)[0] == "vries"


WORDS = (
    "Dr.",
    "Ms",
    "Jan",
    "J.",
    "P.",
    "de",
    "van",
    "der",
    "y",
    "Bos",
    "Jr.",
    "Ng",
    "陈",
)
NAMES_OF_WORDS = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
WITH_COMMAS = st.lists(st.sampled_from((*WORDS, "Berg,", ",")), max_size=5).map(
    " ".join
)
ANY_NAME = st.one_of(WITH_COMMAS, st.text(max_size=40))


def letters(name: str) -> list[str]:
    tidied = strip_orphan_marks(unicodedata.normalize("NFC", name))
    return sorted("".join(tidied.replace(",", " ").split()))


@given(NAMES_OF_WORDS)
def test_the_parts_of_a_name_joined_give_it_back(name: str) -> None:
    assert split_name(name).written == name


@given(ANY_NAME, ANY_NAME, ANY_NAME)
def test_no_letter_of_a_name_is_lost(name: str, first: str, family: str) -> None:
    assert letters(split_name(name).written) == letters(name)
    if name.strip():
        assert letters(split_name(name, first, family).written) == letters(name)


@given(st.lists(ANY_NAME))
def test_every_list_of_names_has_one_order(names: list[str]) -> None:
    keys = {name: surname_key(split_name(name)) for name in names}
    assert len(set(keys.values())) == len({split_name(name).written for name in names})
    for before, after in pairwise(sorted(names, key=keys.__getitem__)):
        assert keys[before] <= keys[after]


@given(ANY_NAME, ANY_NAME, ANY_NAME)
def test_a_greeting_is_never_empty_and_never_a_title(
    name: str, first: str, family: str
) -> None:
    person = named(name, first, family)
    assert person.greeting_name or not name
    parts = person.name_parts
    if parts.titles:
        assert not parts.greeting.startswith(f"{parts.titles} ")
