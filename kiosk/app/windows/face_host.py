"""The parts that all windows share: worker, poller, language, spooler and devices."""

from functools import cached_property, partial

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.app.bootstrap import Application
from kiosk.app.device_health import DeviceMonitor
from kiosk.app.printing.door_list_schedule import DoorListSchedule
from kiosk.app.printing.spooler_setup import make_spooler
from kiosk.app.privacy.purge_schedule import PurgeSchedule
from kiosk.app.resources import resources
from kiosk.app.windows.camera_choice import CameraChoice
from kiosk.app.windows.camera_control import CameraControl
from kiosk.app.windows.face_kinds import FACES, AnyFace, make_face
from kiosk.app.windows.scanner_control import ScannerControl
from kiosk.app.windows.sound_control import SoundControl
from kiosk.devices.cameras.camera_selection import DEFAULT_CAMERA, NO_CAMERA
from kiosk.devices.printers.spooler import Spooler
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.change_poller import ChangePoller
from kiosk.faces.face_context import FaceContext
from kiosk.faces.garbage_collector import GarbageCollector
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker

CLOSE_EVENT_MS = 10_000
"""How often the event's closing time is checked."""


class FaceHost(QObject):
    """Opens faces in windows, and closes everything in order."""

    def __init__(
        self, app: Application, event: str, station: str | None, checkpoint: str | None
    ) -> None:
        super().__init__()
        self.app = app
        self.language = Language(resources() / "translations", app.settings.language)
        self.garbage = GarbageCollector()
        self.worker = ThreadWorker()
        self.change_poller = ChangePoller(app.store.data_version, self.worker)
        self.context = FaceContext(
            event=event,
            station=app.station_name(station),
            checkpoint=checkpoint or app.settings.checkpoint,
            use_cases=app.use_cases,
            worker=self.worker,
            change_poller=self.change_poller,
            hub_status=app.hub_status,
            paper_printers=app.settings.paper_printers,
            scanner_side=app.settings.scanner_side,
        )
        self.device_monitor = DeviceMonitor(app.own_store, app.settings.station)
        if app.membership is not None:
            reporter = app.health_reporter
            reporter.event, reporter.read_devices = event, self.device_monitor
            reporter.checkpoint = self.context.checkpoint or ""
        self.faces: dict[str, AnyFace] = {}
        self.windows: list[FaceWindow] = []
        self.camera_controls: list[CameraControl] = []
        self.scanner_control: ScannerControl | None = None
        volume = app.settings.volume
        self.sound_control = SoundControl(resources() / "sounds", volume, self.worker)
        self.door_list_schedule = DoorListSchedule(app, event, self.worker)
        self.purge_schedule = PurgeSchedule(app)
        self.revoked = False
        self.change_poller.changed.connect(self._check_hub)
        self._close_event_timer = QTimer(self)
        self._close_event_timer.setInterval(CLOSE_EVENT_MS)
        self._close_event_timer.timeout.connect(self._close_event)

    @cached_property
    def spooler(self) -> Spooler:
        """The spooler of this home."""
        return make_spooler(self.app)

    def open(self, name: str, camera: str | None = None) -> FaceWindow:
        """Create a face's window, without showing it; its camera opens later."""
        kind = FACES[name]
        face = make_face(name, self.app, self.context, self.language)
        router = ScanRouter(face, cards=face.cards, scanners=face.scanners)
        router.scan_received.connect(self.device_monitor.note_scan)
        window = FaceWindow(
            face,
            kind.module,
            kind.screen,
            title=kind.title,
            language=self.language,
            router=router,
        )
        settings = self.app.settings
        window.set_appearance(
            settings.look, settings.text_size / 100, motion=settings.motion
        )
        self.faces[name] = face
        self.windows.append(window)
        if face.camera is not None:
            self.device_monitor.watch_camera(face.camera)
            camera_control = CameraControl(
                face.camera,
                router.scan_by_camera,
                self._camera_choice(name, camera),
                symbologies=self.app.settings.symbologies,
            )
            window.frameSwapped.connect(
                camera_control.start, Qt.ConnectionType.SingleShotConnection
            )
            self.camera_controls.append(camera_control)
        if face.sounded is not None:
            face.sounded.connect(self.sound_control.play)
            window.frameSwapped.connect(
                self.sound_control.start, Qt.ConnectionType.SingleShotConnection
            )
        self._connect_scanners(face, window)
        return window

    def start(self) -> None:
        """Start polling for changes, printing, and watching the closing time."""
        self.change_poller.start()
        self._close_event_timer.start()
        self._close_event()
        self.spooler.start()
        self.change_poller.changed.connect(self.spooler.wake)
        self.door_list_schedule.start(self.faces.values())
        self.purge_schedule.start()

    def close(self) -> None:
        """Close the windows, then finish what is in progress."""
        for window in self.windows:
            window.close()
            window.unload()
        self._stop_inputs()
        self.spooler.close()
        self.worker.close()
        self.garbage.close()
        self.language.remove_translators()
        self.app.close()

    def _stop_inputs(self) -> None:
        """Stop polling, cameras, scanners and sounds."""
        self._close_event_timer.stop()
        self.door_list_schedule.close()
        self.purge_schedule.close()
        self.change_poller.stop()
        for camera_control in self.camera_controls:
            camera_control.close()
        if self.scanner_control is not None:
            self.scanner_control.close()
        self.sound_control.close()

    def _check_hub(self) -> None:
        """Check whether the hub still knows this station."""
        self.worker.run(
            self.context.hub_status, self._apply_hub_status, lambda _error: None
        )

    def _apply_hub_status(self, status: HubStatus | None) -> None:
        if status is None or not status.revoked or self.revoked:
            return
        self.revoked = True
        for name, window in zip(self.faces, self.windows, strict=True):
            window.show_closed_page(guests=name == "attendee")
        self._stop_inputs()

    def _camera_choice(self, face: str, requested: str | None) -> CameraChoice:
        """Return the camera choice of a face: at the desk none, until one is chosen."""
        is_desk = face == "desk"
        return CameraChoice(
            requested=requested,
            file=self.app.home.camera_choice if is_desk else None,
            setting=self.app.settings.camera,
            default=NO_CAMERA if is_desk else DEFAULT_CAMERA,
        )

    def _connect_scanners(self, face: AnyFace, window: FaceWindow) -> None:
        """Connect the serial scanners to the first face."""
        if self.scanner_control is None:
            ports = self.app.settings.scanners
            self.scanner_control = ScannerControl(window.router, ports, face.scanners)
            self.scanner_control.state_changed.connect(
                self.device_monitor.update_scanners
            )
            window.frameSwapped.connect(
                self.scanner_control.start, Qt.ConnectionType.SingleShotConnection
            )

    def _close_event(self) -> None:
        work = partial(
            self.app.use_cases.close_event, self.context.event, self.context.station
        )
        self.worker.run(work, lambda _count: None, lambda _error: None)
