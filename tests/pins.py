"""Where a test remembers wrong PINs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(slots=True)
class Notebook:
    """Remembers wrong PINs for as long as a test lasts."""

    wrong: Sequence[datetime] = field(default=())

    def read(self) -> Sequence[datetime]:
        """Say when the last wrong ones were tried."""
        return self.wrong

    def keep(self, wrong: Sequence[datetime]) -> None:
        """Remember these."""
        self.wrong = tuple(wrong)
