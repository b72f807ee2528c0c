"""How long the attendee's screen waits."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """The screen's waiting times, in milliseconds.

    A verdict stays ``verdict``, or ``more`` for who takes time, and a question
    ``question``, from the last touch on; after ``idle`` without a
    touch the screen is as it was for the first guest and shows what is on, each slide
    for ``slide``; a check that takes longer than ``checking`` is shown; the clock is
    looked at every ``tick``; who looks for their own registration is answered after
    ``own``.
    """

    verdict: int = 5_000
    more: int = 60_000
    question: int = 30_000
    idle: int = 60_000
    checking: int = 150
    tick: int = 1_000
    slide: int = 8_000
    own: int = 800


def timer(owner: QObject, interval: int, then: Callable[[], None]) -> QTimer:
    """Make a timer that rings once each time it is started."""
    made = QTimer(owner, singleShot=True, interval=interval)
    made.timeout.connect(then)
    return made
