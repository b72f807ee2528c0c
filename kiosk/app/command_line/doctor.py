"""``kiosk doctor``: what works here, what does not, and what to do about it."""

from dataclasses import asdict
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, print_table

STATE_TEXTS = {True: "works", False: "to mend", None: "none"}


def doctor(
    context: typer.Context,
    set_aside: Annotated[
        bool,
        typer.Option("--set-aside", help="Rename a damaged database, to begin anew."),
    ] = False,
    test_badge: Annotated[
        bool,
        typer.Option("--test-badge", help="Print one on each of the printers."),
    ] = False,
    as_json: options.AsJson = False,
) -> None:
    """Say what works here, what does not, and what to do."""
    from kiosk.app.doctor.doctor import move_damaged_aside, run_checks
    from kiosk.app.home import Home

    home = Home(context.obj)
    if set_aside:
        print_line(move_damaged_aside(home))
        return
    if test_badge:
        _print_test_badges(context)
        return
    results = run_checks(home)
    if as_json:
        print_json([asdict(result) for result in results])
    else:
        print_table(
            ("part", "state", "what was found, and what to do"),
            ((row.part, STATE_TEXTS[row.works], row.sentence) for row in results),
            folding=("what was found, and what to do",),
        )
    if any(result.works is False for result in results):
        raise typer.Exit(1)


def _print_test_badges(context: typer.Context) -> None:
    from kiosk.app.printing.printer_test import print_test_badges

    all_ok = True
    for ok, sentence in print_test_badges(options.open_app(context)):
        print_line(sentence)
        all_ok &= ok
    if not all_ok:
        raise typer.Exit(1)
