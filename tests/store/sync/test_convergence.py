"""Whatever stations do, upload and download: all end with the hub's records."""

import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kiosk.domain.event.event import Admission
from kiosk.domain.fault import KnownFault
from kiosk.service.call_for_help import AnswerHelpCall, CallForHelp
from kiosk.service.print_badge import BadgeOrder, PrintBadge
from kiosk.service.resolve_conflict import Resolution, ResolveConflict
from tests.desk_driver import DeskDriver
from tests.effort import effort
from tests.postgres_server import PostgresServer
from tests.sample_event import (
    HALL,
    LIBRARY,
    SIDE,
    minutes_after_start,
    sample_event,
    sample_guest,
)
from tests.store.manual_station import ManualStation, synchronize_all

EVENT = sample_event(
    HALL, SIDE, LIBRARY, admission=Admission(automatic_exit_at=minutes_after_start(20))
)
STATIONS = ("one", "two", "three")
GUESTS = ("ada", "bob", "eve")
ACTIONS = (
    *("in", "in", "in", "out", "undo", "override", "stranger", "end"),
    *("walk in", "no walk in", "rename", "reprint", "print", "call", "answer"),
    "resolve",
    *("send", "take", "meet"),
)
NUMBERS = count()
Action = tuple[str, str, str, str]


def perform(action: Action, desk: DeskDriver) -> None:
    """Perform an action at a desk; what the rules do not allow has no effect."""
    _, kind, name, checkpoint = action
    try:
        match kind:
            case "in" | "out":
                desk.scan(code=name, checkpoint=checkpoint, out=kind == "out")
            case "override":
                desk.scan(code=name, checkpoint=checkpoint, override="known here")
            case "undo":
                desk.undo(name)
            case "end":
                desk.close_event()
            case "walk in":
                desk.walk_in(f"{name} {desk.station}")
            case "rename":
                desk.rename(name, f"{name} {desk.clock.now():%H:%M} {desk.station}")
            case _:
                perform_other(kind, name, desk)
    except KnownFault:
        return


def perform_other(kind: str, name: str, desk: DeskDriver) -> None:
    """Perform one of the less common actions."""
    match kind:
        case "no walk in":
            undo_walk_ins(desk)
        case "stranger":
            desk.scan(code="a stranger")
        case "reprint":
            registration_id = desk.find_holder(name).registration.id
            order = BadgeOrder(
                registration=registration_id, station=desk.station, reason="lost"
            )
            PrintBadge(desk.store, desk.clock)(order)
        case "print":
            with desk.store.transaction() as tx:
                for job in tx.badges.queued(desk.station):
                    tx.badges.claim(job.id, job.printer, desk.clock.now())
        case "call":
            CallForHelp(desk.store, desk.clock)(EVENT.id, desk.station, None)
        case "answer":
            answer_all(desk)
        case _:
            resolve_all(desk)


def undo_walk_ins(desk: DeskDriver) -> None:
    with desk.store.reading() as reader:
        walk_ins = reader.people.walk_ins(EVENT.id)
    for person in walk_ins:
        desk.undo(person.registration.reference)


def answer_all(desk: DeskDriver) -> None:
    with desk.store.reading() as reader:
        calls = reader.notices.help_calls(EVENT.id)
    for call in calls:
        AnswerHelpCall(desk.store, desk.clock)(EVENT.id, call.id, desk.station)


def resolve_all(desk: DeskDriver) -> None:
    for conflict in desk.conflicts:
        resolution = Resolution(
            event=EVENT.id, conflict=conflict.id, reason="seen", by=desk.station
        )
        ResolveConflict(desk.store, desk.clock)(resolution)


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
            st.sampled_from(ACTIONS),
            st.sampled_from(GUESTS),
            st.sampled_from([HALL.name, SIDE.name, LIBRARY.name]),
        ),
        min_size=10,
        max_size=40,
    ),
    st.tuples(*[st.sampled_from([-60, 0, 60]) for _ in STATIONS]),
)
def test_after_any_evening_all_have_what_the_hub_has(
    postgresql: PostgresServer,
    tmp_path: Path,
    actions: Sequence[Action],
    clocks: Sequence[int],
) -> None:
    folder, address = tmp_path / str(next(NUMBERS)), postgresql.cleared_hub()
    folder.mkdir()
    with ExitStack() as exit_stack:
        hub = DeskDriver(address, EVENT, station="hub")
        exit_stack.callback(hub.close)
        hub.import_people(*(sample_guest(name, code=name) for name in GUESTS))
        stations = [
            ManualStation(address, folder / name, name, EVENT) for name in STATIONS
        ]
        for station in stations:
            exit_stack.callback(station.close)
        for minute, action in enumerate(actions):
            hub.clock.moment = minutes_after_start(minute)
            for station, offset in zip(stations, clocks, strict=True):
                station.desk.clock.moment = minutes_after_start(minute + offset)
            run_action(
                action,
                hub,
                {replica_station.name: replica_station for replica_station in stations},
            )
        synchronize_all(hub, *stations)
        assert all(
            replica_station.replica.backlog().refused == 0
            for replica_station in stations
        )
    shutil.rmtree(folder)


def run_action(
    action: Action, hub: DeskDriver, stations: dict[str, ManualStation]
) -> None:
    """Perform an action at the hub or at a station."""
    station_name, kind, *_ = action
    station = stations.get(station_name)
    if station is None:
        perform(action, hub)
    elif kind == "send":
        station.upload()
    elif kind == "take":
        station.download()
    elif kind == "meet":
        station.synchronize()
    else:
        perform(action, station.desk)
