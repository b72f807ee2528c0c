"""``kiosk paper``: the list for the door, for when no screen works."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.app.home import Home
from kiosk.domain.door_list import Alone

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House

POLITE = 10
"""By how much a writer in the background steps back behind scans and screens."""


def paper(
    context: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Where to write it; else into the home, and where settings.toml says.",
        ),
    ] = None,
    event: options.EventId = None,
    at: options.At = None,
    aside: Annotated[bool, typer.Option("--aside", hidden=True)] = False,
    alone_since: Annotated[str | None, typer.Option(hidden=True)] = None,
) -> None:
    """Write who may come and who is inside, as PDF and CSV.

    An open face does so every minute.
    """
    from kiosk.app.people_files import write_people

    opened = _step_aside(context) if aside else options.house(context)
    known, standing = opened.event(event), opened.standing()
    alone = Alone() if standing and standing.alone_since else None
    if alone_since:
        alone = Alone(options.moment(alone_since, known))
    moment = options.moment(at, known)
    print_line(write_people(opened, known, moment, output, alone))


def _step_aside(context: typer.Context) -> "House":
    """Let scans and screens go first, and leave the hub to them."""
    from kiosk.app.bootstrap import House

    if hasattr(os, "nice"):
        os.nice(POLITE)
    opened = House(Home(context.obj), looks_only=True)
    context.call_on_close(opened.close)
    return opened
