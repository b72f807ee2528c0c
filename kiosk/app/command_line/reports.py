"""``kiosk ledger`` and ``kiosk headcount``: what happened, and how many there are."""

import time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import (
    entry_object,
    headcount_object,
    print_json,
    print_line,
    print_table,
)
from kiosk.domain.event import Event
from kiosk.domain.headcount import Headcount
from kiosk.domain.headcount import headcount as read_off

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House

LOOK_EVERY = 0.25
"""Seconds between looks at the records' version."""


def ledger(
    context: typer.Context,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """List what happened, refused scans too, in ledger order."""
    opened = options.house(context)
    known = opened.event(event)
    with opened.store.reading() as look:
        references = {
            person.registration.id: person.registration.reference
            for person in look.roster(known.id)
        }
        entries = look.ledger(known.id)
        if as_json:
            for entry in entries:
                print_json(entry_object(entry, references))
            return
        print_table(
            ("time", "who", "kind", "verdict", "refusal", "checkpoint", "station"),
            (
                (
                    f"{known.local(entry.scanned_at):%d-%m %H:%M:%S}",
                    references.get(entry.registration or "", ""),
                    entry.kind,
                    entry.verdict,
                    entry.refusal,
                    entry.checkpoint,
                    entry.station,
                )
                for entry in entries
            ),
        )


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
    version = opened.store.version() if watch else 0
    while True:
        opened.close_event(known.id, opened.settings.station, moment)
        _tell(_count(opened, known), as_json=as_json)
        if not watch:
            return
        version = _next_version(opened, version)


def _next_version(opened: "House", version: int) -> int:
    try:
        while (newer := opened.store.version()) == version:
            time.sleep(LOOK_EVERY)
    except KeyboardInterrupt:
        raise typer.Exit from None
    return newer


def _count(opened: "House", event: Event) -> Headcount:
    with opened.store.reading() as look:
        return read_off(look.event(event.id) or event, look.tally(event.id))


def _tell(count: Headcount, *, as_json: bool) -> None:
    if as_json:
        print_json(headcount_object(count))
        return
    capacity = f" (room for {count.capacity})" if count.capacity else ""
    print_line(
        f"{count.inside} inside of {count.expected} expected{capacity}: "
        f"{count.arrived} arrived, {count.left} left, {count.no_shows} not yet here, "
        f"{count.walk_ins} walk-ins, {count.refused} refused scans"
    )
