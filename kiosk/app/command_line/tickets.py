"""``kiosk ticket`` and ``tickets``: what people bring to the door."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration

TICKET_SUFFIXES = (".pdf", ".png")
MAX_LISTED = 20
BADGE_SUFFIXES = (*TICKET_SUFFIXES, ".zpl")


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
    from kiosk.app.qt_application import start_qt
    from kiosk.devices.documents.document_files import write_ticket
    from kiosk.domain.ticket_content import ticket_content

    if output is None:
        raise options.CommandUsageError(
            "Say where to write the ticket: -o FILE, a PDF or PNG."
        )
    check_suffix(output, TICKET_SUFFIXES)
    app = options.open_app(context)
    selected_event = app.find_event(event)
    registration = options.find_person(app, selected_event, whose).registration
    start_qt(windows=False)
    if reissue:
        code = app.use_cases.issue_tickets.reissue(selected_event.id, registration.id)
    else:
        code = app.use_cases.issue_tickets(selected_event.id, [registration.id])[
            registration.id
        ]
    write_ticket(output, ticket_content(selected_event, registration, code))
    print_line(f"The ticket of {registration.reference} is in {output}.")


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
    """Write the tickets of all who may come, and a list of them."""
    from rich.console import Console
    from rich.progress import track

    from kiosk.app.qt_application import start_qt
    from kiosk.devices.documents.document_files import write_tickets
    from kiosk.domain.ticket_content import ticket_content
    from kiosk.exchange.exports.ticket_list import write_ticket_list

    if output is None:
        raise options.CommandUsageError("Say where to write the tickets: -o FOLDER.")
    app = options.open_app(context)
    selected_event = app.find_event(event)
    with app.store.reading() as reader:
        registered = [
            person.registration
            for person in reader.people.all(selected_event.id)
            if not person.withdrawn
        ]
    people = [registration for registration in registered if registration.expected]
    codes = app.use_cases.issue_tickets(
        selected_event.id, [registration.id for registration in people]
    )
    start_qt(windows=False)
    contents = (
        ticket_content(selected_event, registration, codes[registration.id])
        for registration in people
    )
    files = write_tickets(output, contents, f".{form}")
    console = Console(stderr=True)
    written = list(
        track(
            files,
            "Tickets",
            total=len(people),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
    )
    names = (path.name for path in written)
    write_ticket_list(
        output / "tickets.csv",
        zip(people, names, strict=True),
        selected_event.languages[0],
    )
    print_line(
        f"1 ticket is in {output}, and tickets.csv lists it."
        if len(people) == 1
        else f"{len(people)} tickets are in {output}, and tickets.csv lists them."
    )
    _print_without_ticket(registered)


def _print_without_ticket(registered: Sequence[Registration]) -> None:
    """Print who got no ticket, and why; and whom a mail cannot reach."""
    without = [
        f"{registration.reference} {registration.name} is {registration.state}"
        for registration in registered
        if not registration.expected
    ]
    unreachable = [
        f"{registration.reference} {registration.name}"
        for registration in registered
        if registration.expected and not registration.email
    ]
    for label, people in (
        ("without a ticket", without),
        ("without an e-mail address", unreachable),
    ):
        if people:
            rest = len(people) - MAX_LISTED
            more = f", and {rest} more" if rest > 0 else ""
            print_line(
                f"  {len(people)} {label}: {', '.join(people[:MAX_LISTED])}{more}"
            )


def check_suffix(path: Path, suffixes: Sequence[str]) -> None:
    """Raise KnownFault for another suffix, before anything is changed."""
    if path.suffix.lower() not in suffixes:
        raise KnownFault(
            f"{path} must end in {', '.join(suffixes[:-1])} or {suffixes[-1]}."
        )
