"""A video or a folder of images in place of a camera."""

from pathlib import Path

from kiosk.devices.cameras.camera_selection import CameraInfo
from kiosk.devices.cameras.frame_source import FrameSource
from kiosk.devices.cameras.image_sequence import ImageSequence
from kiosk.devices.cameras.multimedia import prepare_multimedia
from kiosk.devices.cameras.system_cameras import Cameras
from kiosk.devices.cameras.video_file import VideoFile
from kiosk.domain.fault import KnownFault

IMAGE_SUFFIXES = {".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif"}


def file_named(text: str) -> Path | None:
    """Return the file or folder that a text names, unless it names a camera."""
    if not text:
        return None
    path = Path(text).expanduser()
    if path.exists() or len(path.parts) > 1 or path.suffix:
        return path
    return None


def images_in(path: Path) -> list[Path]:
    """Return a folder's images in the order of their names; none of a video.

    Raise KnownFault for a path that has nothing to show.
    """
    try:
        if path.is_dir():
            return _images_of_folder(path)
        with path.open("rb") as file:
            if not file.read(1):
                raise KnownFault(f"{path} is empty; give a video or a picture.")
    except FileNotFoundError as error:
        raise KnownFault(
            f"There is no file or folder {path}; check its name and folder."
        ) from error
    except OSError as error:
        raise KnownFault(f"{path} cannot be read: {error.strerror}.") from error
    return [path] if path.suffix.casefold() in IMAGE_SUFFIXES else []


def _images_of_folder(folder: Path) -> list[Path]:
    paths = sorted(folder.iterdir())
    if found := [path for path in paths if path.suffix.casefold() in IMAGE_SUFFIXES]:
        return found
    raise KnownFault(
        f"There are no pictures in {folder}; put PNG or JPEG files there, or give a "
        "video."
    )


class FileCamera(Cameras):
    """A set of one camera that is always connected, and shows a file or a folder.

    Raise KnownFault for a path that has nothing to show.
    """

    def __init__(self, path: Path, *, once: bool) -> None:
        super().__init__()
        self._path, self._once = path, once
        self._images = images_in(path)
        prepare_multimedia()

    def available(self) -> list[CameraInfo]:
        """Return the one camera."""
        return [CameraInfo(str(self._path), self._path.name)]

    def open(self, camera: CameraInfo) -> FrameSource:  # noqa: ARG002  there is only one
        """Return the source, ready to start."""
        if self._images:
            return ImageSequence(self._images, once=self._once)
        return VideoFile(self._path, once=self._once)
