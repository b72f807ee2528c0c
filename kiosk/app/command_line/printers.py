"""``kiosk printers``: how this station's printers are, and their rolls of labels."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import tidy

if TYPE_CHECKING:
    from kiosk.domain.printer import PrinterStatus

app = typer.Typer(
    help="Say how the printers are, and what is left on their rolls.",
    invoke_without_command=True,
    subcommand_metavar="[COMMAND]",
)


@app.callback()
def printers(context: typer.Context, as_json: options.AsJson = False) -> None:
    """Say how the printers are, and what is left on their rolls."""
    if context.invoked_subcommand:
        return
    from kiosk.app.printing import condition, detail, printers_here

    opened = options.house(context)
    found = printers_here(opened)
    if as_json:
        print_json([_object(one) for one in found])
        return
    print_table(
        ("printer", "state", "labels left", "the printer says"),
        (
            (one.name, condition(one), one.labels_left, detail(opened, one))
            for one in found
        ),
        folding=("the printer says",),
    )


@app.command()
def refill(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", callback=tidy, help="Which printer."),
    ],
    labels: Annotated[
        int | None,
        typer.Option(
            min=0, metavar="N", help="How many labels it has; else a full roll."
        ),
    ] = None,
) -> None:
    """Note that a new roll was put in: labels are counted down from it."""
    opened = options.house(context)
    left = opened.use_cases.refill_printer(opened.settings.station, name, labels)
    print_line(f"“{name}” has {left} labels.")


def _object(printer: "PrinterStatus") -> dict[str, Any]:
    return {
        "name": printer.name,
        "station": printer.station,
        "trouble": printer.trouble,
        "detail": printer.detail,
        "roll": printer.roll,
        "labels_left": printer.labels_left,
    }
