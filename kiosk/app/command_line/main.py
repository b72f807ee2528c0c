"""``kiosk``: all commands, and how their failures are reported."""

import sys
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

from kiosk import __version__
from kiosk.app.bytecode import cut_short_sentence
from kiosk.app.command_line.commands import LazyCommands
from kiosk.app.command_line.streams import (
    OutputError,
    discard_stdout,
    prepare_streams,
    print_error,
)
from kiosk.app.crash import describe_error, log_to_home
from kiosk.app.display import has_display
from kiosk.app.home import default_home
from kiosk.domain.fault import KnownFault


class KioskGroup(TyperGroup):
    """All commands; the program's own files may be cut short."""

    def invoke(self, ctx: Any) -> object:  # noqa: ANN401  typer's own
        """Run a command; raise KnownFault where click would say “Aborted!”."""
        try:
            return super().invoke(ctx)
        except EOFError as error:
            if sentence := cut_short_sentence(error):
                raise KnownFault(sentence) from error
            raise


cli = typer.Typer(
    name="kiosk",
    cls=KioskGroup,
    epilog="“kiosk” alone opens the office, a window for all of this. Or begin with "
    "“kiosk demo”, or with “kiosk event import FILE”, then “kiosk "
    "roster import FILE”, then “kiosk open desk --full-screen”.",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(requested: bool) -> None:
    if requested:
        typer.echo(f"kiosk {__version__}")
        raise typer.Exit


@cli.callback()
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
            callback=_print_version,
            is_eager=True,
            help="Say which version this is.",
        ),
    ] = False,
) -> None:
    """Check attendees in, show the programme, print badges, count who is inside."""
    try:
        context.obj = (home or default_home()).expanduser()
    except RuntimeError as error:
        raise KnownFault(f"There is no home folder to be found for {home}.") from error
    log_to_home(context.obj)
    if context.invoked_subcommand is None:
        _open_office(context)


def _open_office(context: typer.Context) -> None:
    """Open the office, after the first choice; without a display print the help."""
    if not has_display():
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)
    from kiosk.app.office.office_window import open_office
    from kiosk.app.setup.first_start import ask_first_choice

    choice = ask_first_choice(context.obj)
    if choice is None:
        raise typer.Exit
    raise typer.Exit(open_office(choice.app, new_event=choice.new_event))


@cache
def build_command() -> TyperGroup:
    """Build the command with all its subcommands."""
    command = get_group(cli)
    command.commands = LazyCommands()
    return command


def main() -> None:
    """Run a command; a known fault prints one sentence and exits with code 1."""
    prepare_streams()
    try:
        build_command()(prog_name="kiosk")  # whatever Python was started with
    except OutputError as fault:
        discard_stdout()
        print_error(str(fault))
    except Exception as error:  # noqa: BLE001  each ends in one sentence
        print_error(describe_error(error))
    else:
        return
    sys.exit(1)
