"""A label printer's answer to ~HS, parsed strictly: anything may answer."""

import re
from dataclasses import dataclass

from kiosk.domain.badges.badge_job import PrinterTrouble

QUERY = b"~HS\r\n"
MAX_ANSWER = 512
"""Bytes of an answer; a true one has about 80."""

_ANSWER = re.compile(
    rb"\s*\x02\d{1,3},(?P<paper>[01]),(?P<paused>[01]),(?P<length>\d{1,5}),"
    rb"(?P<waiting>\d{1,4}),(?P<full>[01]),[01],(?P<partial>[01]),\d{1,3},"
    rb"(?P<memory>[01]),(?P<cold>[01]),(?P<hot>[01])\x03\s*"
    rb"\x02\d{1,3},\d,(?P<head>[01]),(?P<ribbon>[01]),(?P<transfer>[01]),"
    rb"\w,\d,[01],(?P<remaining>\d{1,8}),\d,\d{1,3}\x03\s*"
    rb"\x02\d{1,4},\d\x03\s*"
)
_TROUBLES = {
    "head": (PrinterTrouble.COVER_OPEN, "Its head is open."),
    "paper": (PrinterTrouble.PAPER_OUT, "It has no labels left."),
    "ribbon": (PrinterTrouble.RIBBON_OUT, "It has no ribbon left."),
    "memory": (PrinterTrouble.OTHER, "Its memory is damaged."),
    "hot": (PrinterTrouble.OTHER, "It is too hot."),
    "cold": (PrinterTrouble.OTHER, "It is too cold."),
    "paused": (PrinterTrouble.PAUSED, "It is paused."),
}


@dataclass(frozen=True, slots=True)
class LabelStatus:
    """The status of a label printer; ``length`` is its label's, in dots."""

    trouble: PrinterTrouble | None
    words: str
    length: int
    busy: bool
    full: bool


def is_complete(answer: bytes) -> bool:
    """Return whether all three lines of an answer are there."""
    return answer.count(b"\x03") >= 3  # noqa: PLR2004  the manual's three lines


def parse_status(answer: bytes) -> LabelStatus | None:
    """Parse an answer; return None for what is no host status."""
    match = _ANSWER.fullmatch(answer)
    if match is None:
        return None
    values = {name: int(value) for name, value in match.groupdict().items()}
    values["ribbon"] &= values["transfer"]
    troubles = [trouble for name, trouble in _TROUBLES.items() if values[name]]
    return LabelStatus(
        trouble=troubles[0][0] if troubles else None,
        words=" ".join(words for _, words in troubles),
        length=values["length"],
        busy=bool(values["waiting"] or values["partial"] or values["remaining"]),
        full=bool(values["full"]),
    )
