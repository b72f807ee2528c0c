"""The first window, for a founder whose answers are the same on every computer."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.first_start import make_window
from kiosk.app.gallery.sight import Sight, Variant
from kiosk.app.resources import resources
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.faces.language import Language
from kiosk.faces.setup.beginnings import Beginnings, Came, Found
from kiosk.faces.setup.enums import Setup
from kiosk.faces.setup.face import SetupFace
from kiosk.faces.setup.workshop import Bench, Offer, Workshop
from kiosk.faces.worker import ThreadWorker
from kiosk.service.identify import Wrong

FAULTS = (
    "row 14, email: “jan.example.org” is not an e-mail address",
    "row 61, reference: an earlier row has the reference DIL-022 already",
)
SCREENS = ("1920 x 1080", "1080 x 1920")
BENCH = Bench(
    station="Main entrance",
    named_by_hub=False,
    language="en",
    checkpoint="Main door",
    camera="",
    printer="",
    volume=70,
    checkpoints=("Main door", "Reception room"),
    printers=(Offer("cups:Front", "Front"),),
    staff=(("Marijke van der Berg", "supervisor"),),
)


@dataclass(slots=True, kw_only=True)
class Threshold(Sight):
    """The first window."""

    setup: SetupFace


@contextmanager
def open_threshold(event: Event, variant: Variant) -> Iterator[Threshold]:
    """Open the first window on a computer that nobody has used."""
    language = Language(resources() / "translations", variant.language)
    worker, nothing = ThreadWorker(), Found(station="Main entrance")
    known = Found(station="Main entrance", events=(event,), lockable=True)

    def refuse(*_: object) -> Found:
        raise KnownFault(
            "The hub {name} has no station for this token any more. Ask the "
            "organiser for a new one (“kiosk station invite”).",
            name="hub.example/kiosk",
        )

    def refuse_file(_: Path) -> tuple[Found, str]:
        raise KnownFault(
            "There is no file {path}; check its name and folder.",
            path="/media/stick/evenin.toml",
        )

    beginnings = Beginnings(
        look=lambda: nothing,
        try_sample=lambda: known,
        open_event=refuse_file,
        add_guests=lambda _event, _path: Came(118, FAULTS),
        join=refuse,
        find_files=_files,
    )
    workshop = Workshop(
        read=lambda _event: BENCH,
        write=lambda _changes: None,
        test_badge=lambda: [(False, "“Front” is out of paper: put some in")],
        keep_staff=lambda _name, _role, _pin: None,
        identify=lambda _pin: Wrong(),
    )
    face = SetupFace(beginnings, worker, language, SCREENS, workshop)
    window = make_window(face, language)
    sight = Threshold(
        variant=variant,
        window=window,
        worker=worker,
        setup=face,
    )
    with sight.shown(language):
        yield sight


def _files(kinds: Sequence[str]) -> tuple[Path, ...]:
    return tuple(Path("/media/stick") / f"evening.{kind}" for kind in kinds)


def _event_fault(sight: Threshold) -> None:
    sight.setup.turn(Setup.Page.EVENT)
    sight.settle()
    sight.setup.openFile("/media/stick/evening.toml")


def _hub_fault(sight: Threshold) -> None:
    sight.setup.turn(Setup.Page.HUB)
    sight.settle()
    token = "-".join(["AB12"] * 9)
    sight.setup.join("postgresql://hub.example/kiosk", token)


def _faults(sight: Threshold) -> None:
    sight.setup.turn(Setup.Page.GUESTS)
    sight.settle()
    sight.setup.openFile("/media/stick/evening.csv")


STATES: Mapping[str, Callable[[Threshold], None]] = {
    "begin": lambda _: None,
    "event": lambda sight: sight.setup.turn(Setup.Page.EVENT),
    "event-fault": _event_fault,
    "hub": lambda sight: sight.setup.turn(Setup.Page.HUB),
    "hub-fault": _hub_fault,
    "faces": lambda sight: sight.setup.trySample(),
    "faces-faults": _faults,
    "guests": lambda sight: sight.setup.turn(Setup.Page.GUESTS),
    "settings": lambda sight: sight.setup.turn(Setup.Page.SETTINGS),
}


def rest(sight: Threshold) -> None:
    """Go back to the first step."""
    if not sight.setup.chosenEvent:
        sight.setup.turn(Setup.Page.BEGIN)
    sight.settle()
