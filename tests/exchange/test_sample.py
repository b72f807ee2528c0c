"""The sample event and its roster read without a fault."""

from pathlib import Path

from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.people.roster_import import RosterRow
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.exports.roster_export import write_roster
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.service.ports.people import Person

SAMPLE = Path(__file__).parents[2] / "resources" / "event"


def test_the_sample_is_read_whole(tmp_path: Path) -> None:
    event = read_event(SAMPLE / "dilema-2023.toml")
    roster = read_roster(SAMPLE / "roster.csv", event)
    people = [row.registration for row in roster if isinstance(row, RosterRow)]
    assert len(people) == len(roster) == 120
    assert roster.ignored_columns == ()
    assert sum(person.state is RegistrationState.CONFIRMED for person in people) == 105
    assert all(talk.speakers for item in event.agenda for talk in item.talk)

    for name in ("again.csv", "again.xlsx"):
        write_roster(
            tmp_path / name,
            (Person(registration=person, presence=NEVER_ARRIVED) for person in people),
            event.zone,
        )
        again = read_roster(tmp_path / name, event)
        assert again.rows == roster.rows
