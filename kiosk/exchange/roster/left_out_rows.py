"""Rows of a table that are no people: totals, footers, headings once more."""

import re
from collections.abc import Mapping, Sequence

from kiosk.exchange.roster.profiles import normalize_heading, vocabulary

_LABEL = re.compile(r"\s*([^\d:]+?)\s*:?\s*(\d[\d.,]*)?\s*")
_DATED = re.compile(r"\d")


def why_no_person(
    cells: Sequence[str], values: Mapping[str, str], headings: Sequence[str]
) -> str:
    """Return why a row is no person, or an empty text if it may be one."""
    if "@" in values["email"] or values["code"]:
        return ""
    filled = [cell.strip() for cell in cells if cell and not cell.isspace()]
    if not filled:
        return ""
    first = filled[0]
    few = 2
    if len(filled) <= few and (label := _LABEL.fullmatch(first)):
        rest_is_number = all(_is_number(cell) for cell in filled[1:])
        counted = bool(label[2]) or len(filled) == few or ":" in first
        is_total = normalize_heading(label[1]) in vocabulary().totals
        if is_total and rest_is_number and counted:
            return "a total"
    if len(filled) == 1 and _DATED.search(first) and _begins_footer(first):
        return "a footer"
    if len(filled) > 1 and _repeats(cells, headings):
        return "the headings once more"
    return ""


def _is_number(text: str) -> bool:
    return text.replace(".", "").replace(",", "").isdigit()


def _begins_footer(text: str) -> bool:
    """Return whether a text is a footer's words, with a number or date after them."""
    words = text.split()
    return any(
        normalize_heading("".join(words[:count])) in vocabulary().footers
        and not words[count][:1].isalpha()
        for count in range(1, min(len(words), 4))
    )


def _repeats(cells: Sequence[str], headings: Sequence[str]) -> bool:
    first = next(number for number, cell in enumerate(cells) if cell.strip())
    if first >= len(headings) or normalize_heading(cells[first]) != headings[first]:
        return False
    return [normalize_heading(cell) for cell in cells] == list(headings)
