"""``kiosk export``: registrations, attendance, ledger and programme as files."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.app.staff_log import record_export
from kiosk.domain.admission.ledger import ScanSource


def export(
    context: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Where to write them; else onto the stick, or into the home.",
        ),
    ] = None,
    event: options.EventId = None,
) -> None:
    """Write registrations, attendance, ledger and programme."""
    from kiosk.app.export_files import export_files, export_folder

    app = options.open_app(context)
    selected_event = app.find_event(event)
    folder = output or export_folder(app)
    names = export_files(app, selected_event, folder)
    record_export(app, selected_event.id, None, ScanSource.COMMAND_LINE)
    print_line(f"{', '.join(names)} are in {folder}.")
