"""``kiosk purge``: forget people once the purpose of their data is over."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.hub_login import owner_address
from kiosk.app.command_line.json_objects import iso
from kiosk.app.command_line.output import print_json, print_line, print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.app.privacy.purge import EventPurge, Purge
    from kiosk.domain.event.event import Event
    from kiosk.service.forget import PlannedPurge

Hub = Annotated[
    str | None,
    typer.Option("--hub", metavar="ADDRESS", help="At a hub, its owner's address."),
]


def purge(
    context: typer.Context,
    event: options.EventId = None,
    at: options.At = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what is due, and change nothing.")
    ] = False,
    now: Annotated[
        bool,
        typer.Option(
            "--now", help="Also names, answers and refused scans before their term."
        ),
    ] = False,
    automatic: Annotated[
        bool,
        typer.Option(
            "--automatic",
            help="For timers: only events that say “automatic”, and not while one is "
            "on. At a station of a hub, only its files.",
        ),
    ] = False,
    hub: Hub = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Forget people of events whose terms are over; counts stay."""
    from kiosk.app.privacy.personal_files import out_of_reach
    from kiosk.app.privacy.purge import EventPurge, Purge, remove_forgotten_files
    from kiosk.service.forget import PurgeReport

    app = options.open_app(context)
    if automatic and hub is None and app.membership is not None:
        remove_forgotten_files(app)
        return
    purge = Purge(app, hub and owner_address(hub))
    results: list[EventPurge] = []
    for kept in _events(purge, event, automatic=automatic):
        moment = options.parse_time(at, kept)
        if dry_run:
            plan = purge.plan(kept, moment, early=now)
            results.append(EventPurge(event=kept, report=PurgeReport(plan=plan)))
        else:
            results.append(purge(kept, moment, early=now, operator=operator))
    left = out_of_reach(app)
    if as_json:
        print_json(
            {"events": list(map(_purge_object, results)), "out_of_reach": list(left)}
        )
        return
    _print_table(results, dry_run=dry_run)
    if not dry_run and any(result.report.forgotten for result in results):
        print_line()
        print_line("Not within reach, so look after it yourself:")
        for place in left:
            print_line(f"- {place}")


def _events(purge: "Purge", name: str | None, *, automatic: bool) -> "Sequence[Event]":
    from kiosk.app.bootstrap import select_event
    from kiosk.app.privacy.purge import is_event_on

    with purge.store.reading() as reader:
        events = reader.events.all()
    if automatic:
        is_on = is_event_on(events, purge.app.clock.now())
        events = [] if is_on else [kept for kept in events if kept.privacy.automatic]
    return events if name is None else [select_event(events, name)]


def _print_table(results: "Sequence[EventPurge]", *, dry_run: bool) -> None:
    if not results:
        print_line("There is no event, so nobody is to be forgotten.")
        return
    print_table(
        ("event", "data", "records", "forget on", "state"),
        (
            (
                result.event.id,
                planned.kind.replace("_", " "),
                planned.records,
                _day(planned.forget_at, result.event),
                _state(result, planned, dry_run=dry_run),
            )
            for result in results
            for planned in result.report.plan
        ),
    )
    for result in results:
        if result.files:
            print_line(f"{result.files} files of {result.event.id} were removed.")
        if not result.report.scrubbed:
            print_line(
                "Other windows read the records, so the file still has traces: close "
                "them and run “kiosk purge” again."
            )


def _day(at: datetime | None, event: "Event") -> str:
    return f"{event.local(at):%Y-%m-%d}" if at else "no term"


def _state(result: "EventPurge", planned: "PlannedPurge", *, dry_run: bool) -> str:
    if planned.is_due:
        return "due" if dry_run else "forgotten"
    if planned.forgotten_at is not None:
        return f"forgotten on {_day(planned.forgotten_at, result.event)}"
    return "kept" if planned.records else "none kept"


def _purge_object(result: "EventPurge") -> dict[str, object]:
    return {
        "event": result.event.id,
        "data": [
            {
                "kind": planned.kind,
                "records": planned.records,
                "forget_at": planned.forget_at and iso(planned.forget_at),
                "due": planned.is_due,
                "forgotten": planned.kind in result.report.forgotten,
                "forgotten_at": planned.forgotten_at and iso(planned.forgotten_at),
            }
            for planned in result.report.plan
        ],
        "files": result.files,
        "scrubbed": result.report.scrubbed,
    }
