"""No sequence of edits, imports, merges, splits and undos moves a check-in to another.

A person is whoever stands for some codes; they have come if one of these was admitted.
"""

import tempfile
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.ticket import ForeignCode
from kiosk.service.merged_people import standing_person
from tests.desk_driver import DeskDriver
from tests.effort import effort
from tests.postgres_server import PostgresServer
from tests.sample_event import minutes_after_start, sample_event, sample_guest
from tests.service.people_edits import PeopleEditor

LETTERS = "ABCDE"
letters = st.sampled_from(LETTERS)
states = st.sampled_from(["confirmed", "cancelled", "unpaid"])
subsets = st.sets(letters, min_size=1)


def code_of(letter: str) -> str:
    return f"CODE-{letter}1"


class PeopleMachine(RuleBasedStateMachine):
    """An office and a door at work on the same people."""

    server: ClassVar[PostgresServer | None] = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        records = self.server.cleared_hub() if self.server else Path(self.folder.name)
        self.desk = DeskDriver(records, sample_event())
        self.office = PeopleEditor(self.desk)
        self.came: set[str] = set()
        self.changes: list[str] = []
        self.minutes = 0

    def teardown(self) -> None:
        self.desk.close()
        self.folder.cleanup()

    def reference(self, letter: str) -> str | None:
        """Return the reference of whoever stands for a letter's code."""
        code = ForeignCode(code_of(letter), plausible=True)
        with self.desk.store.reading() as reader:
            holder = reader.people.by_code(self.desk.event.id, code)
            found = reader.people.find(holder.registration.id) if holder else None
            person = standing_person(reader, found)
        return person.registration.reference if person else None

    @rule(rows=subsets, name=letters, state=states)
    def a_roster_is_imported(self, rows: set[str], name: str, state: str) -> None:
        report = self.desk.import_people(
            *(
                sample_guest(
                    letter,
                    f"Guest {letter} {'van ' if letter == name else ''}Dam",
                    code=code_of(letter),
                    state=RegistrationState(state),
                )
                for letter in sorted(rows)
            )
        )
        if report.change_set:
            self.changes.append(report.change_set)

    @rule(letter=letters)
    def somebody_scans(self, letter: str) -> None:
        self.minutes += 1
        at = minutes_after_start(self.minutes)
        outcome = self.desk.scan(code=code_of(letter), at=at).outcome
        if outcome == "admitted":
            self.came.add(letter)

    @rule(letter=letters, state=states, note=letters)
    def somebody_is_edited(self, letter: str, state: str, note: str) -> None:
        if reference := self.reference(letter):
            self._try(lambda: self.office.edit(reference, state=state, note=note))

    @rule(one=letters, other=letters)
    def two_are_merged(self, one: str, other: str) -> None:
        keep, merged = self.reference(one), self.reference(other)
        if keep and merged:
            self._try(lambda: self.office.merge(keep, merged))

    @rule(letter=letters)
    def one_is_split(self, letter: str) -> None:
        reference, code = self.reference(letter), code_of(letter)
        if (
            reference is None
            or self.desk.find_holder(reference).registration.code != code
        ):
            return
        registration = self.office.id(reference)
        entries = [
            entry.id
            for entry in self.desk.ledger
            if entry.code == code and entry.registration == registration
        ]
        self._try(
            lambda: self.office.split(
                reference,
                fields={"name": f"Another {letter}"},
                entries=entries,
                with_code=True,
            )
        )

    @rule(data=st.data())
    def a_change_is_undone(self, data: st.DataObject) -> None:
        if self.changes:
            change = data.draw(st.sampled_from(self.changes[-4:]))
            self._try(lambda: self.office.undo(change))

    def _try(self, change: object) -> None:
        self.minutes += 1
        self.desk.clock.moment = minutes_after_start(self.minutes)
        try:
            changed = change()  # type: ignore[operator]  # one of the office's
        except KnownFault:
            return
        self.changes.append(changed.change_set.id)

    @invariant()
    def each_check_in_is_on_the_person_who_was_there(self) -> None:
        codes: dict[str, set[str]] = {}
        for letter in LETTERS:
            if reference := self.reference(letter):
                codes.setdefault(reference, set()).add(letter)
        for reference, own in codes.items():
            assert self.desk.presence(reference).arrived == bool(own & self.came)
        assert self.desk.count.arrived == sum(
            bool(own & self.came) for own in codes.values()
        )

    @invariant()
    def the_counts_are_the_ledgers(self) -> None:
        kept, counted = self.desk.tallies()
        assert +kept == +counted
        assert self.desk.inconsistent_references() == []


class HubPeopleMachine(PeopleMachine):
    """The same in PostgreSQL."""


@pytest.fixture(scope="class")
def hub(postgresql: PostgresServer) -> None:
    HubPeopleMachine.server = postgresql


TestOffice = PeopleMachine.TestCase
TestOffice.settings = settings(
    max_examples=effort(12, 200), stateful_step_count=20, deadline=None
)


TestOfficeAtTheHub = HubPeopleMachine.TestCase
TestOfficeAtTheHub.settings = settings(
    max_examples=effort(2, 20), stateful_step_count=20, deadline=None
)
TestOfficeAtTheHub.pytestmark = pytest.mark.usefixtures("hub")  # type: ignore[attr-defined]  # pytest looks for it
