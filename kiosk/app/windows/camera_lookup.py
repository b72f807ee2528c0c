"""Finds the camera that was asked for by name, or the file in its place."""

from kiosk.app.windows.camera_choice import DEFAULT
from kiosk.devices.cameras.camera_selection import (
    DEFAULT_CAMERA,
    NO_CAMERA,
    CameraSelector,
    select_camera,
)
from kiosk.devices.cameras.file_camera import FileCamera, file_named
from kiosk.devices.cameras.system_cameras import Cameras, SystemCameras
from kiosk.domain.fault import KnownFault


def find_cameras(
    choice: CameraSelector, *, once: bool = False
) -> tuple[Cameras, CameraSelector]:
    """Return the cameras from which a choice selects; a file is the only one.

    A file is played once, or in a loop. Raise KnownFault for a file that has nothing to
    show.
    """
    if isinstance(choice, str) and (path := file_named(choice)) and choice != NO_CAMERA:
        return FileCamera(path, once=once), DEFAULT_CAMERA
    return SystemCameras(), choice


def check_camera_exists(name: str, cameras: Cameras, choice: CameraSelector) -> None:
    """Raise KnownFault for a camera that is not connected, and list those that are."""
    if choice == NO_CAMERA or select_camera(choice, cameras.available()) is not None:
        return
    names = ", ".join(f"“{camera.name}”" for camera in cameras.available())
    if not names or name == DEFAULT:
        raise KnownFault(
            "No camera is connected; connect one, or give a video or a folder of "
            "pictures in its place."
        )
    raise KnownFault(
        f"There is no camera, video or folder “{name}”; there are: {names}."
    )
