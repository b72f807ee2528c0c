"""The options that commands share, and the way from them to the house."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.home import Home
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.service.ports import Person

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for scripts.")]
EventId = Annotated[
    str | None, typer.Option("--event", help="Which event; with one kept, that one.")
]
At = Annotated[
    str | None,
    typer.Option(
        "--at", help="A moment (ISO 8601) in place of the clock, for rehearsals."
    ),
]
Station = Annotated[
    str | None, typer.Option("--station", help="Which station this is.")
]
Operator = Annotated[str | None, typer.Option("--operator", help="Who is at the desk.")]
CheckpointName = Annotated[
    str | None, typer.Option("--checkpoint", help="Which door or room this is.")
]
Output = Annotated[Path, typer.Option("--output", "-o", help="Where to write it.")]


def house(context: typer.Context) -> "House":
    """Open the house in the home that was named."""
    from kiosk.app.bootstrap import House

    opened = House(Home(context.obj))
    context.call_on_close(opened.close)
    return opened


def moment(text: str | None, event: Event) -> datetime | None:
    """Read a moment; without an offset it is on the event's clock.

    Raises KnownFault for anything that is not ISO 8601.
    """
    if text is None:
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise KnownFault(
            f"“{text}” is not a moment; write it as 2023-11-28T17:05 (ISO 8601)."
        ) from error
    aware = read if read.tzinfo else read.replace(tzinfo=event.zone)
    return aware.astimezone(UTC)


def find_person(opened: "House", event: Event, code_or_reference: str) -> "Person":
    """Find a person by their reference or their ticket's code.

    Raises KnownFault when there is none.
    """
    from kiosk.domain.ticket import read_code
    from kiosk.service.ports import Person

    with opened.store.reading() as look:
        person = look.by_reference(event.id, code_or_reference.strip())
        if person is not None:
            return person
        holder = look.by_code(event.id, read_code(code_or_reference))
    if holder is None or holder.registration.event != event.id:
        raise KnownFault(
            f"No registration of {event.id} has the reference or code "
            f"“{code_or_reference[:80]}”. Look for the person with “kiosk search NAME”."
        )
    return Person(registration=holder.registration, presence=holder.presence)
