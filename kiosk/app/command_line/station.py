"""``kiosk station``: who works at a hub, and this home as one of them."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import counting, print_line
from kiosk.app.command_line.streams import ask_secret, tidy
from kiosk.app.command_line.tickets import TICKETS, check_kind
from kiosk.domain.fault import KnownFault

app = typer.Typer(help="The stations of a hub.", no_args_is_help=True)

Name = Annotated[
    str,
    typer.Argument(metavar="NAME", callback=tidy, help="What the station is called."),
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
LONGEST_NAME = 60


@app.callback()
def station() -> None:
    """Say who works at a hub; make this home one of its stations."""


@app.command()
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
) -> None:
    """Give a station a place at the hub, and print its token."""
    from kiosk.app.inviting import draw_token
    from kiosk.domain.station_token import in_groups
    from kiosk.store.hub.address import without_login
    from kiosk.store.hub.places import invite as give_place

    if not 0 < len(name) <= LONGEST_NAME:
        raise KnownFault(f"A station's name has 1 to {LONGEST_NAME} letters.")
    if output is not None:
        check_kind(output, TICKETS)
    address = _address(context, hub)
    bare = without_login(address)
    now = options.house(context).clock.now()
    token = give_place(address, name, now, anyway=anyway)
    print_line(f"The station “{name}” may join with: kiosk station join {bare}")
    print_line(f"Its token: {in_groups(token)}")
    if output is not None:
        draw_token(output, name, bare, token)
        print_line(f"The token with its code is in {output}.")


@app.command()
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
            metavar="TOKEN", help="From the organiser; without it, it is asked for."
        ),
    ] = None,
) -> None:
    """Make this home a station of the hub, and copy the hub's records."""
    from kiosk.app.joining import join as take_place
    from kiosk.domain.station_token import StationToken, read_token

    opened = options.house(context)
    if address is not None:
        read = read_token(ask_secret("Token: ") if token is None else token)
    elif (begun := opened.joined) is not None:
        address, read = begun.address, StationToken(begun.role, begun.secret)
    else:
        raise KnownFault("Say which hub with its ADDRESS.")
    with counting("Records") as tell:
        joined = take_place(opened.home, address, read, opened.clock, tell)
    print_line(f"This home is the station “{joined.station}” of its hub now.")


@app.command()
def leave(context: typer.Context) -> None:
    """Leave the hub and forget its records, once it has heard of all."""
    from kiosk.app.home import Home
    from kiosk.app.leaving import leave as leave_hub

    print_line(leave_hub(Home(context.obj)))


@app.command()
def revoke(
    context: typer.Context,
    name: Name,
    hub: Hub = None,
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway",
            help="Even one that may hold scans the hub has not heard of, as a stolen "
            "device does: they are wiped with the rest.",
        ),
    ] = False,
) -> None:
    """Take a station's place away; it then wipes its data.

    One that is cut off, has scans to send or was not heard of for 15 seconds keeps its
    place, unless you say --anyway.
    """
    from kiosk.store.hub.places import revoke as take_place_away

    address = _address(context, hub)
    now = options.house(context).clock.now()
    take_place_away(address, name, now, anyway=anyway)
    print_line(
        f"The station “{name}” is off the hub. It wipes its records as soon as it "
        "hears of that."
    )


def _address(context: typer.Context, hub: str | None) -> str:
    """Give the hub that was named, or the one that this home joined."""
    from kiosk.app.home import Home
    from kiosk.app.joined import read_joined

    if hub is not None:
        return hub
    if joined := read_joined(Home(context.obj)):
        return joined.address
    raise KnownFault("Say which hub with --hub ADDRESS.")
