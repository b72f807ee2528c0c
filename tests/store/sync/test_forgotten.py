"""What the hub forgets, its stations forget; what they had not sent comes without."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from kiosk.domain.event.privacy import PURGED, DataKind, Keep, Privacy
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.service.announce import Announce
from kiosk.service.call_for_help import CallForHelp
from kiosk.service.forget import ForgetPerson, ForgetRequest, PurgeEvent
from kiosk.store.hub.owner_store import OwnerStore
from tests.desk_driver import DeskDriver, ManualClock
from tests.postgres_server import PostgresServer
from tests.sample_event import minutes_after_start
from tests.store.manual_station import EVENT, ManualStation, synchronize_all

DAY = timedelta(days=1)
RULES = Privacy(
    keep=Keep(
        names=30 * DAY, answers=14 * DAY, refused_scans=7 * DAY, attendance=400 * DAY
    )
)
Evening = tuple[DeskDriver, list[ManualStation]]
WORDS = ("vermeulen", "margaretha", "leidsekade", "vandersteen", "wachtlijst")


@pytest.fixture
def evening(hub: DeskDriver, address: str, tmp_path: Path) -> Iterator[Evening]:
    """A hub and two stations with a guest whom everybody wrote about."""
    event = replace(EVENT, privacy=RULES)
    hub.import_event(event)
    hub.import_people(
        Registration(
            id="",
            event=event.id,
            reference="VANDERSTEEN-1",
            name="Margaretha Vermeulen",
            email="m@leidsekade.example",
            code="vandersteen",
            note="wachtlijst",
        )
    )
    stations = [
        ManualStation(address, tmp_path / name, name, event) for name in ("one", "two")
    ]
    synchronize_all(hub, *stations)
    yield hub, stations
    for station in stations:
        station.close()


def purge(address: str, days: float) -> tuple[DataKind, ...]:
    report = PurgeEvent(OwnerStore(address), ManualClock())(
        EVENT.id, "hub", at=EVENT.ends_at + days * DAY
    )
    assert report.scrubbed
    return report.forgotten


def hub_texts(address: str) -> str:
    with psycopg.connect(address) as owner:
        tables = owner.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r'"
            " AND relnamespace = 'public'::regnamespace"
        ).fetchall()
        rows = [
            str(row)
            for (table,) in tables
            for row in owner.execute(
                SQL("SELECT * FROM {}").format(Identifier(table))
            ).fetchall()
        ]
        rows += map(str, owner.execute("SELECT * FROM pg_stats").fetchall())
    return "\n".join(rows).lower()


def home_bytes(station: ManualStation) -> bytes:
    folder = station.replica.path.parent
    return b"".join(path.read_bytes() for path in folder.iterdir()).lower()


def test_stations_forget_with_the_hub(evening: Evening, address: str) -> None:
    hub, stations = evening
    one, two = stations
    hub.scan(code="vandersteen", at=minutes_after_start(1))
    hub.scan(code="wachtlijst", at=minutes_after_start(2))
    hub.rename("VANDERSTEEN-1", "Margaretha Vermeulen-Leidsekade")
    Announce(hub.store, hub.clock)(EVENT.id, {"en": "Vermeulen"}, "one")
    CallForHelp(hub.store, hub.clock)(EVENT.id, "one", "Hall")
    synchronize_all(hub, *stations)
    before = hub.count
    assert b"vermeulen" in home_bytes(one)
    assert purge(address, 31) == (DataKind.NAMES, DataKind.REFUSED_SCANS)
    synchronize_all(hub, one, two)
    texts = hub_texts(address)
    assert [word for word in WORDS if word in texts] == []
    for station in stations:
        found = home_bytes(station)
        assert [word for word in WORDS if word.encode() in found] == []
        assert station.desk.count == before
    assert hub.count == before


def test_what_was_not_sent_comes_without_its_texts(
    evening: Evening, address: str
) -> None:
    hub, stations = evening
    one, two = stations
    one.desk.scan(code="vandersteen", at=minutes_after_start(1))
    one.desk.scan(code="wachtlijst", at=minutes_after_start(2))
    one.desk.rename("VANDERSTEEN-1", "Margaretha Vermeulen-Leidsekade")
    one.desk.walk_in("Vandersteen Leidsekade")
    counted = one.desk.count
    purge(address, 31)
    one.upload()
    texts = hub_texts(address)
    assert [word for word in WORDS if word in texts] == []
    synchronize_all(hub, one, two)
    for station in stations:
        found = home_bytes(station)
        assert [word for word in WORDS if word.encode() in found] == []
    assert hub.count == one.desk.count == two.desk.count == counted
    assert one.replica.rejected_items() == []


def test_ids_are_new_everywhere_once_attendance_is_over(
    evening: Evening, address: str
) -> None:
    hub, stations = evening
    hub.scan(code="vandersteen", at=minutes_after_start(1))
    synchronize_all(hub, *stations)
    former = [entry.id for entry in hub.ledger]
    before = hub.count
    purge(address, 401)
    synchronize_all(hub, *stations)
    assert hub.count == stations[0].desk.count == before
    for station in stations:
        with closing(sqlite3.connect(station.replica.path)) as file:
            dump = "\n".join(file.iterdump())
        assert [entry for entry in former if entry in dump] == []


def test_one_person_is_forgotten_at_every_station(
    evening: Evening, address: str
) -> None:
    hub, stations = evening
    person = hub.find_holder("VANDERSTEEN-1").registration
    stations[0].desk.scan(code="vandersteen", at=minutes_after_start(1))
    stations[0].desk.rename("VANDERSTEEN-1", "Margaretha Leidsekade")
    counted = stations[0].desk.count
    request = ForgetRequest(
        event=EVENT.id, registration=person.id, reason="by letter", station="hub"
    )
    ForgetPerson(OwnerStore(address), ManualClock())(request)
    synchronize_all(hub, *stations)
    texts = hub_texts(address)
    assert [word for word in WORDS if word in texts] == []
    for station in stations:
        found = home_bytes(station)
        assert [word for word in WORDS if word.encode() in found] == []
    assert hub.find_holder(person.id).registration.name == PURGED
    assert hub.find_holder("ada").registration.name == "ada"
    assert hub.count == stations[1].desk.count == counted
    roster = Registration(
        id="", event=EVENT.id, reference="vandersteen-1", name="Margaretha Vermeulen"
    )
    report = hub.import_people(roster)
    assert "asked to be forgotten" in str(report.rejected[0])


def test_a_purge_that_was_killed_before_the_vacuum_ends_with_the_next(
    evening: Evening, address: str, postgresql: PostgresServer
) -> None:
    assert evening
    with OwnerStore(address).transaction() as tx:  # killed after its commit
        tx.privacy.erase(EVENT.id, list(DataKind)[:3])
    assert b"Vermeulen" in table_bytes(address, postgresql)
    assert purge(address, 31) == ()
    assert b"Vermeulen" not in table_bytes(address, postgresql)


def table_bytes(address: str, postgresql: PostgresServer) -> bytes:
    """Return the files of the registrations as they are on the disk."""
    with psycopg.connect(address, autocommit=True) as owner:
        (path,) = owner.execute(
            "SELECT pg_relation_filepath('registration')"
        ).fetchone() or ("",)
    postgresql.run("CHECKPOINT")
    return Path(postgresql.folder, "data", path).read_bytes()


def test_only_the_owner_forgets(evening: Evening, postgresql: PostgresServer) -> None:
    hub, _ = evening
    ledger = hub.ledger
    postgresql.run("CREATE ROLE somebody LOGIN PASSWORD 'of the tests'")
    postgresql.run("GRANT kiosk_station TO somebody")
    try:
        other = postgresql.address("prepared", "somebody")
        postgresql.run("GRANT CONNECT ON DATABASE prepared TO somebody")
        with pytest.raises(KnownFault, match="Only the owner"):
            purge(other, 31)
    finally:
        postgresql.run("REVOKE CONNECT ON DATABASE prepared FROM somebody")
        postgresql.run("DROP ROLE somebody")
    assert hub.ledger == ledger
