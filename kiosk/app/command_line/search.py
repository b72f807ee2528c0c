"""``kiosk search``: people, as the desk finds them."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import person_object, state_of
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.admission.presence import has_arrived
from kiosk.domain.people.registration import RegistrationState
from kiosk.service.search_people import search_people

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.domain.event.event import Event
    from kiosk.service.ports.people import Person


def search(
    context: typer.Context,
    text: Annotated[
        list[str],
        typer.Argument(
            metavar="TEXT",
            help="A name, an affiliation, an e-mail address, a reference, or the "
            "beginning of a code.",
        ),
    ],
    limit: Annotated[
        int, typer.Option(metavar="NUMBER", min=1, max=1000, help="The most to list.")
    ] = 20,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """Find people, best first; accents and slips do not matter."""
    app = options.open_app(context)
    selected_event = app.find_event(event)
    app.use_cases.close_event(selected_event.id, app.settings.station)
    words, now = clean_option(" ".join(text)) or "", app.clock.now()
    with app.store.reading() as reader:
        found = search_people(reader, selected_event.id, words, limit)
    if as_json:
        print_json([person_object(person) for person in found])
    elif not found:
        print_line("Nobody was found.")
    else:
        print_table(
            ("reference", "name", "affiliation", "who", "here"),
            [_person_row(person, selected_event, now) for person in found],
            folding=("name", "affiliation"),
        )


def _person_row(person: "Person", event: "Event", now: "datetime") -> tuple[str, ...]:
    registration, presence = person.registration, person.presence
    category = [registration.category]
    if (state := state_of(person)) != RegistrationState.CONFIRMED:
        category.append(state)
    arrived = has_arrived(presence, event, now)
    presence_text = "inside" if presence.inside else "left" if arrived else "not yet"
    return (
        registration.reference,
        registration.name,
        registration.affiliation,
        ", ".join(category),
        presence_text,
    )
