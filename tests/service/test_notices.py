"""Guests call for help, and the organiser tells something on every screen."""

from datetime import timedelta

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.notice import Announcement, HelpCall
from kiosk.service.announce import Announce, EndAnnouncements
from kiosk.service.call_for_help import AnswerHelpCall, CallForHelp
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start

EVENT = "evening"


def call_help(desk: DeskDriver, station: str) -> HelpCall:
    """Call for help at a station."""
    return CallForHelp(desk.store, desk.clock)(EVENT, station, None)


def waiting_stations(desk: DeskDriver) -> list[str]:
    """Return the stations that wait for help."""
    with desk.store.reading() as reader:
        return [waiting.station for waiting in reader.notices.help_calls(EVENT)]


def current_announcements(desk: DeskDriver) -> list[Announcement]:
    """Return the current announcements."""
    with desk.store.reading() as reader:
        return list(reader.notices.announcements(EVENT, desk.clock.now()))


def test_one_call_of_a_station_waits_until_somebody_answers(desk: DeskDriver) -> None:
    answer = AnswerHelpCall(desk.store, desk.clock)
    first = call_help(desk, "kiosk 1")
    desk.clock.moment = minutes_after_start(2)
    assert call_help(desk, "kiosk 1") == first
    second = call_help(desk, "kiosk 2")
    assert waiting_stations(desk) == ["kiosk 1", "kiosk 2"]
    answered = answer(EVENT, first.id, "desk")
    assert answered is not None
    assert (answered.answered_at, answered.answered_by) == (
        minutes_after_start(2),
        "desk",
    )
    assert answer(EVENT, first.id, "other desk") is None
    assert waiting_stations(desk) == ["kiosk 2"]
    assert call_help(desk, "kiosk 1").id not in {first.id, second.id}


def test_a_call_names_the_checkpoint_and_needs_an_event(desk: DeskDriver) -> None:
    assert call_help(desk, "kiosk 1").checkpoint == "Hall"
    with pytest.raises(KnownFault, match="There is no event “other”"):
        CallForHelp(desk.store, desk.clock)("other", "kiosk 1", None)


def test_an_announcement_is_shown_until_it_ends(desk: DeskDriver) -> None:
    announce = Announce(desk.store, desk.clock)
    short = announce(EVENT, {"": " Coffee  is ready "}, "desk", timedelta(minutes=5))
    both = {"en": "Ten minutes later", "nl": "Tien minuten later"}
    desk.clock.moment = minutes_after_start(1)
    long = announce(EVENT, both, "desk")
    assert current_announcements(desk) == [long, short]
    assert short.text == {"": "Coffee is ready"}
    desk.clock.moment = minutes_after_start(5)
    assert current_announcements(desk) == [long]
    ended = EndAnnouncements(desk.store, desk.clock)(EVENT)
    assert [announcement.text for announcement in ended] == [both]
    assert current_announcements(desk) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [({"en": "Now", "nl": " "}, "needs words"), ({"": "a" * 201}, "200")],
)
def test_an_announcement_has_words_and_fits_a_screen(
    desk: DeskDriver, text: dict[str, str], why: str
) -> None:
    with pytest.raises(KnownFault, match=why):
        Announce(desk.store, desk.clock)(EVENT, text, "desk")
    assert current_announcements(desk) == []
