"""``kiosk undo``: take a scan back."""

from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import undo_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import tidy
from kiosk.domain.staff import role_of


def undo(
    context: typer.Context,
    entry: Annotated[
        str,
        typer.Argument(
            metavar="ENTRY",
            callback=tidy,
            help="The entry that a scan gave, or a reference: its last scan.",
        ),
    ],
    reason: Annotated[
        str,
        typer.Option(metavar="TEXT", callback=tidy, help="Why it is taken back."),
    ],
    event: options.EventId = None,
    at: options.At = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Take a scan back."""
    from kiosk.service.undo import Undo

    opened = options.house(context)
    known, settings = opened.event(event), opened.settings
    undone = opened.use_cases.undo(
        Undo(
            event=known.id,
            entry=entry,
            reason=reason,
            station=opened.station(station),
            operator=operator,
            role=role_of(opened.staff, operator),
            at=options.moment(at, known),
        )
    )
    told = undo_object(undone, settings.language)
    if as_json:
        print_json(told)
    else:
        print_line(f"{told['verdict']}: {told['staff']}")
