"""The programme of an event of several days: a tab a day, and today first."""

from datetime import datetime, timedelta

import pytest

from kiosk.domain.admission.headcount import Tally, headcount
from kiosk.domain.admission.occasion import Occasion, doors_open_at, occasion_at
from kiosk.domain.event.event import AgendaItem, DailyHours, Event
from kiosk.faces.attendee.programme_rows import ProgrammeFormatter
from tests.summer_school import MONDAY, TUESDAY, WEDNESDAY, at, summer_school


def item(starts_at: datetime, title: str, hours: float = 1) -> AgendaItem:
    """Return an item of the programme."""
    ends_at = starts_at + timedelta(hours=hours)
    return AgendaItem(starts_at=starts_at, ends_at=ends_at, title={"": title})


@pytest.fixture
def event() -> Event:
    """Return a school with a programme on Monday and on Wednesday."""
    return summer_school(
        agenda=(
            item(at(MONDAY, 10), "Opening"),
            item(at(MONDAY, 23), "Party", hours=3),
            item(at(TUESDAY, 1), "Last round", hours=0.5),
            item(at(WEDNESDAY, 10), "Moot"),
        ),
    )


def titles(event: Event, now: datetime, selected: int | None = None) -> list[str]:
    """Return the titles on the programme's page."""
    formatter = ProgrammeFormatter(event, now, "en")
    return [row.title for row in formatter.rows_of(selected)]


def test_today_is_shown_first_with_what_comes_after_midnight(event: Event) -> None:
    formatter = ProgrammeFormatter(event, at(MONDAY, 12), "en")

    tabs = formatter.day_tabs(None)

    assert [(tab.day, tab.today, tab.selected) for tab in tabs] == [
        ("Mon 6 July", True, True),
        ("Wed 8 July", False, False),
    ]
    assert titles(event, at(MONDAY, 12)) == ["Opening", "Party", "Last round"]


def test_without_a_programme_today_the_next_day_is_shown(event: Event) -> None:
    assert titles(event, at(TUESDAY, 12)) == ["Moot"]
    assert titles(event, at(WEDNESDAY, 23)) == ["Moot"]


def test_another_day_is_a_choice(event: Event) -> None:
    assert titles(event, at(MONDAY, 12), selected=1) == ["Moot"]
    assert titles(event, at(MONDAY, 12), selected=7)[0] == "Opening"


def test_the_head_names_all_days_and_the_hours_of_one(event: Event) -> None:
    header = ProgrammeFormatter(event, at(WEDNESDAY, 9), "nl").header()

    assert header.date == "ma 6 \N{EN DASH} wo 8 juli 2026"
    assert header.hours == "wo 8 juli 10:00\N{EN DASH}11:00"


def test_when_the_doors_have_closed_the_next_day_is_told() -> None:
    hours = DailyHours(closes=datetime.min.time().replace(hour=18))
    event, nobody = summer_school(daily=(hours,)), headcount(summer_school(), Tally())

    evening = at(MONDAY, 18)

    assert occasion_at(event, None, evening, nobody) is Occasion.BEFORE
    assert doors_open_at(event, None, evening) == at(TUESDAY, 7)
    last_evening = at(WEDNESDAY, 18)
    assert occasion_at(event, None, last_evening, nobody) is Occasion.OVER
