"""``kiosk announce``: a sentence for every screen."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import announcement_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import tidy
from kiosk.domain.dates import clock_time
from kiosk.domain.fault import KnownFault
from kiosk.domain.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.app.bootstrap import House
    from kiosk.domain.event import Event
    from kiosk.domain.notice import Announcement

A_DAY = 24 * 60
ID = 6
"""Characters by whose end an announcement is told from others."""


def announce(
    context: typer.Context,
    text: Annotated[
        str | None,
        typer.Argument(
            metavar="TEXT",
            callback=tidy,
            help="What to tell, in English; with --end, the ID of what to take back.",
        ),
    ] = None,
    dutch: Annotated[
        str | None,
        typer.Option("--nl", metavar="TEXT", callback=tidy, help="The same in Dutch."),
    ] = None,
    minutes: Annotated[
        int | None,
        typer.Option(
            metavar="NUMBER", min=1, max=A_DAY, help="How long; else until its end."
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
    opened = options.house(context)
    known = opened.event(event)
    if end and dutch:
        raise KnownFault("Either announce a TEXT, or take back what is on with --end.")
    if end:
        ended = opened.use_cases.end_announcements(known.id, text or "")
        _tell(ended, known, "Ended", as_json=as_json)
    elif text is None and dutch is None:
        _tell(_shown(opened, known), known, "Announced", as_json=as_json)
    else:
        made = opened.use_cases.announce(
            known.id,
            _both(text, dutch),
            opened.station(station),
            timedelta(minutes=minutes) if minutes else None,
        )
        _tell([made], known, "Announced", as_json=as_json)


def _both(english: str | None, dutch: str | None) -> dict[str, str]:
    """Word it for each language; one text alone is told in all of them."""
    if english is not None and dutch is not None:
        return {"en": english, "nl": dutch}
    return {"": english if english is not None else dutch or ""}


def _shown(opened: "House", event: "Event") -> "Sequence[Announcement]":
    with opened.store.reading() as reader:
        return reader.notices.announcements(event.id, opened.clock.now())


def _tell(
    told: "Sequence[Announcement]", event: "Event", deed: str, *, as_json: bool
) -> None:
    if as_json:
        print_json([announcement_object(one) for one in told])
    elif not told:
        print_line("Nothing is announced.")
    for one in () if as_json else told:
        ends = one.ends_at if deed == "Announced" else None
        until = f" until {clock_time(ends, event)}" if ends else ""
        print_line(f"{deed}{until} ({one.id[-ID:]}): {say(one.text, 'en')}")
