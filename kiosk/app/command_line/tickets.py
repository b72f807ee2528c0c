"""``kiosk ticket``, ``tickets`` and ``badge``: what people carry."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.app.command_line.streams import tidy
from kiosk.domain.fault import KnownFault

KINDS = (".pdf", ".png")


def ticket(
    context: typer.Context,
    whose: options.Whose,
    output: options.Output,
    reissue: Annotated[
        bool, typer.Option("--reissue", help="Revoke the old code, make a new one.")
    ] = False,
    event: options.EventId = None,
) -> None:
    """Write one person's ticket as PDF or PNG."""
    from kiosk.app.qt import application
    from kiosk.devices.sheet_file import write_ticket
    from kiosk.devices.ticket_content import ticket_content

    _check_kind(output)
    opened = options.house(context)
    known = opened.event(event)
    one = options.find_person(opened, known, whose).registration
    application(windows=False)
    if reissue:
        code = opened.tickets.reissue(known.id, one.id)
    else:
        code = opened.tickets(known.id, [one.id])[one.id]
    write_ticket(output, ticket_content(known, one, code))
    print_line(f"The ticket of {one.reference} is in {output}.")


def tickets(
    context: typer.Context,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FOLDER", help="Where to write them."),
    ],
    form: Annotated[
        Literal["pdf", "png"],
        typer.Option("--format", case_sensitive=False, help="What kind of files."),
    ] = "pdf",
    event: options.EventId = None,
) -> None:
    """Write the tickets of everybody who may come, one file each."""
    from rich.console import Console
    from rich.progress import track

    from kiosk.app.qt import application
    from kiosk.devices.sheet_file import write_tickets
    from kiosk.devices.ticket_content import ticket_content

    opened = options.house(context)
    known = opened.event(event)
    with opened.store.reading() as look:
        people = [
            person.registration
            for person in look.roster(known.id)
            if person.registration.expected
        ]
    codes = opened.tickets(known.id, [one.id for one in people])
    application(windows=False)
    contents = (ticket_content(known, one, codes[one.id]) for one in people)
    files = write_tickets(output, contents, f".{form}")
    shown = Console(stderr=True)
    for _ in track(
        files,
        "Tickets",
        total=len(people),
        console=shown,
        transient=True,
        disable=not shown.is_terminal,
    ):
        pass
    print_line(f"{len(people)} tickets are in {output}.")


def badge(
    context: typer.Context,
    whose: options.Whose,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="A PDF or PNG file."),
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
    from kiosk.app.printing import print_one, read_named_layout
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
    _check_kind(output)
    chosen = read_named_layout(opened, layout)
    code = opened.tickets(known.id, [one.id])[one.id]
    application(windows=False)
    write_badge(output, chosen, badge_content(known, one, code))
    print_line(f"The badge of {one.reference} is in {output}.")


def _check_kind(path: Path) -> None:
    """Raise KnownFault for another ending, before anything is changed."""
    if path.suffix.lower() not in KINDS:
        raise KnownFault(f"{path} must end in {' or '.join(KINDS)}.")
