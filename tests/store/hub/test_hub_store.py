"""A hub is prepared, reached and protected, and its faults become sentences."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import make_url

from kiosk.domain.admission.verdict import Admitted
from kiosk.domain.fault import KnownFault
from kiosk.service.check_in import Scan
from kiosk.service.check_in_party import CheckInParty
from kiosk.service.offline import HubUnavailableError
from kiosk.store.hub.address import Timeouts, parse_address
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.postgresql_errors import HubPermissionError
from kiosk.store.hub.prepare import prepare_hub
from tests.desk_driver import DeskDriver
from tests.network_proxy import NetworkProxy
from tests.postgres_server import PREPARED, PostgresServer
from tests.sample_event import sample_event, sample_guest


@pytest.fixture
def address(postgresql: PostgresServer) -> str:
    """The address of a prepared hub."""
    return postgresql.cleared_hub()


@pytest.fixture
def desk(address: str) -> Iterator[DeskDriver]:
    """A desk at that hub, with two guests of one party."""
    desk = DeskDriver(address, sample_event())
    guests = (sample_guest(name, code=f"code {name}") for name in "AB")
    desk.import_people(*(replace(guest, party="Duo") for guest in guests))
    yield desk
    desk.close()


def tables(address: str) -> set[str]:
    with psycopg.connect(address) as hub:
        table_names = hub.execute("SELECT relname FROM pg_stat_user_tables")
        return {name for (name,) in table_names}


def test_a_database_of_another_program_is_left_alone(
    postgresql: PostgresServer,
) -> None:
    address = postgresql.create_database()
    with psycopg.connect(address) as other:
        other.execute("CREATE TABLE theirs (id int)")
    with pytest.raises(KnownFault, match=r"another program.*left alone"):
        prepare_hub(address)
    with pytest.raises(KnownFault, match=r"another program.*check the address"):
        HubStore(address)
    assert tables(address) == {"theirs"}


@pytest.mark.parametrize(
    ("version", "message"), [("9999", "newer kiosk"), ("0001", "older kiosk")]
)
def test_a_hub_of_another_version_is_refused(
    version: str, message: str, postgresql: PostgresServer, address: str
) -> None:
    mark = "UPDATE alembic_version SET version_num = "
    with psycopg.connect(address) as hub:
        [[current]] = hub.execute("SELECT version_num FROM alembic_version").fetchall()
    postgresql.run(f"{mark} '{version}'", PREPARED)
    try:
        with pytest.raises(KnownFault, match=message):
            HubStore(address)
        if version > current:
            with pytest.raises(KnownFault, match=message):
                prepare_hub(address)
    finally:
        postgresql.run(f"{mark} '{current}'", PREPARED)


def test_a_database_that_cannot_hold_every_name_is_refused(
    postgresql: PostgresServer,
) -> None:
    address = postgresql.create_database("ENCODING SQL_ASCII LOCALE 'C'")
    with pytest.raises(KnownFault, match=r"SQL_ASCII.*--encoding UTF8"):
        prepare_hub(address)


def test_an_empty_database_is_no_hub_yet(postgresql: PostgresServer) -> None:
    with pytest.raises(KnownFault, match="kiosk hub prepare"):
        HubStore(postgresql.create_database())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("of%20the", "not%20the"), "one of them is wrong"),
        (("//kiosk", "//nobody"), "one of them is wrong"),
        ((":of%20the%20tests", ""), r"wants a password.*PGPASSWORD or into ~/\.pgpass"),
        ((f"/{PREPARED}", "/nothing"), "no database"),
        (("127.0.0.1", "127.0.0.2"), "does not answer"),
        (("postgresql:", "mysql:"), "not a hub's address"),
        ((f"/{PREPARED}", ""), "not a hub's address"),
        (("//", ""), "not a hub's address"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[1],
)
def test_a_wrong_address_is_reported(
    change: tuple[str, str], message: str, address: str
) -> None:
    with pytest.raises(KnownFault, match=message) as fault:
        HubStore(address.replace(*change))
    assert "the%20tests" not in str(fault.value)


def test_a_computer_that_the_hub_does_not_admit_is_reported(
    postgresql: PostgresServer, address: str
) -> None:
    rules = postgresql.folder / "data" / "pg_hba.conf"
    original = rules.read_text()
    rules.write_text(f"host {PREPARED} nobody 127.0.0.1/32 trust\nlocal all all peer\n")
    postgresql.pg_ctl("-s", "reload")
    try:
        with pytest.raises(HubUnavailableError, match=r"nobody in .* pg_hba\.conf"):
            HubStore(address)
    finally:
        rules.write_text(original)
        postgresql.pg_ctl("-s", "reload")


def test_a_refused_permission_differs_from_an_unavailable_hub(
    postgresql: PostgresServer, desk: DeskDriver
) -> None:
    station = postgresql.invite("door 1")
    revoked = DeskDriver(HubStore(station), desk.event)
    with pytest.raises(HubPermissionError, match="does not allow this"):
        revoke_during_transaction(postgresql, revoked, str(make_url(station).username))
    revoked.close()


def revoke_during_transaction(
    postgresql: PostgresServer, desk: DeskDriver, role: str
) -> None:
    """Revoke a station's rights in the middle of a transaction."""
    with desk.store.transaction() as tx:
        postgresql.run(f"REVOKE kiosk_station FROM {role}")
        tx.people.put([sample_guest("C")])


