"""Answers given at a station that was cut off reach the hub and the other stations."""

from dataclasses import replace
from pathlib import Path

from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.event.event_question import EventQuestion
from kiosk.service.check_in import Scan
from kiosk.service.collect_answers import collect_answers
from tests.desk_driver import DeskDriver
from tests.hub_cluster import open_cluster, wait_until
from tests.network_proxy import NetworkState
from tests.postgres_server import PostgresServer
from tests.sample_event import WHENEVER, sample_event, sample_guest

PHOTOS = EventQuestion(id="photos", text={"en": "May we take pictures?"})


def stored_answers(desk: DeskDriver) -> list[dict[str, str]]:
    with desk.store.reading() as reader:
        answers = collect_answers(reader, desk.event)
    return [dict(person_answers) for person_answers in answers.by_registration.values()]


def test_answers_are_sent_with_the_scan(
    postgresql: PostgresServer, tmp_path: Path
) -> None:
    asking = replace(sample_event(admission=WHENEVER), questions=(PHOTOS,))
    with open_cluster(postgresql, tmp_path, asking) as house:
        house.desk.import_people(sample_guest("ada", code="ada"))
        node_1, node_2 = house.add_station("one"), house.add_station("two")
        wait_until(lambda: not node_1.is_offline)
        node_1.network.set_state(NetworkState.BLACK_HOLE)
        scan = Scan(
            event=asking.id,
            station="one",
            code="ada",
            source=ScanSource.ATTENDEE,
            answers=(("photos", "yes"),),
        )
        answer = node_1.desk.check_in(scan)
        assert (answer.outcome, answer.offline) == ("admitted", True)
        node_1.reconnect()
        wait_until(lambda: not node_1.store.status().unsent)
        house.assert_converged()
        assert (
            stored_answers(house.desk)
            == stored_answers(node_2.desk)
            == [{"photos": "yes"}]
        )
