"""``kiosk conflicts``: what stations decided without knowing of each other."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import conflict_object
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.domain.event.event import Event

group = typer.Typer(
    help="What stations decided without knowing of each other.",
    invoke_without_command=True,
)


@group.callback()
def conflicts(
    context: typer.Context,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """List the conflicts that wait for somebody to look into them."""
    if context.invoked_subcommand is not None:
        return
    app = options.open_app(context)
    rows = _open_conflicts(app, app.find_event(event))
    if as_json:
        print_json(rows)
    elif not rows:
        print_line("No conflict waits.")
    else:
        print_table(
            ("conflict", "what happened"),
            ((row["id"], f"{row['staff']} {row['advice']}") for row in rows),
            folding=("what happened",),
        )


@group.command("resolve")
def resolve(
    context: typer.Context,
    conflict: Annotated[
        str,
        typer.Argument(
            metavar="ID", callback=clean_option, help="As “kiosk conflicts” lists."
        ),
    ],
    reason: Annotated[
        str, typer.Option(metavar="TEXT", callback=clean_option, help="What you found.")
    ],
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Say what was found; the conflict leaves every desk's list."""
    from kiosk.service.conflict_cases import conflict_case
    from kiosk.service.resolve_conflict import Resolution

    app = options.open_app(context)
    selected_event, settings = app.find_event(event), app.settings
    resolved = app.use_cases.resolve_conflict(
        Resolution(
            event=selected_event.id,
            conflict=conflict,
            reason=reason,
            by=operator or app.station_name(station),
        )
    )
    if not as_json:
        print_line(f"Resolved: {resolved.resolution}")
        return
    with app.store.reading() as reader:
        case = conflict_case(reader, resolved)
    now = app.clock.now()
    print_json(conflict_object(case, selected_event, now, settings.language))


def _open_conflicts(app: "Application", event: "Event") -> list[dict[str, object]]:
    from kiosk.service.conflict_cases import conflict_case

    language, now = app.settings.language, app.clock.now()
    with app.store.reading() as reader:
        return [
            conflict_object(conflict_case(reader, conflict), event, now, language)
            for conflict in reader.notices.conflicts(event.id)
        ]
