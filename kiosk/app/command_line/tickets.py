"""``kiosk ticket``, ``tickets`` and ``badge``: what people carry."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.domain.fault import KnownFault

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.domain.event import Event
    from kiosk.domain.registration import Registration

Whose = Annotated[str, typer.Argument(metavar="CODE_OR_REFERENCE")]
PICTURES = {".pdf", ".png"}


def ticket(
    context: typer.Context,
    whose: Whose,
    output: options.Output,
    reissue: Annotated[
        bool, typer.Option("--reissue", help="Revoke the old code, make a new one.")
    ] = False,
    event: options.EventId = None,
) -> None:
    """Write one person's ticket as PDF or PNG."""
    opened = options.house(context)
    known = opened.event(event)
    _check_suffix(output)
    registration = options.find_person(opened, known, whose).registration
    if reissue:
        opened.tickets.reissue(known.id, registration.id)
    code = opened.tickets(known.id, [registration.id])[registration.id]
    _write_ticket(output, known, registration, code)
    print_line(f"The ticket of {registration.reference} is in {output}.")


def tickets(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", "-o", help="A folder.")],
    form: Annotated[str, typer.Option("--format", help="pdf or png.")] = "pdf",
    event: options.EventId = None,
) -> None:
    """Write the tickets of everybody who may come, one file each."""
    from rich.progress import track

    from kiosk.devices.whole_file import make_folder

    suffix = f".{form.lstrip('.').lower()}"
    _check_suffix(Path(f"ticket{suffix}"))
    opened = options.house(context)
    known = opened.event(event)
    with opened.store.reading() as look:
        people = [
            person.registration
            for person in look.roster(known.id)
            if person.registration.expected
        ]
    codes = opened.tickets(known.id, [one.id for one in people])
    make_folder(output)
    for one in track(people, "Tickets", transient=True):
        name = f"{_file_name(one.reference)}{suffix}"
        _write_ticket(output / name, known, one, codes[one.id])
    print_line(f"{len(people)} tickets are in {output}.")


def badge(
    context: typer.Context,
    whose: Whose,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A PDF or PNG file.")
    ] = None,
    on_paper: Annotated[
        bool, typer.Option("--print", help="Send it to this station's printer.")
    ] = False,
    layout: Annotated[
        str | None, typer.Option(help="A layout's name: cr80, roll62.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why a further badge.")] = "",
    event: options.EventId = None,
) -> None:
    """Draw one person's badge, into a file or for the printer."""
    if (output is None) == (not on_paper):
        raise typer.BadParameter("name a file with -o, or say --print")
    opened = options.house(context)
    known = opened.event(event)
    registration = options.find_person(opened, known, whose).registration
    if output is None:
        _print_badge(opened, registration, reason)
        return
    _check_suffix(output)
    code = opened.tickets(known.id, [registration.id])[registration.id]
    _draw_badge(output, opened, known, registration, code, layout)
    print_line(f"The badge of {registration.reference} is in {output}.")


def _draw_badge(
    output: Path,
    opened: "House",
    event: "Event",
    registration: "Registration",
    code: str,
    layout: str | None,
) -> None:
    from kiosk.app.printing import read_named_layout
    from kiosk.app.qt import application
    from kiosk.devices.badge_painter import badge_image, badge_pdf
    from kiosk.devices.paper import png
    from kiosk.devices.whole_file import write_whole
    from kiosk.domain.badge_content import badge_content

    application(windows=False)
    chosen = read_named_layout(opened, layout)
    content = badge_content(event, registration, code)
    if output.suffix.lower() == ".pdf":
        write_whole(output, badge_pdf(chosen, [content]))
    else:
        write_whole(output, png(badge_image(chosen, content)))


def _print_badge(opened: "House", registration: "Registration", reason: str) -> None:
    from kiosk.app.printing import print_one

    print_line(print_one(opened, registration, reason))


def _write_ticket(
    path: Path, event: "Event", registration: "Registration", code: str
) -> None:
    from kiosk.app.qt import application
    from kiosk.devices.ticket_painter import write_ticket

    application(windows=False)
    write_ticket(path, event, registration, code)


def _check_suffix(path: Path) -> None:
    if path.suffix.lower() not in PICTURES:
        raise KnownFault(
            f"{path} is neither PDF nor PNG; end its name in .pdf or .png."
        )


def _file_name(reference: str) -> str:
    kept = "".join(
        char if char.isalnum() or char in "-_" else "_" for char in reference
    )
    return kept[:100] or "ticket"
