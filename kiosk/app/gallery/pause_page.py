"""The page in a face's place: after a crash, and at a revoked station."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from kiosk.app.gallery.window_driver import Variant, WindowDriver
from kiosk.app.resources import resources
from kiosk.app.settings.settings import Settings
from kiosk.app.windows.supervisor import make_pause_window
from kiosk.faces.language import Language
from kiosk.faces.setup.pause import PauseFace
from kiosk.faces.worker import ThreadWorker

REFERENCE = "k7f29q"


@contextmanager
def open_pause_page(variant: Variant, *, lasting: bool) -> Iterator[WindowDriver]:
    """Open the pause page of a face that crashed once, or repeatedly."""
    language = Language(resources() / "translations", variant.language)
    face, worker = PauseFace(REFERENCE, lasting=lasting), ThreadWorker()
    window = make_pause_window(face, language, Settings())
    driver = WindowDriver(variant=variant, window=window, worker=worker)
    with driver.opened(language):
        yield driver


SHORT_PAUSE_STATES: Mapping[str, Callable[[WindowDriver], None]] = {
    "moment": lambda _: None
}
LONG_PAUSE_STATES: Mapping[str, Callable[[WindowDriver], None]] = {
    "lasting": lambda _: None,
    "closed": lambda driver: driver.window.show_closed_page(guests=True),
    "taken-off": lambda driver: driver.window.show_closed_page(guests=False),
}


def reset(_: WindowDriver) -> None:
    """Leave the page as it is."""
