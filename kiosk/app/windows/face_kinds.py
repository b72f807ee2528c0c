"""The faces: how each is made, and which screen it shows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kiosk.domain.admission.ledger import ScanSource
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.faces.attendee.attendee_face import AttendeeFace
    from kiosk.faces.desk.desk_face import DeskFace
    from kiosk.faces.office.office_face import OfficeFace
    from kiosk.faces.organiser.organiser_face import OrganiserFace

AnyFace: TypeAlias = "AttendeeFace | DeskFace | OrganiserFace | OfficeFace"


@dataclass(frozen=True, slots=True)
class FaceKind:
    """A face's title, QML module and screen."""

    title: str
    module: str
    screen: str


FACES = {
    "attendee": FaceKind("Check-in", "kiosk.faces.attendee", "AttendeeScreen"),
    "desk": FaceKind("Desk", "kiosk.faces.desk", "DeskScreen"),
    "organiser": FaceKind("Headcount", "kiosk.faces.organiser", "OrganiserScreen"),
    "office": FaceKind("Office", "kiosk.faces.office", "OfficeScreen"),
}


def make_face(
    name: str, app: "Application", place: FaceContext, language: Language
) -> AnyFace:
    """Make a face of the door; only its own code is loaded."""
    check_in = app.use_cases.check_in
    match name:
        case "attendee":
            from kiosk.faces.attendee.attendee_face import AttendeeFace  # noqa: PLC0415  see above

            face = AttendeeFace(place, check_in, language)
            face.accessibility.set_default_scale(app.settings.text_size / 100)
            return face
        case "desk":
            from kiosk.app.staff_log import identify_on_record  # noqa: PLC0415  see above
            from kiosk.faces.desk.desk_face import DeskFace  # noqa: PLC0415  see above
            from kiosk.faces.desk.desk_staff import LoginConfig  # noqa: PLC0415  see above

            idle_minutes = app.settings.lock_after
            identify = identify_on_record(
                app, place.event, place.station, ScanSource.DESK
            )
            login = LoginConfig(identify=identify, idle_minutes=idle_minutes)
            return DeskFace(place, language, login)
        case _:
            from kiosk.app.windows.organiser_ports import make_organiser_ports  # noqa: PLC0415  see above
            from kiosk.faces.organiser.organiser_face import OrganiserFace  # noqa: PLC0415  see above

            ports = make_organiser_ports(app, place.event)
            return OrganiserFace(place, check_in, language, ports)
