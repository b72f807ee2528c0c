"""Scripted arrivals: who comes when, with tickets that are drawn and decoded again."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow

from kiosk.app.bootstrap import Application
from kiosk.devices.documents.document_files import write_tickets
from kiosk.devices.qr.image_reader import read_codes
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket_content import ticket_content
from kiosk.faces.window import FaceWindow

SEED = 20231128
FOREIGN_CODES = ("https://www.asser.nl/", "WIFI:S:guest;T:WPA;P:welcome;;")
SPECIAL_INTERVAL = 12


@dataclass(frozen=True, slots=True)
class DemoGuest:
    """A guest, with the code that was decoded from their ticket."""

    registration: Registration
    code: str


def make_guests(
    app: Application, event: Event, people: Sequence[Registration], folder: Path
) -> list[DemoGuest]:
    """Draw people's tickets as images, and decode each code from its image."""
    codes = app.use_cases.issue_tickets(
        event.id, [registration.id for registration in people]
    )
    contents = (
        ticket_content(event, registration, codes[registration.id])
        for registration in people
    )
    files = write_tickets(folder, contents, ".png")
    return [
        DemoGuest(registration, read_codes(path)[0])
        for registration, path in zip(people, files, strict=True)
    ]


def arrival_codes(guests: Sequence[DemoGuest]) -> Iterator[str]:
    """Yield the codes in the order of arrival; some come twice or have no ticket."""
    random_source = random.Random(SEED)  # noqa: S311  the same evening each time
    shuffled = list(guests)
    random_source.shuffle(shuffled)
    for number, guest in enumerate(shuffled, 1):
        yield guest.code
        if number % SPECIAL_INTERVAL == 0:
            yield random_source.choice(FOREIGN_CODES)
        if number % SPECIAL_INTERVAL == 0 and number > 2 * SPECIAL_INTERVAL:
            yield shuffled[number - 2 * SPECIAL_INTERVAL].code


def type_code(window: FaceWindow, code: str) -> None:
    """Send a code's keys to a window as a scanner does: ended by Enter and silence."""
    for char in code:
        _send_key(window, ord(char.upper()), char)
    _send_key(window, Qt.Key.Key_Return, "\r")
    window.keyboard_wedge.flush()


def _send_key(window: QWindow, key: int, text: str) -> None:
    no_modifier = Qt.KeyboardModifier.NoModifier
    for event_type in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(
            window, QKeyEvent(event_type, key, no_modifier, text)
        )
