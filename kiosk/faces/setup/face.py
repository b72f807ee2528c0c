"""The window that makes a computer a station: which step, and what stands on it."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.dates import date
from kiosk.domain.event import Event
from kiosk.domain.text import say
from kiosk.faces.language import Language
from kiosk.faces.look.viewfinder import Viewfinder  # noqa: F401  QML shows it
from kiosk.faces.properties import Property
from kiosk.faces.setup.beginnings import Beginnings, Came, Found, read_invitation
from kiosk.faces.setup.doing import SetupDoing
from kiosk.faces.setup.enums import Setup
from kiosk.faces.setup.screens import Chosen, SetupScreens
from kiosk.faces.setup.settings import SetupSettings
from kiosk.faces.setup.workshop import Workshop
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

Page = Setup.Page
KINDS = {Page.EVENT: ("toml",), Page.GUESTS: ("csv", "xlsx")}
"""The pages that ask for a file, and which files they look for."""


@QmlElement
class SetupFace(QObject):
    """The state of the window that sets a station up."""

    changed = Signal()
    opened = Signal()
    invited = Signal(str, str)

    def __init__(
        self,
        beginnings: Beginnings,
        worker: Worker,
        language: Language,
        screens: Sequence[str],
        workshop: Workshop,
    ) -> None:
        super().__init__()
        self._beginnings, self._language = beginnings, language
        self._doing = SetupDoing(worker, self)
        self._screens = SetupScreens(screens, self)
        self._settings = SetupSettings(workshop, worker, self)
        self._page = Page.LOOKING
        self._found = Found(station="")
        self._event = ""
        self._files: tuple[Path, ...] = ()
        self._came = Came()
        self.chosen: Chosen | None = None
        language.changed.connect(self.changed)
        self.lookAgain()

    @Property(int, notify=changed)
    def page(self) -> Setup.Page:
        """Name the step."""
        return self._page

    @Property(SetupDoing, notify=changed)
    def doing(self) -> SetupDoing:
        """Give what is being done."""
        return self._doing

    @Property(SetupScreens, notify=changed)
    def screens(self) -> SetupScreens:
        """Give the screens, and what they will show."""
        return self._screens

    @Property(SetupSettings, notify=changed)
    def settings(self) -> SetupSettings:
        """Give the settings."""
        return self._settings

    @Property(str, notify=changed)
    def station(self) -> str:
        """Name this station."""
        return self._found.station

    @Property(bool, notify=changed)
    def halfJoined(self) -> bool:
        """Say whether joining a hub broke off."""
        return not self._found.whole

    @Property(str, notify=changed)
    def hub(self) -> str:
        """Give the address of the hub that was joined, or half."""
        return self._found.hub

    @Property(bool, notify=changed)
    def lockable(self) -> bool:
        """Say whether somebody has the PIN that a locked screen needs."""
        return self._found.lockable

    @Property("QVariantList", notify=changed)
    def events(self) -> Sequence[Mapping[str, str]]:
        """Tell the events to choose from."""
        return [self._told(event) for event in self._found.events]

    @Property(str, notify=changed)
    def chosenEvent(self) -> str:
        """Name the event that was chosen."""
        return self._event

    @Property("QVariantList", notify=changed)
    def files(self) -> Sequence[Mapping[str, str]]:
        """Tell the files that were found and may be meant."""
        return [
            {"name": one.name, "folder": str(one.parent), "path": str(one)}
            for one in self._files
        ]

    @Property(int, notify=changed)
    def guests(self) -> int:
        """How many are registered by the file of guests; 0 before there is one."""
        return self._came.guests

    @Property("QStringList", notify=changed)
    def faults(self) -> Sequence[str]:
        """Say why rows of that file were not taken."""
        return self._came.faults

    @Slot()
    def switchLanguage(self) -> None:
        """Speak the other language."""
        self._language.switch(self._language.other)

    @Slot()
    def lookAgain(self) -> None:
        """Look at what the home holds."""
        self._doing.run(self._beginnings.look, self._go_on)

    @Slot(int)
    def turn(self, page: int) -> None:
        """Go to a step."""
        page = Page(page)
        self._doing.forget()
        left, self._page, self._files = self._page, page, ()
        if page is Page.SETTINGS:
            self._settings.begin(self._event)
        elif left is Page.SETTINGS:
            self._settings.cameraWanted.emit("none")
        self.changed.emit()
        if kinds := KINDS.get(page):
            work = partial(self._beginnings.find_files, kinds)
            self._doing.run(work, self._list)

    @Slot()
    def back(self) -> None:
        """Go back to where one chooses."""
        busy = self._doing.busy or self._settings.doing.busy
        if self._page is Page.SETTINGS and not busy:
            self.lookAgain()
        elif self._page is not Page.LOOKING and not busy:
            known = self._found.events and self._page is not Page.BEGIN
            faces = known or self._page is Page.FACES
            self.turn(Page.FACES if faces else Page.BEGIN)

    @Slot()
    def trySample(self) -> None:
        """Make a station of the sample event, beside this home."""
        self._doing.run(self._beginnings.try_sample, self._go_on)

    @Slot(str)
    def openFile(self, path: str) -> None:
        """Bring in the file that the page asks for."""
        file = Path(path.strip()).expanduser()
        if self._page is Page.EVENT:
            self._doing.run(partial(self._beginnings.open_event, file), self._welcome)
        else:
            work = partial(self._beginnings.add_guests, self._event, file)
            self._doing.run(work, self._register)

    @Slot(str)
    def paste(self, text: str) -> None:
        """Take what is found of an invitation in a text."""
        read = read_invitation(text)
        if read.address or read.token:
            self.invited.emit(read.address, read.token)

    @Slot(str, str)
    def join(self, address: str, token: str) -> None:
        """Make this computer a station of a hub."""
        work = partial(
            self._beginnings.join, address.strip(), token.strip(), self._doing.tell
        )
        self._doing.run(work, self._go_on)

    @Slot(str)
    def choose(self, event: str) -> None:
        """Choose which event the faces are for."""
        self._event = event
        self.changed.emit()

    @Slot()
    def open(self) -> None:
        """Open the faces that were chosen."""
        screens = self._screens
        if self._event and screens.faces and not self._doing.busy:
            self.chosen = Chosen(self._event, screens.faces, screens.way)
            self.opened.emit()

    def scan(self, code: str, _readings: tuple[str, ...] = ()) -> None:
        """Take a code where one is asked for: a token, or one to try the scanner."""
        if self._page is Page.HUB:
            self.invited.emit("", code)
        elif self._page is Page.SETTINGS:
            self._settings.hear(code)

    def _go_on(self, found: Found) -> None:
        """Go on from what the home holds now."""
        self._found = found
        known = [event.id for event in found.events]
        if self._event not in known:
            self._event = known[-1] if known else ""
        if not found.whole:
            self.turn(Page.HUB)
        else:
            self.turn(Page.FACES if known or found.hub else Page.BEGIN)

    def _welcome(self, opened: tuple[Found, str]) -> None:
        self._found, self._event = opened
        self._came = Came()
        self.turn(Page.GUESTS)

    def _register(self, came: Came) -> None:
        self._came = came
        self.turn(Page.FACES)

    def _list(self, files: tuple[Path, ...]) -> None:
        self._files = files
        self.changed.emit()

    def _told(self, event: Event) -> Mapping[str, str]:
        code = self._language.code
        return {
            "id": event.id,
            "title": say(event.title, code),
            "date": date(event.starts_at, event, code),
        }
