"""No sequence of scans, undos, overrides and late reports breaks the rules."""

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.ledger import ADMISSIONS, EntryKind, LedgerEntry
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import RegistrationState
from tests.desk_driver import DeskDriver
from tests.effort import effort
from tests.postgres_server import PostgresServer
from tests.sample_event import (
    GARDEN,
    HALL,
    LIBRARY,
    SIDE,
    minutes_after_start,
    sample_event,
    sample_guest,
)

PEOPLE = ("A", "B", "C")
ROOMS = {LIBRARY.name, GARDEN.name}
people = st.sampled_from(PEOPLE)
doors = st.sampled_from([HALL.name, SIDE.name, *sorted(ROOMS)])
stations = st.sampled_from(["door 1", "door 2"])
ways = st.sampled_from(["in", "out"])
steps = st.integers(0, 3)


class AdmissionMachine(RuleBasedStateMachine):
    """An evening on which anything may be tried, in any order."""

    server: ClassVar[PostgresServer | None] = None
    """Whose hub keeps the records; without one they are in a folder."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        event = sample_event(HALL, SIDE, LIBRARY, GARDEN, capacity=2)
        records = self.server.cleared_hub() if self.server else Path(self.folder.name)
        self.desk = DeskDriver(records, event)
        self.desk.import_people(*(sample_guest(name) for name in PEOPLE))
        self.codes = {name: self.desk.ticket_code(name) for name in PEOPLE}
        self.minutes = 0
        self.attempts: list[tuple[str, str, bool, str]] = []
        self.accepted: dict[str, CheckInResult] = {}

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    def scan(
        self, who: str, place: str, *, out: bool, minutes: int, **more: str
    ) -> CheckInResult:
        nonce = more.pop("nonce", f"n-{len(self.attempts)}")
        self.attempts.append((who, place, out, nonce))
        answer = self.desk.scan(
            code=self.codes[who],
            checkpoint=place,
            out=out,
            at=minutes_after_start(minutes),
            nonce=nonce,
            **more,  # type: ignore[arg-type]  # a station or an override
        )
        if answer.outcome.value in {"admitted", "readmitted", "left"}:
            self.accepted.setdefault(nonce, answer)
        return answer

    @rule(who=people, place=doors, way=ways, station=stations, later=steps)
    def somebody_scans(
        self,
        who: str,
        place: str,
        way: str,
        station: str,
        later: int,
    ) -> None:
        self.minutes += later
        before = self.desk.presence(who)
        answer = self.scan(
            who, place, out=way == "out", minutes=self.minutes, station=station
        )
        if way == "out":
            assert answer.outcome == "left"
        elif before.inside and place not in ROOMS - {before.place}:
            assert answer.outcome == "refused"

    @rule(who=people, place=doors, way=ways, earlier=st.integers(1, 6))
    def somebody_is_reported_late(
        self,
        who: str,
        place: str,
        way: str,
        earlier: int,
    ) -> None:
        self.scan(who, place, out=way == "out", minutes=self.minutes - earlier)

    @rule(who=people, place=doors, later=steps)
    def somebody_is_let_in_all_the_same(self, who: str, place: str, later: int) -> None:
        self.minutes += later
        answer = self.scan(
            who, place, out=False, minutes=self.minutes, override="staff said so"
        )
        assert answer.inside

    @precondition(lambda self: bool(self.attempts))
    @rule(data=st.data())
    def a_scan_is_sent_again(self, data: st.DataObject) -> None:
        who, place, out, nonce = data.draw(st.sampled_from(self.attempts))
        written = len(self.desk.ledger)
        first = self.accepted.get(nonce)
        answer = self.scan(who, place, out=out, minutes=self.minutes, nonce=nonce)
        if first is not None:
            assert answer.replayed
            assert (answer.entry, answer.verdict) == (first.entry, first.verdict)
            assert len(self.desk.ledger) == written

    @precondition(lambda self: bool(self.accepted))
    @rule(data=st.data(), later=steps)
    def a_scan_is_undone(self, data: st.DataObject, later: int) -> None:
        self.minutes += later
        entry = data.draw(st.sampled_from([*self.accepted.values()])).entry
        self.undo(entry)

    @rule(who=people)
    def the_last_scan_is_undone(self, who: str) -> None:
        self.undo(who)

    def undo(self, entry: str) -> None:
        try:
            self.desk.undo(entry, at=minutes_after_start(self.minutes))
        except KnownFault as fault:
            assert "undone" in str(fault)  # noqa: PT017  either outcome is right

    @rule(who=people, state=st.sampled_from(["confirmed", "cancelled"]))
    def the_roster_changes(self, who: str, state: str) -> None:
        self.desk.import_people(sample_guest(who, state=RegistrationState(state)))

    @invariant()
    def the_numbers_are_what_the_ledger_says(self) -> None:
        running, recounted = self.desk.tallies()
        assert running == recounted

    @invariant()
    def everybody_is_where_their_entries_say(self) -> None:
        assert self.desk.inconsistent_references() == []

    @invariant()
    def one_person_is_one(self) -> None:
        count = self.desk.count
        assert 0 <= count.inside <= count.arrived <= len(PEOPLE)
        assert sum(count.by_checkpoint.values()) == count.inside
        assert min(count.by_checkpoint.values()) >= 0
        assert "" not in count.by_checkpoint

    @invariant()
    def nobody_is_admitted_twice(self) -> None:
        entries: dict[str | None, list[LedgerEntry]] = {}
        for entry in self.desk.ledger:
            entries.setdefault(entry.registration, []).append(entry)
        assert not [
            repeated
            for person_entries in entries.values()
            if (repeated := repeated_admissions(person_entries))
        ]

    @invariant()
    def a_nonce_is_accepted_once(self) -> None:
        nonces = [entry.nonce for entry in self.desk.ledger if entry.is_movement]
        assert len(nonces) == len(set(nonces))

    @invariant()
    def nobody_has_two_badges(self) -> None:
        with self.desk.store.reading() as reader:
            assert sum(reader.badges.counts_by_state("evening").values()) <= len(PEOPLE)


def repeated_admissions(entries: list[LedgerEntry]) -> list[tuple[str, str]]:
    """Return the admissions without an exit, an undo or an override in between."""
    undone_ids = {entry.undoes for entry in entries}
    moves = [entry for entry in entries if entry.is_movement]
    return [
        (previous.id, next_move.id)
        for previous, next_move in pairwise(moves)
        if previous.verdict in ADMISSIONS
        and next_move.verdict in ADMISSIONS
        and not undone_ids & {previous.id, next_move.id}
        and next_move.kind is not EntryKind.OVERRIDE
        and next_move.checkpoint not in ROOMS - {previous.checkpoint}
    ]


class HubAdmissionMachine(AdmissionMachine):
    """The same in PostgreSQL."""


@pytest.fixture(scope="class")
def hub(postgresql: PostgresServer) -> None:
    HubAdmissionMachine.server = postgresql


TestEvening = AdmissionMachine.TestCase
TestEvening.settings = settings(
    max_examples=effort(8, 50), stateful_step_count=20, deadline=None
)


TestEveningAtTheHub = HubAdmissionMachine.TestCase
TestEveningAtTheHub.settings = settings(
    max_examples=effort(3, 20), stateful_step_count=20, deadline=None
)
TestEveningAtTheHub.pytestmark = pytest.mark.usefixtures("hub")  # type: ignore[attr-defined]  # pytest looks for it
