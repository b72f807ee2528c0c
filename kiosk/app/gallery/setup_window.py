"""The setup window, with a backend that answers the same on every computer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.gallery.window_driver import Variant, WindowDriver
from kiosk.app.resources import resources
from kiosk.app.setup.first_start import make_window
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.faces.language import Language
from kiosk.faces.setup.settings_backend import (
    SettingChoice,
    SettingsBackend,
    StationSettings,
)
from kiosk.faces.setup.setup_backend import GuestImport, HomeState, SetupBackend
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.worker import ThreadWorker
from kiosk.service.identify_staff import NotIdentified

FAULTS = (
    "row 14, email: “jan.example.org” is not an e-mail address",
    "row 61, reference: an earlier row has the reference DIL-022 already",
)
SCREENS = ("1920 x 1080", "1080 x 1920")
SETTINGS_VALUES = StationSettings(
    station="Main entrance",
    named_by_hub=False,
    language="en",
    checkpoint="Main door",
    camera="",
    printer="",
    volume=70,
    checkpoints=("Main door", "Reception room"),
    printers=(SettingChoice("cups:Front", "Front"),),
    staff=(("Marijke van der Berg", "supervisor"),),
)


@dataclass(slots=True, kw_only=True)
class SetupWindowDriver(WindowDriver):
    """Drives the setup window."""

    face: SetupFace


@contextmanager
def open_setup_window(event: Event, variant: Variant) -> Iterator[SetupWindowDriver]:
    """Open the setup window as on a new computer."""
    language = Language(resources() / "translations", variant.language)
    worker, empty_home = ThreadWorker(), HomeState(station="Main entrance")
    filled_home = HomeState(station="Main entrance", events=(event,), can_lock=True)

    def refuse(*_: object) -> HomeState:
        raise KnownFault(
            "The hub {name} has no station for this token any more. Ask the "
            "organiser for a new one (“kiosk station invite”).",
            name="hub.example/kiosk",
        )

    def refuse_file(_: Path) -> tuple[HomeState, str]:
        raise KnownFault(
            "There is no file {path}; check its name and folder.",
            path="/media/stick/evenin.toml",
        )

    backend = SetupBackend(
        inspect_home=lambda: empty_home,
        try_sample=lambda: filled_home,
        open_event=refuse_file,
        add_guests=lambda _event, _path: GuestImport(118, FAULTS),
        join=refuse,
        find_files=_found_files,
    )
    settings_backend = SettingsBackend(
        read=lambda _event: SETTINGS_VALUES,
        write=lambda _changes: None,
        test_badge=lambda: [(False, "“Front” is out of paper: put some in")],
        assign_pin=lambda _name, _role, _pin: None,
        identify=lambda _pin: NotIdentified(),
    )
    face = SetupFace(backend, worker, language, SCREENS, settings_backend)
    window = make_window(face, language)
    driver = SetupWindowDriver(
        variant=variant,
        window=window,
        worker=worker,
        face=face,
    )
    with driver.opened(language):
        yield driver


def _found_files(suffixes: Sequence[str]) -> tuple[Path, ...]:
    return tuple(Path("/media/stick") / f"evening.{suffix}" for suffix in suffixes)


def _event_fault(driver: SetupWindowDriver) -> None:
    driver.face.goTo(Setup.Page.EVENT)
    driver.wait_idle()
    driver.face.openFile("/media/stick/evening.toml")


def _hub_fault(driver: SetupWindowDriver) -> None:
    driver.face.goTo(Setup.Page.HUB)
    driver.wait_idle()
    token = "-".join(["AB12"] * 9)
    driver.face.join("postgresql://hub.example/kiosk", token)


def _roster_faults(driver: SetupWindowDriver) -> None:
    driver.face.goTo(Setup.Page.GUESTS)
    driver.wait_idle()
    driver.face.openFile("/media/stick/evening.csv")


STATES: Mapping[str, Callable[[SetupWindowDriver], None]] = {
    "begin": lambda _: None,
    "event": lambda driver: driver.face.goTo(Setup.Page.EVENT),
    "event-fault": _event_fault,
    "hub": lambda driver: driver.face.goTo(Setup.Page.HUB),
    "hub-fault": _hub_fault,
    "faces": lambda driver: driver.face.trySample(),
    "faces-faults": _roster_faults,
    "guests": lambda driver: driver.face.goTo(Setup.Page.GUESTS),
    "settings": lambda driver: driver.face.goTo(Setup.Page.SETTINGS),
}


def reset(driver: SetupWindowDriver) -> None:
    """Go back to the first step."""
    if not driver.face.chosenEvent.value.id:
        driver.face.goTo(Setup.Page.START)
    driver.wait_idle()
