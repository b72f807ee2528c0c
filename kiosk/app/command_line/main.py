"""``kiosk``: all commands, and what happens when one of them fails."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Annotated

import typer
from typer.main import get_command

from kiosk import __version__
from kiosk.app.command_line import (
    announce,
    badges,
    conflicts,
    correct,
    doctor,
    event,
    export,
    faces,
    headcount,
    hub,
    ledger,
    paper,
    printers,
    roster,
    scan,
    search,
    staff,
    station,
    tickets,
    undo,
    walk_in,
)
from kiosk.app.command_line.streams import NobodyReads, abandon, complain, prepare
from kiosk.app.crash import in_words, keep_log
from kiosk.app.display import has_display
from kiosk.app.home import usual_home
from kiosk.domain.fault import KnownFault

app = typer.Typer(
    name="kiosk",
    epilog="Begin with “kiosk demo”, or with “kiosk event import FILE”, then “kiosk "
    "roster import FILE”, then “kiosk open desk --full-screen”.",
    invoke_without_command=True,
    add_completion=False,
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
            metavar="FOLDER",
            envvar="KIOSK_HOME",
            help="Where everything is kept.",
        ),
    ] = None,
    version: Annotated[  # noqa: ARG001  its callback does the work
        bool,
        typer.Option(
            "--version",
            callback=_say_version,
            is_eager=True,
            help="Say which version this is.",
        ),
    ] = False,
) -> None:
    """Check attendees in, show the programme, print badges, count who is inside."""
    try:
        context.obj = (home or usual_home()).expanduser()
    except RuntimeError as error:
        raise KnownFault(f"There is no home folder to be found for {home}.") from error
    keep_log(context.obj)
    if context.invoked_subcommand is None:
        _begin_alone(context)


def _begin_alone(context: typer.Context) -> None:
    """Set the station up in a window; where none can be seen, say what there is."""
    if not has_display():
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
    from kiosk.app.first_start import set_up

    raise typer.Exit(set_up(context.obj))


COMMANDS: dict[str, Callable[..., None]] = {
    "demo": faces.demo,
    "gallery": faces.gallery,
    "open": faces.open_faces,
    "ticket": tickets.ticket,
    "tickets": tickets.tickets,
    "scan": scan.scan,
    "undo": undo.undo,
    "walk-in": walk_in.walk_in,
    "search": search.search,
    "correct": correct.correct,
    "ledger": ledger.ledger,
    "headcount": headcount.headcount,
    "announce": announce.announce,
    "export": export.export,
    "badge": badges.badge,
    "badges": badges.badges,
    "paper": paper.paper,
    "doctor": doctor.doctor,
}
app.add_typer(conflicts.app, name="conflicts")
app.add_typer(event.app, name="event")
app.add_typer(hub.app, name="hub")
app.add_typer(roster.app, name="roster")
app.add_typer(printers.app, name="printers")
app.add_typer(staff.app, name="staff")
app.add_typer(station.app, name="station")
for name, command in COMMANDS.items():
    app.command(name)(command)


@cache
def whole_command() -> Callable[..., None]:
    """Build the command with all that is under it."""
    return get_command(app)


def main() -> None:
    """Run a command; a known fault is one sentence and exit code 1."""
    prepare()
    try:
        whole_command()(prog_name="kiosk")  # whatever Python was started with
    except NobodyReads as fault:
        abandon()
        complain(str(fault))
    except Exception as error:  # noqa: BLE001  each ends in one sentence
        complain(in_words(error))
    else:
        return
    sys.exit(1)
