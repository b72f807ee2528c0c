"""Names meet however they are written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.people.folding import collapse_umlauts, fold, split_parts, split_words

letters = st.text(st.characters(categories=["L", "M", "N"]), max_size=20)


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("Müller", "mueller"),
        ("Müller", "MULLER"),
        ("Øyvind", "Oeyvind"),
        ("Øyvind", "oyvind"),
        ("Åse", "Aase"),
        ("Åse", "ase"),
        ("Æsa", "Aesa"),
        ("Œuvrard", "Oeuvrard"),
        ("Strauß", "STRAUSS"),
        ("GROẞ", "gross"),
        ("Łukasz", "lukasz"),
        ("Đặng", "Dang"),
        ("İbrahim", "ibrahim"),
        ("Y\N{LATIN SMALL LETTER DOTLESS I}lmaz", "yilmaz"),
        ("Þór Guðmundsson", "Thor Gudmundsson"),
        ("Ħal Ġdid", "hal gdid"),
        ("José Ñúñez", "jose nunez"),
        ("Dvořák", "dvorak"),
        ("Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ"),
        ("Ёлкин", "елкин"),
        ("Дмитрий", "ДМИТРИИ"),
        ("\N{FULLWIDTH LATIN CAPITAL LETTER Y}ork", "york"),
        ("ﾀﾅｶ", "たなか"),
        ("أحمد", "احمد"),
        ("علی", "علي"),
        ("٣٤", "34"),
        ("ﬁlip", "Filip"),
    ],
)
def test_a_name_is_the_same_however_it_is_written(written: str, also: str) -> None:
    assert fold(written) == fold(also)


@pytest.mark.parametrize(
    "tie", ["'", "\N{RIGHT SINGLE QUOTATION MARK}", "`", "\N{ACUTE ACCENT}", "-", "."]
)
def test_an_apostrophe_a_hyphen_and_a_dot_part_a_word_in_two(tie: str) -> None:
    assert split_words(f"Pat O{tie}Brien") == [["pat"], ["o", "brien"]]


def test_blanks_and_other_signs_part_words() -> None:
    assert split_words(" Berg,Jan\tvan der/den (Bob) ") == [
        ["berg"], ["jan"], ["van"], ["der"], ["den"], ["bob"],
    ]  # fmt: skip


def test_umlauts_are_spelt_out_and_only_then_folded_tight() -> None:
    assert split_parts("Jörg Müller-Mueller") == ["joerg", "mueller", "mueller"]
    assert collapse_umlauts("mueller") == "muller"


def test_invisible_characters_part_nothing() -> None:
    assert split_parts("An\N{SOFT HYPHEN}na\N{ZERO WIDTH JOINER} 葛\U000e0100城") == [
        "anna", "葛城",
    ]  # fmt: skip


def test_vowel_signs_stay_in_their_word() -> None:
    assert split_parts("दीपिका") == ["दीपिका"]


@pytest.mark.parametrize("text", ["", "  ", "-", '"*"', "🙂", "\ud800", "\N{BELL}"])
def test_signs_alone_are_no_words(text: str) -> None:
    assert split_words(text) == []


@given(letters)
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert split_words(composed) == split_words(decomposed)


@given(st.text(max_size=20))
def test_what_is_spelt_is_spelt_the_same_again(text: str) -> None:
    spelt = split_parts(text)
    assert split_parts(" ".join(spelt)) == spelt


@given(st.text("abeouü", max_size=12), st.integers(0, 12))
def test_the_beginning_of_a_name_folds_to_the_beginning(text: str, cut: int) -> None:
    assert collapse_umlauts(text).startswith(collapse_umlauts(text[:cut]))


def test_a_capital_in_disguise_is_a_small_letter_too() -> None:
    assert split_parts("\N{MATHEMATICAL SANS-SERIF BOLD CAPITAL ALPHA}") == split_parts(
        "\N{GREEK SMALL LETTER ALPHA}"
    )
