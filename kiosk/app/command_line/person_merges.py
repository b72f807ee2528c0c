"""``kiosk person merge``, ``split`` and ``undo``."""

from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.person_edits import (
    FIELDS_HELP,
    Fields,
    Reason,
    fields_of,
    standing_id,
)
from kiosk.app.command_line.person_output import print_changed
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.bidi import isolate

MoreFields = Annotated[
    list[str] | None, typer.Argument(metavar="[FIELD=VALUE]", help=FIELDS_HELP)
]


def merge(
    context: typer.Context,
    keep: Annotated[
        str,
        typer.Argument(metavar="KEEP", callback=clean_option, help="Who is kept."),
    ],
    other: Annotated[
        str,
        typer.Argument(
            metavar="OTHER", callback=clean_option, help="Who is the same person."
        ),
    ],
    fields: MoreFields = None,
    reason: Reason = "",
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Merge two registrations of one person; both codes admit."""
    from kiosk.service.merge_people import PeopleMerge

    app = options.open_app(context)
    selected_event = app.find_event(event)
    merged = app.use_cases.merge_people(
        PeopleMerge(
            event=selected_event.id,
            station=app.station_name(station),
            operator=operator,
            reason=reason,
            keep=standing_id(app, selected_event, keep),
            merge=standing_id(app, selected_event, other),
            fields=fields_of(fields or ()),
        )
    )
    kept = merged.people[0].registration
    print_changed(
        merged,
        f"{other} is {kept.reference} {isolate(kept.name)} now; both codes admit them.",
        as_json=as_json,
    )


def split(
    context: typer.Context,
    whose: options.Whose,
    fields: Fields,
    entry: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ENTRY", help="A check-in or answer of the new one; repeatable."
        ),
    ] = None,
    with_code: Annotated[
        bool, typer.Option("--with-code", help="The new one gets the code.")
    ] = False,
    reason: Reason = "",
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Split a registration that is two people."""
    from kiosk.service.split_person import PersonSplit

    app = options.open_app(context)
    selected_event = app.find_event(event)
    parted = app.use_cases.split_person(
        PersonSplit(
            event=selected_event.id,
            station=app.station_name(station),
            operator=operator,
            reason=reason,
            registration=standing_id(app, selected_event, whose),
            fields=fields_of(fields),
            entries=tuple(entry or ()),
            with_code=with_code,
        )
    )
    new, kept = (person.registration for person in parted.people)
    print_changed(
        parted,
        f"{new.reference} {isolate(new.name)} is registered beside {kept.reference} "
        f"{isolate(kept.name)}.",
        as_json=as_json,
    )


def undo(
    context: typer.Context,
    change: Annotated[
        str,
        typer.Argument(
            metavar="CHANGE", callback=clean_option, help="As “show” lists it."
        ),
    ],
    leave_changed: Annotated[
        bool,
        typer.Option(
            "--leave-changed", help="Leave those who came or were changed since."
        ),
    ] = False,
    reason: Reason = "",
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Take a change back, of one person, of several, or a whole import."""
    from kiosk.service.undo_change import ChangeUndo

    app = options.open_app(context)
    selected_event = app.find_event(event)
    undone = app.use_cases.undo_change(
        ChangeUndo(
            event=selected_event.id,
            station=app.station_name(station),
            operator=operator,
            reason=reason,
            change_set=change,
            leave_changed=leave_changed,
        )
    )
    count = len(undone.people)
    people = "1 registration is" if count == 1 else f"{count} registrations are"
    print_changed(undone, f"{people} as before.", as_json=as_json)
