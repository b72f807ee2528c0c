"""``kiosk announce``: a sentence for every screen."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import announcement_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.event.dates import format_time
from kiosk.domain.fault import KnownFault
from kiosk.domain.text import localize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.app.bootstrap import Application
    from kiosk.domain.event.event import Event
    from kiosk.domain.stations.notice import Announcement

MAX_MINUTES = 24 * 60
ID_LENGTH = 6
"""How many characters at an id's end are shown, and suffice to name it."""


def announce(
    context: typer.Context,
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="TEXT",
            callback=clean_option,
            help="What to tell, in English; with --end, the ID of what to take back.",
        ),
    ] = None,
    dutch: Annotated[
        str | None,
        typer.Option(
            "--nl", metavar="TEXT", callback=clean_option, help="The same in Dutch."
        ),
    ] = None,
    minutes: Annotated[
        int | None,
        typer.Option(
            metavar="NUMBER",
            min=1,
            max=MAX_MINUTES,
            help="How long; else until its end.",
        ),
    ] = None,
    end: Annotated[
        bool, typer.Option("--end", help="Take back the one of this ID, or all.")
    ] = False,
    event: options.EventId = None,
    station: options.Station = None,
    as_json: options.AsJson = False,
) -> None:
    """Tell every screen something; without TEXT, list what is on."""
    app = options.open_app(context)
    selected_event = app.find_event(event)
    if end and dutch:
        raise KnownFault("Either announce a TEXT, or take back what is on with --end.")
    if end:
        ended = app.use_cases.end_announcements(selected_event.id, text or "")
        _print_announcements(ended, selected_event, "Ended", as_json=as_json)
    elif text is None and dutch is None:
        _print_announcements(
            _current_announcements(app, selected_event),
            selected_event,
            "Announced",
            as_json=as_json,
        )
    else:
        announcement = app.use_cases.announce(
            selected_event.id,
            _texts_by_language(text, dutch),
            app.station_name(station),
            timedelta(minutes=minutes) if minutes else None,
        )
        _print_announcements(
            [announcement], selected_event, "Announced", as_json=as_json
        )


def _texts_by_language(english: str | None, dutch: str | None) -> dict[str, str]:
    """Return the text by language; a single text stands for all of them."""
    if english is not None and dutch is not None:
        return {"en": english, "nl": dutch}
    return {"": english if english is not None else dutch or ""}


def _current_announcements(
    app: "Application", event: "Event"
) -> "Sequence[Announcement]":
    with app.store.reading() as reader:
        return reader.notices.announcements(event.id, app.clock.now())


def _print_announcements(
    announcements: "Sequence[Announcement]",
    event: "Event",
    action: str,
    *,
    as_json: bool,
) -> None:
    if as_json:
        print_json(
            [announcement_object(announcement) for announcement in announcements]
        )
    elif not announcements:
        print_line("Nothing is announced.")
    for announcement in () if as_json else announcements:
        ends_at = announcement.ends_at if action == "Announced" else None
        until = f" until {format_time(ends_at, event)}" if ends_at else ""
        print_line(
            f"{action}{until} ({announcement.id[-ID_LENGTH:]}): "
            f"{localize(announcement.text, 'en')}"
        )
