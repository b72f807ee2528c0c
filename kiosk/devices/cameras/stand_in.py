"""A video or a folder of pictures in a camera's place."""

from pathlib import Path

from kiosk.devices.cameras.cameras import Cameras
from kiosk.devices.cameras.known import KnownCamera
from kiosk.devices.cameras.multimedia import prepare
from kiosk.devices.cameras.picture_files import PictureFiles
from kiosk.devices.cameras.places import pictures_in
from kiosk.devices.cameras.source import Source
from kiosk.devices.cameras.video_file import VideoFile


class StandIn(Cameras):
    """One camera that is always there, and shows what is in a file or a folder.

    Raises KnownFault for a place that has nothing to show.
    """

    def __init__(self, path: Path, *, once: bool) -> None:
        super().__init__()
        self._path, self._once = path, once
        self._pictures = pictures_in(path)
        prepare()

    def known(self) -> list[KnownCamera]:
        """List it."""
        return [KnownCamera(str(self._path), self._path.name)]

    def open(self, camera: KnownCamera) -> Source:  # noqa: ARG002  there is one alone
        """Make it ready to start."""
        if self._pictures:
            return PictureFiles(self._pictures, once=self._once)
        return VideoFile(self._path, once=self._once)
