"""What stands in a face's place: after a crash, and where a station was taken off."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from kiosk.app.gallery.sight import Sight, Variant
from kiosk.app.resources import resources
from kiosk.app.settings import Settings
from kiosk.app.watching import make_page
from kiosk.faces.language import Language
from kiosk.faces.setup.pause import PauseFace
from kiosk.faces.worker import ThreadWorker

REFERENCE = "k7f29q"


@contextmanager
def open_away(variant: Variant, *, lasting: bool) -> Iterator[Sight]:
    """Open the page of a face that crashed: for a moment, or again and again."""
    language = Language(resources() / "translations", variant.language)
    face, worker = PauseFace(REFERENCE, lasting=lasting), ThreadWorker()
    window = make_page(face, language, Settings())
    sight = Sight(variant=variant, window=window, worker=worker)
    with sight.shown(language):
        yield sight


MOMENT: Mapping[str, Callable[[Sight], None]] = {"moment": lambda _: None}
LASTING: Mapping[str, Callable[[Sight], None]] = {
    "lasting": lambda _: None,
    "closed": lambda sight: sight.window.put_out(guests=True),
    "taken-off": lambda sight: sight.window.put_out(guests=False),
}


def rest(_: Sight) -> None:
    """Stay as it is."""
