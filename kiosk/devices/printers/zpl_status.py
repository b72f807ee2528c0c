"""What a label printer answers to ~HS, read strictly: anything may answer."""

import re
from dataclasses import dataclass

from kiosk.domain.badge import Trouble

ASK = b"~HS\r\n"
LONGEST = 512
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
    "head": (Trouble.COVER_OPEN, "Its head is open."),
    "paper": (Trouble.PAPER_OUT, "It has no labels left."),
    "ribbon": (Trouble.RIBBON_OUT, "It has no ribbon left."),
    "memory": (Trouble.OTHER, "Its memory is damaged."),
    "hot": (Trouble.OTHER, "It is too hot."),
    "cold": (Trouble.OTHER, "It is too cold."),
    "paused": (Trouble.PAUSED, "It is paused."),
}


@dataclass(frozen=True, slots=True)
class LabelStatus:
    """How a label printer is; ``length`` is its label's, in dots."""

    trouble: Trouble | None
    words: str
    length: int
    busy: bool
    full: bool


def whole(answer: bytes) -> bool:
    """Say whether all three lines of an answer are there."""
    return answer.count(b"\x03") >= 3  # noqa: PLR2004  the manual's three lines


def read_status(answer: bytes) -> LabelStatus | None:
    """Read an answer; none for what is no host status."""
    found = _ANSWER.fullmatch(answer)
    if found is None:
        return None
    told = {name: int(value) for name, value in found.groupdict().items()}
    told["ribbon"] &= told["transfer"]
    wrong = [trouble for name, trouble in _TROUBLES.items() if told[name]]
    return LabelStatus(
        trouble=wrong[0][0] if wrong else None,
        words=" ".join(words for _, words in wrong),
        length=told["length"],
        busy=bool(told["waiting"] or told["partial"] or told["remaining"]),
        full=bool(told["full"]),
    )
