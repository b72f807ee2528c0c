"""``kiosk badge`` and ``badges``: what people wear, in a file or on paper."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.app.command_line.streams import tidy
from kiosk.app.command_line.tickets import BADGES, check_kind

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.service.prepare_badges import Preparation

LayoutName = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|FILE",
        callback=tidy,
        help="A layout's name (cr80, a6, roll62, 90x55, your own) or a TOML file.",
    ),
]


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
    layout: LayoutName = None,
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
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="One PDF of them all."),
    ] = None,
    on_paper: Annotated[
        bool,
        typer.Option(
            "--print", help="Print them beforehand, for all who have none yet."
        ),
    ] = False,
    sheet: Annotated[
        str | None,
        typer.Option(
            metavar="2x4|2x5",
            callback=tidy,
            help="With -o: columns and rows on sheets of A4, to be cut.",
        ),
    ] = None,
    layout: LayoutName = None,
    category: Annotated[
        str | None,
        typer.Option(metavar="TEXT", callback=tidy, help="Only those of a category."),
    ] = None,
    station: options.Station = None,
    operator: options.Operator = None,
    event: options.EventId = None,
) -> None:
    """Draw or print everybody's badges, before the doors open."""
    if (output is None) == (not on_paper):
        raise typer.BadParameter("name a file with -o, or say --print")
    if on_paper and (sheet or layout):
        raise typer.BadParameter("--sheet and --layout go with -o")
    opened = options.house(context)
    known = opened.event(event)
    if output is None:
        from kiosk.service.prepare_badges import Preparation

        asked = Preparation(
            event=known.id,
            station=station or opened.settings.station,
            category=category,
            operator=operator,
        )
        print_line(_print_beforehand(opened, asked))
    else:
        from kiosk.app.roster_badges import write_roster_badges

        print_line(
            write_roster_badges(
                opened, known, output, layout=layout, sheet=sheet, category=category
            )
        )


def _print_beforehand(opened: "House", asked: "Preparation") -> str:
    from kiosk.app.printers import make_printers
    from kiosk.app.printing import print_all

    make_printers(opened)  # a fault in the settings is told before anything is queued
    return print_all(opened, opened.prepare_badges(asked))
