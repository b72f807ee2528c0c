"""``kiosk badge`` and ``badges``: what people wear, in a file or on paper."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.app.command_line.streams import clean_option, print_error
from kiosk.app.command_line.tickets import BADGE_SUFFIXES, check_suffix

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.app.command_line.badge_preview import BadgePreview
    from kiosk.domain.event.event import Event
    from kiosk.service.prepare_badges import BadgePreparation

LayoutName = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|FILE",
        callback=clean_option,
        help="A layout's name (cr80, a6, roll62, 90x55, your own) or a TOML file.",
    ),
]


def badge(
    context: typer.Context,
    whose: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE_OR_REFERENCE", callback=clean_option, help=options.WHOSE_HELP
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
        str,
        typer.Option(
            metavar="TEXT", callback=clean_option, help="Why a further badge."
        ),
    ] = "",
    event: options.EventId = None,
) -> None:
    """Draw one person's badge, into a file or for the printer."""
    _check_usage(whose, output, on_paper=on_paper, sample=sample, watch=watch)
    app = options.open_app(context)
    if output is None:
        from kiosk.app.printing.spooler_setup import print_badge

        registration = options.find_person(
            app, app.find_event(event), whose or ""
        ).registration
        print_line(print_badge(app, registration, reason))
        return
    check_suffix(output, BADGE_SUFFIXES)
    if whose is None:
        preview = _sample_preview(app, output, layout)
    else:
        preview = _person_preview(app, app.find_event(event), whose, output, layout)
    if watch:
        raise typer.Exit(preview.watch(print_line, print_error))
    print_line(preview.draw())


def _check_usage(
    whose: str | None, output: Path | None, *, on_paper: bool, sample: bool, watch: bool
) -> None:
    _check_output(output, on_paper=on_paper, file="a PDF, PNG or ZPL file")
    if on_paper and (sample or watch):
        raise options.CommandUsageError(
            "--sample and --watch draw into a file: say -o FILE in place of --print."
        )
    if (whose is None) == (not sample):
        raise options.CommandUsageError(
            "Say whose badge, by a code or a reference; or --sample, without either."
        )


def _check_output(output: Path | None, *, on_paper: bool, file: str) -> None:
    if output and on_paper:
        raise options.CommandUsageError("Say -o FILE or --print, not both.")
    if not output and not on_paper:
        raise options.CommandUsageError(
            f"Say -o FILE for {file}, or --print for paper."
        )


def _sample_preview(
    app: "Application", output: Path, layout: str | None
) -> "BadgePreview":
    from kiosk.app.command_line.badge_preview import BadgePreview
    from kiosk.app.printing.sample_badges import sample_badges

    path = _find_layout(app, layout, app.settings.badge_layout)
    return BadgePreview("Badges of sample people are", path, output, sample_badges)


def _person_preview(
    app: "Application", event: "Event", whose: str, output: Path, layout: str | None
) -> "BadgePreview":
    from kiosk.app.command_line.badge_preview import BadgePreview
    from kiosk.app.printing.printer_factory import print_routing
    from kiosk.domain.badges.badge_content import badge_content

    registration = options.find_person(app, event, whose).registration
    path = _find_layout(
        app, layout, print_routing(app).layout_of(registration.category)
    )
    content = badge_content(
        event,
        registration,
        app.use_cases.issue_tickets(event.id, [registration.id])[registration.id],
    )
    subject = f"The badge of {registration.reference} is"
    return BadgePreview(subject, path, output, lambda _layout: [content])


def _find_layout(app: "Application", requested: str | None, default: str) -> Path:
    from kiosk.app.printing.badge_layouts import (
        configured_layout_file,
        find_layout_file,
    )

    return (
        find_layout_file(app.home, requested)
        if requested
        else configured_layout_file(app, default)
    )


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
            callback=clean_option,
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
        typer.Option(
            metavar="TEXT", callback=clean_option, help="Only those of a category."
        ),
    ] = None,
    station: options.Station = None,
    operator: options.Operator = None,
    event: options.EventId = None,
) -> None:
    """Draw or print everybody's badges, before the doors open."""
    _check_output(output, on_paper=on_paper, file="one PDF of them all")
    if on_paper and (sheet or layout):
        raise options.CommandUsageError(
            "--sheet and --layout are for a file: say -o FILE in place of --print."
        )
    if gutter is not None and not sheet:
        raise options.CommandUsageError(
            "--gutter parts the badges of a sheet: say --sheet too."
        )
    app = options.open_app(context)
    selected_event = app.find_event(event)
    if output is None:
        from kiosk.service.prepare_badges import BadgePreparation

        preparation = BadgePreparation(
            event=selected_event.id,
            station=app.station_name(station),
            category=category,
            operator=operator,
        )
        print_line(_print_prepared(app, selected_event, preparation))
    else:
        from kiosk.app.printing.roster_badges import write_roster_badges

        print_line(
            write_roster_badges(
                app,
                selected_event,
                output,
                layout=layout,
                sheet=sheet,
                gutter=gutter,
                category=category,
            )
        )


def _print_prepared(
    app: "Application", event: "Event", preparation: "BadgePreparation"
) -> str:
    from kiosk.app.printing.printer_factory import make_printers
    from kiosk.app.printing.roster_badges import expected_registrations
    from kiosk.app.printing.spooler_setup import print_badges

    make_printers(app)  # a fault in the settings is raised before anything is queued
    expected = len(expected_registrations(app, event, preparation.category))
    return print_badges(app, app.use_cases.prepare_badges(preparation), expected)
