"""The ports of the organiser's face outside of the records: files and paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.admission.door_list import DoorList
from kiosk.domain.event.event import Event
from kiosk.service.identify_staff import Identified, NotIdentified


@dataclass(frozen=True, slots=True)
class WrittenFiles:
    """Files that were written, and the folder that they are in."""

    folder: Path
    names: tuple[str, ...]


def without_portraits(_before: Event, after: Event) -> Event:
    """Return the edited event, without loading portraits."""
    return after


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganiserPorts:
    """The functions of the organiser's face, called on the worker's thread.

    ``print_evacuation_list`` returns the printer's name, ``export`` takes the name of
    the organiser who asks, ``load_portraits`` returns the event with the portraits that
    an edit names, ``identify`` the member with a PIN. Each raises KnownFault if it
    fails.
    """

    write_evacuation_list: Callable[[DoorList], WrittenFiles]
    print_evacuation_list: Callable[[DoorList], str]
    export: Callable[[str | None], WrittenFiles]
    identify: Callable[[str], Identified | NotIdentified]
    load_portraits: Callable[[Event, Event], Event] = without_portraits
