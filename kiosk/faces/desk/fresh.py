"""What the desk reads anew whenever anybody changed the records."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.conflict_words import Case
from kiosk.faces.desk.dossier import Dossier, read_dossier
from kiosk.faces.desk.now import Now, read_now
from kiosk.faces.place import Place
from kiosk.service.conflict_cases import case_of
from kiosk.service.ports import Reader
from kiosk.service.ports.people import Person

MOST_CASES = 50
"""Conflicts that are listed at once; the others wait for their turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the desk shows: who, which hits, and whether the list of conflicts."""

    who: str
    listed: Sequence[str]
    conflicts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """The moment, the person shown, the hits that are listed, and the conflicts."""

    now: Now
    dossier: Dossier | None
    hits: Sequence[Person]
    cases: Sequence[Case]


def read_fresh(reader: Reader, place: Place, shown: Shown) -> Fresh:
    """Read it all in one look; somebody who is gone is left out."""
    who, now = shown.who, read_now(reader, place)
    kept = reader.people.find(who) if who else None
    newest = now.conflicts[::-1][:MOST_CASES] if shown.conflicts else ()
    return Fresh(
        now=now,
        dossier=read_dossier(reader, place, who) if kept else None,
        hits=[person for one in shown.listed if (person := reader.people.find(one))],
        cases=[case_of(reader, one) for one in newest],
    )
