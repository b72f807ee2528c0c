"""While a face is away its screen says so, calmly."""

from collections.abc import Callable

import pytest

from kiosk.app.settings import Settings
from kiosk.app.watching import make_page
from kiosk.faces.language import Language
from kiosk.faces.setup.pause import PauseFace
from kiosk.faces.window import FaceWindow
from tests.faces.accessible import Page


@pytest.mark.parametrize("lasting", [False, True])
def test_meanwhile_the_screen_is_calm_and_names_the_reference(
    language: Language,
    show: Callable[..., FaceWindow],
    words: Callable[[FaceWindow], list[str]],
    *,
    lasting: bool,
) -> None:
    face = PauseFace("BCD234", lasting=lasting)
    window = make_page(face, language, Settings())
    show(window)
    title = "This screen is out of order" if lasting else "One moment, please"
    assert {title, "Reference BCD234"} <= set(words(window))
    assert not Page(window, 64).complaints()


def test_it_looks_as_the_station_is_set(language: Language) -> None:
    look = Settings(look="dark", text_size=160, motion=False)
    window = make_page(PauseFace("BCD234", lasting=False), language, look)
    shown = [
        window.theme.property(one) for one in ("scheme", "textScale", "reducedMotion")
    ]
    assert shown == ["dark", 1.6, True]
    window.empty()
