"""Codes that have lost their zeros, and codes that could be guessed."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log2

from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.files.text_cleaning import quoted

_MIN_BITS = 40
_FEW = 3
_CERTAIN = 5
"""Codes that tell for certain how long they are."""
_ALPHABETS = ((str.isdigit, 10), (str.isupper, 36), (str.islower, 36))
_Row = RosterRow | RosterIssue


def check_codes(
    rows: Sequence[_Row], *, keep_short: bool
) -> tuple[list[_Row], tuple[str, ...]]:
    """Return the rows, as issues if their code lost its zeros, and warnings."""
    codes = _codes(rows)
    short = frozenset() if keep_short else _find_short(codes)
    warnings = []
    if short and len(codes) < _CERTAIN:
        warnings.append(
            f"The code {quoted(min(short))} is shorter than the others: if a"
            " spreadsheet has removed its first zeros, set the column to text and"
            " export it again."
        )
        short = frozenset()
    checked = [
        RosterIssue(
            row.row,
            "code",
            f"{quoted(row.registration.code)} is shorter than the other codes: a"
            " spreadsheet has removed its first zeros; set the column to text and"
            " export it again, or write short_codes = true in a file for --map",
        )
        if isinstance(row, RosterRow) and row.registration.code in short
        else row
        for row in rows
    ]
    return checked, (*warnings, *_guessable(_codes(checked)))


def _codes(rows: Sequence[_Row]) -> list[str]:
    return [
        row.registration.code
        for row in rows
        if isinstance(row, RosterRow) and row.registration.code
    ]


def _find_short(codes: Sequence[str]) -> frozenset[str]:
    """Return the codes that are shorter than most, if all are numbers of one length."""
    if len(codes) < _FEW or not all(map(str.isdigit, codes)) or _is_counted(codes):
        return frozenset()
    lengths = Counter(map(len, codes))
    usual, count = lengths.most_common(1)[0]
    least = 4
    if usual < least or usual < max(lengths) or 2 * count <= len(codes):
        return frozenset()
    return frozenset(code for code in codes if len(code) < usual)


def _is_counted(codes: Sequence[str]) -> bool:
    """Return whether most codes follow another one: 7, 8, 9."""
    numbers = sorted(int(code[-18:]) for code in codes if code[-18:].isdigit())
    steps = sum(after - before == 1 for before, after in pairwise(numbers))
    return len(numbers) >= _FEW and 2 * steps > len(numbers)


def _guessable(codes: Sequence[str]) -> tuple[str, ...]:
    warnings = []
    weak = [code for code in codes if _bits(code) < _MIN_BITS]
    if weak:
        shown = quoted(min(weak, key=len))
        warnings.append(
            f"{len(weak)} codes are short enough to be guessed, such as {shown}; send"
            " tickets of kiosk if that matters (kiosk tickets -o FOLDER)."
            if len(weak) > 1
            else f"The code {shown} is short enough to be guessed."
        )
    if _is_counted(codes):
        warnings.append(
            f"Codes follow one another, such as {quoted(min(codes))}: whoever has one"
            " can guess the next."
        )
    return tuple(warnings)


def _bits(code: str) -> float:
    """Return how many bits a code may have at most, by its length and letters."""
    bare = "".join(filter(str.isalnum, code))
    size = next((size for fits, size in _ALPHABETS if fits(bare)), 62)
    return len(bare) * log2(size)
