"""While a face is away its screen says so, calmly."""

from collections.abc import Callable

import pytest

from kiosk.faces.language import Language
from kiosk.faces.setup.pause import PauseFace
from kiosk.faces.window import FaceWindow


@pytest.mark.parametrize("lasting", [False, True])
def test_meanwhile_the_screen_is_calm_and_names_the_reference(
    language: Language,
    show: Callable[..., FaceWindow],
    words: Callable[[FaceWindow], list[str]],
    *,
    lasting: bool,
) -> None:
    face = PauseFace("BCD234", lasting=lasting)
    window = FaceWindow(
        face,
        "kiosk.faces.setup",
        "PauseScreen",
        title="kiosk",
        language=language,
        on_scan=face.scan,
    )
    show(window)
    title = "This screen is out of order" if lasting else "One moment, please"
    assert {title, "Reference BCD234"} <= set(words(window))
