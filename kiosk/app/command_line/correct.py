"""``kiosk correct``: put somebody's name right."""

from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import correction_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import tidy
from kiosk.domain.badge import BadgeState

PRINTED = {BadgeState.SENT, BadgeState.DONE, BadgeState.UNKNOWN}
"""Badges that bear the name of before, or may; one that is queued will not."""


def correct(
    context: typer.Context,
    whose: options.Whose,
    name: Annotated[
        str,
        typer.Option(metavar="NAME", callback=tidy, help="The whole name, as it is."),
    ],
    event: options.EventId = None,
    at: options.At = None,
    station: options.Station = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Put somebody's name right; the old one still finds them."""
    from kiosk.service.correct_name import NewName

    opened = options.house(context)
    known = opened.event(event)
    options.check_override(opened, operator, "correct a name")
    person = options.find_person(opened, known, whose).registration
    correction = opened.use_cases.correct_name(
        NewName(
            registration=person.id,
            name=name,
            station=opened.station(station),
            operator=operator,
            at=options.moment(at, known),
        )
    )
    if as_json:
        print_json(correction_object(correction, person))
        return
    stop = "" if correction.name.endswith(".") else "."
    told = (
        f"{person.reference}: {correction.name_before} is now {correction.name}{stop}"
    )
    with opened.store.reading() as reader:
        states = {one.state for one in reader.badges.of(person.id)}
    if states & PRINTED and BadgeState.QUEUED not in states:
        told = (
            f"{told} The badge that was made bears the old name: “kiosk badge "
            f"{person.reference} --print --reason …” makes a new one."
        )
    print_line(told)
