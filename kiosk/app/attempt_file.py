"""What was tried in vain at this station, kept across restarts."""

import json
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically

_MAX_LENGTH = 4_000
_written: dict[Path, Sequence[datetime]] = {}
"""The times that this process wrote, by file."""
_log = logging.getLogger("kiosk.attempts")


@dataclass(frozen=True, slots=True)
class AttemptFile:
    """A file of times, shared by all faces of a home.

    The process remembers what it wrote, too: where the file cannot be kept, or is
    removed, there is a limit all the same.
    """

    path: Path

    def read(self) -> Sequence[datetime]:
        """Return the times of the last attempts."""
        known = Counter(self._read_file()) | Counter(_written.get(self.path, ()))
        return sorted(known.elements())

    def _read_file(self) -> Sequence[datetime]:
        try:
            with self.path.open(encoding="utf-8") as file:
                values = json.loads(file.read(_MAX_LENGTH))
            return [
                datetime.fromtimestamp(float(timestamp), UTC) for timestamp in values
            ]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError, OverflowError, RecursionError):
            _log.warning("the attempts that were remembered cannot be read")
            return []

    def write(self, times: Sequence[datetime]) -> None:
        """Replace the times; a full disk locks nobody out."""
        _written[self.path] = tuple(times)
        timestamps = [time.timestamp() for time in times]
        try:
            write_atomically(self.path, json.dumps(timestamps).encode())
        except KnownFault as fault:
            _log.warning("the attempts cannot be remembered: %s", fault)
