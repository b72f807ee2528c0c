"""``kiosk correct``: put somebody's name right."""

from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import correction_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.badges.badge_job import BadgeState
from kiosk.domain.bidi import isolate

PRINTED_STATES = {BadgeState.SENT, BadgeState.DONE, BadgeState.UNKNOWN}
"""Badges in these states have, or may have, the old name on them."""


def correct(
    context: typer.Context,
    whose: options.Whose,
    name: Annotated[
        str,
        typer.Option(
            metavar="NAME", callback=clean_option, help="The whole name, as it is."
        ),
    ],
    event: options.EventId = None,
    at: options.At = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Put somebody's name right; the old one still finds them."""
    from kiosk.service.correct_name import NameChange

    app = options.open_app(context)
    selected_event = app.find_event(event)
    person = options.find_person(app, selected_event, whose).registration
    correction = app.use_cases.correct_name(
        NameChange(
            registration=person.id,
            name=name,
            station=app.station_name(station),
            operator=operator,
            at=options.parse_time(at, selected_event),
        )
    )
    if as_json:
        print_json(correction_object(correction, person))
        return
    full_stop = "" if correction.name.endswith(".") else "."
    message = (
        f"{person.reference}: {isolate(correction.name_before)} is now "
        f"{isolate(correction.name)}{full_stop}"
    )
    with app.store.reading() as reader:
        states = {job.state for job in reader.badges.for_registration(person.id)}
    if states & PRINTED_STATES and BadgeState.QUEUED not in states:
        message = (
            f"{message} The badge that was made bears the old name: “kiosk badge "
            f"{person.reference} --print --reason …” makes a new one."
        )
    print_line(message)
