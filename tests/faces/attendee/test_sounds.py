"""A guest who does not see the screen hears what came of a scan."""

from collections.abc import Callable

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import Scan
from tests.faces.conftest import FakeClock

OpenFace = Callable[..., tuple[AttendeeFace, FaceWindow]]
GUEST = "DIL-016"


def listen(face: AttendeeFace) -> list[str]:
    heard: list[str] = []
    face.sounded.connect(heard.append)
    return heard


def test_each_verdict_is_heard(
    open_face: OpenFace,
    code_of: Callable[[str], str],
    scan_code: Callable[..., None],
    clock: FakeClock,
) -> None:
    face, window = open_face()
    heard = listen(face)
    scan_code(window, code_of(GUEST))
    clock.move(minutes=1)
    scan_code(window, code_of(GUEST))
    scan_code(window, "https://example.org")
    assert heard == ["welcome", "look", "look"]


def test_a_screen_out_of_order_is_heard(
    open_face: OpenFace, scan_code: Callable[..., None]
) -> None:
    def fail(_: Scan) -> CheckInResult:
        raise ZeroDivisionError

    face, window = open_face(answer=fail)
    heard = listen(face)
    scan_code(window, "https://example.org")
    assert heard == ["look"]
