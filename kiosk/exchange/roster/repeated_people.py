"""Rows of one person: the valid one counts, and of two answers the later."""

from collections.abc import Mapping, Sequence

from kiosk.domain.people.roster_import import (
    ReferenceSource,
    RosterIssue,
    RosterRow,
)
from kiosk.domain.people.roster_reading import LeftOut

_Row = RosterRow | RosterIssue


def keep_valid(
    rows: Sequence[_Row], answered_at: Mapping[int, str]
) -> tuple[list[_Row], list[LeftOut]]:
    """Return the rows of different people, and those that were left out.

    Rows without reference, order and code are of one person if name and address are the
    same. A form's answers have times, and the later counts.
    """
    kept: dict[str, RosterRow] = {}
    left_out: dict[int, LeftOut] = {}
    for row in rows:
        if (
            not isinstance(row, RosterRow)
            or row.source is not ReferenceSource.DERIVED
            or row.registration.code is not None
        ):
            continue
        key = row.registration.reference.casefold()
        before = kept.setdefault(key, row)
        if before is row:
            continue
        winner, loser = _ranked(before, row, answered_at)
        kept[key] = winner
        reason = f"the same person as in row {winner.row}, which counts"
        name = loser.registration.name
        left_out[loser.row] = LeftOut(loser.row, "row", name, reason)
    return [row for row in rows if row.row not in left_out], list(left_out.values())


def _ranked(
    before: RosterRow, row: RosterRow, answered_at: Mapping[int, str]
) -> tuple[RosterRow, RosterRow]:
    """Return which of two rows of a person counts, and the other."""
    if row.row in answered_at or before.row in answered_at:
        return row, before
    before_comes = before.registration.expected
    if before_comes and not row.registration.expected:
        return before, row
    return row, before
