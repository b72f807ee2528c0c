"""``kiosk staff``: who works here, what each may do, their PINs and their cards."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option, prompt_secret
from kiosk.app.command_line.tickets import TICKET_SUFFIXES, check_suffix
from kiosk.app.staff_log import record_staff_change
from kiosk.domain.bidi import isolate
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role, role_by_name
from kiosk.domain.staff_action import StaffAction

group = typer.Typer(help="Who works here, what each may do, their PINs and cards.")

_MAX_LINE = 100
Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME", callback=clean_option, help="The person's own name."
    ),
]


@group.command()
def add(
    context: typer.Context,
    name: Name,
    role: Annotated[
        str,
        typer.Option(
            metavar="ROLE",
            callback=clean_option,
            help="steward, supervisor or organiser.",
        ),
    ],
    pin_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Whose first line is the PIN; else asked."),
    ] = None,
) -> None:
    """Take somebody on the staff, or give them another role and PIN."""
    known_role = role_by_name(role)
    if known_role is None:
        roles = ", ".join(staff_role.name.casefold() for staff_role in Role)
        raise KnownFault(f"“{role}” is no role; there are: {roles}.")
    app = options.open_app(context)
    member = app.use_cases.add_staff_member(name, known_role, _read_pin(pin_file))
    as_role = f"{member.name} as {member.role.name.casefold()}"
    record_staff_change(app, StaffAction.STAFF_ADDED, as_role)
    print_line(
        f"{isolate(member.name)} is on the staff as {member.role.name.casefold()}."
    )


@group.command()
def card(
    context: typer.Context,
    name: Name,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The PDF or PNG to write. [required]"
        ),
    ] = None,
    event: options.EventId = None,
) -> None:
    """Write somebody's staff card for an event: its code does what their PIN does.

    It ends with the event, and with the PIN: where a card is lost, give its owner
    another PIN with “add”. An organiser's asks for the PIN, too.
    """
    from kiosk.app.qt_application import start_qt
    from kiosk.devices.documents.document_files import write_staff_card
    from kiosk.devices.documents.staff_card import StaffCard

    if output is None:
        raise options.CommandUsageError(
            "Say where to write the card: -o FILE, a PDF or PNG."
        )
    check_suffix(output, TICKET_SUFFIXES)
    app = options.open_app(context)
    selected_event = app.find_event(event)
    member, code = app.use_cases.find_staff_code(name, selected_event)
    start_qt(windows=False)
    staff_card = StaffCard(
        name=member.name,
        role=member.role,
        code=code,
        event=selected_event,
        language=app.settings.language,
    )
    write_staff_card(output, staff_card)
    print_line(f"The staff card of {isolate(member.name)} is in {output}.")


@group.command("list")
def list_staff(context: typer.Context, as_json: options.AsJson = False) -> None:
    """List who is on the staff."""
    app = options.open_app(context)
    rows = [(member.name, member.role.name.casefold()) for member in app.staff]
    if as_json:
        print_json([{"name": name, "role": role} for name, role in rows])
    elif rows:
        print_table(("name", "role"), rows)
    else:
        print_line("Nobody is on the staff: every desk is open, without a PIN.")


@group.command()
def remove(context: typer.Context, name: Name) -> None:
    """Take somebody off the staff; what they did stays in the ledger."""
    app = options.open_app(context)
    member = app.use_cases.remove_staff_member(name)
    record_staff_change(app, StaffAction.STAFF_REMOVED, member.name)
    print_line(f"{member.name} is off the staff.")


def _read_pin(path: Path | None) -> str:
    """Read a PIN from a file, or prompt for it: twice on a terminal, without echo."""
    if path is None:
        pin = prompt_secret("PIN: ").strip()
        is_terminal = sys.stdin is not None and sys.stdin.isatty()
        if is_terminal and prompt_secret("The same again: ").strip() != pin:
            raise KnownFault("The two PINs differ; nothing was changed.")
        return pin
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.readline(_MAX_LINE).strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise KnownFault(f"{path} cannot be read: {reason}.") from error
