"""An offline station's changes reach the hub, each once and in order."""

from pathlib import Path
from signal import SIGKILL
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, select, update

from kiosk.domain.badges.badge_job import BadgeState
from kiosk.domain.staff import Role
from kiosk.service.announce import Announce, EndAnnouncements
from kiosk.service.call_for_help import AnswerHelpCall, CallForHelp
from kiosk.service.import_event import ImportEvent
from kiosk.service.issue_tickets import RotateKey
from kiosk.service.manage_staff import AddStaffMember, RemoveStaffMember
from kiosk.service.offline import HubRequiredError
from kiosk.signing import PinHasher, new_key
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.station_tables import OutboxRow
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.replica_transaction import OFFLINE_BADGE_REASON
from kiosk.store.sync.upload import upload
from kiosk.store.tables import LedgerRow
from tests.desk_driver import DeskDriver, ManualClock
from tests.sample_event import LIBRARY, minutes_after_start
from tests.store.manual_station import EVENT, ManualStation, synchronize_all
from tests.store.scan_process import FORK_SERVER

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def test_all_offline_changes_arrive_once_and_in_order(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    entries = [
        station_1.desk.scan(code="ada"),
        station_1.desk.scan(code="ada", checkpoint=LIBRARY.name),
        station_1.desk.scan(code="ada", out=True),
        station_1.desk.scan(code="a stranger"),
        station_1.desk.scan(code="bob"),
    ]
    undo_id = station_1.desk.undo(entries[-1].entry).entry
    synchronize_all(hub, station_1, station_2)
    expected_ids = [*(answer.entry for answer in entries), undo_id.id]
    arrived = [entry for entry in hub.ledger if entry.id in expected_ids]
    assert [entry.id for entry in arrived] == sorted(
        expected_ids,
        key=lambda name: next(
            entry_found.sort_key
            for entry_found in station_1.desk.ledger
            if entry_found.id == name
        ),
    )
    assert all(entry.cut_off for entry in hub.ledger)
    assert hub.count.refused == 1
    assert station_1.upload() == 0


def test_an_item_that_the_hub_cannot_store_blocks_none_of_the_rest(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, _ = stations
    station_1.desk.scan(code="ada")
    bad_scan = station_1.desk.scan(code="bob")
    with station_1.replica.replica_transaction() as tx:
        nul = update(LedgerRow).where(LedgerRow.id == bad_scan.entry).values(code="\0")
        tx.connection.execute(nul)
    station_1.desk.scan(code="eve")
    station_1.synchronize()
    assert {entry.code for entry in hub.ledger} == {"ada", "eve"}
    backlog = station_1.replica.backlog()
    assert (backlog.decisions, backlog.refused) == (0, 1)
    (rejected,) = station_1.replica.rejected_items()
    assert "control characters" in rejected.reason
    assert station_1.desk.presence("bob").inside  # the station still knows it


def test_a_nonce_that_was_somebody_elses_costs_nobody_their_scan(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    station_1.desk.scan(code="ada", nonce="the same")
    station_2.desk.scan(code="bob", nonce="the same")
    station_1.synchronize()
    station_2.synchronize()
    synchronize_all(hub, station_1, station_2)
    assert hub.count.inside == 2


def test_walk_ins_come_along_with_their_tickets_and_badges(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    person = station_1.desk.walk_in("Grace Hopper")
    code = station_1.desk.ticket_code(person.reference)
    station_1.desk.rename(person.reference, "Grace Murray Hopper")
    for number in range(30):
        station_1.desk.walk_in(f"Guest {number}")
    synchronize_all(hub, station_1, station_2)
    assert hub.find_holder(person.reference).registration.name == "Grace Murray Hopper"
    assert station_2.desk.scan(code=code, out=True).outcome == "left"
    assert hub.count.walk_ins == 31
    assert [job.state for job in hub.badge_jobs(person.reference)] == ["queued"]


def test_calls_for_help_and_announcements_come_along_and_are_not_opened_again(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    call = CallForHelp(station_1.replica, station_1.desk.clock)(EVENT.id, "one", None)
    Announce(station_1.replica, station_1.desk.clock)(
        EVENT.id, {"en": "Coffee."}, "one"
    )
    waiting = read_outbox(station_1.replica)
    station_1.upload()
    station_2.synchronize()
    AnswerHelpCall(station_2.replica, station_2.desk.clock)(EVENT.id, call.id, "desk")
    EndAnnouncements(station_2.replica, station_2.desk.clock)(EVENT.id)
    station_2.upload()
    restore_outbox(
        station_1.replica, waiting
    )  # as one killed before it noted what it had sent
    synchronize_all(hub, station_1, station_2)
    with station_1.replica.reading() as reader:
        assert reader.notices.help_calls(EVENT.id) == []
        assert reader.notices.announcements(EVENT.id, minutes_after_start(1)) == []


def test_staff_of_the_hub_are_known_at_every_station(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    AddStaffMember(hub.store, PinHasher())("Fatma", Role.SUPERVISOR, "258047")
    AddStaffMember(hub.store, PinHasher())("Gus", Role.STEWARD, "1470")
    synchronize_all(hub, station_1)
    RemoveStaffMember(hub.store)("Gus")
    synchronize_all(hub, station_1, station_2)
    for station in stations:
        with station.replica.reading() as reader:
            (member,) = reader.staff.all()
        assert (member.name, member.role) == ("Fatma", Role.SUPERVISOR)
        assert PinHasher().find_by_pin("258047", [member.pin]) == member.pin


def test_changes_that_need_the_hub_are_refused_offline(
    stations: list[ManualStation],
) -> None:
    replica, clock = stations[0].replica, stations[0].desk.clock
    with pytest.raises(HubRequiredError, match="cut off from its hub"):
        ImportEvent(replica, new_key)(EVENT)
    with pytest.raises(HubRequiredError):
        RotateKey(replica, clock, new_key)(EVENT.id, revoke=False)
    with pytest.raises(HubRequiredError):
        stations[0].desk.tickets.reissue(EVENT.id, "nobody")
    with pytest.raises(HubRequiredError, match="the staff and their PINs"):
        AddStaffMember(replica, PinHasher())("Fatma", Role.SUPERVISOR, "258047")
    assert stations[0].upload() == 0


def test_badges_of_other_stations_are_never_printed_here(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    station_1.desk.scan(code="ada")
    station_2.desk.scan(code="bob")
    synchronize_all(hub, station_1, station_2)
    for station, name in ((station_1, "ada"), (station_2, "bob")):
        spool = station.badge_queue()
        assert spool.open() == []
        assert spool.assign({"Front": None}) == {"Front"}
        request = spool.claim("Front")
        assert request is not None
        assert request.reference == name
        assert spool.claim("Front") is None
    synchronize_all(hub, station_1, station_2)
    assert station_2.badge_queue().open() == station_2.desk.badge_jobs("bob")
    assert {hub.badge_jobs(name)[0].state for name in ("ada", "bob")} == {
        BadgeState.SENT
    }


def test_two_automatic_badges_of_one_person_become_one_and_one_with_a_reason(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    for station in stations:
        station.desk.scan(code="ada")
        (job,) = station.desk.badge_jobs("ada")
        with station.replica.transaction() as tx:
            assert tx.badges.claim(job.id, job.printer, minutes_after_start(1))
    synchronize_all(hub, *stations)
    for desk in (hub, *(station.desk for station in stations)):
        badges = desk.badge_jobs("ada")
        assert sorted(job.reason for job in badges) == ["", OFFLINE_BADGE_REASON]
        assert {job.state for job in badges} == {BadgeState.SENT}


def test_late_entries_from_before_the_closing_get_their_automatic_exit(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    station_1, station_2 = stations
    station_1.desk.scan(code="ada")
    hub.clock.moment = minutes_after_start(61)
    assert hub.close_event() == 0
    synchronize_all(hub, station_1, station_2)
    assert hub.count.inside == 1
    assert hub.close_event() == 1
    synchronize_all(hub, station_1, station_2)
    assert (hub.count.inside, hub.count.left) == (0, 1)


def test_automatic_exits_of_two_stations_let_each_person_out_once(
    hub: DeskDriver, stations: list[ManualStation]
) -> None:
    hub.scan(code="ada")
    for station in stations:
        station.synchronize()
    stations[1].desk.scan(code="bob")
    for station, out in zip(stations, (1, 2), strict=True):
        station.desk.clock.moment = minutes_after_start(61)
        assert station.desk.close_event() == out
    synchronize_all(hub, *stations)
    assert (hub.count.inside, hub.count.left) == (0, 2)
    exits = [entry for entry in hub.ledger if entry.kind == "automatic_exit"]
    assert len(exits) == 2


def read_outbox(replica: Replica) -> list[dict[str, object]]:
    with replica.reading() as reader:
        outbox_rows = reader.connection.execute(select(OutboxRow.__table__)).mappings()
        return [dict(row) for row in outbox_rows]


def restore_outbox(replica: Replica, rows: list[dict[str, object]]) -> None:
    with replica.replica_transaction() as tx:
        tx.connection.execute(delete(OutboxRow))
        tx.connection.execute(insert(OutboxRow), rows)


def _upload_until_killed(
    path: Path, address: str, ready: "Connection[object, object]"
) -> None:
    """Upload, and block once the hub has committed and the station has not."""
    replica = Replica(path, "one", ManualClock())

    def copying() -> None:
        ready.send("sent")
        ready.recv()

    replica.replica_transaction = copying  # type: ignore[method-assign,assignment]  # a moment
    upload(replica, HubStore(address), minutes_after_start(90))


def test_a_station_killed_before_it_noted_what_it_sent_sends_nothing_twice(
    hub: DeskDriver, stations: list[ManualStation], address: str
) -> None:
    station_1, station_2 = stations
    answer = station_1.desk.scan(code="ada")
    station_1.desk.undo(answer.entry)
    station_1.desk.scan(code="ada")
    person = station_1.desk.walk_in("Grace Hopper")
    station_1.desk.ticket_code(person.reference)
    station_1.desk.rename("bob", "Rob")
    receiver, sender = FORK_SERVER.Pipe()
    process = FORK_SERVER.Process(
        target=_upload_until_killed, args=(station_1.replica.path, address, sender)
    )
    process.start()
    assert receiver.recv() == "sent"
    process.kill()
    process.join()
    assert process.exitcode == -SIGKILL
    assert hub.count.inside == 2
    synchronize_all(hub, station_1, station_2)
    assert hub.count.inside == 2
    assert len(hub.ledger) == 4
    assert hub.conflicts == []
