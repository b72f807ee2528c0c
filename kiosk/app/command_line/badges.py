"""``kiosk badge`` and ``badges``: what people wear, in a file or on paper."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.app.command_line.streams import tidy
from kiosk.app.command_line.tickets import BADGES, check_kind


def badge(
    context: typer.Context,
    whose: options.Whose,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="A PDF, PNG or ZPL file."),
    ] = None,
    on_paper: Annotated[
        bool, typer.Option("--print", help="Send it to this station's printer.")
    ] = False,
    layout: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", callback=tidy, help="A layout's name: cr80, roll62."
        ),
    ] = None,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", callback=tidy, help="Why a further badge.")
    ] = "",
    event: options.EventId = None,
) -> None:
    """Draw one person's badge, into a file or for the printer."""
    from kiosk.app.layouts import read_named_layout
    from kiosk.app.printers import print_plan
    from kiosk.app.printing import print_one
    from kiosk.app.qt import application
    from kiosk.devices.sheet_file import write_badge
    from kiosk.domain.badge_content import badge_content

    if (output is None) == (not on_paper):
        raise typer.BadParameter("name a file with -o, or say --print")
    opened = options.house(context)
    known = opened.event(event)
    one = options.find_person(opened, known, whose).registration
    if output is None:
        print_line(print_one(opened, one, reason))
        return
    check_kind(output, BADGES)
    usual = print_plan(opened).layout_of(one.category)
    chosen = read_named_layout(opened, layout or usual)
    code = opened.tickets(known.id, [one.id])[one.id]
    application(windows=False)
    write_badge(output, chosen, badge_content(known, one, code))
    print_line(f"The badge of {one.reference} is in {output}.")


def badges(
    context: typer.Context,
    on_paper: Annotated[
        bool,
        typer.Option(
            "--print", help="Print them beforehand, for all who have none yet."
        ),
    ] = False,
    category: Annotated[
        str | None,
        typer.Option(metavar="TEXT", callback=tidy, help="Only those of a category."),
    ] = None,
    station: options.Station = None,
    operator: options.Operator = None,
    event: options.EventId = None,
) -> None:
    """Print everybody's badges, before the doors open."""
    from kiosk.app.printers import make_printers
    from kiosk.app.printing import print_all
    from kiosk.service.prepare_badges import Preparation

    if not on_paper:
        raise typer.BadParameter("say --print")
    opened = options.house(context)
    known = opened.event(event)
    make_printers(opened)  # a fault in the settings is told before anything is queued
    asked = Preparation(
        event=known.id,
        station=station or opened.settings.station,
        category=category,
        operator=operator,
    )
    print_line(print_all(opened, opened.prepare_badges(asked)))
