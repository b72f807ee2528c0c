"""Asks in a terminal for what a new event still needs."""

import sys
from dataclasses import replace

import typer

from kiosk.domain.event.new_event import EventRequest

_QUESTIONS = {
    "title": "Title",
    "place": "Place",
    "day": "Day (2026-03-05)",
    "starts": "Starts at (17:00)",
    "ends": "Ends at",
}


def ask_for_event(request: EventRequest, *, is_copy: bool) -> EventRequest:
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
