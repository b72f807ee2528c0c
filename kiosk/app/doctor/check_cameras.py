"""``kiosk doctor``: grabs frames from each camera."""

from typing import TYPE_CHECKING

from kiosk.app.bootstrap import Application

if TYPE_CHECKING:
    from kiosk.devices.cameras.camera_selection import CameraInfo
    from kiosk.devices.cameras.system_cameras import Cameras


def check_cameras(app: Application) -> tuple[bool | None, str]:
    """Check all cameras, and that the configured one is connected."""
    from kiosk.app.qt_application import start_qt  # noqa: PLC0415  it may not load
    from kiosk.devices.cameras.system_cameras import SystemCameras  # noqa: PLC0415  Qt Multimedia

    start_qt(windows=False)
    return check_each_camera(SystemCameras(), app.settings.camera)


def check_each_camera(
    cameras: "Cameras", configured: str | None
) -> tuple[bool | None, str]:
    """Return what each camera shows; without any there is nothing to mend."""
    from kiosk.app.windows.camera_choice import parse_choice  # noqa: PLC0415  Qt
    from kiosk.devices.cameras.camera_selection import (  # noqa: PLC0415  Qt
        NO_CAMERA,
        select_camera,
    )

    available = cameras.available()
    results = [_check_camera(cameras, camera) for camera in available]
    works: bool | None = all(ok for ok, _ in results) if results else None
    sentences = [sentence for _, sentence in results]
    choice = NO_CAMERA if configured is None else parse_choice(configured)
    if choice != NO_CAMERA and select_camera(choice, available) is None:
        works = False
        sentences.append(
            f"“{configured}” is not there: connect it, or change “camera” in "
            "settings.toml"
        )
    return works, "; ".join(sentences) or (
        "none is connected: faces show where the hand scanner is, and do without"
    )


def _check_camera(cameras: "Cameras", camera: "CameraInfo") -> tuple[bool, str]:
    from kiosk.devices.cameras.camera_probe import CameraProbe  # noqa: PLC0415  Qt Multimedia

    source = cameras.open(camera)
    result = CameraProbe(source).measure() if source else None
    if result is None:
        return False, (
            f"“{camera.name}” gives no pictures: close what else uses it (an open face "
            "does), or plug it in anew"
        )
    sentence = (
        f"“{camera.name}” gives {result.width} by {result.height}, "
        f"{result.rate:.0f} a second"
    )
    if result.is_dark:
        sentence += ", too dark for paper: light the place, or uncover the lens"
    return True, sentence
