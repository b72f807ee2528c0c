"""The texts of a verdict's page in every language, and the programme's rows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.admission.verdict import MENDED_BY_GUESTS, Refusal
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from kiosk.domain.event.event import Event
from kiosk.domain.text import LANGUAGES, LocalizedText
from kiosk.faces.attendee import page_texts
from kiosk.faces.attendee.programme_rows import ProgrammeFormatter
from kiosk.faces.face_context import FaceContext
from kiosk.faces.theme.fonts import has_glyphs

TEXTS: list[LocalizedText] = [
    *(page_texts.HELP, page_texts.EXPECTED_THERE, page_texts.COME_BACK),
    *(page_texts.DOORS_OPEN, page_texts.COME_IN_AGAIN),
    *page_texts.ADVICE.values(),
    *(page_texts.NOW, page_texts.BEGINS, page_texts.BEGINS_SOON, page_texts.DONE),
    *(page_texts.YES, page_texts.NO, page_texts.SKIP, page_texts.CANCEL),
    *(page_texts.BEGINS_NEXT_MINUTE, page_texts.IN_THIS_ROOM),
    *page_texts.HINTS.values(),
    *page_texts.BADGE.values(),
    *page_texts.TROUBLE.values(),
    page_texts.HANDED_OVER,
]


@pytest.fixture
def event(place: FaceContext) -> Event:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    return event


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["en"])
def test_every_text_is_there_in_every_language(text: LocalizedText) -> None:
    assert set(text) == set(LANGUAGES)
    assert all(text.values())


def test_no_refusal_and_no_badge_is_without_words() -> None:
    again_tomorrow = {Refusal.TOO_LATE}
    assert set(page_texts.HINTS) == MENDED_BY_GUESTS | again_tomorrow
    assert set(page_texts.BADGE) == set(BadgeState)
    assert set(page_texts.TROUBLE) == set(PrinterTrouble)


def test_a_programme_of_two_days_names_the_days(event: Event) -> None:
    next_day = replace(event.agenda[0], starts_at=event.starts_at + timedelta(days=1))
    event = replace(event, agenda=(*event.agenda[:2], next_day))
    rows = ProgrammeFormatter(event, event.starts_at, "nl").rows()
    days = ["dinsdag 28 november 2023", "", "woensdag 29 november 2023"]
    assert [row.day for row in rows] == days


def test_an_event_on_another_day_says_when(event: Event) -> None:
    [first] = ProgrammeFormatter(
        event, event.starts_at - timedelta(days=7), "en"
    ).now_and_next()
    assert first.starts == "Tuesday 28 November 2023, 17:00"
    assert first.current is False


def test_a_speaker_who_is_not_there_is_nobody(event: Event) -> None:
    assert ProgrammeFormatter(event, event.starts_at, "en").speaker("nobody").name == ""


def test_a_name_without_letters_here_is_told_apart(fonts: None) -> None:
    assert fonts is None
    assert [has_glyphs(name) for name in ("Þór", "Дмитрий", "\U000f0000")] == [
        True,
        True,
        False,
    ]
