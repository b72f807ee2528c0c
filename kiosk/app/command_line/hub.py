"""``kiosk hub``: the PostgreSQL database that several stations share."""

from typing import Annotated

import typer

from kiosk.app.command_line.output import print_line

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
    """Make an empty PostgreSQL database (13 or later) a hub, or update one."""
    from kiosk.store.hub.prepare import prepare

    print_line(prepare(address))
