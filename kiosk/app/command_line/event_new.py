"""``kiosk event new``: an event without a file."""

import sys
from dataclasses import replace
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.event.new_event import EventRequest
from kiosk.domain.text import localize

DASH = "\N{EN DASH}"
_QUESTIONS = {
    "title": "Title",
    "place": "Place",
    "day": "Day (2026-03-05)",
    "starts": "Starts at (17:00)",
    "ends": "Ends at",
}


def new_event(
    context: typer.Context,
    title: Annotated[
        str, typer.Option(metavar="TEXT", callback=clean_option, help="Its title.")
    ] = "",
    title_nl: Annotated[
        str,
        typer.Option(
            "--nl", metavar="TEXT", callback=clean_option, help="The title in Dutch."
        ),
    ] = "",
    place: Annotated[
        str, typer.Option(metavar="TEXT", callback=clean_option, help="Where it is.")
    ] = "",
    organiser: Annotated[
        str,
        typer.Option(
            metavar="TEXT", callback=clean_option, help="Who invites; else the place."
        ),
    ] = "",
    day: Annotated[
        str, typer.Option(metavar="DATE", help="Its (first) day, as 2026-03-05.")
    ] = "",
    last_day: Annotated[
        str, typer.Option(metavar="DATE", help="Its last day, if there are several.")
    ] = "",
    starts: Annotated[
        str, typer.Option("--from", metavar="TIME", help="When it starts, as 17:00.")
    ] = "",
    ends: Annotated[
        str, typer.Option("--until", metavar="TIME", help="When it ends.")
    ] = "",
    like: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            callback=clean_option,
            help="An event that is kept: all as there, on other days.",
        ),
    ] = None,
    event: Annotated[
        str,
        typer.Option(
            "--event",
            metavar="ID",
            callback=clean_option,
            help="Its id; else it is made of the title.",
        ),
    ] = "",
    timezone: Annotated[
        str,
        typer.Option(metavar="ZONE", help="As Europe/Amsterdam; else this computer's."),
    ] = "",
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Make an event without a file; what is not given is asked."""
    from kiosk.app.local_timezone import local_timezone

    request = EventRequest(
        title=title,
        titles={"en": title, "nl": title_nl} if title_nl else {},
        place=place,
        organiser=organiser,
        day=day,
        last_day=last_day,
        starts=starts,
        ends=ends,
        id=event,
        timezone=timezone,
    )
    app = options.open_app(context)
    made = app.use_cases.new_event(
        _ask_for_event(request, is_copy=like is not None),
        like=like,
        zone=local_timezone(),
        operator=operator,
    )
    if as_json:
        print_json({"id": made.id, "title": localize(made.title, "en")})
        return
    starts_at, ends_at = made.local(made.starts_at), made.local(made.ends_at)
    print_line(
        f"{made.id} is made: “{localize(made.title, 'en')}”, "
        f"{starts_at:%Y-%m-%d %H:%M} {DASH} {ends_at:%Y-%m-%d %H:%M} ({made.timezone})."
    )
    print_line(
        "What more there is to say of it stands in a file: kiosk event export "
        f"{made.id}.toml --event {made.id}, and kiosk event import {made.id}.toml."
    )


def _ask_for_event(request: EventRequest, *, is_copy: bool) -> EventRequest:
    """Return a request with what somebody typed at a terminal; without one as it is.

    A copy needs its day alone.
    """
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return request
    asked = ("day",) if is_copy else tuple(_QUESTIONS)
    answers = {
        name: typer.prompt(_QUESTIONS[name], err=True)
        for name in asked
        if not getattr(request, name) and not (name == "title" and request.titles)
    }
    return replace(request, **answers)
