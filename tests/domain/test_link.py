"""A line to the hub is lost at once and trusted again only with time."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.link import LONGEST, STEADY, Link

START = datetime(2023, 11, 28, 16, 0, tzinfo=UTC)
SILENCE = timedelta(milliseconds=300)
QUICK, SLOW, LATE = (timedelta(milliseconds=ms) for ms in (5, 200, 400))
SECOND = timedelta(seconds=1)


def steady(link: Link, begun: datetime, wanted: timedelta = STEADY) -> datetime:
    """Let a hub answer quickly until it is relied on; say when that was."""
    at = begun
    while not link.ready(at):
        link.heard(QUICK, at)
        assert at - begun <= wanted + SECOND
        at += SECOND / 2
    link.begin(at)
    return at


def test_the_first_quick_answer_is_enough_to_begin_with() -> None:
    link = Link(SILENCE, START)
    assert not link.ready(START)
    link.heard(QUICK, START)
    assert link.ready(START)


def test_one_missing_or_late_answer_ends_it_at_once() -> None:
    for end in (Link.missed, lambda link, at: link.heard(LATE, at)):
        link = Link(SILENCE, START)
        steady(link, START)
        end(link, START + SECOND)
        assert not link.connected
        assert link.since == START + SECOND


def test_it_comes_back_after_two_steady_seconds_and_not_before() -> None:
    link = Link(SILENCE, START)
    steady(link, START)
    link.missed(START + SECOND)
    for half in range(4):
        link.heard(QUICK, START + 2 * SECOND + half * SECOND / 2)
        assert not link.ready(START + 2 * SECOND + half * SECOND / 2)
    link.heard(QUICK, START + 4 * SECOND)
    assert link.ready(START + 4 * SECOND)


def test_answers_that_come_but_slowly_do_not_bring_it_back() -> None:
    link = Link(SILENCE, START)
    steady(link, START)
    link.missed(START)
    for second in range(60):
        link.heard(SLOW, START + second * SECOND)
        assert not link.ready(START + second * SECOND)


def test_a_line_that_comes_and_goes_is_waited_for_longer_each_time() -> None:
    link, at, waits = Link(SILENCE, START), START, list[timedelta]()
    at = steady(link, at)
    for _ in range(8):
        at += SECOND
        link.missed(at)
        begun, at = at, steady(link, at, LONGEST)
        waits.append(at - begun)
    assert waits == sorted(waits)
    assert waits[1] > waits[0]
    assert waits[-1] <= LONGEST + SECOND


def test_after_a_good_minute_all_is_forgotten() -> None:
    link = Link(SILENCE, START)
    at = steady(link, START)
    for _ in range(4):
        link.missed(at + SECOND)
        at = steady(link, at + SECOND, LONGEST)
    link.missed(at + timedelta(minutes=2))
    begun = at + timedelta(minutes=2)
    assert steady(link, begun) - begun <= STEADY + SECOND


@given(st.lists(st.sampled_from([QUICK, SLOW, LATE, None]), max_size=200))
def test_however_the_network_is_it_changes_at_most_every_two_seconds(
    weather: list[timedelta | None],
) -> None:
    link, at, begun = Link(SILENCE, START), START, list[datetime]()
    for took in weather:
        at += SECOND / 4
        if took is None:
            link.missed(at)
        else:
            link.heard(took, at)
        if link.ready(at) and not link.connected:
            link.begin(at)
            begun.append(at)
    for earlier, later in pairwise(begun):
        assert later - earlier >= STEADY
