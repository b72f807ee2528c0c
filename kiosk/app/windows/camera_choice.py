"""The camera that a face uses, and the choice that its home remembers."""

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.devices.cameras.camera_selection import (
    DEFAULT_CAMERA,
    NO_CAMERA,
    CameraInfo,
    CameraSelector,
)
from kiosk.files.atomic_write import write_atomically

DEFAULT = "default"
_MAX_LENGTH = 10_000
_log = logging.getLogger("kiosk.camera")


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraChoice:
    """The sources of a face's camera; what was requested for this run comes first.

    ``file`` keeps a choice made at the face, ``default`` applies if there is none.
    """

    requested: str | None = None
    file: Path | None = None
    setting: str | None = None
    default: CameraSelector = DEFAULT_CAMERA

    def resolve(self) -> CameraSelector:
        """Return the camera to use; a damaged file is ignored."""
        if self.requested is not None:
            return parse_choice(self.requested)
        if self.file is not None and (saved := _load(self.file)) is not None:
            return saved
        return self.default if self.setting is None else parse_choice(self.setting)

    def save(self, choice: CameraInfo | None) -> None:
        """Save a choice for the next start; None is a choice, too.

        A camera requested with --camera, and what is chosen after it, holds for one
        run only. Raise KnownFault if the file cannot be written.
        """
        if self.file is not None and self.requested is None:
            saved = asdict(choice) if choice else {"id": NO_CAMERA, "name": ""}
            text = json.dumps(saved, ensure_ascii=False)
            write_atomically(self.file, text.encode("utf-8", "replace"))


def parse_choice(text: str) -> CameraSelector:
    """Return the choice that a name, "default" or "none" stands for."""
    if text.casefold() == DEFAULT:
        return DEFAULT_CAMERA
    return NO_CAMERA if text.casefold() == NO_CAMERA else text


def _load(path: Path) -> CameraSelector | None:
    try:
        with path.open(encoding="utf-8") as file:
            saved = json.loads(file.read(_MAX_LENGTH))
        camera = CameraInfo(str(saved["id"]), str(saved["name"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        _log.warning("the remembered camera cannot be read; the usual one is used")
        return None
    return NO_CAMERA if camera.id == NO_CAMERA else camera
