"""The ports to PINs: what is kept of one, and which wrong ones were tried here."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol


class PinSeal(Protocol):
    """Whoever makes of a PIN what may be kept of it."""

    def seal(self, pin: str, like: Sequence[str]) -> str:
        """Make what is kept of a PIN; alike for those that are kept already."""
        ...

    def find(self, pin: str, kept: Sequence[str]) -> str | None:
        """Find what was made of this PIN, if anything was."""
        ...

    def code(self, kept: str) -> str:
        """Make the staff code of whoever's PIN this was made of."""
        ...

    def find_code(self, code: str, kept: Sequence[str]) -> str | None:
        """Find what this staff code was made of, if anything."""
        ...


class WrongPins(Protocol):
    """Whoever remembers, across restarts, when wrong PINs were tried here."""

    def read(self) -> Sequence[datetime]:
        """Say when the last wrong ones were tried."""
        ...

    def keep(self, wrong: Sequence[datetime]) -> None:
        """Remember these, and no others."""
        ...
