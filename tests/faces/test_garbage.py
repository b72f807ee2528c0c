"""Python's garbage goes on the screen's thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from kiosk.faces.garbage import ScreenGarbage


class Ring:
    """Something that only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def garbage() -> Iterator[ScreenGarbage]:
    gc.enable()
    garbage = ScreenGarbage()
    yield garbage
    garbage.close()
    gc.disable()


def test_nothing_is_collected_on_a_worker(garbage: ScreenGarbage) -> None:
    gone: list[str] = []
    ring = Ring()
    weakref.finalize(ring, lambda: gone.append(threading.current_thread().name))
    del ring

    def allocate() -> None:
        for _ in range(200):
            _ = [Ring() for _ in range(100)]

    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert gone == []
    for _ in range(30):
        allocate()
        garbage.collect()
    gc.collect()
    assert gone == ["MainThread"]


def test_collecting_is_given_back(garbage: ScreenGarbage) -> None:
    garbage.close()
    assert gc.isenabled()
