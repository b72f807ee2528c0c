"""The office over a home with the sample event, with the program's own parts."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAccessible

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.office.office_ports import make_office_ports
from kiosk.domain.people.registration import Registration
from kiosk.faces.change_poller import ChangePoller
from kiosk.faces.face_context import FaceContext
from kiosk.faces.keyboard_wedge.typing_fields import leave_keys_to_fields
from kiosk.faces.language import Language
from kiosk.faces.office.office_face import OfficeFace
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import Worker
from tests.faces.conftest import EVENT, FakeClock
from tests.faces.face_wiring import router_for

OpenOffice = Callable[..., tuple[OfficeFace, FaceWindow]]
Person = Callable[[str], Registration]


@pytest.fixture
def app(tmp_path: Path, clock: FakeClock) -> Iterator[Application]:
    home = Home(tmp_path / "home")
    home.create()
    with closing(Application(home, clock)) as app:
        yield app


@pytest.fixture
def sample_app(app: Application, sample: Path) -> Application:
    app.home.database.write_bytes(sample.read_bytes())
    return app


@pytest.fixture
def open_office(
    app: Application,
    language: Language,
    worker: Worker,
    show: Callable[..., FaceWindow],
) -> Iterator[OpenOffice]:
    """Open the office on an event, on none with “”."""
    change_poller = ChangePoller(app.store.data_version, worker)

    def open_office(event: str = EVENT) -> tuple[OfficeFace, FaceWindow]:
        context = FaceContext(
            event=event,
            station="Office",
            checkpoint=None,
            use_cases=app.use_cases,
            worker=worker,
            change_poller=change_poller,
            hub_status=app.hub_status,
        )
        face = OfficeFace(context, language, make_office_ports(app), worker)
        window = FaceWindow(
            face,
            "kiosk.faces.office",
            "OfficeScreen",
            title="Office",
            language=language,
            router=router_for(face),
        )
        leave_keys_to_fields(window.keyboard_wedge, window)
        change_poller.start()
        return face, show(window, 1180, 720)

    yield open_office
    change_poller.stop()


@pytest.fixture
def person(app: Application) -> Person:
    """Return who has this name now."""

    def person(name: str) -> Registration:
        with app.store.reading() as reader:
            people = [person.registration for person in reader.people.all(EVENT)]
        return next(
            registration for registration in people if registration.name == name
        )

    return person


def file_url(path: Path) -> QUrl:
    return QUrl.fromLocalFile(str(path))


def stated(window: FaceWindow, name: str) -> str:
    """Return what a screen reader says of a field beside its name."""
    root = QAccessible.queryAccessibleInterface(window)
    queue = [root]
    while queue:
        found = queue.pop()
        if found.text(QAccessible.Text.Name) == name:
            return found.text(QAccessible.Text.Description)
        queue += [found.child(index) for index in range(found.childCount())]
    raise AssertionError(name)
