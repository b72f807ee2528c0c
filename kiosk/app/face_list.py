"""The three faces: how each is made, and which screen it shows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kiosk.faces.language import Language
from kiosk.faces.place import Place
from kiosk.service.check_in import CheckIn

if TYPE_CHECKING:
    from kiosk.faces.attendee.face import AttendeeFace
    from kiosk.faces.desk.face import DeskFace
    from kiosk.faces.organiser.face import OrganiserFace

Face: TypeAlias = "AttendeeFace | DeskFace | OrganiserFace"


@dataclass(frozen=True, slots=True)
class FaceKind:
    """One of the faces, as its window knows it."""

    title: str
    module: str
    screen: str


FACES = {
    "attendee": FaceKind("Check-in", "kiosk.faces.attendee", "AttendeeScreen"),
    "desk": FaceKind("Desk", "kiosk.faces.desk", "DeskScreen"),
    "organiser": FaceKind("Headcount", "kiosk.faces.organiser", "OrganiserScreen"),
}


def make_face(name: str, place: Place, check_in: CheckIn, language: Language) -> Face:
    """Make a face, and load the code of this one alone."""
    match name:
        case "attendee":
            from kiosk.faces.attendee.face import AttendeeFace  # noqa: PLC0415  see above

            return AttendeeFace(place, check_in, language)
        case "desk":
            from kiosk.faces.desk.face import DeskFace  # noqa: PLC0415  see above

            return DeskFace(place, check_in, language)
        case _:
            from kiosk.faces.organiser.face import (  # noqa: PLC0415  see above
                OrganiserFace,
            )

            return OrganiserFace(place, check_in, language)
