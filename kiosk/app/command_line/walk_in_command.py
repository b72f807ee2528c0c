"""``kiosk walk-in``: somebody who comes without a ticket."""

from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import scan_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.fault import KnownFault


def walk_in(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Option(metavar="NAME", callback=clean_option, help="The whole name."),
    ],
    email: Annotated[
        str,
        typer.Option(metavar="TEXT", callback=clean_option, help="An e-mail address."),
    ] = "",
    affiliation: Annotated[
        str,
        typer.Option(metavar="TEXT", callback=clean_option, help="Where they belong."),
    ] = "",
    category: Annotated[
        str,
        typer.Option(metavar="TEXT", callback=clean_option, help="As in the roster."),
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
    """Register who came without a ticket, and let them in."""
    from kiosk.service.register_walk_in import NotAdmittedError, WalkIn

    app = options.open_app(context)
    selected_event, settings = app.find_event(event), app.settings
    walk_in_request = WalkIn(
        event=selected_event.id,
        station=app.station_name(station),
        name=name,
        email=email,
        affiliation=affiliation,
        category=category,
        language=options.check_language(language),
        checkpoint=checkpoint or settings.checkpoint,
        anyway=anyway,
        override=override or "",
        operator=operator,
        at=options.parse_time(at, selected_event),
    )
    app.use_cases.close_event(
        walk_in_request.event, walk_in_request.station, walk_in_request.at
    )
    try:
        result = scan_object(
            app.use_cases.register_walk_in(walk_in_request),
            selected_event,
            settings.language,
        )
    except NotAdmittedError as error:
        result = scan_object(error.result, selected_event, settings.language)
        if as_json:
            print_json(result | {"reference": None, "entry": None, "nonce": None})
        raise KnownFault(f"{result['staff']} Nobody was registered.") from error
    if as_json:
        print_json(result)
    else:
        print_line(f"{result['verdict']}: {result['staff']} ({result['reference']})")
