"""The options that commands share, and the way from them to the house."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line.streams import tidy, visible
from kiosk.app.home import Home
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import may_override
from kiosk.domain.text import LANGUAGES

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.service.ports.people import Person

FIRST_YEAR, LAST_YEAR = 1970, 2999
"""The ledger's clock counts from 1970, and not for ever."""

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for scripts.")]
EventId = Annotated[
    str | None,
    typer.Option(
        "--event",
        metavar="ID",
        callback=tidy,
        help="Which event; with one kept, that one.",
    ),
]
At = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="TIME",
        help="In place of the clock, for rehearsals: 2023-11-28T17:05.",
    ),
]
Station = Annotated[
    str | None,
    typer.Option(
        "--station", metavar="NAME", callback=tidy, help="Which station this is."
    ),
]
Operator = Annotated[
    str | None,
    typer.Option(
        "--operator", metavar="NAME", callback=tidy, help="Who is at the desk."
    ),
]
CheckpointName = Annotated[
    str | None,
    typer.Option(
        "--checkpoint",
        metavar="NAME",
        callback=tidy,
        help="Which door or room this is.",
    ),
]
Override = Annotated[
    str | None,
    typer.Option(
        metavar="REASON", callback=tidy, help="Admit all the same, and say why."
    ),
]
CameraName = Annotated[
    str | None,
    typer.Option(
        "--camera",
        metavar="CAMERA",
        help="A camera's name, “default” or “none”; or a video or a folder of "
        "pictures in its place.",
    ),
]
WHOSE_HELP = "Whose: a code or a reference."
Whose = Annotated[
    str,
    typer.Argument(metavar="CODE_OR_REFERENCE", callback=tidy, help=WHOSE_HELP),
]


class WrongUse(typer.BadParameter):
    """A command that was put together wrongly, told in one plain sentence."""

    def format_message(self) -> str:
        """Give the sentence alone."""
        return self.message


def house(context: typer.Context) -> "House":
    """Open the house in the home that was named."""
    from kiosk.app.bootstrap import House
    from kiosk.app.command_line.hub_warnings import hub_warnings
    from kiosk.app.command_line.streams import complain

    opened = House(Home(context.obj))

    def close() -> None:
        for sentence in hub_warnings(opened):
            complain(sentence)
        opened.close()

    context.call_on_close(close)
    return opened


def moment(text: str | None, event: Event) -> datetime | None:
    """Read a moment; without an offset it is on the event's clock.

    Raises KnownFault for anything that is not ISO 8601, and for a far-off year.
    """
    if text is None:
        return None
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise KnownFault(
            f"“{visible(text)}” is not a moment; write it as 2023-11-28T17:05 "
            "(ISO 8601)."
        ) from error
    if not FIRST_YEAR < read.year < LAST_YEAR:
        raise KnownFault(f"The year {read.year} is out of reach; correct --at.")
    aware = read if read.tzinfo else read.replace(tzinfo=event.zone)
    return aware.astimezone(UTC)


def check_override(
    opened: "House", operator: str | None, deed: str = "override"
) -> None:
    """Raise KnownFault for somebody who may not overrule a refusal, or do the like."""
    if not may_override(opened.staff, operator):
        raise KnownFault(
            f"{operator or 'This operator'} may not {deed}; a supervisor may "
            "(--operator NAME)."
        )


def check_language(language: str) -> str:
    """Give a language that we speak, or none; raises KnownFault for another."""
    if language in {"", *LANGUAGES}:
        return language
    raise KnownFault(
        f"“{visible(language)}” is not a language spoken here; there are: "
        f"{', '.join(LANGUAGES)}."
    )


def find_person(opened: "House", event: Event, code_or_reference: str) -> "Person":
    """Find a person by their reference or their ticket's code.

    Raises KnownFault when there is none.
    """
    from kiosk.domain.ticket import read_code
    from kiosk.service.ports.people import Person

    with opened.store.reading() as reader:
        person = reader.people.by_reference(event.id, code_or_reference.strip())
        if person is not None:
            return person
        holder = reader.people.by_code(event.id, read_code(code_or_reference))
    if holder is None or holder.registration.event != event.id:
        raise KnownFault(
            f"No registration of {event.id} has the reference or code "
            f"“{code_or_reference[:80]}”. Look for the person with “kiosk search NAME”."
        )
    return Person(registration=holder.registration, presence=holder.presence)
