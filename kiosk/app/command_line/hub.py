"""``kiosk hub``: the PostgreSQL database that several stations share."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.hub_login import owner_address
from kiosk.app.command_line.json_objects import iso, station_object
from kiosk.app.command_line.output import (
    print_json,
    print_line,
    print_table,
    progress_bar,
)
from kiosk.domain.fault import KnownFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.app.hub_status import StationStatus
    from kiosk.domain.stations.station import StationHealth
    from kiosk.store.sync.outbox import RejectedItem

HEADINGS = (
    *("station", "state", "last heard", "alone since", "unsent", "refused"),
    *("devices", "clock", "version"),
)

Address = Annotated[
    str,
    typer.Argument(
        metavar="ADDRESS",
        help="As postgresql://OWNER@HOST/DATABASE; the password is asked for, or "
        "stands in PGPASSWORD or in ~/.pgpass.",
    ),
]

group = typer.Typer(help="One hub for several stations.", no_args_is_help=True)


@group.callback()
def hub() -> None:
    """Look after the database that several stations share."""


@group.command("prepare")
def prepare_hub(address: Address) -> None:
    """Make an empty PostgreSQL database a hub, or update one."""
    from kiosk.store.hub.prepare import prepare_hub

    print_line(prepare_hub(owner_address(address)))


@group.command("adopt")
def adopt(
    context: typer.Context, address: Address, station: options.Station = None
) -> None:
    """Move all that this home keeps into a hub, and join it."""
    from kiosk.app.hub.adopt import AdoptHome

    app, address = options.open_app(context), owner_address(address)
    with progress_bar("Records") as tell:
        membership = AdoptHome(
            home=app.home,
            address=address,
            station=station or app.settings.station,
            at=app.clock.now(),
        )(tell)
    print_line(
        f"All records are in the hub now, and this home is its station "
        f"“{membership.station}”. Invite the others with “kiosk station invite NAME”."
    )


@group.command("status")
def hub_status(
    context: typer.Context,
    address: Annotated[
        str | None,
        typer.Argument(metavar="ADDRESS", help="In a joined home, that hub's."),
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """Say how the stations are; without ADDRESS, as is known here."""
    from kiosk.app.hub_status import (
        refused_changes,
        statuses_from_hub,
        statuses_from_replica,
    )

    app = options.open_app(context)
    refusals: Sequence[RejectedItem] = []
    if address is not None:
        statuses = statuses_from_hub(owner_address(address), app.clock.now())
    elif app.membership is None:
        raise KnownFault("This home is no station of a hub: say which hub's ADDRESS.")
    else:
        statuses, refusals = statuses_from_replica(app), refused_changes(app)
    if as_json:
        print_json(
            {
                "stations": [station_object(status) for status in statuses],
                "refused": [_refusal_object(refusal) for refusal in refusals],
            }
        )
    else:
        _print_status(statuses, refusals)


def _print_status(
    statuses: "Sequence[StationStatus]", refusals: "Sequence[RejectedItem]"
) -> None:
    print_table(HEADINGS, map(_status_row, statuses), folding=("station", "devices"))
    for refusal in refusals:
        since = refusal.since.astimezone()
        print_line(
            f"Refused by the hub: {refusal.kind} {refusal.key} of "
            f"{since:%Y-%m-%d %H:%M}: "
            f"{refusal.reason}"
        )


def _status_row(status: "StationStatus") -> "Sequence[object]":
    from kiosk.app.hub_status import format_age, format_clock

    name, health = status.station.name, status.health
    if health is None:
        return (name, status.state, *[None] * (len(HEADINGS) - 2))
    age = format_age(status.now - health.heard_at)
    offline_since = health.cut_off_since
    return (
        *(name, status.state, f"{age}!" if status.silent else age),
        *(
            offline_since and f"{offline_since.astimezone():%H:%M}",
            health.unsent,
            health.refused,
        ),
        *(_device_text(health), format_clock(health), health.version),
    )


def _device_text(health: "StationHealth") -> str:
    labels_left = health.labels_left
    label_text = "" if labels_left is None else f", {labels_left} labels left"
    return (
        f"camera {health.camera}; scanner {health.scanner}; "
        f"printer {health.printer}{label_text}"
    )


def _refusal_object(refusal: "RejectedItem") -> dict[str, object]:
    return {
        "kind": refusal.kind,
        "key": refusal.key,
        "since": iso(refusal.since),
        "reason": refusal.reason,
    }
