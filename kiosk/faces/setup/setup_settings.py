"""The settings of a station, with a test beside each device."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property
from kiosk.faces.setup.background_task import BackgroundTask
from kiosk.faces.setup.settings_backend import (
    CodeKind,
    SettingChoice,
    SettingsBackend,
    StationSettings,
    code_kind,
)
from kiosk.faces.setup.setup_staff import SetupStaff
from kiosk.faces.theme.camera_view import STATE_NONE, CameraView
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

NO_SETTINGS = StationSettings(
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
    """The settings that can be chosen; a choice is written at once."""

    changed = Signal()
    cameraWanted = Signal(str)
    soundWanted = Signal(int)

    def __init__(
        self, backend: SettingsBackend, worker: Worker, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._task = BackgroundTask(worker, self)
        self._camera = CameraView(self)
        self._staff = SetupStaff(backend, self._task, worker, self)
        self._station_settings, self._event_id = NO_SETTINGS, ""
        self._saved, self._codes_read, self._code_kind = "", 0, ""
        self._badges: Sequence[tuple[bool, str]] = ()
        self._cameras: tuple[str, ...] = ()

    @Property(BackgroundTask, notify=changed)
    def task(self) -> BackgroundTask:
        """Return the background task."""
        return self._task

    @Property(CameraView, notify=changed)
    def camera(self) -> CameraView:
        """Return the chosen camera's state."""
        return self._camera

    @Property("QVariantMap", notify=changed)
    def values(self) -> Mapping[str, object]:
        """Return each setting's value."""
        station_settings = self._station_settings
        return {
            "station": station_settings.station,
            "namedByHub": station_settings.named_by_hub,
            "language": station_settings.language,
            "checkpoint": station_settings.checkpoint,
            "camera": station_settings.camera,
            "printer": station_settings.printer,
            "volume": station_settings.volume,
            "ownPrinters": station_settings.own_printers,
            "look": station_settings.look,
            "text_size": station_settings.text_size,
        }

    @Property("QStringList", notify=changed)
    def checkpoints(self) -> Sequence[str]:
        """Return the names of the event's checkpoints."""
        return list(self._station_settings.checkpoints)

    @Property("QVariantList", notify=changed)
    def cameras(self) -> Sequence[Mapping[str, str]]:
        """Return the cameras that are connected, and the one that is set."""
        names, chosen = list(self._cameras), self._station_settings.camera
        if chosen not in {"", STATE_NONE, *names}:
            names.append(chosen)
        return [{"value": name, "text": name} for name in names]

    @Property("QVariantList", notify=changed)
    def printers(self) -> Sequence[Mapping[str, str]]:
        """Return the printers that are available."""
        return [_choice_row(choice) for choice in self._station_settings.printers]

    @Property(SetupStaff, notify=changed)
    def staff(self) -> SetupStaff:
        """Return the members who have a PIN."""
        return self._staff

    @Property(str, notify=changed)
    def saved(self) -> str:
        """Return the name of the setting that was written last."""
        return self._saved

    @Property(int, notify=changed)
    def codesRead(self) -> int:
        """Return how many codes were read since the page was opened."""
        return self._codes_read

    @Property(str, notify=changed)
    def codeKind(self) -> str:
        """Return the kind of the last code: "ticket", "invitation" or "other"."""
        return self._code_kind

    @Property("QVariantList", notify=changed)
    def badges(self) -> Sequence[Mapping[str, object]]:
        """Return the outcome of the test badge on each printer."""
        return [{"ok": is_ok, "text": text} for is_ok, text in self._badges]

    @Slot(str, "QVariant")
    def write(self, name: str, value: object) -> None:
        """Write a setting; "" restores its default."""
        new_value = value.strip() if isinstance(value, str) else value
        if self._task.busy or new_value == self.values[name]:
            return

        def work() -> StationSettings:
            self._backend.write({name: None if new_value == "" else new_value})
            return self._backend.read(self._event_id)

        self._task.run(work, partial(self._apply, name))

    @Slot()
    def printTestBadge(self) -> None:
        """Print a test badge on each printer."""
        self._badges = ()
        self.changed.emit()
        self._task.run(self._backend.test_badge, self._show_badges)

    @Slot()
    def testSound(self) -> None:
        """Play the sounds at the volume that is set."""
        self.soundWanted.emit(self._station_settings.volume)

    def open(self, event: str) -> None:
        """Read the settings, and open the camera."""
        self._event_id, self._saved, self._codes_read, self._code_kind = (
            event,
            "",
            0,
            "",
        )
        self._badges = ()
        self._staff.reset()
        self._task.run(partial(self._backend.read, event), partial(self._apply, ""))

    def offer_cameras(self, names: Sequence[str]) -> None:
        """Update the cameras that are connected."""
        self._cameras = tuple(dict.fromkeys(names))
        self.changed.emit()

    def record_code(self, code: str) -> None:
        """Record that a code was read, and its kind; the code is not kept."""
        self._codes_read, self._code_kind = (
            self._codes_read + 1,
            CodeKind(code_kind(code)).value,
        )
        self.changed.emit()

    def _apply(self, saved_name: str, station_settings: StationSettings) -> None:
        open_camera = saved_name in {"", "camera"}
        self._station_settings, self._saved = station_settings, saved_name
        self._staff.update(station_settings.staff)
        self.changed.emit()
        if open_camera:
            self.cameraWanted.emit(station_settings.camera)

    def _show_badges(self, badges: Sequence[tuple[bool, str]]) -> None:
        self._badges = badges
        self.changed.emit()


def _choice_row(choice: SettingChoice) -> Mapping[str, str]:
    return {"value": choice.value, "text": choice.name}
