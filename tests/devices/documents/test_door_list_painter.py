"""The door list on paper: its text read back from the PDF, and its ink measured."""

from dataclasses import replace
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest
from PIL import Image
from pypdf import PdfReader

from kiosk.devices.documents.door_list_painter import ROWS_PER_PAGE, door_list_pdf
from kiosk.devices.documents.glyphs import can_write
from kiosk.domain.admission.door_list import OfflinePeriod, door_list
from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence
from kiosk.domain.people.registration import Registration, RegistrationState
from tests.sample_event import (
    GONE,
    INSIDE,
    minutes_after_start,
    sample_event,
    sample_guest,
)

pytestmark = pytest.mark.usefixtures("fonts")

Attendance = tuple[Registration, Presence]
SCALE = 2
DOTS = SCALE * 72 / 25.4
"""Pixels a millimetre in what is rendered here."""
TICK, NAME, STATE = (10, 17), (18, 75), (162, 200)
"""From where to where these columns reach, in millimetres."""
FIRST_ROW, HEIGHT = 37, 8


def door_list_of(*people: Attendance, language: str = "en") -> bytes:
    return door_list_pdf(
        door_list(sample_event(), people, minutes_after_start(40), language)
    )


def texts(pdf: bytes) -> list[str]:
    pages = PdfReader(BytesIO(pdf)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def page(pdf: bytes, number: int = 0) -> Image.Image:
    rendered = pypdfium2.PdfDocument(pdf)[number].render(scale=SCALE)
    picture: Image.Image = rendered.to_pil().convert("L")
    return picture


def darkness(picture: Image.Image, row: int, column: tuple[float, float]) -> float:
    """Return how much of a cell is black, from 0 to 1."""
    top = FIRST_ROW + row * HEIGHT
    sides = (column[0], top + 0.6, column[1], top + HEIGHT - 0.6)
    left, upper, right, lower = (round(side * DOTS) for side in sides)
    shades = picture.crop((left, upper, right, lower)).histogram()
    return sum(shades[:100]) / sum(shades)


def guests(count: int) -> list[Attendance]:
    return [
        (sample_guest(f"G{n:04}", f"Guest N{n:04}"), NEVER_ARRIVED)
        for n in range(count)
    ]


def test_a_sheet_has_its_event_its_time_and_how_many_are_inside() -> None:
    (text,) = texts(door_list_of(*guests(3), (sample_guest("A", "Anna Away"), INSIDE)))
    assert "The evening" in text
    assert "As it was on Tuesday 28 November 2023, 17:40 (Europe/Amsterdam)" in text
    assert "page 1 of 1" in text
    assert "4 on the list · 1 inside, 1 of them on this page" in text
    assert "Black: inside at 17:40." in text


def test_the_list_is_in_the_station_s_language() -> None:
    barred = sample_guest("B", "Bea Barred", state=RegistrationState.BLOCKED)
    first, last = texts(
        door_list_of(
            *guests(1),
            (sample_guest("A"), INSIDE),
            (barred, NEVER_ARRIVED),
            language="nl",
        )
    )
    assert "Zoals het was op dinsdag 28 november 2023, 17:40" in first
    assert "2 op de lijst · 1 binnen, van wie 1 op deze pagina" in first
    assert "pagina 1 van 2" in first
    assert "binnen sinds 16:40" in first
    assert "mag komen" in first
    assert "Mogen NIET komen: 1" in last
    assert "geblokkeerd" in last


def test_each_page_names_its_first_and_last_surname() -> None:
    pages = texts(door_list_of(*guests(2 * ROWS_PER_PAGE + 1)))
    assert len(pages) == 3
    assert f"N0000 \u2013 N{ROWS_PER_PAGE - 1:04}" in pages[0]
    assert f"N{ROWS_PER_PAGE:04} \u2013 N{2 * ROWS_PER_PAGE - 1:04}" in pages[1]
    assert "page 3 of 3" in pages[2]
    assert "\u2013" not in pages[2].split("page 3 of 3")[0]
    for number in range(2 * ROWS_PER_PAGE + 1):
        assert f"N{number:04}, Guest" in pages[number // ROWS_PER_PAGE]


def test_whoever_is_inside_stands_out_black_and_whoever_may_come_has_a_box() -> None:
    inside, gone = sample_guest("1", "Ann Aa"), sample_guest("2", "Bob Bb")
    away = sample_guest("3", "Cy Cc", state=RegistrationState.CANCELLED)
    pdf = door_list_of((inside, INSIDE), (gone, GONE), (away, NEVER_ARRIVED))
    first, last = page(pdf), page(pdf, 1)
    assert darkness(first, 0, STATE) > 0.7
    assert darkness(first, 1, STATE) < 0.2
    assert darkness(first, 0, TICK) > 0.05
    assert darkness(first, 1, TICK) > 0.05
    assert darkness(last, 0, TICK) == 0
    assert darkness(last, 0, NAME) > 0.02
    assert darkness(last, 0, STATE) < 0.2


def test_long_names_stay_in_their_column() -> None:
    long = "Dr. Maria Elisabeth Wilhelmina van der Berg-Oosterhuis tot Hoogstraten " * 3
    wide = replace(
        sample_guest("R" * 60, long, category="c" * 60),
        affiliation="Ministry of Affairs " * 9,
    )
    picture = page(
        door_list_of(
            (wide, NEVER_ARRIVED), (sample_guest("2", "Zed Zz"), NEVER_ARRIVED)
        )
    )
    for gap in ((75.6, 77), (120.5, 121.5), (140.5, 141.5), (161.5, 163)):
        assert darkness(picture, 0, gap) == 0
    assert (
        "Zz, Zed"
        in texts(door_list_of((sample_guest("2", "Zed Zz"), NEVER_ARRIVED)))[0]
    )


def test_names_of_other_scripts_are_written_or_it_is_said_that_they_cannot_be() -> None:
    names = ("أحمد علي", "Ελένη Παπαδοπούλου", "王小明", "A\u0301\u0301\u0301\u0301 B")
    people = [(sample_guest(f"R{n}", name), INSIDE) for n, name in enumerate(names)]
    pdf = door_list_of(*people)
    (text,) = texts(pdf)
    picture = page(pdf)
    for row in range(len(names)):
        assert darkness(picture, row, NAME) > 0.02
    unwritten = [name for name in names if not can_write(name)]
    assert text.count("(no font here for this name)") == len(unwritten)
    assert "Παπαδοπούλου, Ελένη" in text


@pytest.mark.parametrize(
    ("language", "alone", "sentence"),
    [
        ("en", OfflinePeriod(), "what happened there of late is missing."),
        (
            "en",
            OfflinePeriod(minutes_after_start(6)),
            "what happened there since 17:06 is missing.",
        ),
        ("nl", OfflinePeriod(), "wat daar de laatste tijd gebeurde, ontbreekt."),
        (
            "nl",
            OfflinePeriod(minutes_after_start(6)),
            "wat daar sinds 17:06 gebeurde, ontbreekt.",
        ),
    ],
)
def test_a_station_that_was_cut_off_says_what_is_missing(
    language: str, alone: OfflinePeriod, sentence: str
) -> None:
    people = door_list(
        sample_event(), guests(1), minutes_after_start(40), language, alone
    )
    assert sentence in texts(door_list_pdf(people))[0]


def test_there_is_no_e_mail_address_on_it() -> None:
    registration = replace(
        sample_guest("1", "Ann Aa"), email="ann@example.org", note="a note"
    )
    (text,) = texts(door_list_of((registration, INSIDE)))
    assert "@" not in text
    assert "a note" not in text


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "Nobody is on this list."), ("nl", "Er staat niemand op deze lijst.")],
)
def test_an_event_without_guests_has_a_sheet_that_says_so(
    language: str, sentence: str
) -> None:
    (text,) = texts(door_list_of(language=language))
    assert sentence in text


def test_a_page_that_is_just_full_has_no_white_one_after_it() -> None:
    assert len(texts(door_list_of(*guests(ROWS_PER_PAGE)))) == 1
