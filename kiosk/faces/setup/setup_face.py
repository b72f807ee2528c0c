"""The setup window: which page is shown, and its state."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.text import localize
from kiosk.faces.language import Language
from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.setup.background_task import BackgroundTask
from kiosk.faces.setup.event_choice import (
    EventChoice,
    EventChoiceView,
    event_choice,
)
from kiosk.faces.setup.screens import FaceSelection, SetupScreens
from kiosk.faces.setup.settings_backend import SettingsBackend
from kiosk.faces.setup.setup_backend import (
    FoundFile,
    GuestImport,
    HomeState,
    SetupBackend,
    parse_invitation,
)
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.setup.setup_settings import SetupSettings
from kiosk.faces.theme.viewfinder import Viewfinder  # noqa: F401  QML shows it
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

Page = Setup.Page
FILE_SUFFIXES = {Page.EVENT: ("toml",), Page.GUESTS: ("csv", "xlsx")}
"""The pages that ask for a file, and the suffixes of their files."""


@QmlElement
class SetupFace(QObject):
    """State of the window that sets a station up."""

    changed = Signal()
    opened = Signal()
    invited = Signal(str, str)
    finished = Signal(bool)

    def __init__(
        self,
        backend: SetupBackend,
        worker: Worker,
        language: Language,
        screens: Sequence[str],
        settings_backend: SettingsBackend,
        *,
        first_start: bool = False,
    ) -> None:
        super().__init__()
        self._first_start = first_start
        self._backend, self._language = backend, language
        self._task = BackgroundTask(worker, self)
        self._screens = SetupScreens(screens, self)
        self._settings = SetupSettings(settings_backend, worker, self)
        self._page = Page.LOADING
        self._home = HomeState(station="")
        self._event = ""
        self._files = RowModel(FoundFile, self)
        self._chosen = EventChoiceView(EventChoice(), self)
        self._guest_import = GuestImport()
        self.selection: FaceSelection | None = None
        language.changed.connect(self._show_chosen)
        self.reload()

    @Property(int, notify=changed)
    def page(self) -> Setup.Page:
        """Return the page."""
        return self._page

    @Property(bool, constant=True)
    def firstStart(self) -> bool:
        """Return whether this asks for the first choice only; the office follows."""
        return self._first_start

    @Property(BackgroundTask, notify=changed)
    def task(self) -> BackgroundTask:
        """Return the background task."""
        return self._task

    @Property(SetupScreens, notify=changed)
    def screens(self) -> SetupScreens:
        """Return the screens and the faces chosen for them."""
        return self._screens

    @Property(SetupSettings, notify=changed)
    def settings(self) -> SetupSettings:
        """Return the settings."""
        return self._settings

    @Property(str, notify=changed)
    def station(self) -> str:
        """Return the name of this station."""
        return self._home.station

    @Property(bool, notify=changed)
    def halfJoined(self) -> bool:
        """Return whether joining a hub was interrupted."""
        return not self._home.is_complete

    @Property(str, notify=changed)
    def hubAddress(self) -> str:
        """Return the address of the hub that the home joins or joined."""
        return self._home.hub_address

    @Property(bool, notify=changed)
    def canLock(self) -> bool:
        """Return whether somebody has the PIN that a locked screen needs."""
        return self._home.can_lock

    @Property("QStringList", notify=changed)
    def events(self) -> Sequence[str]:
        """Return the ids of the events to choose from."""
        return [event.id for event in self._home.events]

    @Property("QStringList", notify=changed)
    def eventTitles(self) -> Sequence[str]:
        """Return the titles of the events to choose from."""
        code = self._language.code
        return [localize(event.title, code) for event in self._home.events]

    @Property(EventChoiceView, constant=True)
    def chosenEvent(self) -> EventChoiceView:
        """Return the chosen event; empty for none."""
        return self._chosen

    @Property(RowModel, constant=True)
    def files(self) -> RowModel[FoundFile]:
        """Return the files that were found."""
        return self._files

    @Property(int, notify=changed)
    def guests(self) -> int:
        """Return how many people the guest file registered; 0 before an import."""
        return self._guest_import.registered

    @Property("QStringList", notify=changed)
    def faults(self) -> Sequence[str]:
        """Return why rows of the guest file were rejected."""
        return self._guest_import.problems

    @Property("QStringList", notify=changed)
    def importNotes(self) -> Sequence[str]:
        """Return how the guest file was read, and whom it concerns."""
        return self._guest_import.notes

    @Slot()
    def switchLanguage(self) -> None:
        """Switch to the other language."""
        self._language.switch(self._language.other_staff_language)

    @Slot()
    def reload(self) -> None:
        """Inspect the home again."""
        self._task.run(self._backend.inspect_home, self._apply)

    @Slot(int)
    def goTo(self, page: int) -> None:
        """Show a page; after the first choice the office follows."""
        page = Page(page)
        if page is Page.FACES and self._first_start:
            self.finished.emit(False)  # noqa: FBT003  a signal's value
            return
        self._task.forget()
        previous, self._page = self._page, page
        self._files.set_rows([])
        if page is Page.SETTINGS:
            self._settings.open(self._event)
        elif previous is Page.SETTINGS:
            self._settings.cameraWanted.emit("none")
        self.changed.emit()
        if suffixes := FILE_SUFFIXES.get(page):
            work = partial(self._backend.find_files, suffixes)
            self._task.run(work, self._show_files)

    @Slot()
    def back(self) -> None:
        """Return to the previous choice."""
        busy = self._task.busy or self._settings.task.busy
        if self._page is Page.SETTINGS and not busy:
            self.reload()
        elif self._page is not Page.LOADING and not busy:
            has_event = self._home.events and self._page is not Page.START
            to_faces = has_event or self._page is Page.FACES
            self.goTo(Page.FACES if to_faces else Page.START)

    @Slot()
    def makeEvent(self) -> None:
        """Make an event in the office."""
        self.finished.emit(True)  # noqa: FBT003  a signal's value

    @Slot()
    def trySample(self) -> None:
        """Set up a station with the sample event, beside this home."""
        self._task.run(self._backend.try_sample, self._apply)

    @Slot(str)
    def openFile(self, path: str) -> None:
        """Import the file that the page asks for."""
        file = Path(path.strip()).expanduser()
        if self._page is Page.EVENT:
            self._task.run(partial(self._backend.open_event, file), self._show_event)
        else:
            work = partial(self._backend.add_guests, self._event, file)
            self._task.run(work, self._show_guests)

    @Slot(str)
    def paste(self, text: str) -> None:
        """Parse the address and the token of an invitation from a text."""
        invitation = parse_invitation(text)
        if invitation.address or invitation.token:
            self.invited.emit(invitation.address, invitation.token)

    @Slot(str, str)
    def join(self, address: str, token: str) -> None:
        """Join a hub."""
        work = partial(
            self._backend.join,
            address.strip(),
            token.strip(),
            self._task.report_progress,
        )
        self._task.run(work, self._apply)

    @Slot(str)
    def choose(self, event: str) -> None:
        """Choose the event of the faces."""
        self._event = event
        self._show_chosen()

    @Slot()
    def open(self) -> None:
        """Open the chosen faces."""
        screens = self._screens
        if self._event and screens.faces and not self._task.busy:
            self.selection = FaceSelection(
                self._event, screens.faces, screens.effective_mode
            )
            self.opened.emit()

    def scan(self, code: str, _readings: tuple[str, ...] = ()) -> None:
        """Use a code as the hub's token, or as a scanner test."""
        if self._page is Page.HUB:
            self.invited.emit("", code)
        elif self._page is Page.SETTINGS:
            self._settings.record_code(code)

    def _apply(self, state: HomeState) -> None:
        """Show the page for the state of the home."""
        self._home = state
        event_ids = [event.id for event in state.events]
        if self._event not in event_ids:
            self._event = event_ids[-1] if event_ids else ""
        self._show_chosen()
        if not state.is_complete:
            self.goTo(Page.HUB)
        else:
            self.goTo(Page.FACES if event_ids or state.hub_address else Page.START)

    def _show_event(self, imported: tuple[HomeState, str]) -> None:
        self._home, self._event = imported
        self._show_chosen()
        self._guest_import = GuestImport()
        self.goTo(Page.GUESTS)

    def _show_guests(self, guest_import: GuestImport) -> None:
        self._guest_import = guest_import
        self.goTo(Page.FACES)

    def _show_files(self, files: tuple[Path, ...]) -> None:
        self._files.set_rows(
            [FoundFile(file.name, str(file.parent), str(file)) for file in files]
        )

    def _show_chosen(self) -> None:
        by_id = {event.id: event for event in self._home.events}
        event, code = by_id.get(self._event), self._language.code
        chosen = EventChoice() if event is None else event_choice(event, code)
        self._chosen.set_value(chosen)
        self.changed.emit()
