"""``kiosk hub``: the PostgreSQL database that several stations share."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import iso, station_object
from kiosk.app.command_line.output import (
    counting,
    print_json,
    print_line,
    print_table,
)
from kiosk.domain.fault import KnownFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.app.hub_status import StationStatus
    from kiosk.domain.station import Health
    from kiosk.store.station.outbox import Refusal

HEADS = (
    *("station", "state", "last heard", "alone since", "unsent", "refused"),
    *("devices", "clock", "version"),
)

Address = Annotated[
    str,
    typer.Argument(
        metavar="ADDRESS",
        help="As postgresql://OWNER@HOST/DATABASE; the password may also stand in "
        "PGPASSWORD or in ~/.pgpass.",
    ),
]

app = typer.Typer(help="One hub for several stations.", no_args_is_help=True)


@app.callback()
def hub() -> None:
    """Look after the database that several stations share."""


@app.command("prepare")
def prepare_hub(address: Address) -> None:
    """Make an empty PostgreSQL database a hub, or update one."""
    from kiosk.store.hub.prepare import prepare

    print_line(prepare(address))


@app.command("adopt")
def adopt(
    context: typer.Context, address: Address, station: options.Station = None
) -> None:
    """Move all that this home keeps into a hub, and join it."""
    from kiosk.app.adopting import Adopt

    opened = options.house(context)
    with counting("Records") as tell:
        joined = Adopt(
            home=opened.home,
            address=address,
            station=station or opened.settings.station,
            at=opened.clock.now(),
        )(tell)
    print_line(
        f"All records are in the hub now, and this home is its station "
        f"“{joined.station}”. Invite the others with “kiosk station invite NAME”."
    )


@app.command("status")
def hub_status(
    context: typer.Context,
    address: Annotated[
        str | None,
        typer.Argument(metavar="ADDRESS", help="In a joined home, that hub's."),
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """Say how the stations are; without ADDRESS, as is known here."""
    from kiosk.app.hub_status import refusals_here, statuses_at, statuses_here

    opened = options.house(context)
    refused: Sequence[Refusal] = []
    if address is not None:
        found = statuses_at(address, opened.clock.now())
    elif opened.joined is None:
        raise KnownFault("This home is no station of a hub: say which hub's ADDRESS.")
    else:
        found, refused = statuses_here(opened), refusals_here(opened)
    if as_json:
        print_json(
            {
                "stations": [station_object(one) for one in found],
                "refused": [_refusal_object(one) for one in refused],
            }
        )
    else:
        _print_status(found, refused)


def _print_status(
    found: "Sequence[StationStatus]", refused: "Sequence[Refusal]"
) -> None:
    print_table(HEADS, map(_row, found), folding=("station", "devices"))
    for one in refused:
        since = one.since.astimezone()
        print_line(
            f"Refused by the hub: {one.kind} {one.key} of {since:%Y-%m-%d %H:%M}: "
            f"{one.reason}"
        )


def _row(status: "StationStatus") -> "Sequence[object]":
    from kiosk.app.hub_status import ago, clock_in_words

    name, health = status.station.name, status.health
    if health is None:
        return (name, status.state, *[None] * (len(HEADS) - 2))
    heard = ago(status.now - health.heard_at)
    alone = health.cut_off_since
    return (
        *(name, status.state, f"{heard}!" if status.silent else heard),
        *(alone and f"{alone.astimezone():%H:%M}", health.unsent, health.refused),
        *(_devices(health), clock_in_words(health), health.version),
    )


def _devices(health: "Health") -> str:
    labels = health.labels_left
    paper = "" if labels is None else f", {labels} labels left"
    return (
        f"camera {health.camera}; scanner {health.scanner}; "
        f"printer {health.printer}{paper}"
    )


def _refusal_object(refusal: "Refusal") -> dict[str, object]:
    return {
        "kind": refusal.kind,
        "key": refusal.key,
        "since": iso(refusal.since),
        "reason": refusal.reason,
    }
