"""A scripted arrival: who comes when, with tickets that are drawn and read back."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from kiosk.app.bootstrap import House
from kiosk.devices.image_reader import read_codes
from kiosk.devices.sheet_file import write_tickets
from kiosk.devices.ticket_content import ticket_content
from kiosk.domain.event import Event
from kiosk.domain.registration import Registration

SEED = 20231128
STRANGERS = ("https://www.asser.nl/", "WIFI:S:guest;T:WPA;P:welcome;;")
EVERY_TWELFTH = 12


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody in the queue, with what their ticket's picture says."""

    registration: Registration
    code: str


def draw_and_read(
    house: House, event: Event, people: Sequence[Registration], folder: Path
) -> list[Guest]:
    """Draw people's tickets as pictures, and read each code back from its picture."""
    codes = house.use_cases.issue_tickets(event.id, [one.id for one in people])
    contents = (ticket_content(event, one, codes[one.id]) for one in people)
    files = write_tickets(folder, contents, ".png")
    return [
        Guest(one, read_codes(path)[0]) for one, path in zip(people, files, strict=True)
    ]


def queue(guests: Sequence[Guest]) -> Iterator[str]:
    """Give the codes in the order of arrival: a few come twice or bring no ticket."""
    chance = random.Random(SEED)  # noqa: S311  the same evening each time
    waiting = list(guests)
    chance.shuffle(waiting)
    for number, guest in enumerate(waiting, 1):
        yield guest.code
        if number % EVERY_TWELFTH == 0:
            yield chance.choice(STRANGERS)
        if number % EVERY_TWELFTH == 0 and number > 2 * EVERY_TWELFTH:
            yield waiting[number - 2 * EVERY_TWELFTH].code


def type_code(window: QWindow, code: str) -> None:
    """Type a code into a window as a hand scanner does, ended by Enter."""
    for char in code:
        _press(window, ord(char.upper()), char)
    _press(window, Qt.Key.Key_Return, "\r")


def _press(window: QWindow, key: int, text: str) -> None:
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, none, text))
