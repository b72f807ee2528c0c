"""Text fits its box: by size, by lines, by shortening and, at last, by truncation."""

from unicodedata import normalize

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.devices.documents.fitting import (
    FittedText,
    TextBounds,
    Typeface,
    fit_name,
    fit_text,
)
from kiosk.domain.people.grapheme import graphemes, strip_orphan_marks
from kiosk.domain.people.name import name_forms

FACE = Typeface(advance=len, ascent=1, descent=0, line_spacing=1)
"""Every letter is as wide as it is high."""


def bounds(width: float, lines: int = 2, smallest: float = 1) -> TextBounds:
    return TextBounds(
        width=width, height=9, min_size=smallest, max_size=3, max_lines=lines
    )


def fit(name: str, width: float, lines: int = 2) -> FittedText:
    return fit_name(name_forms(name), bounds(width, lines), FACE)


def test_a_short_name_stands_large_on_one_line() -> None:
    assert fit("Li Wu", 30) == FittedText(("Li Wu",), 3)


def test_a_longer_name_takes_two_lines_where_that_is_larger() -> None:
    assert fit("Bérénice Boutin", 24) == FittedText(("Bérénice", "Boutin"), 3)


def test_a_long_given_name_flows_into_the_family_s_line() -> None:
    assert fit("Anna Bertha Clara Doe", 12).lines == ("Anna Bertha", "Clara Doe")


def test_a_name_breaks_at_its_hyphen_before_it_is_shortened() -> None:
    assert fit("Anna Meyer-Landruth", 11).lines == ("Anna Meyer-", "Landruth")


def test_a_name_is_shortened_before_it_is_cut() -> None:
    assert fit("Maria Johanna van der Berg", 9).lines == ("Maria J.", "v.d. Berg")
    assert fit("Alexandrina Johanna Berg", 9).lines == ("A.J.", "Berg")


def test_what_cannot_be_shortened_is_cut_between_letters() -> None:
    assert fit("Maria Wolfeschlegel", 9).lines == ("M.", "Wolfesch…")
    assert fit("Maria Wolfeschlegel", 9, lines=1).lines == ("M. Wolfe…",)


def test_a_text_fills_its_lines_before_it_is_cut() -> None:
    fitted = fit_text("Faculty of Law in Utrecht, upstairs", bounds(10), FACE)
    assert fitted == FittedText(("Faculty of", "Law in Ut…"), 1)


def test_a_text_breaks_at_hyphens_only_where_it_must() -> None:
    assert fit_text("Baden-Baden", bounds(30), FACE).lines == ("Baden-Baden",)
    assert fit_text("Baden-Badener", bounds(8), FACE).lines == ("Baden-", "Badener")


def test_nothing_is_written_without_words() -> None:
    assert fit_text("", bounds(8), FACE).lines == ("",)


def test_a_box_too_low_for_the_smallest_size_makes_it_smaller() -> None:
    low = TextBounds(width=9, height=0.5, min_size=1, max_size=3, max_lines=2)
    assert fit_text("Baden", low, FACE) == FittedText(("Baden",), 0.5)


@settings(deadline=None)
@given(
    st.text(st.characters(categories=["L", "M", "N", "P", "Zs"]), max_size=300),
    st.floats(2, 50),
    st.floats(1, 9),
    st.integers(1, 3),
)
@example(" \u0300", 2.0, 1.0, 1)
@example("\u094d\u0915\u0301 \u0e33", 9.0, 1.0, 2)
def test_no_text_is_ever_larger_than_its_box(
    text: str, width: float, height: float, lines: int
) -> None:
    box = TextBounds(
        width=width, height=height, min_size=1, max_size=3, max_lines=lines
    )
    forms = (text, normalize("NFC", text))
    whole = [letter for form in forms for letter in graphemes(strip_orphan_marks(form))]
    for fitted in (fit_text(text, box, FACE), fit_name(name_forms(text), box, FACE)):
        assert len(fitted.lines) <= lines
        assert FACE.text_height(len(fitted.lines)) * fitted.size <= height + 1e-9
        for line in fitted.lines:
            assert FACE.advance(line) * fitted.size <= width + 1e-9
            assert set(graphemes(line.rstrip("…"))) <= {*whole, ".", " "}
