"""``kiosk paper``: the list for the door, for when no screen works."""

import os
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line

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
) -> None:
    """Write who may come and who is inside as PDF and CSV; open faces do, too."""
    from kiosk.app.people_files import write_people

    if aside and hasattr(os, "nice"):
        os.nice(POLITE)
    opened = options.house(context)
    known = opened.event(event)
    print_line(write_people(opened, known, options.moment(at, known), output))
