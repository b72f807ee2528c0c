"""``kiosk paper``: the list for the door, for when no screen works."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.app.home import Home
from kiosk.domain.admission.door_list import OfflinePeriod

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application

NICENESS = 10
"""The niceness of a writer in the background; scans and screens go first."""


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
    from kiosk.app.printing.door_list_files import write_door_list

    app = _open_in_background(context) if aside else options.open_app(context)
    selected_event, status = app.find_event(event), app.hub_status()
    offline = OfflinePeriod() if status and status.offline_since else None
    if alone_since:
        offline = OfflinePeriod(options.parse_time(alone_since, selected_event))
    as_of = options.parse_time(at, selected_event)
    print_line(write_door_list(app, selected_event, as_of, output, offline))


def _open_in_background(context: typer.Context) -> "Application":
    """Open the records of this PC at a low priority, without a hub."""
    from kiosk.app.bootstrap import Application

    if hasattr(os, "nice"):
        os.nice(NICENESS)
    app = Application(Home(context.obj), local_only=True)
    context.call_on_close(app.close)
    return app
