"""A hub is prepared, reached and looked after; what fails there is told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from kiosk.domain.fault import KnownFault
from kiosk.domain.verdict import Admitted
from kiosk.service.check_in import Scan
from kiosk.service.check_in_party import CheckInParty
from kiosk.service.offline import HubAway
from kiosk.store.hub.address import Patience, read_address
from kiosk.store.hub.faults import NotAllowed
from kiosk.store.hub.prepare import prepare
from kiosk.store.hub.store import HubStore
from tests.evening import evening, guest
from tests.network import Network
from tests.postgresql import PASSWORD, PREPARED, Server
from tests.rehearsal import Rehearsal


@pytest.fixture
def address(postgresql: Server) -> str:
    """The address of a hub that is prepared."""
    return postgresql.hub()


@pytest.fixture
def desk(address: str) -> Iterator[Rehearsal]:
    """A desk at that hub, with two guests of one party."""
    desk = Rehearsal(address, evening())
    desk.invite(
        *(replace(guest(name, code=f"code {name}"), party="Duo") for name in "AB")
    )
    yield desk
    desk.close()


def tables(address: str) -> set[str]:
    with psycopg.connect(address) as hub:
        named = hub.execute("SELECT relname FROM pg_stat_user_tables")
        return {name for (name,) in named}


def test_a_database_of_another_program_is_left_alone(postgresql: Server) -> None:
    address = postgresql.empty()
    with psycopg.connect(address) as other:
        other.execute("CREATE TABLE theirs (id int)")
    with pytest.raises(KnownFault, match=r"another program.*left alone"):
        prepare(address)
    with pytest.raises(KnownFault, match=r"another program.*check the address"):
        HubStore(address)
    assert tables(address) == {"theirs"}


@pytest.mark.parametrize(
    ("version", "told"), [("9999", "newer kiosk"), ("0001", "older kiosk")]
)
def test_a_hub_of_another_version_is_refused(
    version: str, told: str, postgresql: Server, address: str
) -> None:
    mark = "UPDATE alembic_version SET version_num = "
    with psycopg.connect(address) as hub:
        (known,) = hub.execute("SELECT version_num FROM alembic_version").fetchall()[0]
    postgresql.run(f"{mark} '{version}'", PREPARED)
    try:
        with pytest.raises(KnownFault, match=told):
            HubStore(address)
        if version > known:
            with pytest.raises(KnownFault, match=told):
                prepare(address)
    finally:
        postgresql.run(f"{mark} '{known}'", PREPARED)


def test_a_database_that_cannot_hold_every_name_is_refused(postgresql: Server) -> None:
    address = postgresql.empty("ENCODING SQL_ASCII LOCALE 'C'")
    with pytest.raises(KnownFault, match=r"SQL_ASCII.*--encoding UTF8"):
        prepare(address)


def test_an_empty_database_is_no_hub_yet(postgresql: Server) -> None:
    with pytest.raises(KnownFault, match="kiosk hub prepare"):
        HubStore(postgresql.empty())


@pytest.mark.parametrize(
    ("change", "told"),
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
def test_an_address_that_does_not_fit_is_told(
    change: tuple[str, str], told: str, address: str
) -> None:
    with pytest.raises(KnownFault, match=told) as fault:
        HubStore(address.replace(*change))
    assert "the%20tests" not in str(fault.value)


def test_a_computer_that_the_hub_lets_nobody_in_from_is_told(
    postgresql: Server, address: str
) -> None:
    rules = postgresql.folder / "data" / "pg_hba.conf"
    kept = rules.read_text()
    rules.write_text(f"host {PREPARED} nobody 127.0.0.1/32 trust\nlocal all all peer\n")
    postgresql.control("-s", "reload")
    try:
        with pytest.raises(HubAway, match=r"lets nobody in .* pg_hba\.conf"):
            HubStore(address)
    finally:
        rules.write_text(kept)
        postgresql.control("-s", "reload")


def test_what_is_not_allowed_is_told_from_a_hub_that_is_away(
    postgresql: Server, address: str
) -> None:
    postgresql.run(f"CREATE ROLE soon_out LOGIN PASSWORD '{PASSWORD}' ROLE kiosk")
    postgresql.run("GRANT kiosk_station TO soon_out")
    postgresql.run(f"GRANT CONNECT ON DATABASE {PREPARED} TO soon_out")
    desk = Rehearsal(address.replace("//kiosk", "//soon_out"), evening())
    desk.invite(guest("A"))
    with pytest.raises(NotAllowed, match="does not allow this"):
        take_away(postgresql, desk)
    desk.close()


def take_away(postgresql: Server, desk: Rehearsal) -> None:
    """Take a station's rights away in the middle of a transaction."""
    with desk.store.transaction() as tx:
        postgresql.run("REVOKE kiosk_station FROM soon_out")
        tx.people.put([guest("B")])


def test_beyond_this_computer_lines_are_encrypted_unless_the_address_differs() -> None:
    far = "postgresql://door@hub.example/kiosk"
    assert read_address(far).query["sslmode"] == "verify-full"
    assert read_address(f"{far}?sslmode=require").query["sslmode"] == "require"
    for here in ("localhost", "127.0.0.1", "[::1]", ""):
        assert not read_address(f"postgresql://door@{here}/kiosk").query


