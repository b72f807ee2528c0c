"""The events that the kiosk ships with, each with its roster."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.app.resources import resources
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.event_file import read_event
from kiosk.files.text_cleaning import hint, quoted

_ROSTERS = {"dilema-2023": "roster.csv", "summer-school": "summer-school.csv"}
EVENING, SCHOOL = _ROSTERS
"""An evening, and a summer school of three days."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An event, and the file of its roster."""

    event: Event
    roster: Path


def read_sample(name: str) -> Sample:
    """Return a sample; raise KnownFault for one that there is not."""
    if name not in _ROSTERS:
        raise KnownFault(
            "{name} is no sample event; {hint}.",
            name=quoted(name),
            hint=hint(name, _ROSTERS).rstrip("?."),
        )
    folder = resources() / "event"
    return Sample(read_event(folder / f"{name}.toml"), folder / _ROSTERS[name])
