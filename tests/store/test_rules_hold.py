"""No sequence of scans, undos, overrides and late reports breaks the rules."""

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.domain.answer import Answer
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import ENTRIES, EntryKind, LedgerEntry
from kiosk.domain.registration import RegistrationState
from kiosk.domain.staff import Role
from tests.evening import GARDEN, HALL, LIBRARY, SIDE, after, evening, guest
from tests.length import effort
from tests.postgresql import Server
from tests.rehearsal import Rehearsal

PEOPLE = ("A", "B", "C")
ROOMS = {LIBRARY.name, GARDEN.name}
people = st.sampled_from(PEOPLE)
doors = st.sampled_from([HALL.name, SIDE.name, *sorted(ROOMS)])
stations = st.sampled_from(["door 1", "door 2"])
ways = st.sampled_from(["in", "out"])
steps = st.integers(0, 3)


class Evening(RuleBasedStateMachine):
    """An evening on which anything may be tried, in any order."""

    server: ClassVar[Server | None] = None
    """Whose hub keeps the records; without one they are in a folder."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        event = evening(HALL, SIDE, LIBRARY, GARDEN, capacity=2)
        records = self.server.hub() if self.server else Path(self.folder.name)
        self.desk = Rehearsal(records, event)
        self.desk.invite(*(guest(name) for name in PEOPLE))
        self.codes = {name: self.desk.code(name) for name in PEOPLE}
        self.now = 0
        self.tried: list[tuple[str, str, bool, str]] = []
        self.accepted: dict[str, Answer] = {}

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    def scan(
        self, who: str, place: str, *, out: bool, minutes: int, **more: str
    ) -> Answer:
        nonce = more.pop("nonce", f"n-{len(self.tried)}")
        self.tried.append((who, place, out, nonce))
        answer = self.desk.scan(
            code=self.codes[who],
            checkpoint=place,
            out=out,
            at=after(minutes),
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
        self.now += later
        before = self.desk.presence(who)
        answer = self.scan(
            who, place, out=way == "out", minutes=self.now, station=station
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
        self.scan(who, place, out=way == "out", minutes=self.now - earlier)

    @rule(who=people, place=doors, later=steps)
    def somebody_is_let_in_all_the_same(self, who: str, place: str, later: int) -> None:
        self.now += later
        answer = self.scan(
            who, place, out=False, minutes=self.now, override="staff said so"
        )
        assert answer.inside

    @precondition(lambda self: bool(self.tried))
    @rule(data=st.data())
    def a_scan_is_sent_again(self, data: st.DataObject) -> None:
        who, place, out, nonce = data.draw(st.sampled_from(self.tried))
        written = len(self.desk.ledger)
        first = self.accepted.get(nonce)
        answer = self.scan(who, place, out=out, minutes=self.now, nonce=nonce)
        if first is not None:
            assert answer.replayed
            assert (answer.entry, answer.verdict) == (first.entry, first.verdict)
            assert len(self.desk.ledger) == written

    @precondition(lambda self: bool(self.accepted))
    @rule(data=st.data(), later=steps)
    def a_scan_is_undone(self, data: st.DataObject, later: int) -> None:
        self.now += later
        entry = data.draw(st.sampled_from([*self.accepted.values()])).entry
        self.undo(entry)

    @rule(who=people)
    def the_last_scan_is_undone(self, who: str) -> None:
        self.undo(who)

    def undo(self, entry: str) -> None:
        try:
            self.desk.undo(entry, at=after(self.now), role=Role.SUPERVISOR)
        except KnownFault as fault:
            assert "undone" in str(fault)  # noqa: PT017  either outcome is right

    @rule(who=people, state=st.sampled_from(["confirmed", "cancelled"]))
    def the_roster_changes(self, who: str, state: str) -> None:
        self.desk.invite(guest(who, state=RegistrationState(state)))

    @invariant()
    def the_numbers_are_what_the_ledger_says(self) -> None:
        running, anew = self.desk.counted()
        assert running == anew

    @invariant()
    def everybody_is_where_their_entries_say(self) -> None:
        assert self.desk.mislaid() == []

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
        assert not [twice for one in entries.values() if (twice := admitted_twice(one))]

    @invariant()
    def a_nonce_is_accepted_once(self) -> None:
        nonces = [entry.nonce for entry in self.desk.ledger if entry.moves]
        assert len(nonces) == len(set(nonces))

    @invariant()
    def nobody_has_two_badges(self) -> None:
        with self.desk.store.reading() as reader:
            assert sum(reader.badges.states("evening").values()) <= len(PEOPLE)


def admitted_twice(entries: list[LedgerEntry]) -> list[tuple[str, str]]:
    """List the admissions without an exit, an undo or an override in between."""
    undone = {entry.undoes for entry in entries}
    moves = [entry for entry in entries if entry.moves]
    return [
        (one.id, other.id)
        for one, other in pairwise(moves)
        if one.verdict in ENTRIES
        and other.verdict in ENTRIES
        and not undone & {one.id, other.id}
        and other.kind is not EntryKind.OVERRIDE
        and other.checkpoint not in ROOMS - {one.checkpoint}
    ]


class EveningAtTheHub(Evening):
    """The same, in PostgreSQL."""


@pytest.fixture(scope="class")
def hub(postgresql: Server) -> None:
    EveningAtTheHub.server = postgresql


TestEvening = Evening.TestCase
TestEvening.settings = settings(
    max_examples=effort(8, 50), stateful_step_count=20, deadline=None
)


TestEveningAtTheHub = EveningAtTheHub.TestCase
TestEveningAtTheHub.settings = settings(
    max_examples=effort(3, 20), stateful_step_count=20, deadline=None
)
TestEveningAtTheHub.pytestmark = pytest.mark.usefixtures("hub")  # type: ignore[attr-defined]  # pytest looks for it
