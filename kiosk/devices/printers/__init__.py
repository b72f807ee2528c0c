"""What puts badges on paper, and what it says about them."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork


@dataclass(frozen=True, slots=True)
class Printed:
    """How far a printer came with a badge, and its problem in its own words.

    "queued" says that the printer certainly never got it. ``settled`` is false as long
    as ``follow`` may tell more.
    """

    state: BadgeState
    problem: str = ""
    trouble: Trouble | None = None
    settled: bool = True


@dataclass(frozen=True, slots=True)
class Condition:
    """How a printer is, in its own words, and which media it holds."""

    trouble: Trouble | None = None
    detail: str = ""
    media: tuple[str, ...] = ()


class Printer(Protocol):
    """Anything that takes badges; "done" only where it proves to be so.

    No call raises for what printers do, or waits longer than a few seconds.
    """

    @property
    def name(self) -> str:
        """Name the printer, for people."""
        ...

    def send(self, work: BadgeWork) -> Printed:
        """Hand a badge over; the same job a second time is not printed again.

        "failed" promises that nothing was or will be printed of it.
        """
        ...

    def follow(self, job_id: str) -> Printed:
        """Say what became of a badge, even one that another process handed over."""
        ...

    def condition(self) -> Condition:
        """Say how the printer is."""
        ...
