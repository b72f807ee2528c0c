"""``kiosk evacuation``: who is still missing; begin it, tick off, end it."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import evacuation_object
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.bidi import isolate
from kiosk.domain.event.dates import format_time
from kiosk.domain.fault import KnownFault
from kiosk.domain.text import LANGUAGES, localize

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.domain.event.event import Event
    from kiosk.service.evacuate import Hand

group = typer.Typer(
    help="Everybody leaves: who is still missing, and the way back.",
    invoke_without_command=True,
)


@group.callback()
def evacuation(
    context: typer.Context,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """List who is still missing, and then who is accounted for."""
    if context.invoked_subcommand is None:
        app = options.open_app(context)
        _print_roll(app, app.find_event(event), as_json=as_json)


@group.command("begin")
def begin(
    context: typer.Context,
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Tell all guests to leave; nobody is let in until the end."""
    app = options.open_app(context)
    selected_event = app.find_event(event)
    begun = app.use_cases.begin_evacuation(
        _hand(app, selected_event, station, operator)
    )
    if not as_json:
        for sentence in dict.fromkeys(localize(begun.text, code) for code in LANGUAGES):
            print_line(sentence)
    _print_roll(app, selected_event, as_json=as_json)


@group.command("found")
def found(
    context: typer.Context,
    references: Annotated[
        list[str],
        typer.Argument(metavar="REFERENCE…", help="Who is outside, as listed."),
    ],
    missed: Annotated[
        bool, typer.Option("--missed", help="They are missed again.")
    ] = False,
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Tick people off."""
    from kiosk.service.evacuate import TickOff

    app = options.open_app(context)
    selected_event = app.find_event(event)
    hand = _hand(app, selected_event, station, operator)
    tick_off = TickOff(app.store, app.clock)
    for reference in references:
        registration = _registration_id(
            app, selected_event, clean_option(reference) or ""
        )
        tick_off(hand, registration, found=not missed)
    _print_roll(app, selected_event, as_json=as_json)


@group.command("end")
def end(
    context: typer.Context,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", callback=clean_option, help="Why it ends.")
    ],
    event: options.EventId = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """End the evacuation; it takes a supervisor where there is any staff."""
    app = options.open_app(context)
    selected_event = app.find_event(event)
    hand = _hand(app, selected_event, station, operator)
    app.use_cases.end_evacuation(hand, reason)
    if as_json:
        print_json(evacuation_object(None))
    else:
        print_line("The evacuation is ended.")


def _hand(
    app: "Application", event: "Event", station: str | None, operator: str | None
) -> "Hand":
    from kiosk.service.evacuate import Hand

    return Hand(
        event=event.id,
        station=app.station_name(station),
        operator=operator,
        source=ScanSource.COMMAND_LINE,
    )


def _registration_id(app: "Application", event: "Event", reference: str) -> str:
    with app.store.reading() as reader:
        person = reader.people.by_reference(event.id, reference)
    if person is None:
        raise KnownFault(
            "Nobody has the reference “{reference}”; “kiosk search” finds people.",
            reference=reference,
        )
    return person.registration.id


def _print_roll(app: "Application", event: "Event", *, as_json: bool) -> None:
    from kiosk.service.evacuate import CallRoll

    roll = CallRoll(app.store)(event.id)
    if as_json:
        print_json(evacuation_object(roll))
    elif roll is None:
        print_line("There is no evacuation.")
    else:
        begun_at = format_time(roll.evacuation.made_at, event)
        print_line(
            f"Evacuation since {begun_at} ({roll.evacuation.station}): "
            f"{roll.accounted} of {len(roll.rows)} accounted for."
        )
        print_table(
            ("reference", "who", "what", "where", "when", "station"),
            (
                (
                    row.registration.reference,
                    isolate(row.registration.name),
                    row.state,
                    row.place,
                    format_time(row.at, event) if row.at else "",
                    row.station,
                )
                for row in roll.rows
            ),
            folding=("who", "where"),
        )
