"""``kiosk headcount``: how many there are, once or with every change."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import discard_stdout, is_reader_gone
from kiosk.domain.admission.headcount import Headcount
from kiosk.exchange.exports.headcount_json import headcount_object
from kiosk.service.count_people import count_people, count_people_at

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.domain.event.event import Event

POLL_S = 0.25
"""The interval at which the records' version is polled."""
POLLS_PER_COUNT = 20
"""After so many polls it is counted again: automatic exits may be due."""


def headcount(
    context: typer.Context,
    watch: Annotated[
        bool, typer.Option("--watch", help="Go on with every change, until stopped.")
    ] = False,
    event: options.EventId = None,
    at: options.At = None,
    as_json: options.AsJson = False,
) -> None:
    """Count who is expected, inside and gone."""
    app = options.open_app(context)
    selected_event = app.find_event(event)
    as_of = options.parse_time(at, selected_event)
    if not watch:
        _print_count(_count(app, selected_event, as_of), as_json=as_json)
        return
    with _until_interrupted():
        printed = None
        while not is_reader_gone():
            version = app.store.data_version()
            count = _count(app, selected_event, as_of)
            if count != printed:
                _print_count(count, as_json=as_json)
                printed = count
            _wait_for_change(app, version)


@contextmanager
def _until_interrupted() -> Iterator[None]:
    """End quietly on Ctrl+C, SIGTERM, or when the reader of the output goes away."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    previous = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    except KeyboardInterrupt:
        return
    except BrokenPipeError:
        discard_stdout()
    finally:
        signal.signal(signal.SIGTERM, previous)


def _wait_for_change(app: "Application", version: int) -> None:
    """Wait until the records change, the reader goes away, or a time has passed."""
    for _ in range(POLLS_PER_COUNT):
        time.sleep(POLL_S)  # a command without a screen: nothing else waits
        if is_reader_gone() or app.store.data_version() != version:
            return


def _count(app: "Application", event: "Event", at: datetime | None) -> Headcount:
    """Count now, after the due automatic exits; for another time nothing is written."""
    if at is None:
        app.use_cases.close_event(event.id, app.settings.station)
    with app.store.reading() as reader:
        current_event = reader.events.find(event.id) or event
        if at is None:
            return count_people(reader, current_event, app.clock.now())
        return count_people_at(reader, current_event, at)


def _print_count(count: Headcount, *, as_json: bool) -> None:
    if as_json:
        print_json(headcount_object(count))
        return
    capacity = f" (room for {count.capacity})" if count.capacity is not None else ""
    today = "" if count.day is None else " today"
    print_line(
        f"{count.inside} inside of {count.expected} expected{today}{capacity}: "
        f"{count.arrived} arrived, {count.left} left, {count.no_shows} not yet here, "
        f"{_pluralize(count.walk_ins, 'walk-in')}, "
        f"{_pluralize(count.refused, 'refused scan')}"
    )
    if count.by_day:
        days = (f"{day} {arrived}" for day, arrived in count.by_day.items())
        print_line(f"{count.arrived_ever} came on any day: {', '.join(days)}")


def _pluralize(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
