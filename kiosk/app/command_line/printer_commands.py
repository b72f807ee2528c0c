"""``kiosk printers``: how this station's printers are, and their rolls of labels."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option

if TYPE_CHECKING:
    from kiosk.domain.badges.print_routing import PrinterHealth

group = typer.Typer(
    help="Say how the printers are, and what is left on their rolls.",
    invoke_without_command=True,
    subcommand_metavar="[COMMAND]",
)


@group.callback()
def printers(context: typer.Context, as_json: options.AsJson = False) -> None:
    """Say how the printers are, and what is left on their rolls."""
    if context.invoked_subcommand:
        return
    from kiosk.app.printing.spooler_setup import (
        printer_condition,
        printer_detail,
        printer_health,
    )

    app = options.open_app(context)
    printer_list = printer_health(app)
    if as_json:
        print_json([_printer_object(printer) for printer in printer_list])
        return
    print_table(
        ("printer", "state", "labels left", "the printer says"),
        (
            (
                printer.name,
                printer_condition(printer),
                printer.labels_left,
                printer_detail(app, printer),
            )
            for printer in printer_list
        ),
        folding=("the printer says",),
    )


@group.command()
def refill(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", callback=clean_option, help="Which printer."),
    ],
    labels: Annotated[
        int | None,
        typer.Option(
            min=0, metavar="N", help="How many labels it has; else a full roll."
        ),
    ] = None,
) -> None:
    """Note that a new roll was put in: labels are counted down from it."""
    app = options.open_app(context)
    left = app.use_cases.refill_printer(app.settings.station, name, labels)
    print_line(f"“{name}” has {left} labels.")


def _printer_object(printer: "PrinterHealth") -> dict[str, Any]:
    return {
        "name": printer.name,
        "station": printer.station,
        "trouble": printer.trouble,
        "detail": printer.detail,
        "roll": printer.roll,
        "labels_left": printer.labels_left,
    }
