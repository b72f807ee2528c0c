"""The attendee's screen, opened as it stands in the hall."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.answer import Answer
from kiosk.domain.ledger import Direction
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.attendee.patience import Patience
from kiosk.faces.language import Language
from kiosk.faces.place import Place
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn
from kiosk.service.scan import Scan
from tests.faces.routing import routed

USUAL = Patience()


@pytest.fixture
def open_face(
    place: Place, check_in: CheckIn, language: Language, show: Callable[..., FaceWindow]
) -> Callable[..., tuple[AttendeeFace, FaceWindow]]:
    """Open the screen, upright unless another size is given."""

    def open_face(
        width: int = 1080,
        height: int = 1920,
        *,
        where: Place = place,
        answer: Callable[[Scan], Answer] = check_in,
        direction: Direction = Direction.IN,
        patience: Patience = USUAL,
    ) -> tuple[AttendeeFace, FaceWindow]:
        face = AttendeeFace(
            replace(where, direction=direction), answer, language, patience=patience
        )
        window = FaceWindow(
            face,
            "kiosk.faces.attendee",
            "AttendeeScreen",
            title="Attendee",
            language=language,
            router=routed(face),
        )
        return face, show(window, width, height)

    return open_face


@pytest.fixture
def open_screen(
    open_face: Callable[..., tuple[AttendeeFace, FaceWindow]],
) -> Callable[..., FaceWindow]:
    """Open the screen for those who only look and touch."""
    return lambda **how: open_face(**how)[1]
