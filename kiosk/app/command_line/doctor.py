"""``kiosk doctor``: what works here, what does not, and what to do about it."""

from dataclasses import asdict
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, print_table

SIGNS = {True: "works", False: "to mend", None: "none"}


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
    from kiosk.app.check_up import check_up, move_damaged_aside
    from kiosk.app.home import Home

    home = Home(context.obj)
    if set_aside:
        print_line(move_damaged_aside(home))
        return
    if test_badge:
        _print_test_badges(context)
        return
    findings = check_up(home)
    if as_json:
        print_json([asdict(finding) for finding in findings])
    else:
        print_table(
            ("part", "state", "what was found, and what to do"),
            ((one.part, SIGNS[one.works], one.sentence) for one in findings),
            folding=("what was found, and what to do",),
        )
    if any(finding.works is False for finding in findings):
        raise typer.Exit(1)


def _print_test_badges(context: typer.Context) -> None:
    from kiosk.app.printer_trial import print_test_badges

    well = True
    for came, sentence in print_test_badges(options.house(context)):
        print_line(sentence)
        well &= came
    if not well:
        raise typer.Exit(1)
