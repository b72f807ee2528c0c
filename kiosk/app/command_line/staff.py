"""``kiosk staff``: who works here, what each may do, their PINs and their cards."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import ask_secret, tidy
from kiosk.app.command_line.tickets import TICKETS, check_kind
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role, role_named

app = typer.Typer(help="Who works here, what each may do, their PINs and cards.")

_LONGEST = 100
Name = Annotated[
    str, typer.Argument(metavar="NAME", callback=tidy, help="The person's own name.")
]


@app.command()
def add(
    context: typer.Context,
    name: Name,
    role: Annotated[
        str,
        typer.Option(
            metavar="ROLE", callback=tidy, help="steward, supervisor or organiser."
        ),
    ],
    pin_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Whose first line is the PIN; else asked."),
    ] = None,
) -> None:
    """Take somebody on the staff, or give them another role and PIN."""
    known = role_named(role)
    if known is None:
        roles = ", ".join(one.name.casefold() for one in Role)
        raise KnownFault(f"“{role}” is no role; there are: {roles}.")
    opened = options.house(context)
    member = opened.use_cases.keep_staff(name, known, _pin(pin_file))
    print_line(f"{member.name} is on the staff as {member.role.name.casefold()}.")


@app.command()
def card(
    context: typer.Context,
    name: Name,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The PDF or PNG to write. [required]"
        ),
    ] = None,
) -> None:
    """Write somebody's staff card: its code does what their PIN does.

    It ends with the PIN: where a card is lost, give its owner another PIN with “add”.
    """
    from kiosk.app.qt import application
    from kiosk.devices.sheet_file import write_staff_card
    from kiosk.devices.staff_card import StaffCard

    if output is None:
        raise options.WrongUse("Say where to write the card: -o FILE, a PDF or PNG.")
    check_kind(output, TICKETS)
    opened = options.house(context)
    member, code = opened.use_cases.staff_code(name)
    application(windows=False)
    written = StaffCard(
        name=member.name,
        role=member.role,
        code=code,
        language=opened.settings.language,
    )
    write_staff_card(output, written)
    print_line(f"The staff card of {member.name} is in {output}.")


@app.command("list")
def list_staff(context: typer.Context, as_json: options.AsJson = False) -> None:
    """List who is on the staff."""
    opened = options.house(context)
    rows = [(one.name, one.role.name.casefold()) for one in opened.staff]
    if as_json:
        print_json([{"name": name, "role": role} for name, role in rows])
    elif rows:
        print_table(("name", "role"), rows)
    else:
        print_line("Nobody is on the staff: every desk is open, without a PIN.")


@app.command()
def remove(context: typer.Context, name: Name) -> None:
    """Take somebody off the staff; what they did stays in the ledger."""
    print_line(
        f"{options.house(context).use_cases.remove_staff(name).name} is off the staff."
    )


def _pin(path: Path | None) -> str:
    """Read a PIN from a file, or ask for it: twice on a terminal, unseen."""
    if path is None:
        pin = ask_secret("PIN: ").strip()
        seen = sys.stdin is not None and sys.stdin.isatty()
        if seen and ask_secret("The same again: ").strip() != pin:
            raise KnownFault("The two PINs differ; nothing was changed.")
        return pin
    try:
        with path.open(encoding="utf-8-sig") as file:
            return file.readline(_LONGEST).strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise KnownFault(f"{path} cannot be read: {reason}.") from error
