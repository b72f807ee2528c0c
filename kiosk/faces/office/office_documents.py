"""Tickets, badges, cards and reports: looked at, written and printed."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.faces.face_context import FaceContext
from kiosk.faces.office.afterwards import EveningTexts, EveningView
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.office_ports import DocumentForm, OfficePorts, RehearsalStep
from kiosk.faces.office.office_task import OfficeTask, Progress
from kiosk.faces.organiser.login import OrganiserLogin
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Save, Work = Office.Save, Office.Work


@QmlElement
class OfficeDocuments(QObject):
    """The papers of the shown event; pictures are made when they are looked at."""

    changed = Signal()

    def __init__(
        self,
        context: FaceContext,
        ports: OfficePorts,
        task: OfficeTask,
        login: OrganiserLogin,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._ports, self._task = context, ports, task
        self._login = login
        self._events: Sequence[Event] = ()
        self._event: Event | None = None
        self._language, self._reissued = "en", False
        self._ticket = self._badge = self._without_font = ""
        self._layouts: list[str] = []
        self._layout = ""
        self._evening = EveningView(EveningTexts())
        self._steps = RowModel(RehearsalStep, self)

    @Property(str, notify=changed)
    def ticketPicture(self) -> str:
        """Return the picture of a ticket; empty until it is there."""
        return self._ticket

    @Property(str, notify=changed)
    def badgePicture(self) -> str:
        """Return the picture of the badges with the longest names."""
        return self._badge

    @Property(str, notify=changed)
    def withoutFont(self) -> str:
        """Return whose names no font here can write."""
        return self._without_font

    @Property(bool, notify=changed)
    def reissued(self) -> bool:
        """Return whether the ticket that is shown was made anew just now."""
        return self._reissued

    @Property("QStringList", notify=changed)
    def layouts(self) -> list[str]:
        """Return the names of the badge layouts."""
        return self._layouts

    @Property(int, notify=changed)
    def layout(self) -> int:
        """Return the index of the layout that is looked at."""
        return (
            self._layouts.index(self._layout) if self._layout in self._layouts else -1
        )

    @Property(EveningView, constant=True)
    def evening(self) -> EveningView:
        """Return the evening on one page."""
        return self._evening

    @Property(RowModel, constant=True)
    def rehearsal(self) -> RowModel[RehearsalStep]:
        """Return the steps of the last rehearsal."""
        return self._steps

    def set_event(self, context: FaceContext, event: Event, language: str) -> None:
        """Work on the papers of an event."""
        if self._event is None or self._event.id != event.id:
            self._ticket = self._badge = self._without_font = ""
            self._evening.set_value(EveningTexts())
            self._steps.set_rows([])
        self._context, self._event, self._language = context, event, language

    def update(self, events: Sequence[Event]) -> None:
        """Update all events, whose files can be written."""
        self._events = events

    @Slot(str)
    def lookAtTicket(self, registration: str) -> None:
        """Make the picture of somebody's ticket; of the first without an id."""
        self._reissued = False
        if (event := self._event) is not None:
            work = partial(self._ports.ticket_picture, event, registration)
            self._context.worker.run(work, self._show_ticket, self._ignore)

    @Slot(str)
    def reissue(self, registration: str) -> None:
        """Make a new ticket for somebody: the old one no longer admits."""
        event = self._event
        if event is None or not registration or not self._login.authorize():
            return

        def work() -> str:
            self._context.use_cases.issue_tickets.reissue(event.id, registration)
            return self._ports.ticket_picture(event, registration)

        def show(picture: str) -> None:
            self._reissued = True
            self._show_ticket(picture)

        self._context.worker.run(work, show, self._ignore)

    @Slot()
    def lookAtBadges(self) -> None:
        """Make the picture of the badges with the longest names."""
        if (event := self._event) is None:
            return
        wanted = self._layout

        def work() -> tuple[list[str], str, str]:
            layouts = list(self._ports.layouts())
            layout = wanted if wanted in layouts else layouts[0]
            self._layout = layout
            missing = self._ports.names_without_font(event)
            return layouts, self._ports.badge_picture(event, layout), missing

        self._context.worker.run(work, self._show_badges, self._ignore)

    @Slot(int)
    def chooseLayout(self, index: int) -> None:
        """Look at another layout."""
        self._layout = self._layouts[index]
        self.changed.emit()
        self.lookAtBadges()

    @Slot()
    def lookAtEvening(self) -> None:
        """Read the evening."""
        if (event := self._event) is not None:
            work = partial(self._ports.read_report, event, self._language)
            self._context.worker.run(work, self._evening.set_value, self._ignore)

    @Slot()
    def printTickets(self) -> None:
        """Print everybody's ticket."""
        self._make(Work.TICKETS, self._ports.make_tickets, DocumentForm.PRINT, Path())

    @Slot()
    def printBadges(self) -> None:
        """Print the badges of those who lack one."""
        make = partial(self._make_badges, self._layout)
        self._make(Work.QUEUE, make, DocumentForm.PRINT, Path())

    @Slot()
    def rehearse(self) -> None:
        """Rehearse with five pretended guests."""
        if (event := self._event) is not None:
            self._steps.set_rows([])
            work = partial(self._ports.rehearse, event)
            self._task.run(Work.REHEARSAL, work, self._steps.set_rows)

    @Slot()
    def exportAll(self) -> None:
        """Write the lists and the ledger into the folder of exports."""
        if self._login.authorize() and self._event is not None:
            ports, operator = (
                self._ports.organiser(self._event.id),
                self._login.operator,
            )
            self._task.run(
                Work.EXPORT,
                lambda _: ports.export(operator),
                lambda written: f"{written.folder}: {', '.join(written.names)}",
            )

    @Slot(int, str, QUrl)
    def save(self, kind: int, subject: str, url: QUrl) -> None:
        """Write something where somebody said: a paper, a card, an event's file."""
        path = Path(url.toLocalFile())
        if not url.isLocalFile() or not self._login.authorize():
            return
        match Save(kind):
            case Save.EVENT_FILE:
                for kept in self._events:
                    if kept.id == subject:
                        write = partial(self._ports.write_event, path, kept)
                        self._write(write, path)
            case Save.STAFF_CARD:
                if (event := self._event) is not None:
                    write = partial(self._ports.write_card, subject, event, path)
                    self._write(write, path)
            case paper:
                self._save(paper, path)

    def _write(self, write: Callable[[], None], path: Path) -> None:
        def work(_: Progress) -> str:
            write()
            return str(path)

        self._task.run(Work.EXPORT, work, str)

    def _save(self, kind: Office.Save, path: Path) -> None:
        make_badges = partial(self._make_badges, self._layout)
        match kind:
            case Save.TICKET_FILES:
                make = self._ports.make_tickets
                self._make(Work.TICKETS, make, DocumentForm.FILES, path)
            case Save.TICKET_PDF:
                make = self._ports.make_tickets
                self._make(Work.TICKETS, make, DocumentForm.PDF, path)
            case Save.BADGE_PDF:
                self._make(Work.BADGES, make_badges, DocumentForm.PDF, path)
            case Save.BADGE_SHEETS:
                self._make(Work.BADGES, make_badges, DocumentForm.SHEETS, path)
            case Save.REPORT_PDF if (event := self._event) is not None:
                language = self._language

                def write(_: Progress) -> str:
                    return self._ports.write_report(event, path, language)

                self._task.run(Work.REPORT, write, str)

    def _make_badges(
        self, layout: str, event: Event, form: DocumentForm, path: Path, tell: Progress
    ) -> str:
        return self._ports.make_badges(event, form, layout, path, tell)

    def _make(
        self,
        kind: Office.Work,
        make: Callable[[Event, DocumentForm, Path, Progress], str],
        form: DocumentForm,
        path: Path,
    ) -> None:
        if (event := self._event) is not None:
            self._task.run(kind, partial(make, event, form, path), str)

    def _show_ticket(self, picture: str) -> None:
        self._ticket = picture
        self.changed.emit()

    def _show_badges(self, found: tuple[list[str], str, str]) -> None:
        self._layouts, self._badge, self._without_font = found
        self.changed.emit()

    def _ignore(self, _error: Exception) -> None:
        """Show no picture where nobody may come yet."""
        self._ticket = self._badge = ""
        self.changed.emit()
