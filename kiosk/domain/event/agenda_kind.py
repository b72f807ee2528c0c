"""The kinds of items on a programme."""

from enum import StrEnum


class AgendaKind(StrEnum):
    """Kinds of agenda items."""

    OPENING = "opening"
    TALK = "talk"
    TALKS = "talks"
    DISCUSSION = "discussion"
    BREAK = "break"
    RECEPTION = "reception"
    WORKSHOP = "workshop"
