"""Answers given at a station that was cut off reach the hub and the other stations."""

from dataclasses import replace
from pathlib import Path

from kiosk.domain.ledger import Source
from kiosk.domain.question import EventQuestion
from kiosk.service.answers import given_answers
from kiosk.service.check_in import Scan
from tests.evening import evening, guest
from tests.network import Weather
from tests.postgresql import Server
from tests.rehearsal import Rehearsal
from tests.venue import until, venue

PHOTOS = EventQuestion(id="photos", text={"en": "May we take pictures?"})


def given(desk: Rehearsal) -> list[dict[str, str]]:
    with desk.store.reading() as reader:
        answers = given_answers(reader, desk.event)
    return [dict(own) for own in answers.by_registration.values()]


def test_answers_are_sent_with_the_scan(postgresql: Server, tmp_path: Path) -> None:
    asking = replace(evening(), questions=(PHOTOS,))
    with venue(postgresql, tmp_path, asking) as house:
        house.desk.invite(guest("ada", code="ada"))
        one, two = house.post("one"), house.post("two")
        until(lambda: not one.alone)
        one.network.turn(Weather.HOLE)
        scan = Scan(
            event=asking.id,
            station="one",
            code="ada",
            source=Source.ATTENDEE,
            answers=(("photos", "yes"),),
        )
        answer = one.desk.check_in(scan)
        assert (answer.outcome, answer.offline) == ("admitted", True)
        one.back()
        until(lambda: not one.store.standing().unsent)
        house.same_everywhere()
        assert given(house.desk) == given(two.desk) == [{"photos": "yes"}]