def test_a_hub_is_known_by_its_certificate(
    postgresql: Server, address: str, tmp_path: Path
) -> None:
    certificate = postgresql.encrypt()
    checked = f"{address}?sslmode=verify-full".replace("127.0.0.1", "localhost")
    with pytest.raises(KnownFault, match="no certificate that this station trusts"):
        HubStore(f"{checked}&sslrootcert={tmp_path}/none")
    store = HubStore(f"{checked}&sslrootcert={certificate}")
    with store.reading() as reader:
        assert reader.events.all() == []
    store.close()


def test_a_station_adds_to_the_ledger_and_never_rewrites_it(
    postgresql: Server, address: str
) -> None:
    postgresql.run(f"CREATE ROLE door LOGIN PASSWORD '{PASSWORD}' ROLE kiosk")
    postgresql.run("GRANT kiosk_station TO door")
    postgresql.run(f"GRANT CONNECT ON DATABASE {PREPARED} TO door")
    station = address.replace("//kiosk", "//door")
    desk = Rehearsal(station, evening())
    desk.invite(guest("A"))
    entry = desk.scan("A").entry
    desk.undo(entry)
    assert [one.kind for one in desk.ledger] == ["entry", "undo"]
    for forbidden in (
        "UPDATE ledger SET verdict = 'refused'",
        "DELETE FROM ledger",
        "TRUNCATE ledger",
        "DELETE FROM registration",
        "DROP TABLE ledger",
        "CREATE TABLE mine (id int)",
        "UPDATE alembic_version SET version_num = '9999'",
    ):
        with psycopg.connect(station) as line, pytest.raises(InsufficientPrivilege):
            line.execute(forbidden.encode())
    with pytest.raises(KnownFault, match="Prepare it as its owner"):
        prepare(station)
    desk.close()


def test_a_hub_that_was_stopped_is_used_again_once_it_is_back(
    postgresql: Server, desk: Rehearsal
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


def test_open_lines_are_used_side_by_side_without_connecting_again(
    postgresql: Server, address: str
) -> None:
    with Network(postgresql.port) as network:
        entrance = address.replace(str(postgresql.port), str(network.entrance))
        hub = HubStore(entrance)
        hub.open_lines(2)
        network.door.close()  # what is open stays open
        with hub.reading():
            hub.ping()
        hub.close()


def test_nobody_waits_for_ever_for_a_record_that_another_keeps(
    desk: Rehearsal, address: str
) -> None:
    who = desk.holder("A").registration.id
    store = HubStore(address, Patience(lock=0.1))
    with psycopg.connect(address) as other:
        other.execute("SELECT * FROM registration FOR UPDATE")
        with (
            pytest.raises(KnownFault, match="for too long"),
            store.transaction() as tx,
        ):
            tx.people.lock(who)
    with store.transaction() as tx:
        assert tx.people.lock(who)
    store.close()


def test_a_station_that_stands_still_does_not_hold_up_the_others(
    desk: Rehearsal, address: str
) -> None:
    who = desk.holder("A").registration.id
    still = HubStore(address, Patience(idle=0.1))

    def stand_still() -> None:
        with still.transaction() as tx:
            tx.people.lock(who)
            assert desk.scan(code="code A").verdict == Admitted()
            tx.events.put(evening(capacity=1))

    with pytest.raises(KnownFault, match=r"stood still|not answer"):
        stand_still()
    still.close()
    with desk.store.reading() as reader:
        assert reader.events.find("evening") == desk.event


def test_two_that_wait_for_each_other_both_come_through(
    desk: Rehearsal, address: str
) -> None:
    hold = "SELECT * FROM registration WHERE reference = '%s' FOR UPDATE"
    who = desk.holder("A").registration.id
    party = Scan(event="evening", station="door", registration=who)
    answers = list[object]()
    check_in = CheckInParty(desk.store, desk.check_in)
    waiting = Thread(target=lambda: answers.extend(check_in(party)))
    with psycopg.connect(address) as other:
        other.execute((hold % "B").encode())
        waiting.start()
        try:
            other.execute((hold % "A").encode())
        except psycopg.errors.DeadlockDetected:
            other.rollback()
    waiting.join()
    assert len(answers) == 2
    assert desk.count.inside == 2


def test_what_a_hub_cannot_keep_is_told_and_not_kept(desk: Rehearsal) -> None:
    with pytest.raises(KnownFault, match="cannot keep a character"):
        desk.scan(code="code A", nonce="\0")
    assert desk.ledger == []


def test_people_are_found_at_the_hub_itself(desk: Rehearsal) -> None:
    desk.invite(guest("C", "Jürgen Müller"), guest("D", "Jutta Mulder"))
    with desk.store.reading() as reader:
        search = reader.people.search
        found = [
            [who.registration.reference for who in search("evening", text, 5)]
            for text in ("mul ju", "MUELLER", "d", "?", "nobody")
        ]
        assert found == [["C", "D"], ["C"], ["D"], [], []]
        assert len(search("evening", "ju", 1)) == 1
