"""Guests scan the programme, the event's page and the materials from the screen."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import icalendar
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer

from kiosk.domain.event.event import Event
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.take_along import MAX_CALENDAR_BYTES, calendar_text
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow

Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
Open = Callable[..., tuple[AttendeeFace, FaceWindow]]


@pytest.fixture
def event(place: FaceContext) -> Event:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    return event


def entry_of(text: str) -> Any:  # noqa: ANN401  whatever the library gives
    """Return the one entry of a calendar."""
    [entry] = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return entry


def codes_on(window: FaceWindow) -> set[str]:
    """Return the codes on the screen as a phone reads them."""
    buffer = QBuffer()
    window.grabWindow().save(buffer, "PNG")  # type: ignore[call-overload]  # a stub's fault
    picture = Image.open(io.BytesIO(bytes(buffer.data().data())))
    return {code.text for code in zxingcpp.read_barcodes(picture.convert("L"))}


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_code_is_read_from_the_screen(
    size: tuple[int, int], scheme: str, open_face: Open, tap: Touch, event: Event
) -> None:
    _, window = open_face(*size)
    window.theme.setProperty("scheme", scheme)
    tap(window, "Take it with you")
    expected = {event.url, *(material.url for material in event.materials)}
    expected.add(calendar_text(event, "en"))
    assert codes_on(window) == expected


@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_the_calendar_is_read_from_a_small_screen_too(
    scale: float, open_face: Open, event: Event
) -> None:
    face, window = open_face(1024, 768)
    face.accessibility.setTextScale(scale)
    face.accessibility.setLanguage("nl")
    face.showTakeAlong()
    assert calendar_text(event, "nl") in codes_on(window)


def test_the_calendar_s_entry_says_what_when_and_where(event: Event) -> None:
    entry = entry_of(calendar_text(event, "nl"))
    assert (
        entry["SUMMARY"] == "Internationale governance van militaire AI: de weg vooruit"
    )
    assert entry["DTSTART"].dt == datetime(2023, 11, 28, 16, 0, tzinfo=UTC)
    assert entry["DTEND"].dt == datetime(2023, 11, 28, 18, 0, tzinfo=UTC)
    assert entry["URL"] == "https://www.asser.nl"
    assert entry["LOCATION"].startswith("Asser Instituut, Den Haag, ")


def test_a_programme_is_in_it_as_long_as_the_code_can_be_read(event: Event) -> None:
    brief = replace(event, address={}, agenda=event.agenda[:2])
    expected = "17:00 Opening\n17:05 Presentations by the speakers"
    assert entry_of(calendar_text(brief, "en"))["DESCRIPTION"] == expected
    long = replace(event, agenda=event.agenda * 9)
    assert "DESCRIPTION" not in calendar_text(long, "en")
    assert len(calendar_text(long, "en").encode()) <= MAX_CALENDAR_BYTES


def test_an_event_without_a_page_and_materials_has_its_calendar(
    event: Event, open_face: Open, words: Words
) -> None:
    face, window = open_face()
    face.agenda.set_event(replace(event, url="", materials=()))
    face.showTakeAlong()
    codes = [word for word in words(window) if word.startswith("Code to scan")]
    assert codes == ["Code to scan: The programme, for your calendar"]
