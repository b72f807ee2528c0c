"""``kiosk walk-in``: somebody who comes without a ticket."""

from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import scan_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import tidy
from kiosk.domain.fault import KnownFault


def walk_in(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Option(metavar="NAME", callback=tidy, help="The whole name."),
    ],
    email: Annotated[
        str, typer.Option(metavar="TEXT", callback=tidy, help="An e-mail address.")
    ] = "",
    affiliation: Annotated[
        str, typer.Option(metavar="TEXT", callback=tidy, help="Where they belong.")
    ] = "",
    category: Annotated[
        str, typer.Option(metavar="TEXT", callback=tidy, help="As in the roster.")
    ] = "guest",
    language: Annotated[
        str, typer.Option(metavar="en|nl", help="What they are greeted in.")
    ] = "",
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Even if the name is registered already.")
    ] = False,
    override: options.Override = None,
    event: options.EventId = None,
    checkpoint: options.CheckpointName = None,
    at: options.At = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Register somebody who came without a ticket, and let them in."""
    from kiosk.service.walk_in import NotAdmitted, WalkIn

    opened = options.house(context)
    known, settings = opened.event(event), opened.settings
    if override:
        options.check_override(opened, operator)
    walk_in = WalkIn(
        event=known.id,
        station=opened.station(station),
        name=name,
        email=email,
        affiliation=affiliation,
        category=category,
        language=options.check_language(language),
        checkpoint=checkpoint or settings.checkpoint,
        anyway=anyway,
        override=override or "",
        operator=operator,
        at=options.moment(at, known),
    )
    try:
        told = scan_object(opened.use_cases.walk_in(walk_in), known, settings.language)
    except NotAdmitted as refused:
        told = scan_object(refused.answer, known, settings.language)
        if as_json:
            print_json(told | {"reference": None, "entry": None, "nonce": None})
        raise KnownFault(f"{told['staff']} Nobody was registered.") from refused
    if as_json:
        print_json(told)
    else:
        print_line(f"{told['verdict']}: {told['staff']} ({told['reference']})")
