"""The roll-call as rows for the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.domain.bidi import isolate
from kiosk.domain.evacuation import RollCall, RollCallRow
from kiosk.domain.event.dates import format_time
from kiosk.domain.event.event import Event
from kiosk.domain.people.folding import fold
from kiosk.faces.evacuation.evacuation_enums import Evacuation
from kiosk.faces.theme.legible import legible


@dataclass(frozen=True, slots=True, kw_only=True)
class RollRow:
    """A person of the roll-call; ``told_at`` is when and where they were accounted."""

    registration: str
    name: str
    about: str
    roll: Evacuation.Roll
    told_at: str


def roll_rows(roll: RollCall, event: Event, text: str) -> Sequence[RollRow]:
    """Return the rows of those whose name, affiliation or reference has these words."""
    return list(_rows(roll, event, fold(text).split()))


def _rows(roll: RollCall, event: Event, words: Sequence[str]) -> Iterator[RollRow]:
    for row in roll.rows:
        person = legible(row.registration)
        text = fold(f"{person.name} {person.affiliation} {person.reference}")
        if all(word in text for word in words):
            about = (isolate(person.affiliation), row.place, person.reference)
            yield RollRow(
                registration=person.id,
                name=person.name,
                about=" · ".join(filter(None, about)),
                roll=Evacuation.Roll[row.state.name],
                told_at=_told_at(row, event),
            )


def _told_at(row: RollCallRow, event: Event) -> str:
    if row.at is None:
        return ""
    return f"{format_time(row.at, event)} · {row.station}"
