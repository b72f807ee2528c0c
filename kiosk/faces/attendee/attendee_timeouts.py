"""The timeouts of the attendee's screen."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeTimeouts:
    """The screen's timeouts, in milliseconds.

    A verdict stays for ``verdict``, for ``badge`` at most while the guest's badge is
    being printed, or for ``more`` when a guest asks for more time, and a question for
    ``question``, from the last touch on. After ``idle`` without a touch the screen is
    reset and rotates its slides, each for ``slide``; after ``typed``, where guests type
    who they are. A check that takes longer than ``checking`` is shown. The clock is
    read every ``tick``. The result of a search for one's own registration comes after
    ``search``.
    """

    verdict: int = 5_000
    badge: int = 30_000
    more: int = 60_000
    question: int = 30_000
    idle: int = 60_000
    typed: int = 30_000
    checking: int = 150
    tick: int = 1_000
    slide: int = 8_000
    search: int = 800


def single_shot_timer(
    owner: QObject, interval: int, callback: Callable[[], None]
) -> QTimer:
    """Return a timer that fires once each time it is started."""
    one_shot = QTimer(owner, singleShot=True, interval=interval)
    one_shot.timeout.connect(callback)
    return one_shot
