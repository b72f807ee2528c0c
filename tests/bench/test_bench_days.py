"""What days cost: to a scan some microseconds, to the counts of a big school some ms.

Run as ``test_bench_check_in.py`` says.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.domain.admission.doors import doors_at
from kiosk.domain.event.event import AgendaItem, DailyHours, Event
from kiosk.service.count_people import count_people
from kiosk.store.sqlite_store import SqliteStore
from tests.desk_driver import DeskDriver
from tests.sample_event import HALL, sample_event, sample_guest
from tests.summer_school import MONDAY, TUESDAY, WEDNESDAY, at, summer_school

PEOPLE, VISITS = 500, 7
"""With three days that is 10,500 admissions."""
MOST_COUNT_MS = 200
MOST_DOORS_US = 200


def median(work: Callable[[], object], rounds: int) -> float:
    """Return the median duration in seconds."""
    durations = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        durations.append(time.perf_counter() - started)
    return statistics.median(durations)


def with_programme(event: Event, items: int) -> Event:
    """Return an event with so many items a day."""

    def item(starts_at: datetime) -> AgendaItem:
        ends_at = starts_at + timedelta(minutes=20)
        return AgendaItem(starts_at=starts_at, ends_at=ends_at, title={"": "Talk"})

    agenda = [
        item(day + timedelta(minutes=20 * number))
        for day in (at(MONDAY, 9), at(TUESDAY, 9), at(WEDNESDAY, 9))
        for number in range(items)
    ]
    return replace(event, agenda=tuple(agenda))


def test_the_doors_of_a_day() -> None:
    hours = DailyHours(opens=datetime.min.time().replace(hour=9))
    events = {
        "one day": (sample_event(), sample_event().starts_at),
        "three days, 60 items": (with_programme(summer_school(), 20), at(TUESDAY, 9)),
        "three days, hours": (summer_school(daily=(hours,)), at(TUESDAY, 9)),
    }
    for name, (event, now) in events.items():
        seconds = median(lambda e=event, n=now: doors_at(e, HALL, n), 2_000)  # type: ignore[misc]
        print(f"doors, {name}: {seconds * 1e6:.1f} µs")
        assert seconds * 1e6 < MOST_DOORS_US


def test_counts_by_day(tmp_path: Path) -> None:
    event = summer_school()
    desk = DeskDriver(tmp_path, event, badges=False)
    desk.import_people(
        *(sample_guest(f"G{number}", code=f"g-{number}") for number in range(PEOPLE))
    )
    for day in (MONDAY, TUESDAY, WEDNESDAY):
        for visit in range(VISITS):
            now = at(day, 8 + visit)
            for number in range(PEOPLE):
                desk.scan(code=f"g-{number}", at=now)
                desk.scan(code=f"g-{number}", at=now + timedelta(minutes=9), out=True)
    store = desk.store
    assert isinstance(store, SqliteStore)

    def count() -> None:
        with store.reading() as reader:
            count_people(reader, event, at(WEDNESDAY, 20))

    seconds = median(count, 20)
    print(f"counts of {PEOPLE * VISITS * 3} admissions: {seconds * 1e3:.1f} ms")
    assert seconds * 1e3 < MOST_COUNT_MS
    desk.close()
