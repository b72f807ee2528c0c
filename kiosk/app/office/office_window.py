"""Opens the office in an ordinary window."""

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime

from PySide6.QtCore import QSize

from kiosk.app.bootstrap import Application
from kiosk.app.office.office_ports import make_office_ports
from kiosk.app.qt_application import start_qt
from kiosk.app.splash import uncover
from kiosk.app.windows.face_host import FaceHost
from kiosk.app.windows.windows import check_display, run_qt
from kiosk.domain.event.event import Event
from kiosk.faces.keyboard_wedge.typing_fields import leave_keys_to_fields
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_face import OfficeFace
from kiosk.faces.window import FaceWindow

SIZE, MINIMUM_SIZE = QSize(1440, 900), QSize(1024, 680)


def open_office(app: Application, *, new_event: bool = False) -> int:
    """Open the office on the event that is next, until its window is closed."""
    check_display()
    qt_app = start_qt(windows=True)
    with app.store.reading() as reader:
        events = reader.events.all()
    host = FaceHost(app, nearest_event(events, app.clock.now()), None, None)
    with closing(host):
        face, window = make_office(host)
        window.resize(SIZE.boundedTo(window.screen().availableSize()))
        if new_event:
            face.goTo(Office.Page.NEW_EVENT)
        uncover(window)
        window.show()
        window.requestActivate()
        host.start()
        return run_qt(qt_app)


def make_office(host: FaceHost) -> tuple[OfficeFace, FaceWindow]:
    """Make the office and its window, without showing it."""
    ports = make_office_ports(host.app)
    face = OfficeFace(host.context, host.language, ports, host.long_worker)
    window = host.open_face("office", face)
    window.setMinimumSize(MINIMUM_SIZE)
    leave_keys_to_fields(window.keyboard_wedge, window)
    return face, window


def nearest_event(events: Sequence[Event], now: datetime) -> str:
    """Return the id of the event that is on or next, else of the last; "" for none."""
    coming = [event for event in events if event.ends_at >= now]
    if coming:
        return min(coming, key=lambda event: event.starts_at).id
    return max(events, key=lambda event: event.starts_at).id if events else ""
