"""The settings of a station as its window shows them, with a trial beside each."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.look.camera_view import NONE, CameraView
from kiosk.faces.properties import Property
from kiosk.faces.setup.doing import SetupDoing
from kiosk.faces.setup.staff import SetupStaff
from kiosk.faces.setup.workshop import Bench, Kind, Offer, Workshop, kind_of
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

NO_BENCH = Bench(
    station="",
    named_by_hub=False,
    language="en",
    checkpoint="",
    camera="",
    printer="",
    volume=0,
)


@QmlElement
class SetupSettings(QObject):
    """The settings that can be chosen; what is chosen is written at once."""

    changed = Signal()
    cameraWanted = Signal(str)
    soundWanted = Signal(int)

    def __init__(self, workshop: Workshop, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._doing = SetupDoing(worker, self)
        self._camera = CameraView(self)
        self._staff = SetupStaff(workshop, self._doing, worker, self)
        self._bench, self._event = NO_BENCH, ""
        self._saved, self._read, self._kind = "", 0, ""
        self._badges: Sequence[tuple[bool, str]] = ()
        self._cameras: tuple[str, ...] = ()

    @Property(SetupDoing, notify=changed)
    def doing(self) -> SetupDoing:
        """Give what is being done."""
        return self._doing

    @Property(CameraView, notify=changed)
    def camera(self) -> CameraView:
        """Show the camera that is chosen."""
        return self._camera

    @Property("QVariantMap", notify=changed)
    def now(self) -> Mapping[str, object]:
        """Tell each setting as it is."""
        bench = self._bench
        return {
            "station": bench.station,
            "namedByHub": bench.named_by_hub,
            "language": bench.language,
            "checkpoint": bench.checkpoint,
            "camera": bench.camera,
            "printer": bench.printer,
            "volume": bench.volume,
            "ownPrinters": bench.own_printers,
            "look": bench.look,
            "text_size": bench.text_size,
        }

    @Property("QStringList", notify=changed)
    def checkpoints(self) -> Sequence[str]:
        """Name the event's doors and rooms."""
        return list(self._bench.checkpoints)

    @Property("QVariantList", notify=changed)
    def cameras(self) -> Sequence[Mapping[str, str]]:
        """Name the cameras that are there, and the one that is set."""
        names, chosen = list(self._cameras), self._bench.camera
        if chosen not in {"", NONE, *names}:
            names.append(chosen)
        return [{"value": name, "text": name} for name in names]

    @Property("QVariantList", notify=changed)
    def printers(self) -> Sequence[Mapping[str, str]]:
        """Name the printers that are there."""
        return [_told(one) for one in self._bench.printers]

    @Property(SetupStaff, notify=changed)
    def staff(self) -> SetupStaff:
        """Give who has a PIN here."""
        return self._staff

    @Property(str, notify=changed)
    def saved(self) -> str:
        """Name the setting that was written last."""
        return self._saved

    @Property(int, notify=changed)
    def codes(self) -> int:
        """How many codes were read since the page was opened."""
        return self._read

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Say what kind of code was read last: "ticket", "invitation" or "other"."""
        return self._kind

    @Property("QVariantList", notify=changed)
    def badges(self) -> Sequence[Mapping[str, object]]:
        """Tell what became of the test badge on each printer."""
        return [{"well": well, "told": told} for well, told in self._badges]

    @Slot(str, "QVariant")
    def put(self, name: str, value: object) -> None:
        """Choose a setting, and write it; "" is the usual."""
        chosen = value.strip() if isinstance(value, str) else value
        if self._doing.busy or chosen == self.now[name]:
            return

        def work() -> Bench:
            self._workshop.write({name: None if chosen == "" else chosen})
            return self._workshop.read(self._event)

        self._doing.run(work, partial(self._take, name))

    @Slot()
    def printTestBadge(self) -> None:
        """Print a badge to look at on each of the printers."""
        self._badges = ()
        self.changed.emit()
        self._doing.run(self._workshop.test_badge, self._show_badges)

    @Slot()
    def sound(self) -> None:
        """Let the sounds be heard as loud as they are set."""
        self.soundWanted.emit(self._bench.volume)

    def begin(self, event: str) -> None:
        """Read the settings, and look through the camera."""
        self._event, self._saved, self._read, self._kind = event, "", 0, ""
        self._badges = ()
        self._staff.begin()
        self._doing.run(partial(self._workshop.read, event), partial(self._take, ""))

    def offer_cameras(self, names: Sequence[str]) -> None:
        """Offer the cameras that are there."""
        self._cameras = tuple(dict.fromkeys(names))
        self.changed.emit()

    def hear(self, code: str) -> None:
        """Note that a code was read, and of which kind; nothing else of it is kept."""
        self._read, self._kind = self._read + 1, Kind(kind_of(code)).value
        self.changed.emit()

    def _take(self, saved: str, bench: Bench) -> None:
        look = saved in {"", "camera"}
        self._bench, self._saved = bench, saved
        self._staff.take(bench.staff)
        self.changed.emit()
        if look:
            self.cameraWanted.emit(bench.camera)

    def _show_badges(self, badges: Sequence[tuple[bool, str]]) -> None:
        self._badges = badges
        self.changed.emit()


def _told(offer: Offer) -> Mapping[str, str]:
    return {"value": offer.value, "text": offer.name}
