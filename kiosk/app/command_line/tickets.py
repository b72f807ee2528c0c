"""``kiosk ticket`` and ``tickets``: what people bring to the door."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.domain.fault import KnownFault

TICKETS = (".pdf", ".png")
BADGES = (*TICKETS, ".zpl")


def ticket(
    context: typer.Context,
    whose: options.Whose,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The PDF or PNG to write. [required]"
        ),
    ] = None,
    reissue: Annotated[
        bool, typer.Option("--reissue", help="Revoke the old code, make a new one.")
    ] = False,
    event: options.EventId = None,
) -> None:
    """Write one person's ticket as PDF or PNG."""
    from kiosk.app.qt import application
    from kiosk.devices.sheet_file import write_ticket
    from kiosk.devices.ticket_content import ticket_content

    if output is None:
        raise options.WrongUse("Say where to write the ticket: -o FILE, a PDF or PNG.")
    check_kind(output, TICKETS)
    opened = options.house(context)
    known = opened.event(event)
    one = options.find_person(opened, known, whose).registration
    application(windows=False)
    if reissue:
        code = opened.use_cases.issue_tickets.reissue(known.id, one.id)
    else:
        code = opened.use_cases.issue_tickets(known.id, [one.id])[one.id]
    write_ticket(output, ticket_content(known, one, code))
    print_line(f"The ticket of {one.reference} is in {output}.")


def tickets(
    context: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FOLDER", help="Where to write them. [required]"
        ),
    ] = None,
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

    if output is None:
        raise options.WrongUse("Say where to write the tickets: -o FOLDER.")
    opened = options.house(context)
    known = opened.event(event)
    with opened.store.reading() as reader:
        people = [
            person.registration
            for person in reader.people.all(known.id)
            if person.registration.expected
        ]
    codes = opened.use_cases.issue_tickets(known.id, [one.id for one in people])
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


def check_kind(path: Path, kinds: Sequence[str]) -> None:
    """Raise KnownFault for another ending, before anything is changed."""
    if path.suffix.lower() not in kinds:
        raise KnownFault(f"{path} must end in {', '.join(kinds[:-1])} or {kinds[-1]}.")