def test_remote_connections_are_encrypted_unless_the_address_differs() -> None:
    remote = "postgresql://door@hub.example/kiosk"
    assert parse_address(remote).query["sslmode"] == "verify-full"
    assert parse_address(f"{remote}?sslmode=require").query["sslmode"] == "require"
    for local_host in ("localhost", "127.0.0.1", "[::1]", ""):
        assert not parse_address(f"postgresql://door@{local_host}/kiosk").query


def test_a_hub_is_known_by_its_certificate(
    postgresql: PostgresServer, address: str, tmp_path: Path
) -> None:
    checked = f"{address}?sslmode=verify-full".replace("127.0.0.1", "localhost")
    with postgresql.encrypted() as certificate:
        with pytest.raises(KnownFault, match="no certificate that this station trusts"):
            HubStore(f"{checked}&sslrootcert={tmp_path}/none")
        store = HubStore(f"{checked}&sslrootcert={certificate}")
        with store.reading() as reader:
            assert reader.events.all() == []
        store.close()


@pytest.mark.usefixtures("address")
def test_a_station_adds_to_the_ledger_and_never_rewrites_it(
    postgresql: PostgresServer,
) -> None:
    station = postgresql.invite("door 1", manager=True)
    desk = DeskDriver(station, sample_event())
    desk.import_people(sample_guest("A"))
    desk.undo(desk.scan("A").entry, station="door 1")
    assert [ledger_entry.kind for ledger_entry in desk.ledger] == ["entry", "undo"]
    for forbidden in (
        "UPDATE ledger SET verdict = 'refused'",
        "DELETE FROM ledger",
        "TRUNCATE ledger",
        "DELETE FROM registration",
        "DROP TABLE ledger",
        "CREATE TABLE mine (id int)",
        "UPDATE alembic_version SET version_num = '9999'",
    ):
        with psycopg.connect(station) as hub, pytest.raises(InsufficientPrivilege):
            hub.execute(forbidden.encode())
    with pytest.raises(KnownFault, match="Prepare it as its owner"):
        prepare_hub(station)
    desk.close()


def test_a_hub_that_was_stopped_is_used_again_once_it_is_back(
    postgresql: PostgresServer, desk: DeskDriver
) -> None:
    assert desk.scan(code="code A").verdict == Admitted()
    postgresql.stop()
    try:
        for _ in range(2):
            with pytest.raises(KnownFault, match="does not answer"):
                desk.scan(code="code B")
    finally:
        postgresql.start()
    assert desk.scan(code="code B").verdict == Admitted()


def test_preconnected_connections_are_used_without_connecting_again(
    postgresql: PostgresServer, address: str
) -> None:
    with NetworkProxy(postgresql.port) as network:
        proxied = address.replace(str(postgresql.port), str(network.listening_port))
        hub = HubStore(proxied)
        hub.preconnect(2)
        network.listener.close()  # what is open stays open
        with hub.reading():
            hub.server_time()
        hub.close()


def test_nobody_waits_for_ever_for_a_record_that_another_keeps(
    desk: DeskDriver, address: str
) -> None:
    registration_id = desk.find_holder("A").registration.id
    store = HubStore(address, Timeouts(lock=0.1))
    with psycopg.connect(address) as other:
        other.execute("SELECT * FROM registration FOR UPDATE")
        with pytest.raises(KnownFault, match="for too long"), store.transaction() as tx:
            tx.people.lock(registration_id)
    with store.transaction() as tx:
        assert tx.people.lock(registration_id)
    store.close()


def test_a_station_that_stands_still_does_not_hold_up_the_others(
    desk: DeskDriver, address: str
) -> None:
    registration_id = desk.find_holder("A").registration.id
    frozen_store = HubStore(address, Timeouts(idle=0.1))

    def stand_still() -> None:
        with frozen_store.transaction() as tx:
            tx.people.lock(registration_id)
            assert desk.scan(code="code A").verdict == Admitted()
            tx.events.put(sample_event(capacity=1))

    with pytest.raises(KnownFault, match=r"stood still|not answer"):
        stand_still()
    frozen_store.close()
    with desk.store.reading() as reader:
        assert reader.events.find("evening") == desk.event


def test_two_transactions_that_deadlock_both_succeed(
    desk: DeskDriver, address: str
) -> None:
    statement = "SELECT * FROM registration WHERE reference = '%s' FOR UPDATE"
    registration_id = desk.find_holder("A").registration.id
    party = Scan(event="evening", station="door", registration=registration_id)
    answers = list[object]()
    check_in = CheckInParty(desk.store, desk.check_in)
    waiting = Thread(target=lambda: answers.extend(check_in(party)))
    with psycopg.connect(address) as other:
        other.execute((statement % "B").encode())
        waiting.start()
        try:
            other.execute((statement % "A").encode())
        except psycopg.errors.DeadlockDetected:
            other.rollback()
    waiting.join()
    assert len(answers) == 2
    assert desk.count.inside == 2


def test_text_that_a_hub_cannot_store_is_reported(desk: DeskDriver) -> None:
    with pytest.raises(KnownFault, match="cannot keep a character"):
        desk.scan(code="code A", nonce="\0")
    assert desk.ledger == []


def test_people_are_found_at_the_hub_itself(desk: DeskDriver) -> None:
    desk.import_people(
        sample_guest("C", "Jürgen Müller"), sample_guest("D", "Jutta Mulder")
    )
    with desk.store.reading() as reader:
        search = reader.people.search
        references = [
            [person.registration.reference for person in search("evening", text, 5)]
            for text in ("mul ju", "MUELLER", "d", "?", "nobody")
        ]
        assert references == [["C", "D"], ["C"], ["D"], [], []]
        assert len(search("evening", "ju", 1)) == 1
