"""Cells that a spreadsheet would run as formulas, defused and armed again."""

import re

_RISKY = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What begins a formula, and the full-width forms of the same four characters."""
_DEFUSED = re.compile("'" + _RISKY.pattern)


def defuse(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet takes for a formula."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def is_defused(cell: str) -> bool:
    """Whether a reader would take an apostrophe off again."""
    return cell[:1] == "'" and _DEFUSED.match(cell) is not None


def restore(cell: str) -> str:
    """Take one defusing apostrophe off again; a name such as 't Hooft keeps its own."""
    return cell[1:] if is_defused(cell) else cell
