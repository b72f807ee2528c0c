"""The three faces: how each is made, and which screen it shows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kiosk.faces.language import Language
from kiosk.faces.place import Place

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.faces.attendee.face import AttendeeFace
    from kiosk.faces.desk.face import DeskFace
    from kiosk.faces.organiser.face import OrganiserFace

AnyFace: TypeAlias = "AttendeeFace | DeskFace | OrganiserFace"


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


def make_face(name: str, house: "House", place: Place, language: Language) -> AnyFace:
    """Make a face, and load the code of this one alone."""
    check_in = house.use_cases.check_in
    match name:
        case "attendee":
            from kiosk.faces.attendee.face import AttendeeFace  # noqa: PLC0415  see above

            face = AttendeeFace(place, check_in, language)
            face.comfort.use(house.settings.text_size / 100)
            return face
        case "desk":
            from kiosk.faces.desk.face import DeskFace  # noqa: PLC0415  see above
            from kiosk.faces.desk.staff import Guard  # noqa: PLC0415  see above

            minutes = house.settings.lock_after
            guard = Guard(identify=house.use_cases.identify, idle_minutes=minutes)
            return DeskFace(place, language, guard)
        case _:
            from kiosk.app.organiser_office import (  # noqa: PLC0415  see above
                make_office,
            )
            from kiosk.faces.organiser.face import (  # noqa: PLC0415  see above
                OrganiserFace,
            )

            office = make_office(house, place.event)
            return OrganiserFace(place, check_in, language, office)
