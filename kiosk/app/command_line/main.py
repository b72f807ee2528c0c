"""``kiosk``: all commands, and what happens when one of them fails."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__
from kiosk.app.command_line import (
    doctor,
    event,
    faces,
    people,
    reports,
    roster,
    tickets,
)
from kiosk.app.command_line import scan as scanning
from kiosk.app.crash import keep_log, note_crash
from kiosk.app.home import usual_home
from kiosk.domain.fault import KnownFault

app = typer.Typer(
    name="kiosk",
    help="The event check-in desk: tickets, programme, badges and a true headcount.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kiosk {__version__}")
        raise typer.Exit


@app.callback()
def begin(
    context: typer.Context,
    home: Annotated[
        Path | None,
        typer.Option(
            envvar="KIOSK_HOME", help="The folder for everything that is kept."
        ),
    ] = None,
    version: Annotated[  # noqa: ARG001  its callback does the work
        bool,
        typer.Option("--version", callback=_say_version, is_eager=True),
    ] = False,
) -> None:
    """Check attendees in, show the programme, print badges, count who is inside."""
    context.obj = (home or usual_home()).expanduser()
    keep_log(context.obj)


app.add_typer(event.app, name="event")
app.add_typer(roster.app, name="roster")
for command in (
    faces.demo,
    faces.open_faces,
    tickets.ticket,
    tickets.tickets,
    scanning.scan,
    people.undo,
    people.walk_in,
    people.search,
    reports.ledger,
    reports.headcount,
    tickets.badge,
    doctor.doctor,
):
    names = {"open_faces": "open", "walk_in": "walk-in"}
    app.command(names.get(command.__name__, command.__name__))(command)


def main() -> None:
    """Run a command; a known fault is one sentence and exit code 1."""
    try:
        app()
    except KnownFault as fault:
        sys.stderr.write(f"{fault}\n")
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # noqa: BLE001  a bug: one reference, one traceback kept
        sys.stderr.write(note_crash(error) + "\n")
        sys.exit(1)
