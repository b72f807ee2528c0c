"""The pages of the office, and how each is reached."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_stage import SimulatedClock
from kiosk.app.gallery.sample_evening import CHECKPOINT, STATION
from kiosk.app.gallery.window_driver import Variant, WindowDriver
from kiosk.app.home import Home
from kiosk.app.office.office_window import make_office
from kiosk.app.qt_application import wait_until
from kiosk.app.resources import resources
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.event.event import Event
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_face import OfficeFace

Page = Office.Page


@dataclass(slots=True, kw_only=True)
class OfficeDriver(WindowDriver):
    """Drives the office."""

    face: OfficeFace
    host: FaceHost


@contextmanager
def open_office(
    home: Path, event: Event, clock: SimulatedClock, variant: Variant
) -> Iterator[OfficeDriver]:
    """Open the office on a copy of the home."""
    with closing(Application(Home(home), clock)) as app:
        host = FaceHost(app, event.id, STATION, CHECKPOINT)
        host.language.switch(variant.language)
        face, window = make_office(host)
        driver = OfficeDriver(
            variant=variant, window=window, worker=host.worker, face=face, host=host
        )
        driver.show()
        with closing(host):
            wait_until(lambda: face.ready)
            driver.wait_idle()
            yield driver


def _go_to(page: Office.Page) -> Callable[[OfficeDriver], None]:
    return lambda driver: driver.face.goTo(page)


def _person(driver: OfficeDriver) -> None:
    driver.face.goTo(Page.PEOPLE)
    driver.wait_idle()
    driver.face.people.open(2)


def _add(driver: OfficeDriver) -> None:
    driver.face.goTo(Page.PEOPLE)
    driver.face.people.form.add()
    driver.face.people.form.type("name", "Zoë")
    driver.face.people.form.type("email", "nowhere")
    driver.face.people.form.register()


def _several(driver: OfficeDriver) -> None:
    driver.face.goTo(Page.PEOPLE)
    driver.wait_idle()
    for row in (1, 3):
        driver.face.people.table.toggle(row)


def _import(driver: OfficeDriver) -> None:
    path = resources() / "event" / "roster.csv"
    driver.face.openFile(QUrl.fromLocalFile(str(path)))
    wait_until(lambda: driver.face.roster.ready)


def _new_event(driver: OfficeDriver) -> None:
    driver.face.goTo(Page.NEW_EVENT)
    driver.face.newEvent.save()


def _rehearse(driver: OfficeDriver) -> None:
    driver.face.goTo(Page.DOOR)
    driver.face.documents.rehearse()
    wait_until(lambda: not driver.face.task.busy)


STATES: Mapping[str, Callable[[OfficeDriver], None]] = {
    "overview": lambda _: None,
    "events": _go_to(Page.EVENTS),
    "new-event": _new_event,
    "programme": _go_to(Page.PROGRAMME),
    "people": _go_to(Page.PEOPLE),
    "person": _person,
    "add": _add,
    "several": _several,
    "import": _import,
    "tickets": _go_to(Page.TICKETS),
    "badges": _go_to(Page.BADGES),
    "door": _rehearse,
    "afterwards": _go_to(Page.AFTERWARDS),
    "staff": _go_to(Page.STAFF),
    "settings": _go_to(Page.SETTINGS),
}


def reset(driver: OfficeDriver) -> None:
    """Go back to the overview."""
    driver.face.people.form.close()
    driver.face.people.table.markNone()
    driver.face.roster.close()
    driver.face.task.forget()
    driver.face.undo.forget()
    driver.face.goTo(Page.OVERVIEW)
    driver.wait_idle()
