"""What the organiser's face has done outside the records: files, and paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.door_list import DoorList
from kiosk.domain.event import Event
from kiosk.service.identify import Known, Wrong


@dataclass(frozen=True, slots=True)
class Filed:
    """Files that were written, and the folder that they are in."""

    folder: Path
    names: tuple[str, ...]


def as_it_is(_before: Event, after: Event) -> Event:
    """Take no portrait in."""
    return after


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Whoever writes and prints; each is called on the worker's thread.

    ``print_inside`` gives the printer's name. ``portray`` takes in the portraits that a
    change names, ``identify`` tells whose PIN it is. Each raises KnownFault where it
    fails.
    """

    write_inside: Callable[[DoorList], Filed]
    print_inside: Callable[[DoorList], str]
    export: Callable[[], Filed]
    identify: Callable[[str], Known | Wrong]
    portray: Callable[[Event, Event], Event] = as_it_is
