"""``kiosk undo``: take a scan back."""

from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import undo_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import clean_option


def undo(
    context: typer.Context,
    entry: Annotated[
        str,
        typer.Argument(
            metavar="ENTRY",
            callback=clean_option,
            help="The entry that a scan gave, or a reference: its last scan.",
        ),
    ],
    reason: Annotated[
        str,
        typer.Option(
            metavar="TEXT", callback=clean_option, help="Why it is taken back."
        ),
    ],
    event: options.EventId = None,
    at: options.At = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Take a scan back."""
    from kiosk.service.undo import UndoRequest

    app = options.open_app(context)
    selected_event, settings = app.find_event(event), app.settings
    undone = app.use_cases.undo_scan(
        UndoRequest(
            event=selected_event.id,
            entry=entry,
            reason=reason,
            station=app.station_name(station),
            operator=operator,
            at=options.parse_time(at, selected_event),
        )
    )
    result = undo_object(undone, settings.language)
    if as_json:
        print_json(result)
    else:
        print_line(f"{result['verdict']}: {result['staff']}")
