"""``kiosk station``: who works at a hub, and this home as one of them."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.hub_login import owner_address, warn_of_token
from kiosk.app.command_line.ledger_command import HEADINGS, entry_row
from kiosk.app.command_line.output import print_line, print_table, progress_bar
from kiosk.app.command_line.streams import clean_option, prompt_secret
from kiosk.app.command_line.tickets import TICKET_SUFFIXES, check_suffix
from kiosk.domain.fault import KnownFault

if TYPE_CHECKING:
    from kiosk.app.hub.stolen import StolenReport

group = typer.Typer(help="The stations of a hub.", no_args_is_help=True)

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME", callback=clean_option, help="What the station is called."
    ),
]
Hub = Annotated[
    str | None,
    typer.Option(
        "--hub",
        metavar="ADDRESS",
        help="The hub's address for its owner; in a joined home, that hub, with the "
        "owner's name in PGUSER.",
    ),
]
MAX_NAME_LENGTH = 60
MAX_VALID_HOURS = 30 * 24


@group.callback()
def station() -> None:
    """Say who works at a hub; make this home one of its stations."""


@group.command()
def invite(
    context: typer.Context,
    name: Name,
    hub: Hub = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write it with its code, too."
        ),
    ] = None,
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway", help="Even a station at work: it is out until it joins again."
        ),
    ] = False,
    manager: Annotated[
        bool,
        typer.Option(
            "--manager", help="It may change events, their keys and the staff, too."
        ),
    ] = False,
    valid: Annotated[
        int,
        typer.Option(
            metavar="HOURS",
            min=1,
            max=MAX_VALID_HOURS,
            help="For how long the token may be used to join.",
        ),
    ] = 24,
) -> None:
    """Give a station a place at the hub, and print its token: it joins once."""
    from kiosk.app.hub.station_token_sheet import write_token_sheet
    from kiosk.domain.stations.station_token import format_token
    from kiosk.store.hub.enrolment import invite as give_place
    from kiosk.store.hub.hub_settings import address_for_stations

    if not 0 < len(name) <= MAX_NAME_LENGTH:
        raise KnownFault(f"A station's name has 1 to {MAX_NAME_LENGTH} letters.")
    if output is not None:
        check_suffix(output, TICKET_SUFFIXES)
    address = _hub_address(context, hub)
    public_address = address_for_stations(address)
    now = options.open_app(context).clock.now()
    token = give_place(
        address,
        name,
        now,
        anyway=anyway,
        manager=manager,
        lifetime=timedelta(hours=valid),
    )
    print_line(
        f"The station “{name}” may join with: kiosk station join {public_address}"
    )
    print_line(f"Its token: {format_token(token)}")
    print_line(f"It joins one home, within {valid} hours; then it is worth nothing.")
    if output is not None:
        write_token_sheet(output, name, public_address, token)
        print_line(f"The token with its code is in {output}.")


@group.command()
def join(
    context: typer.Context,
    address: Annotated[
        str | None,
        typer.Argument(
            metavar="ADDRESS",
            help="As postgresql://HOST/DATABASE; without it, what broke off goes on.",
        ),
    ] = None,
    token: Annotated[
        str | None,
        typer.Argument(
            metavar="TOKEN",
            help="From the organiser. Better left out: it is asked for, and other "
            "accounts of this computer do not see it.",
        ),
    ] = None,
) -> None:
    """Make this home a station of the hub, and copy the hub's records."""
    from kiosk.app.hub.join import join_hub
    from kiosk.domain.stations.station_token import StationToken, parse_token

    app = options.open_app(context)
    if token is not None:
        warn_of_token()
    if address is not None:
        parsed_token = parse_token(prompt_secret("Token: ") if token is None else token)
    elif (membership := app.membership) is not None:
        address, parsed_token = (
            membership.address,
            StationToken(membership.role, membership.secret),
        )
    else:
        raise KnownFault("Say which hub with its ADDRESS.")
    with progress_bar("Records") as tell:
        new_membership = join_hub(app.home, address, parsed_token, app.clock, tell)
    print_line(f"This home is the station “{new_membership.station}” of its hub now.")


@group.command()
def leave(context: typer.Context) -> None:
    """Leave the hub and forget its records, once it has heard of all."""
    from kiosk.app.home import Home
    from kiosk.app.hub.leave import leave_hub

    print_line(leave_hub(Home(context.obj)))


@group.command()
def grant(
    context: typer.Context,
    name: Name,
    hub: Hub = None,
    withdraw: Annotated[
        bool, typer.Option("--withdraw", help="It may no longer.")
    ] = False,
) -> None:
    """Let a station change events, their keys and the staff."""
    from kiosk.store.hub.enrolment import set_manager

    set_manager(_hub_address(context, hub), name, manager=not withdraw)
    may = "may no longer" if withdraw else "may"
    print_line(f"The station “{name}” {may} change events, keys and the staff.")


@group.command()
def revoke(
    context: typer.Context,
    name: Name,
    hub: Hub = None,
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway",
            help="Even one that may hold scans the hub has not heard of: they are "
            "wiped with the rest.",
        ),
    ] = False,
    stolen: Annotated[
        bool,
        typer.Option(
            "--stolen",
            help="As --anyway; and all tickets, staff cards and PINs end, for they can "
            "be made from its copy. Lists what it did before.",
        ),
    ] = False,
) -> None:
    """Take a station's place away; it then wipes its data.

    One that is cut off, has scans to send or was not heard of for 15 seconds keeps its
    place, unless you say --anyway.
    """
    from kiosk.app.hub.stolen import end_stolen_copy
    from kiosk.store.hub.enrolment import revoke as take_place_away

    address = _hub_address(context, hub)
    clock = options.open_app(context).clock
    take_place_away(address, name, clock.now(), anyway=anyway or stolen)
    print_line(
        f"The station “{name}” is off the hub. It wipes its records when it next hears "
        "from the hub, within two days."
    )
    print_line("What it printed, or wrote outside its home, is yours to destroy.")
    if stolen:
        _print_stolen(end_stolen_copy(address, name, clock))
    elif anyway:
        print_line(
            "If it was stolen, whoever has it can print your tickets and staff cards: "
            "run this again with --stolen, which ends them all."
        )


def _print_stolen(report: "StolenReport") -> None:
    print_line(
        f"All keys are new; {report.revoked_tickets} tickets are revoked: issue them "
        "again (“kiosk tickets”)."
    )
    if report.staff_names:
        names = ", ".join(report.staff_names)
        print_line(
            f"The PINs and cards of {names} end: “kiosk staff add” gives others."
        )
    count = sum(len(found.entries) for found in report.events)
    print_line(f"Its entries in the ledger: {count}.")
    for found in report.events:
        if found.entries:
            print_table(
                HEADINGS,
                (
                    entry_row(entry, found.references, found.event)
                    for entry in found.entries
                ),
                folding=("what", "where", "station"),
            )


def _hub_address(context: typer.Context, hub: str | None) -> str:
    """Return the address of the hub that was named, or of the one joined."""
    from kiosk.app.home import Home
    from kiosk.app.hub.membership import read_membership

    if hub is not None:
        return owner_address(hub)
    if membership := read_membership(Home(context.obj)):
        return owner_address(membership.address)
    raise KnownFault("Say which hub with --hub ADDRESS.")
