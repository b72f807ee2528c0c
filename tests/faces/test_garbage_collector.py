"""Python's garbage is collected on the GUI thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from kiosk.faces.garbage_collector import GarbageCollector


class Cycle:
    """An object that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def garbage() -> Iterator[GarbageCollector]:
    gc.enable()
    garbage = GarbageCollector()
    yield garbage
    garbage.close()
    gc.disable()


def test_nothing_is_collected_on_a_worker(garbage: GarbageCollector) -> None:
    threads: list[str] = []
    cycle = Cycle()
    weakref.finalize(cycle, lambda: threads.append(threading.current_thread().name))
    del cycle

    def allocate() -> None:
        for _ in range(200):
            _ = [Cycle() for _ in range(100)]

    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert threads == []
    for _ in range(30):
        allocate()
        garbage.collect()
    gc.collect()
    assert threads == ["MainThread"]


def test_collecting_is_given_back(garbage: GarbageCollector) -> None:
    garbage.close()
    assert gc.isenabled()
