"""A verdict's words are there in every language, the programme in its days."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.event import Event
from kiosk.domain.text import LANGUAGES, Text
from kiosk.domain.verdict import Refusal
from kiosk.faces.attendee import words
from kiosk.faces.attendee.programme import Programme
from kiosk.faces.look.fonts import has_glyphs
from kiosk.faces.place import Place

TEXTS: list[Text] = [
    *(words.INSIDE, words.SEE_DESK, words.COME_BACK, words.USED_UP),
    *(words.NOW, words.BEGINS, words.BEGINS_SOON, words.DONE),
    *(words.YES, words.NO, words.SKIP, words.CANCEL),
    *(words.BEGINS_NEXT_MINUTE, words.IN_THIS_ROOM),
    *words.REFUSED.values(),
    *words.BADGE.values(),
    *words.TROUBLE.values(),
    words.HANDED_OVER,
]


@pytest.fixture
def event(place: Place) -> Event:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    return event


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["en"])
def test_every_text_is_there_in_every_language(text: Text) -> None:
    assert set(text) == set(LANGUAGES)
    assert all(text.values())


def test_no_refusal_and_no_badge_is_without_words() -> None:
    assert set(words.REFUSED) == set(Refusal) - {Refusal.ALREADY_INSIDE}
    assert set(words.BADGE) == set(BadgeState)
    assert set(words.TROUBLE) == set(Trouble)


def test_a_programme_of_two_days_names_the_days(event: Event) -> None:
    next_day = replace(event.agenda[0], starts_at=event.starts_at + timedelta(days=1))
    event = replace(event, agenda=(*event.agenda[:2], next_day))
    rows = Programme(event, event.starts_at, "nl").rows()
    days = ["dinsdag 28 november 2023", "", "woensdag 29 november 2023"]
    assert [row.day for row in rows] == days


def test_an_event_on_another_day_says_when(event: Event) -> None:
    [first] = Programme(event, event.starts_at - timedelta(days=7), "en").now_and_next()
    assert first.starts == "Tuesday 28 November 2023, 17:00"
    assert first.current is False


def test_a_speaker_who_is_not_there_is_nobody(event: Event) -> None:
    assert Programme(event, event.starts_at, "en").speaker("nobody").name == ""


def test_a_name_without_letters_here_is_told_apart(fonts: None) -> None:
    assert fonts is None
    assert [has_glyphs(name) for name in ("Þór", "Дмитрий", "\U000f0000")] == [
        True,
        True,
        False,
    ]
