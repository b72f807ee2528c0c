"""Names are written ever shorter, and never lose the person."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.people.grapheme import graphemes
from kiosk.domain.people.name import initials, name_forms

LETTERS = st.text(
    st.characters(categories=["L", "M", "Zs", "Pd", "Po"]), min_size=1, max_size=60
)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Bérénice Boutin", ("B.", "Boutin")),
        ("Dr. Bérénice Boutin", ("B.", "Boutin")),
        ("Maria Elisabeth van der Berg", ("M.", "v.d. Berg")),
        ("Maria Van der Berg", ("M.", "V.d. Berg")),
        ("Anna van de Ven", ("A.", "v.d. Ven")),
        ("Otto von Habsburg", ("O.", "v. Habsburg")),
        ("Karl von und zu Guttenberg", ("K.", "v.u.z. Guttenberg")),
        ("IJsbrand van 't Hoff", ("IJ.", "v.'t Hoff")),
        ("Anna Jansen-van der Berg", ("A.", "Jansen-v.d. Berg")),
        ("José Ortega y Gasset", ("J.", "Ortega y Gasset")),
        ("Philippe d'Arc de la Tour", ("P.", "d'Arc de la Tour")),
        ("Boutin, Bérénice", ("B.", "Boutin")),
        ("Sammy Davis, Jr.", ("S.", "Davis, Jr.")),
        ("Martin Luther King Jr.", ("M.", "King Jr.")),
        ("Univ.-Prof. Dr. Hans Müller", ("H.", "Müller")),
        ("Ελένη Παπαδοπούλου", ("\u0395.", "Παπαδοπούλου")),
        ("Фёдор Достоевский", ("Ф.", "Достоевский")),
        ("van der Berg", ("van der Berg", "")),
        ("Dr. van der Berg", ("Dr.", "v.d. Berg")),
        ("Sukarno", ("Sukarno", "")),
        ("山田太郎", ("山田太郎", "")),
        ("", ("", "")),
    ],
)
def test_the_shortest_form_still_names_the_person(
    name: str, last: tuple[str, str]
) -> None:
    assert name_forms(name)[-1] == last


def test_a_name_gets_shorter_step_by_step() -> None:
    assert name_forms("Prof. Jean-Pierre Marie van den Bosch") == (
        ("Prof. Jean-Pierre Marie", "van den Bosch"),
        ("Jean-Pierre Marie", "van den Bosch"),
        ("Jean-Pierre M.", "van den Bosch"),
        ("Jean-Pierre M.", "v.d. Bosch"),
        ("J.-P.M.", "v.d. Bosch"),
        ("J.", "v.d. Bosch"),
    )


def test_the_roster_knows_better_where_the_family_name_starts() -> None:
    assert name_forms("Jan Peter Balkenende", "Jan Peter", "Balkenende")[0] == (
        "Jan Peter",
        "Balkenende",
    )
    assert name_forms("Dr. Ana García Márquez", "Ana", "García Márquez")[0] == (
        "Dr. Ana",
        "García Márquez",
    )
    assert name_forms("Jan Peter Bos", "Jan Peter")[0] == ("Jan Peter", "Bos")
    assert name_forms("", "Ana", "García Márquez")[0] == ("Ana", "García Márquez")


def test_a_corrected_name_counts_more_than_its_old_parts() -> None:
    assert name_forms("Ann Bee", "Bérénice", "Boutin")[0] == ("Ann", "Bee")


def test_a_family_name_that_stands_first_stays_there() -> None:
    forms = name_forms("Nguyễn Thị Minh Khai", "Minh Khai", "Nguyễn Thị")
    assert forms[0] == ("Nguyễn Thị", "Minh Khai")
    assert forms[-1] == ("Nguyễn Thị", "M.")


def test_a_letter_keeps_its_accents_when_it_stands_alone() -> None:
    decomposed = unicodedata.normalize("NFD", "Ệva Müller")
    assert name_forms(decomposed)[-1] == ("Ệ.", "Müller")
    assert name_forms("Ñ\u0325andu Tiki")[-1] == ("Ñ\u0325.", "Tiki")


def test_scripts_without_capitals_are_not_cut_to_a_letter() -> None:
    assert name_forms("محمد عبد الله") == (("محمد عبد", "الله"),)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Bérénice Boutin", "BB"),
        ("Dr. Machiko Kanetake", "MK"),
        ("Maria van der Berg", "MB"),
        ("IJsbrand de Vries", "IJV"),
        ("Karl von und zu Guttenberg", "KG"),
        ("élodie", "É"),
        ("山田太郎", "山"),
        ("", ""),
    ],
)
def test_a_monogram_has_up_to_two_letters(name: str, letters: str) -> None:
    assert initials(name) == letters


@settings(deadline=None)
@given(LETTERS, LETTERS, LETTERS)
def test_each_form_is_shorter_and_made_of_whole_letters(
    name: str, given_name: str, family: str
) -> None:
    forms = name_forms(name, given_name, family)
    lengths = [len("".join(form)) for form in forms]
    assert lengths == sorted(set(lengths), reverse=True)
    whole = unicodedata.normalize("NFC", f"{name} {given_name} {family}")
    known = {*graphemes(whole), ".", " "}
    assert {letter for form in forms for letter in graphemes(" ".join(form))} <= known


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("abc", ["a", "b", "c"]),
        ("Ệ\u0323x", ["Ệ\u0323", "x"]),
        ("क्षि", ["क्षि"]),
        ("👩🏽\u200d💻!", ["👩🏽\u200d💻", "!"]),
        ("กำ", ["กำ"]),
        ("\u1112\u1161\u11ab", ["\u1112\u1161\u11ab"]),
    ],
)
def test_a_letter_is_what_a_reader_counts(text: str, letters: list[str]) -> None:
    assert graphemes(text) == letters
