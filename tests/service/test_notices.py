"""Guests call for help, and the organiser tells something on every screen."""

from datetime import timedelta

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.service.announce import Announce, EndAnnouncements
from kiosk.service.call_for_help import AnswerHelp, CallForHelp
from tests.evening import after
from tests.rehearsal import Rehearsal

EVENT = "evening"


def call(desk: Rehearsal, station: str) -> HelpCall:
    """Call for help at a station."""
    return CallForHelp(desk.store, desk.clock)(EVENT, station, None)


def calls(desk: Rehearsal) -> list[str]:
    """Name the stations that wait for help."""
    with desk.store.reading() as reader:
        return [waiting.station for waiting in reader.notices.help_calls(EVENT)]


def announced(desk: Rehearsal) -> list[Announcement]:
    """List what every screen tells now."""
    with desk.store.reading() as reader:
        return list(reader.notices.announcements(EVENT, desk.clock.now()))


def test_one_call_of_a_station_waits_until_somebody_answers(desk: Rehearsal) -> None:
    answer = AnswerHelp(desk.store, desk.clock)
    first = call(desk, "kiosk 1")
    desk.clock.moment = after(2)
    assert call(desk, "kiosk 1") == first
    second = call(desk, "kiosk 2")
    assert calls(desk) == ["kiosk 1", "kiosk 2"]
    answered = answer(EVENT, first.id, "desk")
    assert answered is not None
    assert (answered.answered_at, answered.answered_by) == (after(2), "desk")
    assert answer(EVENT, first.id, "other desk") is None
    assert calls(desk) == ["kiosk 2"]
    assert call(desk, "kiosk 1").id not in {first.id, second.id}


def test_a_call_names_the_checkpoint_and_needs_an_event(desk: Rehearsal) -> None:
    assert call(desk, "kiosk 1").checkpoint == "Hall"
    with pytest.raises(KnownFault, match="There is no event “other”"):
        CallForHelp(desk.store, desk.clock)("other", "kiosk 1", None)


def test_an_announcement_is_told_until_it_ends(desk: Rehearsal) -> None:
    announce = Announce(desk.store, desk.clock)
    short = announce(EVENT, {"": " Coffee  is ready "}, "desk", timedelta(minutes=5))
    both = {"en": "Ten minutes later", "nl": "Tien minuten later"}
    desk.clock.moment = after(1)
    long = announce(EVENT, both, "desk")
    assert announced(desk) == [long, short]
    assert short.text == {"": "Coffee is ready"}
    desk.clock.moment = after(5)
    assert announced(desk) == [long]
    ended = EndAnnouncements(desk.store, desk.clock)(EVENT)
    assert [one.text for one in ended] == [both]
    assert announced(desk) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [({"en": "Now", "nl": " "}, "needs words"), ({"": "a" * 201}, "200")],
)
def test_an_announcement_has_words_and_fits_a_screen(
    desk: Rehearsal, text: dict[str, str], why: str
) -> None:
    with pytest.raises(KnownFault, match=why):
        Announce(desk.store, desk.clock)(EVENT, text, "desk")
    assert announced(desk) == []
