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
from kiosk.app.command_line.streams import abandon, listener_left
from kiosk.domain.headcount import Headcount, recount
from kiosk.domain.headcount import headcount as read_off
from kiosk.exchange.headcount_report import headcount_object

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.domain.event import Event

LOOK_EVERY = 0.25
"""Seconds between looks at the records' version."""
LOOKS = 20
"""After so many without a change it is counted anew: people may have to leave now."""


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
    opened = options.house(context)
    known = opened.event(event)
    moment = options.moment(at, known)
    if not watch:
        _tell(_count(opened, known, moment), as_json=as_json)
        return
    with _until_stopped():
        told = None
        while not listener_left():
            version = opened.store.version()
            count = _count(opened, known, moment)
            if count != told:
                _tell(count, as_json=as_json)
                told = count
            _wait(opened, version)


@contextmanager
def _until_stopped() -> Iterator[None]:
    """End quietly when asked to: Ctrl+C, a signal, or a reader that goes away."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except KeyboardInterrupt:
        return
    except BrokenPipeError:
        abandon()
    finally:
        signal.signal(signal.SIGTERM, before)


def _wait(house: "House", version: int) -> None:
    """Wait for a change of the records, for the reader to go, or a little while."""
    for _ in range(LOOKS):
        time.sleep(LOOK_EVERY)  # a command without a screen: nobody else waits
        if listener_left() or house.store.version() != version:
            return


def _count(house: "House", event: "Event", at: datetime | None) -> Headcount:
    """Count now, once who must leave has; at another moment nothing is written."""
    if at is None:
        house.use_cases.close_event(event.id, house.settings.station)
    with house.store.reading() as reader:
        known = reader.events.find(event.id) or event
        if at is None:
            return read_off(known, reader.ledger.tally(event.id))
        roster = [person.registration for person in reader.people.all(event.id)]
        return read_off(known, recount(known, roster, reader.ledger.all(event.id), at))


def _tell(count: Headcount, *, as_json: bool) -> None:
    if as_json:
        print_json(headcount_object(count))
        return
    capacity = f" (room for {count.capacity})" if count.capacity is not None else ""
    print_line(
        f"{count.inside} inside of {count.expected} expected{capacity}: "
        f"{count.arrived} arrived, {count.left} left, {count.no_shows} not yet here, "
        f"{_counted(count.walk_ins, 'walk-in')}, "
        f"{_counted(count.refused, 'refused scan')}"
    )


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
