"""What a station decided on its own reaches the hub, each thing once and in order."""

from pathlib import Path
from signal import SIGKILL
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, select, update

from kiosk.domain.badge import BadgeState
from kiosk.domain.staff import Role
from kiosk.seal import ArgonPins, new_key
from kiosk.service.announce import Announce, EndAnnouncements
from kiosk.service.call_for_help import AnswerHelp, CallForHelp
from kiosk.service.import_event import ImportEvent
from kiosk.service.issue_tickets import RotateKey
from kiosk.service.keep_staff import KeepStaff, RemoveStaff
from kiosk.service.offline import NeedsHub
from kiosk.store.hub.store import HubStore
from kiosk.store.station.replica import Replica
from kiosk.store.station.replica_transaction import WHILE_CUT_OFF
from kiosk.store.station.sending import send
from kiosk.store.station_tables import OutboxRow
from kiosk.store.tables import LedgerRow
from tests.evening import LIBRARY, after
from tests.rehearsal import Rehearsal, SetClock
from tests.store.alone import EVENT, Alone, meet
from tests.store.others import OTHERS

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def test_all_that_was_done_alone_arrives_once_and_in_order(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    entries = [
        one.desk.scan(code="ada"),
        one.desk.scan(code="ada", checkpoint=LIBRARY.name),
        one.desk.scan(code="ada", out=True),
        one.desk.scan(code="a stranger"),
        one.desk.scan(code="bob"),
    ]
    undone = one.desk.undo(entries[-1].entry).entry
    meet(hub, one, two)
    known = [*(answer.entry for answer in entries), undone.id]
    kept = [entry for entry in hub.ledger if entry.id in known]
    assert [entry.id for entry in kept] == sorted(
        known, key=lambda name: next(e.order for e in one.desk.ledger if e.id == name)
    )
    assert all(entry.cut_off for entry in hub.ledger)
    assert hub.count.refused == 1
    assert one.send() == 0


def test_one_that_the_hub_cannot_keep_blocks_none_of_the_rest(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, _ = stations
    one.desk.scan(code="ada")
    bad = one.desk.scan(code="bob")
    with one.replica.copying() as tx:
        nul = update(LedgerRow).where(LedgerRow.id == bad.entry).values(code="\0")
        tx.connection.execute(nul)
    one.desk.scan(code="eve")
    one.meet()
    assert {entry.code for entry in hub.ledger} == {"ada", "eve"}
    backlog = one.replica.backlog()
    assert (backlog.decisions, backlog.refused) == (0, 1)
    (refusal,) = one.replica.refusals()
    assert "control characters" in refusal.reason
    assert one.desk.presence("bob").inside  # the station still knows it


def test_a_nonce_that_was_somebody_elses_costs_nobody_their_scan(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    one.desk.scan(code="ada", nonce="the same")
    two.desk.scan(code="bob", nonce="the same")
    one.meet()
    two.meet()
    meet(hub, one, two)
    assert hub.count.inside == 2


def test_walk_ins_come_along_with_their_tickets_and_badges(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    person = one.desk.walk_in("Grace Hopper")
    code = one.desk.code(person.reference)
    one.desk.rename(person.reference, "Grace Murray Hopper")
    for number in range(30):
        one.desk.walk_in(f"Guest {number}")
    meet(hub, one, two)
    assert hub.holder(person.reference).registration.name == "Grace Murray Hopper"
    assert two.desk.scan(code=code, out=True).outcome == "left"
    assert hub.count.walk_ins == 31
    assert [one.state for one in hub.badges(person.reference)] == ["queued"]


def test_calls_for_help_and_announcements_come_along_and_are_not_opened_again(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    call = CallForHelp(one.replica, one.desk.clock)(EVENT.id, "one", None)
    Announce(one.replica, one.desk.clock)(EVENT.id, {"en": "Coffee."}, "one")
    waiting = outbox(one.replica)
    one.send()
    two.meet()
    AnswerHelp(two.replica, two.desk.clock)(EVENT.id, call.id, "desk")
    EndAnnouncements(two.replica, two.desk.clock)(EVENT.id)
    two.send()
    put_back(one.replica, waiting)  # as one killed before it noted what it had sent
    meet(hub, one, two)
    with one.replica.reading() as reader:
        assert reader.notices.help_calls(EVENT.id) == []
        assert reader.notices.announcements(EVENT.id, after(1)) == []


def test_staff_of_the_hub_are_known_at_every_station(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    KeepStaff(hub.store, ArgonPins())("Fatma", Role.SUPERVISOR, "2580")
    KeepStaff(hub.store, ArgonPins())("Gus", Role.STEWARD, "1470")
    meet(hub, one)
    RemoveStaff(hub.store)("Gus")
    meet(hub, one, two)
    for station in stations:
        with station.replica.reading() as reader:
            (member,) = reader.staff.all()
        assert (member.name, member.role) == ("Fatma", Role.SUPERVISOR)
        assert ArgonPins().find("2580", [member.pin]) == member.pin


def test_what_is_for_the_hub_to_keep_is_told(stations: list[Alone]) -> None:
    replica, clock = stations[0].replica, stations[0].desk.clock
    with pytest.raises(NeedsHub, match="cut off from its hub"):
        ImportEvent(replica, new_key)(EVENT)
    with pytest.raises(NeedsHub):
        RotateKey(replica, clock, new_key)(EVENT.id, revoke=False)
    with pytest.raises(NeedsHub):
        stations[0].desk.tickets.reissue(EVENT.id, "nobody")
    with pytest.raises(NeedsHub, match="the staff and their PINs"):
        KeepStaff(replica, ArgonPins())("Fatma", Role.SUPERVISOR, "2580")
    assert stations[0].send() == 0


def test_badges_of_other_stations_are_never_printed_here(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    one.desk.scan(code="ada")
    two.desk.scan(code="bob")
    meet(hub, one, two)
    for station, name in ((one, "ada"), (two, "bob")):
        spool = station.printing()
        assert spool.open() == []
        assert spool.assign({"Front": None}) == {"Front"}
        work = spool.take("Front")
        assert work is not None
        assert work.reference == name
        assert spool.take("Front") is None
    meet(hub, one, two)
    assert two.printing().open() == two.desk.badges("bob")
    assert {hub.badges(name)[0].state for name in ("ada", "bob")} == {BadgeState.SENT}


def test_two_automatic_badges_of_one_person_become_one_and_one_with_a_reason(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    for station in stations:
        station.desk.scan(code="ada")
        (job,) = station.desk.badges("ada")
        with station.replica.transaction() as tx:
            assert tx.badges.claim(job.id, after(1))
    meet(hub, *stations)
    for desk in (hub, *(station.desk for station in stations)):
        badges = desk.badges("ada")
        assert sorted(job.reason for job in badges) == ["", WHILE_CUT_OFF]
        assert {job.state for job in badges} == {BadgeState.SENT}


def test_late_entries_from_before_the_closing_get_their_automatic_exit(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    one, two = stations
    one.desk.scan(code="ada")
    hub.clock.moment = after(61)
    assert hub.end() == 0
    meet(hub, one, two)
    assert hub.count.inside == 1
    assert hub.end() == 1
    meet(hub, one, two)
    assert (hub.count.inside, hub.count.left) == (0, 1)


def test_automatic_exits_of_two_stations_let_each_person_out_once(
    hub: Rehearsal, stations: list[Alone]
) -> None:
    hub.scan(code="ada")
    for station in stations:
        station.meet()
    stations[1].desk.scan(code="bob")
    for station, out in zip(stations, (1, 2), strict=True):
        station.desk.clock.moment = after(61)
        assert station.desk.end() == out
    meet(hub, *stations)
    assert (hub.count.inside, hub.count.left) == (0, 2)
    exits = [entry for entry in hub.ledger if entry.kind == "automatic_exit"]
    assert len(exits) == 2


def outbox(replica: Replica) -> list[dict[str, object]]:
    with replica.reading() as reader:
        found = reader.connection.execute(select(OutboxRow.__table__)).mappings()
        return [dict(row) for row in found]


def put_back(replica: Replica, rows: list[dict[str, object]]) -> None:
    with replica.copying() as tx:
        tx.connection.execute(delete(OutboxRow))
        tx.connection.execute(insert(OutboxRow), rows)


def _send_and_die(
    path: Path, address: str, ready: "Connection[object, object]"
) -> None:
    """Send, and stop for ever when the hub has it and the station not noted it."""
    replica = Replica(path, "one", SetClock())

    def copying() -> None:
        ready.send("sent")
        ready.recv()

    replica.copying = copying  # type: ignore[method-assign,assignment]  # a moment
    send(replica, HubStore(address), after(90))


def test_a_station_killed_before_it_noted_what_it_sent_sends_nothing_twice(
    hub: Rehearsal, stations: list[Alone], address: str
) -> None:
    one, two = stations
    answer = one.desk.scan(code="ada")
    one.desk.undo(answer.entry)
    one.desk.scan(code="ada")
    person = one.desk.walk_in("Grace Hopper")
    one.desk.code(person.reference)
    one.desk.rename("bob", "Rob")
    here, there = OTHERS.Pipe()
    process = OTHERS.Process(
        target=_send_and_die, args=(one.replica.path, address, there)
    )
    process.start()
    assert here.recv() == "sent"
    process.kill()
    process.join()
    assert process.exitcode == -SIGKILL
    assert hub.count.inside == 2
    meet(hub, one, two)
    assert hub.count.inside == 2
    assert len(hub.ledger) == 4
    assert hub.conflicts == []
