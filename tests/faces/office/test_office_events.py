"""Events in the office: made, copied, opened from a file, exported."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.exchange.event.event_file import read_event
from kiosk.faces.office.event_dates import parse_day, parse_time
from kiosk.faces.office.office_enums import Office
from kiosk.faces.window import FaceWindow
from tests.faces.conftest import EVENT, RESOURCES
from tests.faces.office.conftest import OpenOffice, file_url, stated

Words = Callable[[FaceWindow], list[str]]
Tap = Callable[[FaceWindow, str], None]
SAMPLE = RESOURCES / "event" / "dilema-2023.toml"


def test_a_title_a_day_and_a_place_make_an_event(
    app: Application, open_office: OpenOffice, tap: Tap, tmp_path: Path, qtbot: QtBot
) -> None:
    face, window = open_office("")
    face.goTo(Office.Page.NEW_EVENT)
    for name, text in (
        ("title", "Spring lecture"),
        ("day", "14 april 2026"),
        ("starts", "17"),
        ("ends", "18.30"),
        ("place", "The Hague"),
        ("organiser", "Asser Institute"),
    ):
        face.newEvent.type(name, text)
    tap(window, "Make the event")
    event = app.find_event(None)
    assert face.page is Office.Page.OVERVIEW
    assert f"{event.local(event.starts_at):%d-%m %H:%M}" == "14-04 17:00"
    qtbot.waitUntil(lambda: face.events.rows.count == 1)
    file = tmp_path / "event.toml"
    face.documents.save(Office.Save.EVENT_FILE, event.id, file_url(file))
    assert read_event(file) == event


def test_all_mistakes_stand_at_their_fields_at_once(
    app: Application, open_office: OpenOffice, tap: Tap
) -> None:
    face, window = open_office("")
    face.goTo(Office.Page.NEW_EVENT)
    face.newEvent.type("day", "31 june 2026")
    face.newEvent.type("starts", "19:00")
    face.newEvent.type("ends", "late")
    tap(window, "Make the event")
    fields = ("Title", "Day", "Ends at", "Place")
    assert all(stated(window, field) for field in fields)
    with app.store.reading() as reader:
        assert reader.events.all() == []


def test_one_of_a_series_moves_with_its_whole_programme(
    sample_app: Application, open_office: OpenOffice, tap: Tap
) -> None:
    face, window = open_office()
    face.goTo(Office.Page.EVENTS)
    tap(
        window,
        "A new event like International governance of military AI: The way forward",
    )
    face.newEvent.type("day", "2026-03-31")
    face.newEvent.save()
    old = sample_app.find_event(EVENT)
    with sample_app.store.reading() as reader:
        [new] = [event for event in reader.events.all() if event.id != EVENT]
    assert new.title == old.title
    times = [f"{new.local(item.starts_at):%H:%M}" for item in new.agenda]
    assert times == [f"{old.local(item.starts_at):%H:%M}" for item in old.agenda]
    assert {new.local(item.starts_at).date() for item in new.agenda} == {
        date(2026, 3, 31)
    }


def test_an_event_file_is_opened_by_dropping_it(
    app: Application, open_office: OpenOffice
) -> None:
    face, _ = open_office("")
    face.openFile(file_url(SAMPLE))
    assert app.find_event(None).id == EVENT
    assert face.page is Office.Page.OVERVIEW


def test_a_file_that_is_no_event_is_told_and_changes_nothing(
    app: Application, open_office: OpenOffice, tmp_path: Path, words: Words
) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("[event\n", "utf-8")
    face, window = open_office("")
    face.openFile(file_url(path))
    assert any("broken.toml" in word for word in words(window))
    with app.store.reading() as reader:
        assert reader.events.all() == []


@pytest.mark.parametrize(
    "text",
    ["2026-12-04", "4-12-2026", "04/12/2026", "4 december 2026", "4 Dec 2026"],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert parse_day(text) == date(2026, 12, 4)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_is_read_back(day: date) -> None:
    assert parse_day(f"{day:%d-%m-%Y}") == parse_day(day.isoformat()) == day


@given(st.text(max_size=20))
def test_no_text_is_too_odd_to_be_no_day(text: str) -> None:
    assert isinstance(parse_day(text), date | None)
    assert isinstance(parse_time(text), time | None)
