"""The options that commands share, and what they are resolved to."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line.streams import clean_option, printable
from kiosk.app.home import Home
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.text import LANGUAGES

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.service.ports import Reader
    from kiosk.service.ports.people import Person

FIRST_YEAR, LAST_YEAR = 1970, 2999
"""The range of the ledger's clock."""

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for scripts.")]
EventId = Annotated[
    str | None,
    typer.Option(
        "--event",
        metavar="ID",
        callback=clean_option,
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
        "--station",
        metavar="NAME",
        callback=clean_option,
        help="Which station this is.",
    ),
]
Operator = Annotated[
    str | None,
    typer.Option(
        "--operator", metavar="NAME", callback=clean_option, help="Who is at the desk."
    ),
]
CheckpointName = Annotated[
    str | None,
    typer.Option(
        "--checkpoint",
        metavar="NAME",
        callback=clean_option,
        help="Which door or room this is.",
    ),
]
Override = Annotated[
    str | None,
    typer.Option(
        metavar="REASON", callback=clean_option, help="Admit all the same, and say why."
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
    typer.Argument(metavar="CODE_OR_REFERENCE", callback=clean_option, help=WHOSE_HELP),
]


class CommandUsageError(typer.BadParameter):
    """A wrong combination of options, reported in one sentence."""

    def format_message(self) -> str:
        """Return the sentence alone."""
        return self.message


def open_app(context: typer.Context) -> "Application":
    """Open the application in the home that was named."""
    from kiosk.app.bootstrap import Application
    from kiosk.app.command_line.hub_warnings import hub_warnings
    from kiosk.app.command_line.streams import print_error

    app = Application(Home(context.obj))
    if exposure := app.home.close_to_others():
        print_error(exposure)

    def close() -> None:
        for sentence in hub_warnings(app):
            print_error(sentence)
        app.close()

    context.call_on_close(close)
    return app


def parse_time(text: str | None, event: Event) -> datetime | None:
    """Parse a time; without an offset it is in the event's time zone.

    Raise KnownFault for anything but ISO 8601, and for a year out of range.
    """
    if text is None:
        return None
    try:
        parsed = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise KnownFault(
            f"“{printable(text)}” is not a moment; write it as 2023-11-28T17:05 "
            "(ISO 8601)."
        ) from error
    if not FIRST_YEAR < parsed.year < LAST_YEAR:
        raise KnownFault(f"The year {parsed.year} is out of reach; correct --at.")
    aware_time = parsed if parsed.tzinfo else parsed.replace(tzinfo=event.zone)
    return aware_time.astimezone(UTC)


def check_language(language: str) -> str:
    """Return a supported language, or an empty one; raise KnownFault for another."""
    if language in {"", *LANGUAGES}:
        return language
    raise KnownFault(
        f"“{printable(language)}” is not a language spoken here; there are: "
        f"{', '.join(LANGUAGES)}."
    )


def find_person(app: "Application", event: Event, code_or_reference: str) -> "Person":
    """Return the person with a reference or a ticket's code.

    Raise KnownFault if there is none.
    """
    with app.store.reading() as reader:
        return find_person_in(reader, event, code_or_reference)


def find_person_in(reader: "Reader", event: Event, code_or_reference: str) -> "Person":
    """Return the person with a reference or a ticket's code in some records.

    Raise KnownFault if there is none.
    """
    from kiosk.domain.ticket import parse_code
    from kiosk.service.ports.people import Person

    person = reader.people.by_reference(event.id, code_or_reference.strip())
    if person is not None:
        return person
    holder = reader.people.by_code(event.id, parse_code(code_or_reference))
    if holder is None or holder.registration.event != event.id:
        raise KnownFault(
            f"No registration of {event.id} has the reference or code "
            f"“{code_or_reference[:80]}”. Look for the person with “kiosk search NAME”."
        )
    return Person(registration=holder.registration, presence=holder.presence)
