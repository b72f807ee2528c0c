"""The five feedback sounds, and the one that belongs to each verdict."""

from enum import StrEnum
from typing import assert_never

from kiosk.domain.admission.verdict import (
    Admitted,
    Left,
    Refusal,
    Refused,
    SeeDesk,
    Verdict,
)


class Sound(StrEnum):
    """A feedback sound; each is told from the others without looking."""

    READ = "read"
    WELCOME = "welcome"
    GOODBYE = "goodbye"
    ATTENTION = "look"
    REFUSE = "refuse"


def sound_for_guest(verdict: Verdict) -> Sound:
    """Return the sound of a verdict at a guest's screen: nobody is refused aloud."""
    sound = sound_for(verdict)
    return Sound.ATTENTION if sound is Sound.REFUSE else sound


def sound_for(verdict: Verdict) -> Sound:
    """Return the sound of a verdict."""
    match verdict:
        case Admitted():
            return Sound.WELCOME
        case Left():
            return Sound.GOODBYE
        case SeeDesk() | Refused(refusal=Refusal.ALREADY_INSIDE):
            return Sound.ATTENTION
        case Refused():
            return Sound.REFUSE
        case unreachable:
            assert_never(unreachable)
