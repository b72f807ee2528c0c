"""``kiosk conflicts``: what stations decided without knowing of each other."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import conflict_object
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import tidy

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.domain.event import Event

app = typer.Typer(
    help="What stations decided without knowing of each other.",
    invoke_without_command=True,
)


@app.callback()
def conflicts(
    context: typer.Context,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """List the conflicts that wait for somebody to look into them."""
    if context.invoked_subcommand is not None:
        return
    opened = options.house(context)
    told = _waiting(opened, opened.event(event))
    if as_json:
        print_json(told)
    elif not told:
        print_line("No conflict waits.")
    else:
        print_table(
            ("conflict", "what happened"),
            ((one["id"], f"{one['staff']} {one['advice']}") for one in told),
            folding=("what happened",),
        )


@app.command("resolve")
def resolve(
    context: typer.Context,
    conflict: Annotated[
        str,
        typer.Argument(metavar="ID", callback=tidy, help="As “kiosk conflicts” lists."),
    ],
    reason: Annotated[
        str, typer.Option(metavar="TEXT", callback=tidy, help="What you found.")
    ],
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Say what was found; the conflict leaves every desk's list."""
    from kiosk.service.conflict_cases import case_of
    from kiosk.service.resolve_conflict import Resolution

    opened = options.house(context)
    known, settings = opened.event(event), opened.settings
    resolved = opened.use_cases.resolve_conflict(
        Resolution(
            event=known.id,
            conflict=conflict,
            reason=reason,
            by=operator or opened.station(station),
        )
    )
    if not as_json:
        print_line(f"Resolved: {resolved.resolution}")
        return
    with opened.store.reading() as reader:
        case = case_of(reader, resolved)
    now = opened.clock.now()
    print_json(conflict_object(case, known, now, settings.language))


def _waiting(opened: "House", event: "Event") -> list[dict[str, object]]:
    from kiosk.service.conflict_cases import case_of

    language, now = opened.settings.language, opened.clock.now()
    with opened.store.reading() as reader:
        return [
            conflict_object(case_of(reader, one), event, now, language)
            for one in reader.notices.conflicts(event.id)
        ]
