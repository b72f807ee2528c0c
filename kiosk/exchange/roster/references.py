"""The references and codes of one roster: unique per person, stable across imports."""

from collections import Counter
from hashlib import sha256

from kiosk.exchange.roster.cell_parser import RowError
from kiosk.files.text_cleaning import quoted

_MAX_LENGTH = 100
_DIGITS = (8, 16, 64)
"""Digits of a generated reference; more of them if two people would collide."""


class References:
    """Generates the references of a roster, and detects duplicate ones and codes."""

    def __init__(self) -> None:
        self._orders: Counter[str] = Counter()
        self._identities: dict[str, str] = {}
        self._reference_rows: dict[str, int] = {}
        self._code_rows: dict[str, int] = {}

    def from_order(self, order: str, position: str) -> str:
        """Return the reference of a person in an order; the first's is the order's."""
        self._orders[order] += 1
        number = position or str(self._orders[order])
        return order if number == "1" else f"{order}-{number}"

    def from_code(self, code: str) -> str:
        """Return a ticket's code as its reference, or a digest of it.

        The digest is used if the code is too long, or another one differs by case
        alone: case matters in a code and not in a reference.
        """
        unique = self._identities.setdefault(code.casefold(), code) == code
        return code if unique and len(code) <= _MAX_LENGTH else self._digest(code)

    def from_person(self, name: str, email: str) -> str:
        """Return a reference made of a name and an e-mail address."""
        return self._digest(f"{name.casefold()}\n{email.casefold()}")

    def _digest(self, identity: str) -> str:
        digest = sha256(identity.encode("utf-8", "replace")).hexdigest()
        candidates = (f"R-{digest[:digits]}" for digits in _DIGITS)
        return next(
            reference
            for reference in candidates
            if self._identities.setdefault(reference, identity) == identity
        )

    def claim(self, row: int, reference: str, code: str | None, *, given: bool) -> None:
        """Record a row's reference and code; ``given`` if the file has the reference.

        Raise RowError if an earlier row has one of them already.
        """
        folded = reference.casefold()
        if code and (first := self._code_rows.get(code)):
            raise RowError("code", f"{quoted(code)} is already in row {first}")
        first = self._reference_rows.get(folded)
        if first and given:
            raise RowError(
                "reference", f"{quoted(reference)} is already in row {first}"
            )
        self._reference_rows[folded] = row
        if code:
            self._code_rows[code] = row
