"""Whatever stations do, send and take in: all end with what the hub has."""

import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kiosk.domain.event import Admission
from kiosk.domain.fault import KnownFault
from kiosk.service.call_for_help import AnswerHelp, CallForHelp
from kiosk.service.print_badge import BadgeOrder, PrintBadge
from kiosk.service.resolve_conflict import Resolution, ResolveConflict
from tests.evening import HALL, LIBRARY, SIDE, after, evening, guest
from tests.length import effort
from tests.postgresql import Server
from tests.rehearsal import Rehearsal
from tests.store.alone import Alone, meet

EVENT = evening(HALL, SIDE, LIBRARY, admission=Admission(automatic_exit_at=after(20)))
STATIONS = ("one", "two", "three")
GUESTS = ("ada", "bob", "eve")
DEEDS = (
    *("in", "in", "in", "out", "undo", "override", "stranger", "end"),
    *("walk in", "rename", "reprint", "print", "call", "answer", "resolve"),
    *("send", "take", "meet"),
)
NUMBERS = count()
Deed = tuple[str, str, str, str]


def do(deed: Deed, desk: Rehearsal) -> None:
    """Do something at a desk; what the rules do not allow is left."""
    _, what, who, where = deed
    try:
        match what:
            case "in" | "out":
                desk.scan(code=who, checkpoint=where, out=what == "out")
            case "override":
                desk.scan(code=who, checkpoint=where, override="known here")
            case "undo":
                desk.undo(who)
            case "end":
                desk.end()
            case "walk in":
                desk.walk_in(f"{who} {desk.station}")
            case "rename":
                desk.rename(who, f"{who} {desk.clock.now():%H:%M} {desk.station}")
            case _:
                do_more(what, who, desk)
    except KnownFault:
        return


def do_more(what: str, who: str, desk: Rehearsal) -> None:
    """Refuse, print badges, call and answer for help, resolve conflicts."""
    match what:
        case "stranger":
            desk.scan(code="a stranger")
        case "reprint":
            whose = desk.holder(who).registration.id
            order = BadgeOrder(registration=whose, station=desk.station, reason="lost")
            PrintBadge(desk.store, desk.clock)(order)
        case "print":
            with desk.store.transaction() as tx:
                for job in tx.badges.waiting(desk.station):
                    tx.badges.claim(job.id, desk.clock.now())
        case "call":
            CallForHelp(desk.store, desk.clock)(EVENT.id, desk.station, None)
        case "answer":
            answer_all(desk)
        case _:
            resolve_all(desk)


def answer_all(desk: Rehearsal) -> None:
    with desk.store.reading() as reader:
        calls = reader.notices.help_calls(EVENT.id)
    for call in calls:
        AnswerHelp(desk.store, desk.clock)(EVENT.id, call.id, desk.station)


def resolve_all(desk: Rehearsal) -> None:
    for one in desk.conflicts:
        found = Resolution(
            event=EVENT.id, conflict=one.id, reason="seen", by=desk.station
        )
        ResolveConflict(desk.store, desk.clock)(found)


@settings(
    max_examples=effort(5, 50),
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([*STATIONS, "hub"]),
            st.sampled_from(DEEDS),
            st.sampled_from(GUESTS),
            st.sampled_from([HALL.name, SIDE.name, LIBRARY.name]),
        ),
        min_size=10,
        max_size=40,
    ),
    st.tuples(*[st.sampled_from([-60, 0, 60]) for _ in STATIONS]),
)
def test_after_any_evening_all_have_what_the_hub_has(
    postgresql: Server, tmp_path: Path, deeds: Sequence[Deed], clocks: Sequence[int]
) -> None:
    folder, address = tmp_path / str(next(NUMBERS)), postgresql.hub()
    folder.mkdir()
    with ExitStack() as opened:
        hub = Rehearsal(address, EVENT, station="hub")
        opened.callback(hub.close)
        hub.invite(*(guest(name, code=name) for name in GUESTS))
        stations = [Alone(address, folder / name, name, EVENT) for name in STATIONS]
        for station in stations:
            opened.callback(station.close)
        for minute, deed in enumerate(deeds):
            hub.clock.moment = after(minute)
            for station, off in zip(stations, clocks, strict=True):
                station.desk.clock.moment = after(minute + off)
            happen(deed, hub, {one.name: one for one in stations})
        meet(hub, *stations)
        assert all(one.replica.backlog().refused == 0 for one in stations)
    shutil.rmtree(folder)


def happen(deed: Deed, hub: Rehearsal, stations: dict[str, Alone]) -> None:
    """Let one thing happen, at the hub or at a station."""
    where, what, *_ = deed
    station = stations.get(where)
    if station is None:
        do(deed, hub)
    elif what == "send":
        station.send()
    elif what == "take":
        station.take()
    elif what == "meet":
        station.meet()
    else:
        do(deed, station.desk)
