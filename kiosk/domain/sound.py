"""The five sounds, and which of them goes with a verdict."""

from enum import StrEnum
from typing import assert_never

from kiosk.domain.verdict import Admitted, Left, Refusal, Refused, SeeDesk, Verdict


class Sound(StrEnum):
    """What is heard; each is told from all others without looking."""

    READ = "read"
    WELCOME = "welcome"
    GOODBYE = "goodbye"
    LOOK = "look"
    REFUSE = "refuse"


def sound_of(verdict: Verdict) -> Sound:
    """Name the sound that goes with a verdict."""
    match verdict:
        case Admitted():
            return Sound.WELCOME
        case Left():
            return Sound.GOODBYE
        case SeeDesk() | Refused(refusal=Refusal.ALREADY_INSIDE):
            return Sound.LOOK
        case Refused():
            return Sound.REFUSE
        case never:
            assert_never(never)
