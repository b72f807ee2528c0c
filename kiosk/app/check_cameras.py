"""What ``kiosk doctor`` finds of the cameras: each with pictures taken through it."""

from typing import TYPE_CHECKING

from kiosk.app.bootstrap import House

if TYPE_CHECKING:
    from kiosk.devices.cameras.cameras import Cameras
    from kiosk.devices.cameras.known import KnownCamera


def check_cameras(house: House) -> tuple[bool | None, str]:
    """Look through each camera there is, and for the one that the settings name."""
    from kiosk.app.qt import application  # noqa: PLC0415  it may not load
    from kiosk.devices.cameras.cameras import (  # noqa: PLC0415  Qt Multimedia
        SystemCameras,
    )

    application(windows=False)
    return look_through(SystemCameras(), house.settings.camera)


def look_through(cameras: "Cameras", wanted: str | None) -> tuple[bool | None, str]:
    """Say what each camera shows; that there is none is nothing to mend."""
    from kiosk.app.camera_choice import choice_named  # noqa: PLC0415  Qt
    from kiosk.devices.cameras.known import NONE, find  # noqa: PLC0415  Qt

    known = cameras.known()
    tried = [_look(cameras, one) for one in known]
    works: bool | None = all(well for well, _ in tried) if tried else None
    words = [sentence for _, sentence in tried]
    choice = NONE if wanted is None else choice_named(wanted)
    if choice != NONE and find(choice, known) is None:
        works = False
        words.append(
            f"“{wanted}” is not there: connect it, or change “camera” in settings.toml"
        )
    return works, "; ".join(words) or (
        "none is connected: faces show where the hand scanner is, and do without"
    )


def _look(cameras: "Cameras", camera: "KnownCamera") -> tuple[bool, str]:
    from kiosk.devices.cameras.trial import Trial  # noqa: PLC0415  Qt Multimedia

    source = cameras.open(camera)
    seen = Trial(source).look() if source else None
    if seen is None:
        return False, (
            f"“{camera.name}” gives no pictures: close what else uses it (an open face "
            "does), or plug it in anew"
        )
    words = (
        f"“{camera.name}” gives {seen.width} by {seen.height}, {seen.rate:.0f} a second"
    )
    if seen.dark:
        words += ", too dark for paper: light the place, or uncover the lens"
    return True, words
