"""A call that is asked for often is made at once, and then only as often as it may."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.faces.throttle import Throttle


class Reader(QObject):
    """Counts how often it reads."""

    def __init__(self, delay_ms: int = 0) -> None:
        super().__init__()
        self.reads = 0
        self.read = Throttle(self._read, self, delay_ms)

    def _read(self) -> None:
        self.reads += 1


def test_what_is_asked_for_meanwhile_is_done_once_more_afterwards() -> None:
    reader = Reader()
    for _ in range(3):
        reader.read()
    assert reader.reads == 1
    reader.read.done()
    assert reader.reads == 2
    reader.read.done()
    assert reader.reads == 2


def test_it_rests_between_two_calls(qtbot: QtBot) -> None:
    reader = Reader(delay_ms=20)
    reader.read()
    reader.read.done()
    reader.read()
    assert reader.reads == 1
    qtbot.waitUntil(lambda: reader.reads == 2)


def test_a_call_that_waits_is_given_up() -> None:
    reader = Reader()
    reader.read()
    reader.read()
    reader.read.cancel()
    reader.read.done()
    assert reader.reads == 1
    reader.read()
    assert reader.reads == 2
