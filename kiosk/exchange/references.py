"""The references and codes of one roster: each person's own, the same every time."""

from collections import Counter
from hashlib import sha256

from kiosk.exchange.unfit import Unfit
from kiosk.files.text_cleaning import quoted

_LONGEST = 100
_DIGITS = (8, 16, 64)
"""Of a reference made from a name; more of them where two people would meet."""


class References:
    """Gives and remembers the references and codes of a roster."""

    def __init__(self) -> None:
        self._orders: Counter[str] = Counter()
        self._made: dict[str, str] = {}
        self._references: dict[str, int] = {}
        self._codes: dict[str, int] = {}

    def of_order(self, order: str, position: str) -> str:
        """Tell the people of one order apart: the first bears its bare number."""
        self._orders[order] += 1
        place = position or str(self._orders[order])
        return order if place == "1" else f"{order}-{place}"

    def of_code(self, code: str) -> str:
        """Take a ticket's code for its reference, if that is short and one of a kind.

        Case matters in a code and not in a reference.
        """
        alone = self._made.setdefault(code.casefold(), code) == code
        return code if alone and len(code) <= _LONGEST else self._digest(code)

    def of_person(self, name: str, email: str) -> str:
        """Make a reference from a name and an e-mail address."""
        return self._digest(f"{name.casefold()}\n{email.casefold()}")

    def _digest(self, identity: str) -> str:
        digest = sha256(identity.encode("utf-8", "replace")).hexdigest()
        made = (f"R-{digest[:digits]}" for digits in _DIGITS)
        return next(
            reference
            for reference in made
            if self._made.setdefault(reference, identity) == identity
        )

    def claim(self, row: int, reference: str, code: str | None, *, own: bool) -> None:
        """Note a row's reference and code; ``own`` if the file gave the reference.

        Raises Unfit if an earlier row has one of them already.
        """
        folded = reference.casefold()
        if code and (first := self._codes.get(code)):
            raise Unfit("code", f"{quoted(code)} is already in row {first}")
        if first := self._references.get(folded):
            if not own and not code:
                raise Unfit("name", _same_person(first))
            raise Unfit("reference", f"{quoted(reference)} is already in row {first}")
        self._references[folded] = row
        if code:
            self._codes[code] = row


def _same_person(row: int) -> str:
    return (
        f"the same name and e-mail address as in row {row}; give both a reference if"
        " they are two people"
    )
