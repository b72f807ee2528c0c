"""An event goes out as a file and comes back the same, whatever is in it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.event import (
    DEFAULT_CHECKPOINT,
    Admission,
    AgendaItem,
    Checkpoint,
    CheckpointKind,
    DailyHours,
    Event,
    Material,
    Reentry,
    Speaker,
    Talk,
)
from kiosk.domain.event.event_question import EventQuestion, QuestionKind
from kiosk.domain.event.privacy import Keep, Privacy
from kiosk.domain.tidy import one_line, paragraphs
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.event.event_writer import event_toml, write_event
from tests.sample_event import minutes_after_start, sample_event

SAMPLE = Path(__file__).parents[3] / "resources" / "event" / "dilema-2023.toml"

awkward = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
lines = awkward.map(one_line)
words = lines.filter(bool)
prose = awkward.map(paragraphs).filter(bool)
texts = st.one_of(
    st.fixed_dictionaries({"": prose}),
    st.fixed_dictionaries({"en": prose, "nl": prose}),
)
nothing: dict[str, str] = {}
blurbs = st.sampled_from([nothing]) | texts
moments = st.integers(0, 400 * 24 * 60).map(minutes_after_start)
addresses = st.sampled_from(["https://www.asser.nl/é?b=%20#c", "http://[::1]:8080"])
maybe = st.one_of(st.none(), st.integers(0, 5))
people = st.builds(
    Speaker,
    id=st.just("ada"),
    name=words,
    affiliation=lines,
    bio=blurbs,
    portrait=lines.map(lambda name: name.replace("/", "").replace("..", "")),
    links=st.lists(addresses, max_size=2).map(tuple),
)
talks = st.builds(Talk, title=texts, speakers=st.sampled_from([(), ("ada",)]))
items = st.builds(
    lambda start, item: replace(
        item, starts_at=start, ends_at=start + timedelta(minutes=5)
    ),
    moments,
    st.builds(
        AgendaItem,
        starts_at=moments,
        ends_at=moments,
        title=texts,
        description=blurbs,
        kind=st.sampled_from(AgendaKind),
        room=st.sampled_from(["", "Hall"]),
        talk=st.lists(talks, max_size=2).map(tuple),
    ),
)
questions = st.one_of(
    st.builds(EventQuestion, id=st.just("photos"), text=texts, required=st.booleans()),
    st.builds(
        EventQuestion,
        id=st.just("meal"),
        text=texts,
        kind=st.just(QuestionKind.CHOICE),
        options=st.lists(texts, min_size=2, max_size=6).map(tuple),
    ),
)
doors = st.builds(
    Checkpoint,
    name=st.just("Hall"),
    kind=st.sampled_from(CheckpointKind),
    capacity=maybe,
    categories=st.lists(words, max_size=2).map(tuple),
    opens_at=st.one_of(st.none(), moments),
)
terms = st.one_of(st.none(), st.integers(0, 400).map(lambda days: timedelta(days=days)))
rules = st.builds(
    Privacy,
    controller=lines,
    contact=lines,
    keep=st.builds(
        Keep,
        names=terms,
        answers=terms,
        refused_scans=terms,
        attendance=st.one_of(st.none(), st.just(timedelta(days=400))),
    ),
    automatic=st.booleans(),
)
daily = st.builds(
    DailyHours,
    opens=st.sampled_from([None, time(8, 1), time(9, 0, 30)]),
    closes=st.sampled_from([None, time(21), time(1)]),
    automatic_exit=st.sampled_from([None, time(2), time(2, 30)]),
    days=st.sampled_from([(), (date(2023, 11, 28),)]),
)
events = st.builds(
    replace,
    st.just(sample_event()),
    title=texts,
    venue=texts,
    organiser=texts,
    series=blurbs,
    description=blurbs,
    fee=blurbs,
    address=blurbs,
    url=addresses,
    capacity=maybe,
    speakers=people.map(lambda entry: (entry,)),
    languages=st.sampled_from([("en", "nl"), ("nl",), ("fr", "en")]),
    admission=st.builds(
        Admission,
        opens_at=st.one_of(st.none(), moments),
        reentry=st.sampled_from(Reentry),
        find_own=st.booleans(),
        daily=st.lists(daily, max_size=2).map(tuple),
    ),
    agenda=st.lists(items, max_size=3).map(
        lambda agenda: tuple(sorted(agenda, key=lambda entry: entry.starts_at))
    ),
    checkpoints=st.one_of(
        st.just((DEFAULT_CHECKPOINT,)), doors.map(lambda entry: (entry,))
    ),
    materials=st.lists(st.builds(Material, title=texts, url=addresses), max_size=2).map(
        tuple
    ),
    questions=st.lists(questions, max_size=1).map(tuple),
    privacy=rules,
)


def there_and_back(event: Event, folder: Path) -> Event:
    path = folder / "event.toml"
    write_event(path, event)
    return read_event(path)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events)
def test_whatever_an_event_says_comes_back_the_same(
    tmp_path: Path, event: Event
) -> None:
    has_rooms = event.checkpoints != (DEFAULT_CHECKPOINT,)
    agenda = tuple(
        item if has_rooms else replace(item, room="") for item in event.agenda
    )
    event = replace(event, agenda=agenda)
    assert there_and_back(event, tmp_path) == event


def test_the_sample_event_comes_back_the_same(tmp_path: Path) -> None:
    event = read_event(SAMPLE)
    assert there_and_back(event, tmp_path) == event


def test_what_a_file_need_not_say_is_left_out() -> None:
    assert event_toml(sample_event()) == (
        '[event]\nid = "evening"\ntitle = { en = "The evening", nl = "De evening" }\n'
        "starts_at = 2023-11-28T17:00:00\nends_at = 2023-11-28T19:00:00\n"
        'timezone = "Europe/Amsterdam"\nvenue = "Asser Institute"\n'
        'organiser = "DILEMA project"\n\n[[checkpoint]]\nname = "Hall"\n'
    )


@pytest.mark.parametrize("minute", [0, 30])
def test_in_the_hour_that_comes_twice_each_time_is_told_apart(
    tmp_path: Path, minute: int
) -> None:
    second = datetime(2023, 10, 29, 1, minute, tzinfo=UTC)
    event = replace(
        sample_event(), starts_at=second - timedelta(hours=1), ends_at=second
    )
    assert there_and_back(event, tmp_path) == event
