"""``kiosk badge`` and ``badges``: what people wear, in a file or on paper."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.app.command_line.streams import complain, tidy
from kiosk.app.command_line.tickets import BADGES, check_kind

if TYPE_CHECKING:
    from kiosk.app.badge_files import BadgeFile
    from kiosk.app.bootstrap import House
    from kiosk.domain.event import Event
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
    whose: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE_OR_REFERENCE", callback=tidy, help=options.WHOSE_HELP
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="A PDF, PNG or ZPL file."),
    ] = None,
    on_paper: Annotated[
        bool, typer.Option("--print", help="Send it to this station's printer.")
    ] = False,
    layout: LayoutName = None,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="With -o: draw anew while the layout is edited."),
    ] = False,
    sample: Annotated[
        bool,
        typer.Option(
            "--sample", help="With -o: of sample people, with names of all kinds."
        ),
    ] = False,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", callback=tidy, help="Why a further badge.")
    ] = "",
    event: options.EventId = None,
) -> None:
    """Draw one person's badge, into a file or for the printer."""
    _check_use(whose, output, on_paper=on_paper, sample=sample, watch=watch)
    opened = options.house(context)
    if output is None:
        from kiosk.app.printing import print_one

        one = options.find_person(opened, opened.event(event), whose or "").registration
        print_line(print_one(opened, one, reason))
        return
    check_kind(output, BADGES)
    if whose is None:
        drawn = _sample_file(opened, output, layout)
    else:
        drawn = _file_of(opened, opened.event(event), whose, output, layout)
    if watch:
        raise typer.Exit(drawn.draw_while_edited(print_line, complain))
    print_line(drawn.draw())


def _check_use(
    whose: str | None, output: Path | None, *, on_paper: bool, sample: bool, watch: bool
) -> None:
    _check_way(output, on_paper=on_paper, file="a PDF, PNG or ZPL file")
    if on_paper and (sample or watch):
        raise options.WrongUse(
            "--sample and --watch draw into a file: say -o FILE in place of --print."
        )
    if (whose is None) == (not sample):
        raise options.WrongUse(
            "Say whose badge, by a code or a reference; or --sample, without either."
        )


def _check_way(output: Path | None, *, on_paper: bool, file: str) -> None:
    if output and on_paper:
        raise options.WrongUse("Say -o FILE or --print, not both.")
    if not output and not on_paper:
        raise options.WrongUse(f"Say -o FILE for {file}, or --print for paper.")


def _sample_file(opened: "House", output: Path, layout: str | None) -> "BadgeFile":
    from kiosk.app.badge_files import BadgeFile
    from kiosk.app.sample_badges import sample_badges

    path = _layout_file(opened, layout, opened.settings.badge_layout)
    return BadgeFile("Badges of sample people are", path, output, sample_badges)


def _file_of(
    opened: "House", event: "Event", whose: str, output: Path, layout: str | None
) -> "BadgeFile":
    from kiosk.app.badge_files import BadgeFile
    from kiosk.app.printers import print_plan
    from kiosk.domain.badge_content import badge_content

    one = options.find_person(opened, event, whose).registration
    path = _layout_file(opened, layout, print_plan(opened).layout_of(one.category))
    content = badge_content(
        event, one, opened.use_cases.issue_tickets(event.id, [one.id])[one.id]
    )
    told = f"The badge of {one.reference} is"
    return BadgeFile(told, path, output, lambda _layout: [content])


def _layout_file(opened: "House", asked: str | None, usual: str) -> Path:
    from kiosk.app.layouts import layout_file, set_layout_file

    return layout_file(opened.home, asked) if asked else set_layout_file(opened, usual)


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
    gutter: Annotated[
        float | None,
        typer.Option(
            metavar="MM",
            help="With --sheet: how far apart they are; 0 for bought sheets of cards. "
            "By itself 3, or what there is room for: 2x5 of 90x55 has 2, 2x4 of "
            "roll62 has none.",
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
    _check_way(output, on_paper=on_paper, file="one PDF of them all")
    if on_paper and (sheet or layout):
        raise options.WrongUse(
            "--sheet and --layout are for a file: say -o FILE in place of --print."
        )
    if gutter is not None and not sheet:
        raise options.WrongUse("--gutter parts the badges of a sheet: say --sheet too.")
    opened = options.house(context)
    known = opened.event(event)
    if output is None:
        from kiosk.service.prepare_badges import Preparation

        asked = Preparation(
            event=known.id,
            station=opened.station(station),
            category=category,
            operator=operator,
        )
        print_line(_print_beforehand(opened, known, asked))
    else:
        from kiosk.app.roster_badges import write_roster_badges

        print_line(
            write_roster_badges(
                opened,
                known,
                output,
                layout=layout,
                sheet=sheet,
                gutter=gutter,
                category=category,
            )
        )


def _print_beforehand(opened: "House", event: "Event", asked: "Preparation") -> str:
    from kiosk.app.printers import make_printers
    from kiosk.app.printing import print_all
    from kiosk.app.roster_badges import who_may_come

    make_printers(opened)  # a fault in the settings is told before anything is queued
    expected = len(who_may_come(opened, event, asked.category))
    return print_all(opened, opened.use_cases.prepare_badges(asked), expected)
