"""A line to the hub is lost at once and trusted again only with time."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.stations.circuit_breaker import (
    MAX_RECOVERY,
    MIN_RECOVERY,
    CircuitBreaker,
)

START = datetime(2023, 11, 28, 16, 0, tzinfo=UTC)
TIMEOUT = timedelta(milliseconds=300)
QUICK, SLOW, LATE = (timedelta(milliseconds=ms) for ms in (5, 200, 400))
SECOND = timedelta(seconds=1)


def recover(
    breaker: CircuitBreaker, start: datetime, longest: timedelta = MIN_RECOVERY
) -> datetime:
    """Let a hub answer quickly until it is used again, and return when that was."""
    at = start
    while not breaker.is_recovered(at):
        breaker.record_answer(QUICK, at)
        assert at - start <= longest + SECOND
        at += SECOND / 2
    breaker.connect(at)
    return at


def test_at_first_one_quick_answer_is_enough() -> None:
    breaker = CircuitBreaker(TIMEOUT, START)
    assert not breaker.is_recovered(START)
    breaker.record_answer(QUICK, START)
    assert breaker.is_recovered(START)


def test_one_missing_or_late_answer_disconnects_at_once() -> None:
    for fail in (
        CircuitBreaker.record_failure,
        lambda breaker, at: breaker.record_answer(LATE, at),
    ):
        breaker = CircuitBreaker(TIMEOUT, START)
        recover(breaker, START)
        fail(breaker, START + SECOND)
        assert not breaker.connected
        assert breaker.since == START + SECOND


def test_it_reconnects_after_two_good_seconds_and_not_before() -> None:
    breaker = CircuitBreaker(TIMEOUT, START)
    recover(breaker, START)
    breaker.record_failure(START + SECOND)
    for half in range(4):
        breaker.record_answer(QUICK, START + 2 * SECOND + half * SECOND / 2)
        assert not breaker.is_recovered(START + 2 * SECOND + half * SECOND / 2)
    breaker.record_answer(QUICK, START + 4 * SECOND)
    assert breaker.is_recovered(START + 4 * SECOND)


def test_slow_answers_do_not_reconnect_it() -> None:
    breaker = CircuitBreaker(TIMEOUT, START)
    recover(breaker, START)
    breaker.record_failure(START)
    for second in range(60):
        breaker.record_answer(SLOW, START + second * SECOND)
        assert not breaker.is_recovered(START + second * SECOND)


def test_an_unstable_connection_is_waited_for_longer_each_time() -> None:
    breaker, at, waits = CircuitBreaker(TIMEOUT, START), START, list[timedelta]()
    at = recover(breaker, at)
    for _ in range(8):
        at += SECOND
        breaker.record_failure(at)
        failed_at, at = at, recover(breaker, at, MAX_RECOVERY)
        waits.append(at - failed_at)
    assert waits == sorted(waits)
    assert waits[1] > waits[0]
    assert waits[-1] <= MAX_RECOVERY + SECOND


def test_after_a_good_minute_recovery_starts_over() -> None:
    breaker = CircuitBreaker(TIMEOUT, START)
    at = recover(breaker, START)
    for _ in range(4):
        breaker.record_failure(at + SECOND)
        at = recover(breaker, at + SECOND, MAX_RECOVERY)
    breaker.record_failure(at + timedelta(minutes=2))
    failed_at = at + timedelta(minutes=2)
    assert recover(breaker, failed_at) - failed_at <= MIN_RECOVERY + SECOND


@given(st.lists(st.sampled_from([QUICK, SLOW, LATE, None]), max_size=200))
def test_however_the_network_is_it_changes_at_most_every_two_seconds(
    answers: list[timedelta | None],
) -> None:
    breaker, at, connected_at = CircuitBreaker(TIMEOUT, START), START, list[datetime]()
    for took in answers:
        at += SECOND / 4
        if took is None:
            breaker.record_failure(at)
        else:
            breaker.record_answer(took, at)
        if breaker.is_recovered(at) and not breaker.connected:
            breaker.connect(at)
            connected_at.append(at)
    for earlier, later in pairwise(connected_at):
        assert later - earlier >= MIN_RECOVERY
