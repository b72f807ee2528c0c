"""What all windows of a process stand on: worker, pulse, language, spool, cameras."""

from functools import cached_property, partial

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.app.bootstrap import House
from kiosk.app.camera_choice import CameraChoice
from kiosk.app.face_list import FACES, AnyFace, make_face
from kiosk.app.hearing import Hearing
from kiosk.app.paper_rounds import PaperRounds
from kiosk.app.printing import make_spool
from kiosk.app.resources import resources
from kiosk.app.seeing import Seeing
from kiosk.app.sounding import Sounding
from kiosk.app.wellbeing import Senses
from kiosk.devices.cameras.known import NONE, USUAL
from kiosk.devices.spool import Spool
from kiosk.domain.station import HubStanding
from kiosk.faces.garbage import ScreenGarbage
from kiosk.faces.language import Language
from kiosk.faces.place import Place
from kiosk.faces.pulse import Pulse
from kiosk.faces.scan_router import ScanRouter
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker

CLOSING_MS = 10_000
"""How often the event's closing time is looked at."""


class Stage(QObject):
    """Opens faces over one house, and takes all down in order."""

    def __init__(
        self, house: House, event: str, station: str | None, checkpoint: str | None
    ) -> None:
        super().__init__()
        self.house = house
        self.language = Language(resources() / "translations", house.settings.language)
        self.garbage = ScreenGarbage()
        self.worker = ThreadWorker()
        self.pulse = Pulse(house.store.version, self.worker)
        self.place = Place(
            event=event,
            station=house.station(station),
            checkpoint=checkpoint or house.settings.checkpoint,
            use_cases=house.use_cases,
            worker=self.worker,
            pulse=self.pulse,
            standing=house.standing,
            paper_printers=house.settings.paper_printers,
        )
        self.senses = Senses(house.own_store, house.settings.station)
        if house.joined is not None:
            report = house.report
            report.event, report.senses = event, self.senses
            report.checkpoint = self.place.checkpoint or ""
        self.faces: dict[str, AnyFace] = {}
        self.windows: list[FaceWindow] = []
        self.seeing: list[Seeing] = []
        self.hearing: Hearing | None = None
        volume = house.settings.volume
        self.sounding = Sounding(resources() / "sounds", volume, self.worker)
        self.paper = PaperRounds(house, event, self.worker)
        self.put_out = False
        self.pulse.beat.connect(self._look_at_hub)
        self._closing = QTimer(self)
        self._closing.setInterval(CLOSING_MS)
        self._closing.timeout.connect(self._close_event)

    @cached_property
    def spool(self) -> Spool:
        """The badges' way to the printer."""
        return make_spool(self.house)

    def open(self, name: str, camera: str | None = None) -> FaceWindow:
        """Open a face's window; it is not shown yet, and its camera later than that."""
        kind = FACES[name]
        face = make_face(name, self.house, self.place, self.language)
        router = ScanRouter(face, cards=face.cards, scanners=face.scanners)
        router.heard.connect(self.senses.hear)
        window = FaceWindow(
            face,
            kind.module,
            kind.screen,
            title=kind.title,
            language=self.language,
            router=router,
        )
        look = self.house.settings
        window.dress(look.look, look.text_size / 100, motion=look.motion)
        self.faces[name] = face
        self.windows.append(window)
        if face.camera is not None:
            self.senses.follow_camera(face.camera)
            seeing = Seeing(
                face.camera,
                router.see,
                self._wish(name, camera),
                symbologies=self.house.settings.symbologies,
            )
            window.frameSwapped.connect(
                seeing.begin, Qt.ConnectionType.SingleShotConnection
            )
            self.seeing.append(seeing)
        if face.sounded is not None:
            face.sounded.connect(self.sounding.play)
            window.frameSwapped.connect(
                self.sounding.begin, Qt.ConnectionType.SingleShotConnection
            )
        self._listen(face, window)
        return window

    def start(self) -> None:
        """Begin to notice changes, to print, and to watch the time."""
        self.pulse.start()
        self._closing.start()
        self.spool.start()
        self.pulse.beat.connect(self.spool.wake)
        self.paper.start(self.faces.values())

    def close(self) -> None:
        """Take the windows down, then finish what is under way."""
        for window in self.windows:
            window.close()
            window.empty()
        self._rest()
        self.spool.close()
        self.worker.close()
        self.garbage.close()
        self.language.forget()
        self.house.close()

    def _rest(self) -> None:
        """Begin nothing more: notice no change, see and hear no code."""
        self._closing.stop()
        self.paper.close()
        self.pulse.stop()
        for seeing in self.seeing:
            seeing.close()
        if self.hearing is not None:
            self.hearing.close()
        self.sounding.close()

    def _look_at_hub(self) -> None:
        """Ask whether the hub still knows this station; its faces follow after."""
        self.worker.run(self.place.standing, self._stand, lambda _error: None)

    def _stand(self, standing: HubStanding | None) -> None:
        if standing is None or not standing.put_out or self.put_out:
            return
        self.put_out = True
        for name, window in zip(self.faces, self.windows, strict=True):
            window.put_out(guests=name == "attendee")
        self._rest()

    def _wish(self, face: str, asked: str | None) -> CameraChoice:
        """Say which camera a face may use: the desk none, until one is chosen there."""
        desk = face == "desk"
        return CameraChoice(
            asked=asked,
            memory=self.house.home.camera_choice if desk else None,
            setting=self.house.settings.camera,
            usual=NONE if desk else USUAL,
        )

    def _listen(self, face: AnyFace, window: FaceWindow) -> None:
        """Give the serial scanners to the first face."""
        if self.hearing is None:
            wanted = self.house.settings.scanners
            self.hearing = Hearing(window.router, wanted, face.scanners)
            self.hearing.followed.connect(self.senses.follow_scanners)
            window.frameSwapped.connect(
                self.hearing.begin, Qt.ConnectionType.SingleShotConnection
            )

    def _close_event(self) -> None:
        work = partial(
            self.house.use_cases.close_event, self.place.event, self.place.station
        )
        self.worker.run(work, lambda _count: None, lambda _error: None)
