"""What puts badges on paper, and what it says about them."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.badge import BadgeState
from kiosk.domain.badge_content import BadgeWork


@dataclass(frozen=True, slots=True)
class Printed:
    """How far a printer came with a badge, and its problem in words."""

    state: BadgeState
    problem: str = ""


class Printer(Protocol):
    """Anything that takes badges; "done" only where it proves to be so."""

    @property
    def name(self) -> str:
        """Name the printer, for people."""
        ...

    def print(self, work: BadgeWork) -> Printed:
        """Put a badge on paper; the same job a second time is not printed again."""
        ...
