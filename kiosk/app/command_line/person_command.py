"""``kiosk person``: one person's registration, to work on, hand over or forget."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options, person_edits, person_merges
from kiosk.app.command_line.hub_login import owner_address
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.purge_command import Hub
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.staff import Right

group = typer.Typer(
    help="People: add, change, merge; what is theirs to have.", no_args_is_help=True
)


@group.callback()
def person() -> None:
    """Work on people, export or forget what is kept of one."""


for command in (
    person_edits.show,
    person_edits.add,
    person_edits.edit,
    person_merges.merge,
    person_merges.split,
    person_merges.undo,
):
    group.command()(command)


@group.command()
def export(
    context: typer.Context,
    whose: options.Whose,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FOLDER", help="Where to write it. [required]"
        ),
    ] = None,
    event: options.EventId = None,
    operator: options.Operator = None,
) -> None:
    """Write all that is kept of a person as JSON, and as a PDF in their language."""
    from kiosk.app.qt_application import start_qt
    from kiosk.app.staff_log import record_export
    from kiosk.devices.documents.person_painter import person_pdf
    from kiosk.exchange.exports.person_json import write_person
    from kiosk.files.atomic_write import write_atomically
    from kiosk.files.paths import make_folder, safe_name
    from kiosk.service.collect_person import collect_person
    from kiosk.service.rights import require_right

    if output is None:
        raise options.CommandUsageError("Say where to write it: -o FOLDER.")
    app = options.open_app(context)
    selected_event = app.find_event(event)
    registration = options.find_person(app, selected_event, whose).registration
    with app.store.reading() as reader:
        require_right(reader, operator, Right.EXPORT)
        record = collect_person(reader, selected_event, registration.id)
    make_folder(output)
    name = f"person-{safe_name(registration.reference)}"
    start_qt(windows=False)
    pdf = person_pdf(record, registration.language or app.settings.language)
    write_person(output / f"{name}.json", record)
    write_atomically(output / f"{name}.pdf", pdf, durable=True, private=True)
    record_export(app, selected_event.id, operator, ScanSource.COMMAND_LINE)
    print_line(
        f"All that is kept of {registration.reference} is in {output}: {name}.json and "
        f"{name}.pdf. Give it to nobody else."
    )


@group.command()
def forget(
    context: typer.Context,
    whose: options.Whose,
    reason: Annotated[
        str,
        typer.Option(
            metavar="TEXT", callback=clean_option, help="Why, as “asked by letter”."
        ),
    ],
    event: options.EventId = None,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Even while they are inside.")
    ] = False,
    hub: Hub = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Forget one person; that they came is still counted."""
    from kiosk.app.bootstrap import select_event
    from kiosk.app.privacy.personal_files import out_of_reach
    from kiosk.app.privacy.purge import Purge

    app = options.open_app(context)
    purge = Purge(app, hub and owner_address(hub))
    with purge.store.reading() as reader:
        selected_event = select_event(reader.events.all(), event)
        registration = options.find_person_in(
            reader, selected_event, whose
        ).registration
    result = purge.forget_person(
        registration.id, selected_event, reason, operator=operator, anyway=anyway
    )
    left = ("exports of the event made before: make them anew", *out_of_reach(app))
    if as_json:
        print_json(
            {
                "event": result.event.id,
                "reference": whose,
                "files": result.files,
                "scrubbed": result.report.scrubbed,
                "out_of_reach": list(left),
            }
        )
        return
    print_line(f"{whose} is forgotten; that they were registered is still counted.")
    print_line("Not within reach, so look after it yourself:")
    for place in left:
        print_line(f"- {place}")
