"""Fixtures: the attendee's screen in a window."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.ledger import Direction
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn, Scan
from tests.faces.face_wiring import router_for

DEFAULT_TIMEOUTS = AttendeeTimeouts()


@pytest.fixture
def open_face(
    place: FaceContext,
    check_in: CheckIn,
    language: Language,
    show: Callable[..., FaceWindow],
) -> Callable[..., tuple[AttendeeFace, FaceWindow]]:
    """Open the screen, upright unless another size is given."""

    def open_face(
        width: int = 1080,
        height: int = 1920,
        *,
        where: FaceContext = place,
        answer: Callable[[Scan], CheckInResult] = check_in,
        direction: Direction = Direction.IN,
        timeouts: AttendeeTimeouts = DEFAULT_TIMEOUTS,
    ) -> tuple[AttendeeFace, FaceWindow]:
        face = AttendeeFace(
            replace(where, direction=direction), answer, language, timeouts=timeouts
        )
        window = FaceWindow(
            face,
            "kiosk.faces.attendee",
            "AttendeeScreen",
            title="Attendee",
            language=language,
            router=router_for(face),
        )
        return face, show(window, width, height)

    return open_face


@pytest.fixture
def open_screen(
    open_face: Callable[..., tuple[AttendeeFace, FaceWindow]],
) -> Callable[..., FaceWindow]:
    """Open the screen, for tests that need only its window."""
    return lambda **how: open_face(**how)[1]
