"""``kiosk person show``, ``add`` and ``edit``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json
from kiosk.app.command_line.person_output import (
    history_object,
    person_fields_object,
    print_changed,
    print_person,
)
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.bidi import isolate
from kiosk.domain.people.person_fields import EDITABLE
from kiosk.files.text_cleaning import nearest, quoted

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.domain.event.event import Event

FIELDS_HELP = f"What is to be: FIELD=VALUE. Fields are {', '.join(EDITABLE)}."
Fields = Annotated[list[str], typer.Argument(metavar="FIELD=VALUE", help=FIELDS_HELP)]
Reason = Annotated[
    str,
    typer.Option(metavar="TEXT", callback=clean_option, help="Why, for the history."),
]


def show(
    context: typer.Context,
    whose: options.Whose,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """Show a person's fields, and who changed what of them."""
    from kiosk.service.merged_people import standing_person
    from kiosk.service.person_history import person_history

    app = options.open_app(context)
    selected_event = app.find_event(event)
    with app.store.reading() as reader:
        found = options.find_person_in(reader, selected_event, whose)
        person = standing_person(reader, found) or found
        history = person_history(reader, person.registration.id)
    if as_json:
        fields = person_fields_object(person)
        print_json({**fields, "history": list(map(history_object, history))})
        return
    print_person(selected_event, person, history)


def add(
    context: typer.Context,
    fields: Fields,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Even if the name is registered already.")
    ] = False,
    let_in: Annotated[
        bool, typer.Option("--let-in", help="Check them in, too.")
    ] = False,
    reason: Reason = "",
    override: options.Override = None,
    event: options.EventId = None,
    checkpoint: options.CheckpointName = None,
    at: options.At = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Register somebody: kiosk person add name="Ada Lovelace"."""
    from kiosk.domain.fault import KnownFault
    from kiosk.service.add_person import PersonAddition
    from kiosk.service.register_walk_in import NotAdmittedError

    app = options.open_app(context)
    selected_event = app.find_event(event)
    addition = PersonAddition(
        event=selected_event.id,
        station=app.station_name(station),
        operator=operator,
        reason=reason,
        at=options.parse_time(at, selected_event),
        fields=fields_of(fields),
        anyway=anyway,
        let_in=let_in,
        checkpoint=checkpoint or app.settings.checkpoint,
        override=override or "",
    )
    try:
        added = app.use_cases.add_person(addition)
    except NotAdmittedError as refused:
        raise KnownFault(
            "They may not come in ({outcome}), so they were not registered. Leave out "
            "--let-in, or say --override REASON.",
            outcome=refused.result.outcome,
        ) from refused
    registration = added.person.registration
    state = "registered and let in" if let_in else "registered"
    print_changed(
        added,
        f"{registration.reference} {isolate(registration.name)} is {state}.",
        as_json=as_json,
        entry=added.check_in.entry if added.check_in else None,
    )


def edit(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="CODE_OR_REFERENCE|FIELD=VALUE",
            help=f"{options.WHOSE_HELP} {FIELDS_HELP}",
        ),
    ],
    reason: Reason = "",
    version: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help="Only if “show --json” still has this version."
        ),
    ] = "",
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Change people, as in: kiosk person edit DIL-002 state=cancelled."""
    from kiosk.service.edit_people import PeopleEdit

    app = options.open_app(context)
    selected_event = app.find_event(event)
    fields = fields_of([word for word in words if "=" in word])
    people = [word for word in words if "=" not in word]
    if not people or not fields:
        raise options.CommandUsageError("Say whose, and FIELD=VALUE.")
    ids = [standing_id(app, selected_event, whose) for whose in people]
    changed = app.use_cases.edit_people(
        PeopleEdit(
            event=selected_event.id,
            station=app.station_name(station),
            operator=operator,
            reason=reason,
            people=dict.fromkeys(ids, version),
            fields=fields,
        )
    )
    names = ", ".join(
        f"{person.registration.reference} {isolate(person.registration.name)}"
        for person in changed.people[:20]
    )
    print_changed(changed, f"Changed: {names}.", as_json=as_json)


def standing_id(app: "Application", event: "Event", whose: str) -> str:
    """Return the id of who stands for a person with a reference or a code."""
    from kiosk.service.merged_people import standing_person

    with app.store.reading() as reader:
        found = options.find_person_in(reader, event, whose)
        return (standing_person(reader, found) or found).registration.id


def fields_of(words: Sequence[str]) -> dict[str, str]:
    """Return fields by name; raise CommandUsageError for what is no FIELD=VALUE."""
    fields: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        name = name.strip().replace("-", "_")
        if not equals or name not in EDITABLE:
            similar = nearest(name, EDITABLE)
            advice = f" Did you mean {similar[0]}?" if similar else ""
            raise options.CommandUsageError(
                f"{quoted(word)} is no FIELD=VALUE of a person.{advice} Fields are "
                f"{', '.join(EDITABLE)}."
            )
        fields[name] = clean_option(value) or ""
    return fields
