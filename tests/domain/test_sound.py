"""Each verdict has its sound."""

import pytest

from kiosk.domain.sound import Sound, sound_of
from kiosk.domain.verdict import (
    Admitted,
    Left,
    Mark,
    Question,
    Refusal,
    Refused,
    SeeDesk,
    Verdict,
)

REFUSALS = [one for one in Refusal if one is not Refusal.ALREADY_INSIDE]


@pytest.mark.parametrize(
    ("verdict", "sound"),
    [
        (Admitted(), Sound.WELCOME),
        (Admitted(again=True), Sound.WELCOME),
        (Left(), Sound.GOODBYE),
        (Left(Mark.WITHOUT_ENTRY), Sound.GOODBYE),
        (SeeDesk(Question.ATTENTION), Sound.LOOK),
        (Refused(refusal=Refusal.ALREADY_INSIDE), Sound.LOOK),
        *[(Refused(refusal=one), Sound.REFUSE) for one in REFUSALS],
    ],
)
def test_a_verdict_is_heard(verdict: Verdict, sound: Sound) -> None:
    assert sound_of(verdict) is sound
