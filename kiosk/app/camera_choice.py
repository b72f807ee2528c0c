"""Which camera a face is to use, and the choice that its home remembers."""

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.devices.cameras.known import NONE, USUAL, Choice, KnownCamera
from kiosk.files.atomic_write import write_atomically

DEFAULT = "default"
_LONGEST = 10_000
_log = logging.getLogger("kiosk.camera")


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraChoice:
    """What was said of a face's camera; what was said for this run comes first.

    ``memory`` is the file of a choice that is made at the face, ``usual`` stands where
    nobody said anything.
    """

    asked: str | None = None
    memory: Path | None = None
    setting: str | None = None
    usual: Choice = USUAL

    def read(self) -> Choice:
        """Find out which camera is meant; a damaged memory is none."""
        if self.asked is not None:
            return choice_named(self.asked)
        if self.memory is not None and (remembered := _read(self.memory)) is not None:
            return remembered
        return self.usual if self.setting is None else choice_named(self.setting)

    def remember(self, choice: KnownCamera | None) -> None:
        """Keep a choice for the next start; none is a choice as well.

        Where a camera was asked for by --camera, that holds for one run, and so does
        what is chosen after it. Raises KnownFault where that cannot be written.
        """
        if self.memory is not None and self.asked is None:
            kept = asdict(choice) if choice else {"id": NONE, "name": ""}
            text = json.dumps(kept, ensure_ascii=False)
            write_atomically(self.memory, text.encode("utf-8", "replace"))


def choice_named(words: str) -> Choice:
    """Say what is meant by a name, by "default" or by "none"."""
    if words.casefold() == DEFAULT:
        return USUAL
    return NONE if words.casefold() == NONE else words


def _read(path: Path) -> Choice | None:
    try:
        with path.open(encoding="utf-8") as file:
            kept = json.loads(file.read(_LONGEST))
        known = KnownCamera(str(kept["id"]), str(kept["name"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        _log.warning("the remembered camera cannot be read; the usual one is used")
        return None
    return NONE if known.id == NONE else known
