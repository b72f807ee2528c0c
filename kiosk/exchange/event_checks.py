"""What does not agree within an event file, in words for whoever wrote it."""

from datetime import datetime
from typing import assert_never

from kiosk.domain.event import Event
from kiosk.domain.event_snags import (
    Backwards,
    Miscounted,
    Missing,
    Snag,
    Twice,
    Unknown,
    snags,
)
from kiosk.files.text_cleaning import hint, quoted
from kiosk.files.toml import InvalidValueError


def check(event: Event, *, rooms_known: bool) -> None:
    """Look for what does not agree; a room is looked up only if rooms are known.

    The agenda must be in the file's own order. Raises InvalidValueError.
    """
    for snag in snags(event, rooms_known=rooms_known):
        raise InvalidValueError(snag.place, _words(event, snag))


def _words(event: Event, snag: Snag) -> str:
    match snag:
        case Missing():
            return "this is empty; fill it in or leave the line out"
        case Backwards():
            return _backwards(event, snag.end, snag.name, snag.begin)
        case Twice():
            table, name = snag.place[0], quoted(snag.name)
            return f"{name} is already {table} {snag.first + 1}; name one differently"
        case Unknown():
            return _unknown(snag)
        case Miscounted():
            return _miscounted(snag)
        case _:
            assert_never(snag)


def _backwards(event: Event, end: datetime, name: str, begin: datetime) -> str:
    told, before = (f"{event.local(at):%Y-%m-%d %H:%M}" for at in (end, begin))
    return f"{told} is not after {name}, {before}; correct one of the two"


def _miscounted(snag: Miscounted) -> str:
    if snag.most:
        numbers = f"{snag.least} to {snag.most} options"
        return f'a choice has {numbers}, such as ["Fish", "Rice"]; correct them'
    return 'a consent has none; leave them out, or write kind = "choice"'


def _unknown(snag: Unknown) -> str:
    return f"{quoted(snag.name)} is no {snag.kind}; {hint(snag.name, snag.known)}"
