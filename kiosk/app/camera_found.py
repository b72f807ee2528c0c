"""The camera that was asked for by name, or the file in its place."""

from kiosk.app.camera_choice import DEFAULT
from kiosk.devices.cameras.cameras import Cameras, SystemCameras
from kiosk.devices.cameras.known import NONE, USUAL, Choice, find
from kiosk.devices.cameras.places import place_named
from kiosk.devices.cameras.stand_in import StandIn
from kiosk.domain.fault import KnownFault


def cameras_for(choice: Choice, *, once: bool = False) -> tuple[Cameras, Choice]:
    """Give the cameras among which a choice is one; a file stands there by itself.

    A file is played once, or round and round. Raises KnownFault for a file that has
    nothing to show.
    """
    if isinstance(choice, str) and (path := place_named(choice)) and choice != NONE:
        return StandIn(path, once=once), USUAL
    return SystemCameras(), choice


def check_there(words: str, cameras: Cameras, choice: Choice) -> None:
    """Raise KnownFault for a camera that is not there, and say which are."""
    if choice == NONE or find(choice, cameras.known()) is not None:
        return
    names = ", ".join(f"“{one.name}”" for one in cameras.known())
    if not names or words == DEFAULT:
        raise KnownFault(
            "No camera is connected; connect one, or give a video or a folder of "
            "pictures in its place."
        )
    raise KnownFault(
        f"There is no camera, video or folder “{words}”; there are: {names}."
    )
