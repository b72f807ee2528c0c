"""While a face is away its screen says so, calmly."""

from collections.abc import Callable

import pytest

from kiosk.app.settings.settings import Settings
from kiosk.app.windows.supervisor import make_pause_window
from kiosk.faces.language import Language
from kiosk.faces.setup.pause import PauseFace
from kiosk.faces.window import FaceWindow
from tests.faces.accessibility_audit import PageAudit


@pytest.mark.parametrize("lasting", [False, True])
def test_meanwhile_the_screen_is_calm_and_names_the_reference(
    language: Language,
    show: Callable[..., FaceWindow],
    words: Callable[[FaceWindow], list[str]],
    *,
    lasting: bool,
) -> None:
    face = PauseFace("BCD234", lasting=lasting)
    window = make_pause_window(face, language, Settings())
    show(window)
    title = "This screen is out of order" if lasting else "One moment, please"
    assert {title, "Reference BCD234"} <= set(words(window))
    assert not PageAudit(window, 64).issues()


def test_it_looks_as_the_station_is_set(language: Language) -> None:
    look = Settings(look="dark", text_size=160, motion=False)
    window = make_pause_window(PauseFace("BCD234", lasting=False), language, look)
    shown = [
        window.theme.property(name) for name in ("scheme", "textScale", "reducedMotion")
    ]
    assert shown == ["dark", 1.6, True]
    window.unload()
