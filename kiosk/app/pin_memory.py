"""Remembers across restarts when wrong PINs were tried at this station."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically

_LONGEST = 1_000
_log = logging.getLogger("kiosk.pins")


@dataclass(frozen=True, slots=True)
class PinMemory:
    """A file of moments, shared by all faces of a home."""

    path: Path

    def read(self) -> Sequence[datetime]:
        """Say when the last wrong ones were tried; a damaged memory has none."""
        try:
            with self.path.open(encoding="utf-8") as file:
                kept = json.loads(file.read(_LONGEST))
            return [datetime.fromtimestamp(float(one), UTC) for one in kept]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, OverflowError, RecursionError):
            _log.warning("the wrong PINs that were remembered cannot be read")
            return []

    def keep(self, wrong: Sequence[datetime]) -> None:
        """Remember these, and no others; a full disk keeps nobody out."""
        moments = [one.timestamp() for one in wrong]
        try:
            write_atomically(self.path, json.dumps(moments).encode())
        except KnownFault as fault:
            _log.warning("the wrong PINs cannot be remembered: %s", fault)
