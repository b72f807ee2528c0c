"""The setup window, and a backend that records what it is asked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.event.event import Event
from kiosk.domain.staff import Role, StaffMember
from kiosk.exchange.event.event_file import read_event
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.setup.settings_backend import (
    SettingChoice,
    SettingsBackend,
    StationSettings,
)
from kiosk.faces.setup.setup_backend import GuestImport, HomeState, SetupBackend
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import Worker
from kiosk.service.identify_staff import Identified, NotIdentified
from tests.faces.conftest import RESOURCES

SAMPLE = RESOURCES / "event" / "dilema-2023.toml"

STATION_SETTINGS = StationSettings(
    station="Door",
    named_by_hub=False,
    language="en",
    checkpoint="",
    camera="",
    printer="",
    volume=70,
    checkpoints=("Main door", "Room 1"),
    printers=(SettingChoice("cups:Front", "Front"),),
)
ADA = StaffMember(id="1", name="Ada", role=Role.SUPERVISOR, pin="sealed")


@dataclass
class RecordingBackend:
    """Records its calls; ``fault`` is raised by each of them."""

    found: HomeState = field(default_factory=lambda: HomeState(station="Door"))
    fault: Exception | None = None
    bench: StationSettings = STATION_SETTINGS
    unreadable: Exception | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def setup_backend(self) -> SetupBackend:
        return SetupBackend(
            inspect_home=self.look,
            try_sample=lambda: self._do("sample"),
            open_event=lambda path: (self._do("event", str(path)), "dilema-2023"),
            add_guests=self.add_guests,
            join=self.join,
            find_files=self.find_files,
        )

    @property
    def settings_backend(self) -> SettingsBackend:
        return SettingsBackend(
            read=lambda _event: self.bench,
            write=self.write,
            assign_pin=self.keep_staff,
            identify=lambda pin: Identified(ADA) if pin == "4711" else NotIdentified(),
            test_badge=lambda: [(False, "“Front” is out of paper: put some in")],
        )

    def keep_staff(self, name: str, role: str, pin: str) -> None:
        self._do("staff", name, role, pin)

    def write(self, changes: Mapping[str, object]) -> None:
        self._do("write", str(changes))
        for name, value in changes.items():
            setting: Any = value or ""
            self.bench = replace(self.bench, **{name: setting})

    def look(self) -> HomeState:
        if self.unreadable is not None:
            raise self.unreadable
        return self.found

    def add_guests(self, event: str, path: Path) -> GuestImport:
        self._do("guests", event, str(path))
        return GuestImport(
            118, ("row 3, name: it is empty", "row 9, code: it is taken")
        )

    def join(
        self, address: str, token: str, tell: Callable[[int, int], None]
    ) -> HomeState:
        tell(1, 2)
        return self._do("join", address, token)

    def find_files(self, kinds: Sequence[str]) -> tuple[Path, ...]:
        return tuple(Path(f"/stick/a-file.{kind}") for kind in kinds)

    def _do(self, *what: str) -> HomeState:
        self.asked.append(what)
        if self.fault is not None:
            raise self.fault
        self.found = HomeState(station="Door", events=(sample(),))
        return self.found


def sample() -> Event:
    return read_event(SAMPLE)


@pytest.fixture
def founder() -> RecordingBackend:
    return RecordingBackend()


@pytest.fixture
def begin(
    founder: RecordingBackend,
    worker: Worker,
    language: Language,
    show: Callable[..., FaceWindow],
) -> Callable[..., tuple[SetupFace, FaceWindow]]:
    """Open the window on a computer with so many screens."""

    def begin(
        screens: int = 1, width: int = 1024, height: int = 768
    ) -> tuple[SetupFace, FaceWindow]:
        sizes = ["1920 x 1080"] * screens
        face = SetupFace(
            founder.setup_backend, worker, language, sizes, founder.settings_backend
        )
        window = FaceWindow(
            face,
            "kiosk.faces.setup",
            "SetupScreen",
            title="kiosk",
            language=language,
            router=ScanRouter(face),
        )
        return face, show(window, width, height)

    return begin
