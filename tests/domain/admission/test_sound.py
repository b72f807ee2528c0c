"""Each verdict has its sound."""

import pytest

from kiosk.domain.admission.sound import Sound, sound_for
from kiosk.domain.admission.verdict import (
    Admitted,
    ExitMark,
    Left,
    OpenQuestion,
    Refusal,
    Refused,
    SeeDesk,
    Verdict,
)

OTHER_REFUSALS = [
    refusal for refusal in Refusal if refusal is not Refusal.ALREADY_INSIDE
]


@pytest.mark.parametrize(
    ("verdict", "sound"),
    [
        (Admitted(), Sound.WELCOME),
        (Admitted(again=True), Sound.WELCOME),
        (Left(), Sound.GOODBYE),
        (Left(ExitMark.WITHOUT_ENTRY), Sound.GOODBYE),
        (SeeDesk(OpenQuestion.ATTENTION), Sound.ATTENTION),
        (Refused(refusal=Refusal.ALREADY_INSIDE), Sound.ATTENTION),
        *[(Refused(refusal=refusal), Sound.REFUSE) for refusal in OTHER_REFUSALS],
    ],
)
def test_a_verdict_is_heard(verdict: Verdict, sound: Sound) -> None:
    assert sound_for(verdict) is sound
