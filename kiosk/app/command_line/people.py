"""``kiosk undo``, ``walk-in`` and ``search``: the desk's work with people."""

from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import (
    iso,
    person_object,
    print_json,
    print_line,
    print_table,
    scan_object,
)


def undo(
    context: typer.Context,
    entry: Annotated[str, typer.Argument(help="An entry's id, or a reference.")],
    reason: Annotated[str, typer.Option(help="Why it is taken back.")],
    event: options.EventId = None,
    at: options.At = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Take a scan back."""
    from kiosk.domain.catalogue import CATALOGUE
    from kiosk.service.undo import Undo

    opened = options.house(context)
    known, settings = opened.event(event), opened.settings
    undone = opened.undo(
        Undo(
            event=known.id,
            entry=entry,
            reason=reason,
            station=station or settings.station,
            operator=operator,
            role=settings.role_of(operator),
            at=options.moment(at, known),
        )
    )
    registration, presence = undone.person.registration, undone.person.presence
    spoken = CATALOGUE["undone"]
    staff = spoken[settings.language].staff.format(name=registration.name)
    if not as_json:
        print_line(f"undone: {staff}")
        return
    visitor = spoken.get(registration.language) or spoken[settings.language]
    print_json(
        {
            "verdict": "undone",
            "refusal": None,
            "visitor": visitor.visitor,
            "staff": staff,
            "reference": registration.reference,
            "name": registration.name,
            "entry": undone.entry.id,
            "nonce": undone.entry.nonce,
            "replayed": False,
            "first_admitted_at": iso(presence.first_admitted_at),
            "inside": presence.inside,
            "offline": False,
        }
    )


def walk_in(
    context: typer.Context,
    name: Annotated[str, typer.Option(help="The whole name.")],
    email: Annotated[str, typer.Option()] = "",
    affiliation: Annotated[str, typer.Option()] = "",
    category: Annotated[str, typer.Option()] = "guest",
    language: Annotated[str, typer.Option(help="en or nl.")] = "",
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Even if the name is registered already.")
    ] = False,
    override: Annotated[
        str, typer.Option(help="Admit all the same, for this reason.")
    ] = "",
    event: options.EventId = None,
    checkpoint: options.CheckpointName = None,
    at: options.At = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Register somebody who came without a ticket, and let them in."""
    from kiosk.service.walk_in import WalkIn

    opened = options.house(context)
    known, settings = opened.event(event), opened.settings
    answer = opened.walk_in(
        WalkIn(
            event=known.id,
            station=station or settings.station,
            name=name,
            email=email,
            affiliation=affiliation,
            category=category,
            language=language,
            checkpoint=checkpoint or settings.checkpoint,
            anyway=anyway,
            override=override,
            operator=operator,
            at=options.moment(at, known),
        )
    )
    told = scan_object(answer, known, settings.language)
    if as_json:
        print_json(told)
    else:
        print_line(f"{told['verdict']}: {told['staff']} ({told['reference']})")


def search(
    context: typer.Context,
    text: Annotated[list[str], typer.Argument(help="A name, or a part of one.")],
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 20,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """Find people by name, affiliation, e-mail or reference."""
    opened = options.house(context)
    known = opened.event(event)
    with opened.store.reading() as look:
        found = look.search(known.id, " ".join(text), limit)
    if as_json:
        print_json([person_object(person) for person in found])
    elif not found:
        print_line("Nobody was found.")
    else:
        print_table(
            ("reference", "name", "affiliation", "state", "inside"),
            (
                (
                    person.registration.reference,
                    person.registration.name,
                    person.registration.affiliation,
                    person.registration.state,
                    "inside" if person.presence.inside else "",
                )
                for person in found
            ),
        )
