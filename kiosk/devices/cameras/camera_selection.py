"""The cameras of this computer by id and name, and which of them a choice selects."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

NO_CAMERA = "none"
DEFAULT_CAMERA = ""


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """A camera by its id, which may change when it is plugged in again."""

    id: str
    name: str


CameraSelector: TypeAlias = str | CameraInfo
"""A camera that was chosen before; or an id, a name or a part of one; or
``NO_CAMERA``; or ``DEFAULT_CAMERA``, the one that the system lists first."""


def select_camera(
    choice: CameraSelector, cameras: Sequence[CameraInfo]
) -> CameraInfo | None:
    """Return the camera that a choice selects, if it is connected."""
    if choice == NO_CAMERA:
        return None
    if choice == DEFAULT_CAMERA:
        return next(iter(cameras), None)
    best_match = max(
        cameras, key=lambda camera: _match_score(choice, camera), default=None
    )
    return best_match if best_match and _match_score(choice, best_match) else None


def selector_name(choice: CameraSelector) -> str:
    """Return a choice's name; empty for one that fits any camera, or none."""
    if isinstance(choice, CameraInfo):
        return choice.name
    return "" if choice in {NO_CAMERA, DEFAULT_CAMERA} else choice


def _match_score(choice: CameraSelector, camera: CameraInfo) -> int:
    """Score how well a camera matches: a remembered name counts more than the id."""
    if isinstance(choice, CameraInfo):
        return 2 * (camera.name == choice.name) + (camera.id == choice.id)
    wanted, name = choice.casefold(), camera.name.casefold()
    return 4 * (camera.id == choice) + 2 * (name == wanted) + (wanted in name)
