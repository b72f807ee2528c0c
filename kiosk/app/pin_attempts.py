"""The wrong PINs of this station, kept across restarts."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically

_MAX_LENGTH = 1_000
_log = logging.getLogger("kiosk.pins")


@dataclass(frozen=True, slots=True)
class PinAttemptFile:
    """A file of times, shared by all faces of a home."""

    path: Path

    def read(self) -> Sequence[datetime]:
        """Return the times of the last wrong PINs; a damaged file has none."""
        try:
            with self.path.open(encoding="utf-8") as file:
                values = json.loads(file.read(_MAX_LENGTH))
            return [
                datetime.fromtimestamp(float(timestamp), UTC) for timestamp in values
            ]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, OverflowError, RecursionError):
            _log.warning("the wrong PINs that were remembered cannot be read")
            return []

    def write(self, times: Sequence[datetime]) -> None:
        """Replace the times; a full disk locks nobody out."""
        timestamps = [time.timestamp() for time in times]
        try:
            write_atomically(self.path, json.dumps(timestamps).encode())
        except KnownFault as fault:
            _log.warning("the wrong PINs cannot be remembered: %s", fault)
