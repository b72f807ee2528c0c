"""What the desk reads anew whenever anybody changed the records."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.faces.desk.dossier import Dossier, read_dossier
from kiosk.faces.desk.now import Now, read_now
from kiosk.faces.place import Place
from kiosk.service.ports import Person, Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """The moment, the person shown, and the hits that are listed."""

    now: Now
    dossier: Dossier | None
    hits: Sequence[Person]


def read_fresh(look: Reader, place: Place, who: str, listed: Sequence[str]) -> Fresh:
    """Read it all in one look; somebody who is gone is left out."""
    kept = look.person(who) if who else None
    return Fresh(
        now=read_now(look, place.event, place.checkpoint, place.printing_for),
        dossier=read_dossier(look, place, who) if kept else None,
        hits=[person for one in listed if (person := look.person(one))],
    )
