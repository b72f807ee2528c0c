"""What a scan asks for."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ledger import Direction, Source
from kiosk.domain.question import Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One scan, or one person chosen at the desk by ``registration``.

    ``others`` is what the code may be instead, where a scanner's keys were put into
    letters by another layout than its own; the first that is somebody's counts.
    ``at`` stands in for the clock; a moment before the person's last movement is
    taken as a late report and finds its place in the ledger. ``override`` is the
    reason for letting somebody in all the same. ``answers`` are kept once nothing is
    asked any more.
    """

    event: str
    station: str
    code: str = ""
    others: tuple[str, ...] = ()
    registration: str | None = None
    checkpoint: str | None = None
    direction: Direction = Direction.IN
    source: Source = Source.COMMAND_LINE
    operator: str | None = None
    nonce: str | None = None
    at: datetime | None = None
    override: str = ""
    answers: Answers = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """What was read; nothing where a person was chosen."""
        return () if self.registration is not None else (self.code, *self.others)
