"""Opens the office in an ordinary window."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.app.bootstrap import Application
from kiosk.app.splash import uncover
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.event.event import Event
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_face import OfficeFace

SIZE, MINIMUM_SIZE = QSize(1440, 900), QSize(1024, 680)


def open_office(
    app: Application,
    qt_app: QGuiApplication,
    run: Callable[[QGuiApplication], int],
    *,
    new_event: bool = False,
) -> int:
    """Open the office on the event that is next, until its window is closed."""
    with app.store.reading() as reader:
        events = reader.events.all()
    host = FaceHost(app, nearest_event(events, app.clock.now()), None, None)
    with closing(host):
        window = host.open("office")
        window.setMinimumSize(MINIMUM_SIZE)
        window.resize(SIZE.boundedTo(window.screen().availableSize()))
        face = host.faces["office"]
        if new_event and isinstance(face, OfficeFace):
            face.goTo(Office.Page.NEW_EVENT)
        uncover(window)
        window.show()
        window.requestActivate()
        host.start()
        return run(qt_app)


def nearest_event(events: Sequence[Event], now: datetime) -> str:
    """Return the id of the event that is on or next, else of the last; "" for none."""
    coming = [event for event in events if event.ends_at >= now]
    if coming:
        return min(coming, key=lambda event: event.starts_at).id
    return max(events, key=lambda event: event.starts_at).id if events else ""
