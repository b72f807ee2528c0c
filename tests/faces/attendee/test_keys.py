"""The keys alone reach everything on the screen, however often one goes round."""

from collections.abc import Callable

from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.window import FaceWindow
from tests.faces.accessibility_audit import PageAudit

OpenFace = Callable[..., tuple[AttendeeFace, FaceWindow]]


def test_keys_reach_everything_round_after_round(open_face: OpenFace) -> None:
    face, window = open_face(1024, 768)
    face.showProgramme()
    page = PageAudit(window, 64)
    first = list(page.walk_by_keys())
    assert len(first) > 4
    assert {*page.walk_by_keys()} == {*first} == {*page.walk_by_keys()}
