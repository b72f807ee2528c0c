"""``kiosk`` alone: makes a home a station in a window, then opens its faces."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app.bootstrap import House
from kiosk.app.bringing_in import bring_in
from kiosk.app.demo import prepare, rehearsal_shift
from kiosk.app.home import Home
from kiosk.app.joined import HalfJoined
from kiosk.app.locking import can_lock
from kiosk.app.qt import application
from kiosk.app.resources import resources
from kiosk.app.settings import read_settings
from kiosk.app.splash import uncover
from kiosk.app.trials import Trials
from kiosk.app.watching import watch_faces
from kiosk.app.windows import Opening, run
from kiosk.app.workshop import make_workshop
from kiosk.domain.fault import KnownFault
from kiosk.domain.station_token import StationToken, read_token
from kiosk.exchange.event_file import read_event
from kiosk.exchange.roster_file import read_roster
from kiosk.faces.garbage import ScreenGarbage
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.setup.beginnings import Beginnings, Came, Found
from kiosk.faces.setup.face import SetupFace
from kiosk.faces.setup.screens import Chosen, How
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker

MOST_FILES = 5
OURS = {"settings.toml", "pyproject.toml"}
PLACES = ("Downloads", "Documents", "Desktop", "")
STICKS = ("/media", "/run/media", "/mnt")


class Founder:
    """Makes a home a station; a sample gets a home of its own, which is then meant."""

    def __init__(self, home: Home) -> None:
        self.home, self.shift = home, timedelta()

    @property
    def beginnings(self) -> Beginnings:
        """Give what the window asks for."""
        return Beginnings(
            look=self.look,
            try_sample=self.try_sample,
            open_event=self.open_event,
            add_guests=self.add_guests,
            join=self.join,
            find_files=find_files,
        )

    def look(self) -> Found:
        """Say what the home holds; one that is not there yet is not made."""
        with closing(House(self.home)) as house:
            hub = house.joined.address if house.joined else ""
            found = Found(station=house.settings.station, hub=hub, whole=not hub)
            if not self.home.database.exists():
                return found
            try:
                with house.store.reading() as reader:
                    events = tuple(reader.events.all())
                lockable = can_lock(house)
                return replace(found, events=events, whole=True, lockable=lockable)
            except HalfJoined:
                return found

    def try_sample(self) -> Found:
        """Make a station of the sample event, beside this home."""
        house = prepare(Path(tempfile.mkdtemp(prefix="kiosk-demo-")))
        self.home, self.shift = house.home, rehearsal_shift(house.event(None))
        house.close()
        return self.look()

    def open_event(self, path: Path) -> tuple[Found, str]:
        """Bring in an event, or its newer programme."""
        event = read_event(path)
        with closing(House(self.home)) as house:
            bring_in(house, event)
        return self.look(), event.id

    def add_guests(self, event: str, path: Path) -> Came:
        """Register those whom a file lists."""
        with closing(House(self.home)) as house:
            roster = read_roster(path, house.event(event))
            report = house.use_cases.import_roster(
                event, house.settings.station, roster
            )
        faults = tuple(map(str, report.rejected))
        return Came(report.rows - len(faults), faults)

    def join(self, address: str, token: str, tell: Callable[[int, int], None]) -> Found:
        """Make the home a station of a hub; what broke off goes on without a token."""
        from kiosk.app.joining import join  # noqa: PLC0415  psycopg loads slowly

        with closing(House(self.home)) as house:
            begun = house.joined
            if begun is not None and not token:
                read = StationToken(begun.role, begun.secret)
            else:
                read = read_token(token)
            join(self.home, address, read, house.clock, tell)
        return self.look()


def find_files(kinds: Sequence[str]) -> tuple[Path, ...]:
    """Find files that may be meant, the newest first: on sticks, and at home."""
    home = Path.home()
    folders = [*_sticks(), *(home / place for place in PLACES)]
    found = [
        (path.stat().st_mtime, path)
        for folder in folders
        for kind in kinds
        for path in _listed(folder, kind)
    ]
    return tuple(path for _, path in sorted(found, reverse=True)[:MOST_FILES])


def _sticks() -> Iterator[Path]:
    """Name the sticks that are plugged in, and the folders that hold them."""
    for place in map(Path, STICKS):
        with suppress(OSError):
            for folder in place.iterdir():
                yield folder
                with suppress(OSError):
                    yield from (one for one in folder.iterdir() if one.is_dir())


def _listed(folder: Path, kind: str) -> Iterator[Path]:
    with suppress(OSError):
        for path in folder.glob(f"*.{kind}"):
            if path.is_file() and path.name not in OURS:
                yield path


def set_up(folder: Path) -> int:
    """Ask in a window what this station is to be, then open what was chosen."""
    founder = Founder(Home(folder))
    chosen = _ask(application(windows=True), founder)
    if chosen is None:
        return 0
    opening = Opening(
        event=chosen.event,
        full_screen=chosen.how is not How.WINDOW,
        locked=chosen.how is How.LOCKED,
        shift=founder.shift,
    )
    return watch_faces(House(founder.home), list(chosen.faces), opening)


def _ask(started: QGuiApplication, founder: Founder) -> Chosen | None:
    """Show the window until faces are chosen, or it is closed."""
    language = Language(resources() / "translations", _language(founder.home))
    garbage, worker = ScreenGarbage(), ThreadWorker()
    workshop = make_workshop(lambda: founder.home)
    face = SetupFace(founder.beginnings, worker, language, _sizes(), workshop)
    trials = Trials(face, worker, resources() / "sounds")
    window = make_window(face, language)
    _dress(window, founder.home)
    face.opened.connect(lambda: _go_on(started))
    try:
        uncover(window)
        window.showMaximized()
        run(started)
        return face.chosen
    finally:
        trials.close()
        window.close()
        window.empty()
        worker.close()
        garbage.close()
        language.forget()


def _go_on(started: QGuiApplication) -> None:
    """Leave the window, once QML has done with the touch that asked for it.

    That the window closes must not end what comes after it.
    """
    started.setQuitOnLastWindowClosed(False)
    QTimer.singleShot(0, started, lambda: started.exit(0))


def make_window(face: SetupFace, language: Language) -> FaceWindow:
    """Make the window; it is not shown yet."""
    return FaceWindow(
        face,
        "kiosk.faces.setup",
        "SetupScreen",
        title="kiosk",
        language=language,
        router=ScanRouter(face),
    )


def _language(home: Home) -> str:
    """Speak as the settings say, or as the system does; faults are told later."""
    with suppress(KnownFault):
        settings = read_settings(home.folder)
        if "language" in settings.model_fields_set:
            return settings.language
    return QLocale.system().name()[:2]


def _dress(window: FaceWindow, home: Home) -> None:
    """Show the window as the settings say; faults are told in it."""
    with suppress(KnownFault):
        look = read_settings(home.folder)
        window.dress(look.look, look.text_size / 100, motion=look.motion)


def _sizes() -> list[str]:
    sizes = [screen.size() for screen in QGuiApplication.screens()]
    return [f"{size.width()} x {size.height()}" for size in sizes]
