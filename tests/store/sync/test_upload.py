"""A backlog travels to the hub in parcels: few journeys, and few for a bad item."""

from sqlalchemy import update

from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.outbox_batch import BATCH_SIZE
from kiosk.store.sync.upload import upload
from kiosk.store.tables import LedgerRow
from tests.desk_driver import DeskDriver
from tests.network_proxy import NetworkProxy
from tests.postgres_server import PostgresServer
from tests.sample_event import minutes_after_start, sample_guest
from tests.store.manual_station import ManualStation, synchronize_all

ENDED = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::int"


def test_hundreds_of_entries_travel_in_few_journeys(
    hub: DeskDriver,
    stations: list[ManualStation],
    address: str,
    postgresql: PostgresServer,
) -> None:
    people = [sample_guest(f"g{number}", code=f"g{number}") for number in range(300)]
    hub.import_people(*people)
    station_1, _ = stations
    station_1.download()
    for person in people:
        station_1.desk.scan(code=person.code)
    with NetworkProxy(postgresql.port) as network:
        far = address.replace(str(postgresql.port), str(network.listening_port))
        store = HubStore(far)
        before = network.writes
        assert upload(station_1.replica, store, minutes_after_start(90)) == 600
        store.close()
    journeys = 4 * -(-600 // BATCH_SIZE)
    assert network.writes - before <= journeys + 600 // 4  # and what 8 KB writes hold
    synchronize_all(hub, *stations)
    assert hub.count.inside == 300


def test_one_bad_item_among_many_costs_few_transactions(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    people = [sample_guest(f"g{number}", code=f"g{number}") for number in range(64)]
    hub.import_people(*people)
    station_1, _ = stations
    station_1.download()
    entries = [station_1.desk.scan(code=person.code).entry for person in people]
    with station_1.replica.replica_transaction() as tx:
        nul = update(LedgerRow).where(LedgerRow.id == entries[40]).values(code="\0")
        tx.connection.execute(nul)
    with station_1.hub.reading() as reader:
        before = reader.connection.exec_driver_sql(ENDED).scalar_one()
    station_1.upload()
    with station_1.hub.reading() as reader:
        after = reader.connection.exec_driver_sql(ENDED).scalar_one()
    assert after - before < 32
    assert station_1.replica.backlog().refused == 1
    assert hub.count.inside == 63
