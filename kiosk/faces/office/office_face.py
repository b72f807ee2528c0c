"""The office: all kept events, and everything about the one that is shown."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.error_report import report_error
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import LANGUAGE_NAMES, Language
from kiosk.faces.office.door import OfficeDoor
from kiosk.faces.office.event_list import (
    ListedEvent,
    ListedEventView,
    OfficeEvents,
    event_row,
)
from kiosk.faces.office.finder import EVENTLESS, Found, FoundRow, OfficeFinder
from kiosk.faces.office.new_event_form import NewEventForm
from kiosk.faces.office.office_documents import OfficeDocuments
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_files import OfficeFiles
from kiosk.faces.office.office_people import OfficePeople
from kiosk.faces.office.office_ports import OfficePorts
from kiosk.faces.office.office_roster import OfficeRoster
from kiosk.faces.office.office_snapshot import OfficeSnapshot, read_office_snapshot
from kiosk.faces.office.office_task import OfficeTask
from kiosk.faces.office.office_undo import OfficeUndo
from kiosk.faces.office.overview import OfficeOverview
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.properties import Property
from kiosk.faces.throttle import Throttle
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Page = Office.Page
READING_MS, EVENT_SUFFIX = 300, ".toml"


@QmlElement
class OfficeFace(QObject):
    """State of the office's window."""

    changed = Signal()
    pageChanged = Signal()
    fileWanted = Signal()
    saveWanted = Signal(int, str)
    camera = scanners = sounded = report = None

    def __init__(
        self,
        context: FaceContext,
        language: Language,
        ports: OfficePorts,
        long_worker: Worker,
    ) -> None:
        super().__init__()
        self._context, self._language, self._ports = context, language, ports
        self._snapshot: OfficeSnapshot | None = None
        self._page = Page.EVENTS
        self._sentence = self._reference = ""
        self._event = ListedEventView(ListedEvent())
        self._login = OrganiserLogin(context, ports.organiser(context.event), self)
        self._task = OfficeTask(long_worker, self)
        self._undo = OfficeUndo(context, self._login, self)
        self._events = OfficeEvents(ports, self._task, self.openEvent, self)
        self._new_event = NewEventForm(
            context, self._task, self._login, ports.local_zone, self.openEvent, self
        )
        self._overview = OfficeOverview(self)
        self._people = OfficePeople(context, self._login, self._undo, self)
        self._roster = OfficeRoster(
            context, ports, self._task, self._login, self._undo, self
        )
        self._roster.taken.connect(partial(self.goTo, Page.PEOPLE))
        self._files = OfficeFiles(context, ports, self)
        self._finder = OfficeFinder(context, self._take, self)
        self._documents = OfficeDocuments(context, ports, self._task, self._login, self)
        self._door = OfficeDoor(context, language, ports, self._login, self)
        self._reading = Throttle(self._read, self, READING_MS)
        language.changed.connect(self._show)
        context.change_poller.changed.connect(self._reading)
        self._reading()

    @property
    def cards(self) -> OrganiserLogin:
        """Reads staff codes."""
        return self._login

    @Property(int, notify=pageChanged)
    def page(self) -> Office.Page:
        """Return the page that is shown."""
        return self._page

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether there is anything to show yet."""
        return self._snapshot is not None

    @Property(bool, notify=changed)
    def hasEvent(self) -> bool:
        """Return whether an event is shown."""
        return self._snapshot is not None and self._snapshot.event is not None

    @Property(bool, notify=changed)
    def offline(self) -> bool:
        """Return whether the hub cannot be reached."""
        status = self._snapshot and self._snapshot.hub_status
        return bool(status and status.offline_since)

    @Property(ListedEventView, constant=True)
    def shownEvent(self) -> ListedEventView:
        """Return the event that is shown."""
        return self._event

    @Property(int, notify=changed)
    def peopleCount(self) -> int:
        """Return how many people the event has."""
        return self._overview.figures.value.people if self.hasEvent else 0

    @Property(str, notify=changed)
    def otherLanguage(self) -> str:
        """Return the name of the other language, in that language."""
        return LANGUAGE_NAMES[self._language.other_staff_language]

    @Property(OrganiserLogin, constant=True)
    def login(self) -> OrganiserLogin:
        """Return the login of organisers."""
        return self._login

    @Property(OfficeTask, constant=True)
    def task(self) -> OfficeTask:
        """Return the work that runs beside."""
        return self._task

    @Property(OfficeUndo, constant=True)
    def undo(self) -> OfficeUndo:
        """Return the steps that can be taken back."""
        return self._undo

    @Property(OfficeEvents, constant=True)
    def events(self) -> OfficeEvents:
        """Return all events."""
        return self._events

    @Property(NewEventForm, constant=True)
    def newEvent(self) -> NewEventForm:
        """Return the form of a new event."""
        return self._new_event

    @Property(OfficeOverview, constant=True)
    def overview(self) -> OfficeOverview:
        """Return what is still to do."""
        return self._overview

    @Property(OfficePeople, constant=True)
    def people(self) -> OfficePeople:
        """Return the people."""
        return self._people

    @Property(OfficeRoster, constant=True)
    def roster(self) -> OfficeRoster:
        """Return the import of a list."""
        return self._roster

    @Property(OfficeFiles, constant=True)
    def files(self) -> OfficeFiles:
        """Return what helps to name a file."""
        return self._files

    @Property(OfficeFinder, constant=True)
    def finder(self) -> OfficeFinder:
        """Return what finds anything."""
        return self._finder

    @Property(OfficeDocuments, constant=True)
    def documents(self) -> OfficeDocuments:
        """Return tickets, badges and reports."""
        return self._documents

    @Property(OfficeDoor, constant=True)
    def door(self) -> OfficeDoor:
        """Return the screens, the stations, the staff and the programme."""
        return self._door

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return why nothing could be read."""
        return self._sentence

    @Property(str, notify=changed)
    def reference(self) -> str:
        """Return the reference of the bug that was logged."""
        return self._reference

    @Slot()
    def switchLanguage(self) -> None:
        """Switch to the other language."""
        self._language.switch(self._language.other_staff_language)

    @Slot(int)
    def goTo(self, page: int) -> None:
        """Show a page; one of an event only if there is one."""
        wanted = Page(page)
        if wanted not in EVENTLESS and not self._context.event:
            wanted = Page.EVENTS
        self._door.show(wanted)
        self._login.restart_idle_timer()
        if wanted is not self._page:
            if wanted is Page.NEW_EVENT:
                self._new_event.begin()
            self._page = wanted
            self._undo.forget()
            self.pageChanged.emit()

    @Slot(str)
    def openEvent(self, event: str) -> None:
        """Show another event."""
        self._context = replace(self._context, event=event)
        self._door.set_event(self._context)
        self.goTo(Page.OVERVIEW)
        self._reading()

    @Slot(str)
    def copyEvent(self, event: str) -> None:
        """Begin with an event like another one."""
        self.goTo(Page.NEW_EVENT)
        self._new_event.copy(event)

    @Slot(QUrl)
    def openFile(self, url: QUrl) -> None:
        """Open a file that was chosen or dropped: an event, or a list of guests."""
        if not url.isLocalFile() or not self._login.authorize():
            return
        if (path := Path(url.toLocalFile())).suffix.lower() == EVENT_SUFFIX:
            self._events.read(path)
        elif self.hasEvent:
            self._roster.open_file(path)
            self.goTo(Page.IMPORT)

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Show whose ticket was scanned."""
        if self._login.authorize():
            self._finder.scan((code, *others))

    def _take(self, found: FoundRow) -> None:
        match found.kind:
            case Found.EVENT:
                self.openEvent(found.id)
            case Found.PERSON:
                self._people.form.show(found.id)
                self.goTo(Page.PEOPLE)
            case _:
                self.goTo(found.page)

    def _read(self) -> None:
        work = partial(read_office_snapshot, self._context)
        self._context.worker.run(work, self._apply, self._fail)

    def _apply(self, snapshot: OfficeSnapshot) -> None:
        first, self._snapshot = self._snapshot is None, snapshot
        self._sentence = self._reference = ""
        self._reading.done()
        if snapshot.event is None and self._context.event:
            self._context = replace(self._context, event="")
            self._door.set_event(self._context)
        self._show()
        if first and snapshot.event is not None:
            self.goTo(Page.OVERVIEW)

    def _show(self) -> None:
        """Show what was read, in the language of now."""
        snapshot, code = self._snapshot, self._language.code
        if snapshot is None:
            return
        now, event = self._context.clock.now(), snapshot.event
        self._events.update(snapshot.events, now, code)
        self._finder.update(self._context, snapshot.events, code)
        self._new_event.update(snapshot.events, code)
        self._event.set_value(event_row(event, now, code) if event else ListedEvent())
        self._login.update(event, snapshot.staff)
        self._door.update(snapshot.staff)
        self._documents.update(snapshot.events)
        self._overview.update(snapshot, printer=bool(self._context.paper_printers))
        if event is not None and snapshot.figures is not None:
            counts = snapshot.figures.headcount.by_category
            categories = tuple(count.name for count in counts)
            self._people.update(self._context, event, categories, code)
            self._roster.set_event(self._context, event)
            self._documents.set_event(self._context, event, code)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._reading.done()
        self._sentence, self._reference = report_error(error)
        self.changed.emit()
