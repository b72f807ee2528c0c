"""The first choice on a new computer: what this home shall be."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo import prepare_demo, rehearsal_shift
from kiosk.app.event_import import import_with_backup, read_event_for
from kiosk.app.home import Home
from kiosk.app.hub.membership import IncompleteJoinError
from kiosk.app.qt_application import start_qt
from kiosk.app.resources import resources
from kiosk.app.roster_notes import describe_people, describe_reading, describe_source
from kiosk.app.settings.settings import read_settings
from kiosk.app.setup.settings_backend import make_settings_backend
from kiosk.app.splash import uncover
from kiosk.app.windows.kiosk_mode import can_use_kiosk_mode
from kiosk.app.windows.windows import run_qt
from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station_token import StationToken, parse_token
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.faces.garbage_collector import GarbageCollector
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.setup.setup_backend import GuestImport, HomeState, SetupBackend
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker

MAX_FILES = 5
EXCLUDED_FILES = {"settings.toml", "pyproject.toml"}
HOME_FOLDERS = ("Downloads", "Documents", "Desktop", "")
MOUNT_FOLDERS = ("/media", "/run/media", "/mnt")


class StationSetup:
    """Sets a home up as a station; the sample event gets a home of its own."""

    def __init__(self, home: Home) -> None:
        self.home, self.shift = home, timedelta()

    @property
    def backend(self) -> SetupBackend:
        """Return the functions that the window calls."""
        return SetupBackend(
            inspect_home=self.inspect_home,
            try_sample=self.try_sample,
            open_event=self.open_event,
            add_guests=self.add_guests,
            join=self.join,
            find_files=find_files,
        )

    def inspect_home(self) -> HomeState:
        """Return what the home holds, without creating it."""
        with closing(Application(self.home)) as app:
            hub = app.membership.address if app.membership else ""
            state = HomeState(
                station=app.settings.station, hub_address=hub, is_complete=not hub
            )
            if not self.home.database.exists():
                return state
            try:
                with app.store.reading() as reader:
                    events = tuple(reader.events.all())
                can_lock = can_use_kiosk_mode(app)
                return replace(
                    state, events=events, is_complete=True, can_lock=can_lock
                )
            except IncompleteJoinError:
                return state

    def try_sample(self) -> HomeState:
        """Set up a station with the sample event, beside this home."""
        app = prepare_demo(Path(tempfile.mkdtemp(prefix="kiosk-demo-")))
        self.home, self.shift = app.home, rehearsal_shift(app.find_event(None))
        app.close()
        return self.inspect_home()

    def open_event(self, path: Path) -> tuple[HomeState, str]:
        """Import an event, or its newer programme."""
        with closing(Application(self.home)) as app:
            event = read_event_for(app, path)
            import_with_backup(app, event)
        return self.inspect_home(), event.id

    def add_guests(self, event: str, path: Path) -> GuestImport:
        """Import the people of a roster file."""
        with closing(Application(self.home)) as app:
            roster = read_roster(path, app.find_event(event))
            report = app.use_cases.import_roster(
                event, app.settings.station, roster, file=path.name
            )
        faults = tuple(map(str, report.rejected))
        unread = roster.reading.unread
        notes = (
            describe_source(roster.reading),
            *([f"Columns that were not read: {', '.join(unread)}"] if unread else []),
            *describe_people(report),
            *describe_reading(roster.reading),
        )
        return GuestImport(report.rows - len(faults), faults, notes)

    def join(
        self, address: str, token: str, progress: Callable[[int, int], None]
    ) -> HomeState:
        """Join a hub; an interrupted join continues without a token."""
        from kiosk.app.hub.join import join_hub  # noqa: PLC0415  psycopg loads slowly

        with closing(Application(self.home)) as app:
            membership = app.membership
            if membership is not None and not token:
                parsed_token = StationToken(membership.role, membership.secret)
            else:
                parsed_token = parse_token(token)
            join_hub(self.home, address, parsed_token, app.clock, progress)
        return self.inspect_home()


def find_files(suffixes: Sequence[str]) -> tuple[Path, ...]:
    """Return files that may be meant, the newest first: on USB sticks, and at home."""
    home = Path.home()
    folders = [*_mounted_folders(), *(home / name for name in HOME_FOLDERS)]
    found = [
        (path.stat().st_mtime, path)
        for folder in folders
        for suffix in suffixes
        for path in _matching_files(folder, suffix)
    ]
    return tuple(path for _, path in sorted(found, reverse=True)[:MAX_FILES])


def _mounted_folders() -> Iterator[Path]:
    """Yield the mounted folders, and the folders in them."""
    for mount_folder in map(Path, MOUNT_FOLDERS):
        with suppress(OSError):
            for folder in mount_folder.iterdir():
                yield folder
                with suppress(OSError):
                    yield from (
                        subfolder
                        for subfolder in folder.iterdir()
                        if subfolder.is_dir()
                    )


def _matching_files(folder: Path, suffix: str) -> Iterator[Path]:
    with suppress(OSError):
        for path in folder.glob(f"*.{suffix}"):
            if path.is_file() and path.name not in EXCLUDED_FILES:
                yield path


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """What was chosen: the home, and whether an event is to be made in it."""

    app: Application
    new_event: bool = False


def ask_first_choice(folder: Path) -> FirstChoice | None:
    """Return the home as it is set up; on a new computer a window asks how.

    Return None if the window was closed without a choice.
    """
    setup = StationSetup(Home(folder))
    choices = [False]
    if not _is_set_up(setup):
        choices = _run_window(start_qt(windows=True), setup)
    app = Application(setup.home).with_clock_shift(setup.shift)
    return FirstChoice(app, choices[0]) if choices else None


def _is_set_up(setup: StationSetup) -> bool:
    """Return whether the first choice was made: there is an event, or a hub."""
    try:
        state = setup.inspect_home()
    except KnownFault:
        return False  # the window says what is wrong
    return bool(state.events) or (bool(state.hub_address) and state.is_complete)


def _run_window(qt_app: QGuiApplication, setup: StationSetup) -> list[bool]:
    """Show the window until the first choice is made or it is closed.

    Return whether an event is to be made; nothing if no choice was made.
    """
    language = Language(resources() / "translations", _language(setup.home))
    garbage, worker = GarbageCollector(), ThreadWorker()
    settings_backend = make_settings_backend(lambda: setup.home)
    screens: Sequence[str] = ()
    face = SetupFace(
        setup.backend, worker, language, screens, settings_backend, first_start=True
    )
    window = make_window(face, language)
    _apply_settings(window, setup.home)
    choices: list[bool] = []
    face.finished.connect(choices.append)
    face.finished.connect(lambda _new_event: _quit_later(qt_app))
    try:
        uncover(window)
        window.showMaximized()
        run_qt(qt_app)
        return choices
    finally:
        window.close()
        window.unload()
        worker.close()
        garbage.close()
        language.remove_translators()
        qt_app.setQuitOnLastWindowClosed(True)


def _quit_later(qt_app: QGuiApplication) -> None:
    """Leave the event loop, once QML has handled the touch that asked for it.

    Closing the window must not end the program.
    """
    qt_app.setQuitOnLastWindowClosed(False)
    QTimer.singleShot(0, qt_app, lambda: qt_app.exit(0))


def make_window(face: SetupFace, language: Language) -> FaceWindow:
    """Make the window, without showing it."""
    return FaceWindow(
        face,
        "kiosk.faces.setup",
        "SetupScreen",
        title="kiosk",
        language=language,
        router=ScanRouter(face),
    )


def _language(home: Home) -> str:
    """Return the configured language, else the system's; faults are reported later."""
    with suppress(KnownFault):
        settings = read_settings(home.folder)
        if "language" in settings.model_fields_set:
            return settings.language
    return QLocale.system().name()[:2]


def _apply_settings(window: FaceWindow, home: Home) -> None:
    """Apply the settings of appearance to the window; faults are shown in it."""
    with suppress(KnownFault):
        settings = read_settings(home.folder)
        window.set_appearance(
            settings.look, settings.text_size / 100, motion=settings.motion
        )
