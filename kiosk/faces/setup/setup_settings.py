"""The settings of a station, with a test beside each device."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property
from kiosk.faces.row_model import RowModel
from kiosk.faces.setup.background_task import BackgroundTask
from kiosk.faces.setup.settings_backend import (
    SettingsBackend,
    StationSettings,
    code_kind,
)
from kiosk.faces.setup.setup_enums import Setup
from kiosk.faces.setup.setup_staff import SetupStaff
from kiosk.faces.theme.camera_view import CameraView
from kiosk.faces.view import View
from kiosk.faces.worker import Worker

QML_IMPORT_NAME = "kiosk.faces.setup"
QML_IMPORT_MAJOR_VERSION = 1

NO_CAMERA = "none"
NO_SETTINGS = StationSettings(
    station="",
    named_by_hub=False,
    language="en",
    checkpoint="",
    camera="",
    printer="",
    volume=0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingValues:
    """The value of each setting."""

    station: str
    named_by_hub: bool
    language: str
    checkpoint: str
    camera: str
    printer: str
    volume: int
    own_printers: bool
    look: str
    text_size: int


@dataclass(frozen=True, slots=True)
class BadgeTrial:
    """The outcome of the test badge on one printer."""

    ok: bool
    sentence: str


@QmlElement
class SettingsView(View[SettingValues]):
    """The settings for QML."""


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
        self._values = SettingsView(_values_of(NO_SETTINGS), self)
        self._saved, self._codes_read, self._code_kind = "", 0, Setup.Code.NONE
        self._badges = RowModel(BadgeTrial, self)
        self._cameras: tuple[str, ...] = ()

    @Property(BackgroundTask, notify=changed)
    def task(self) -> BackgroundTask:
        """Return the background task."""
        return self._task

    @Property(CameraView, notify=changed)
    def camera(self) -> CameraView:
        """Return the chosen camera's state."""
        return self._camera

    @Property(SettingsView, constant=True)
    def values(self) -> SettingsView:
        """Return each setting's value."""
        return self._values

    @Property("QStringList", notify=changed)
    def checkpoints(self) -> Sequence[str]:
        """Return the names of the event's checkpoints."""
        return list(self._station_settings.checkpoints)

    @Property("QStringList", notify=changed)
    def cameras(self) -> Sequence[str]:
        """Return the cameras that are connected, and the one that is set."""
        names, chosen = list(self._cameras), self._station_settings.camera
        if chosen not in {"", NO_CAMERA, *names}:
            names.append(chosen)
        return names

    @Property("QStringList", notify=changed)
    def printers(self) -> Sequence[str]:
        """Return the values of the printers that are available."""
        return [choice.value for choice in self._station_settings.printers]

    @Property("QStringList", notify=changed)
    def printerNames(self) -> Sequence[str]:
        """Return the names of the printers that are available."""
        return [choice.name for choice in self._station_settings.printers]

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

    @Property(int, notify=changed)
    def codeKind(self) -> Setup.Code:
        """Return the kind of the last code."""
        return self._code_kind

    @Property(RowModel, constant=True)
    def badges(self) -> RowModel[BadgeTrial]:
        """Return the outcome of the test badge on each printer."""
        return self._badges

    @Slot(str, str)
    def write(self, name: str, value: str) -> None:
        """Write a setting; "" restores its default."""
        self._write(name, value.strip())

    @Slot(str, int)
    def writeNumber(self, name: str, value: int) -> None:
        """Write a setting that is a number."""
        self._write(name, value)

    def _write(self, name: str, new_value: str | int) -> None:
        if self._task.busy or new_value == getattr(self._station_settings, name):
            return

        def work() -> StationSettings:
            self._backend.write({name: None if new_value == "" else new_value})
            return self._backend.read(self._event_id)

        self._task.run(work, partial(self._apply, name))

    @Slot()
    def printTestBadge(self) -> None:
        """Print a test badge on each printer."""
        self._badges.set_rows([])
        self._task.run(self._backend.test_badge, self._show_badges)

    @Slot()
    def testSound(self) -> None:
        """Play the sounds at the volume that is set."""
        self.soundWanted.emit(self._station_settings.volume)

    def open(self, event: str) -> None:
        """Read the settings, and open the camera."""
        self._event_id, self._saved = event, ""
        self._codes_read, self._code_kind = 0, Setup.Code.NONE
        self._badges.set_rows([])
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
            Setup.Code[code_kind(code).name],
        )
        self.changed.emit()

    def _apply(self, saved_name: str, station_settings: StationSettings) -> None:
        open_camera = saved_name in {"", "camera"}
        self._station_settings, self._saved = station_settings, saved_name
        self._values.set_value(_values_of(station_settings))
        self._staff.update(station_settings.staff)
        self.changed.emit()
        if open_camera:
            self.cameraWanted.emit(station_settings.camera)

    def _show_badges(self, badges: Sequence[tuple[bool, str]]) -> None:
        self._badges.set_rows([BadgeTrial(is_ok, text) for is_ok, text in badges])


def _values_of(station_settings: StationSettings) -> SettingValues:
    names = (field.name for field in fields(SettingValues))
    return SettingValues(**{name: getattr(station_settings, name) for name in names})
