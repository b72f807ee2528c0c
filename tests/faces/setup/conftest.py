"""The window that sets a station up, and a founder who does as it is told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.event import Event
from kiosk.domain.staff import Role, StaffMember
from kiosk.exchange.event_file import read_event
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.setup.beginnings import Beginnings, Came, Found
from kiosk.faces.setup.face import SetupFace
from kiosk.faces.setup.workshop import Bench, Offer, Workshop
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import Worker
from kiosk.service.identify import Known, Wrong
from tests.faces.conftest import RESOURCES

SAMPLE = RESOURCES / "event" / "dilema-2023.toml"

BENCH = Bench(
    station="Door",
    named_by_hub=False,
    language="en",
    checkpoint="",
    camera="",
    printer="",
    volume=70,
    checkpoints=("Main door", "Room 1"),
    printers=(Offer("cups:Front", "Front"),),
)
ADA = StaffMember(id="1", name="Ada", role=Role.SUPERVISOR, pin="sealed")


@dataclass
class Founder:
    """Keeps what it was asked for; ``fault`` is what goes wrong then."""

    found: Found = field(default_factory=lambda: Found(station="Door"))
    fault: Exception | None = None
    bench: Bench = BENCH
    unreadable: Exception | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def beginnings(self) -> Beginnings:
        return Beginnings(
            look=self.look,
            try_sample=lambda: self._do("sample"),
            open_event=lambda path: (self._do("event", str(path)), "dilema-2023"),
            add_guests=self.add_guests,
            join=self.join,
            find_files=self.find_files,
        )

    @property
    def workshop(self) -> Workshop:
        return Workshop(
            read=lambda _event: self.bench,
            write=self.write,
            keep_staff=self.keep_staff,
            identify=lambda pin: Known(ADA) if pin == "4711" else Wrong(),
            test_badge=lambda: [(False, "“Front” is out of paper: put some in")],
        )

    def keep_staff(self, name: str, role: str, pin: str) -> None:
        self._do("staff", name, role, pin)

    def write(self, changes: Mapping[str, object]) -> None:
        self._do("write", str(changes))
        for name, value in changes.items():
            setting: Any = value or ""
            self.bench = replace(self.bench, **{name: setting})

    def look(self) -> Found:
        if self.unreadable is not None:
            raise self.unreadable
        return self.found

    def add_guests(self, event: str, path: Path) -> Came:
        self._do("guests", event, str(path))
        return Came(118, ("row 3, name: it is empty", "row 9, code: it is taken"))

    def join(self, address: str, token: str, tell: Callable[[int, int], None]) -> Found:
        tell(1, 2)
        return self._do("join", address, token)

    def find_files(self, kinds: Sequence[str]) -> tuple[Path, ...]:
        return tuple(Path(f"/stick/a-file.{kind}") for kind in kinds)

    def _do(self, *what: str) -> Found:
        self.asked.append(what)
        if self.fault is not None:
            raise self.fault
        self.found = Found(station="Door", events=(sample(),))
        return self.found


def sample() -> Event:
    return read_event(SAMPLE)


@pytest.fixture
def founder() -> Founder:
    return Founder()


@pytest.fixture
def begin(
    founder: Founder,
    worker: Worker,
    language: Language,
    show: Callable[..., FaceWindow],
) -> Callable[..., tuple[SetupFace, FaceWindow]]:
    """Open the window on a computer with so many screens."""

    def begin(
        screens: int = 1, width: int = 1024, height: int = 768
    ) -> tuple[SetupFace, FaceWindow]:
        sizes = ["1920 x 1080"] * screens
        face = SetupFace(founder.beginnings, worker, language, sizes, founder.workshop)
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
