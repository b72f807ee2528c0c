"""However people come and go, the search finds each by every name they had."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import delete

from kiosk.store.tables import RegistrationRow
from tests.effort import effort
from tests.store.search_records import SearchRecords, person

if TYPE_CHECKING:
    from kiosk.domain.people.registration import Registration


class IndexMachine(RuleBasedStateMachine):
    """People come, change their names and go, some at a time."""

    names = st.lists(st.sampled_from(["Ann", "Bö", "Cyd", "O'Dee", "王"]), max_size=3)
    people = st.dictionaries(st.integers(0, 5), names, max_size=4)

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.book = SearchRecords(Path(self.folder.name))
        self.names_by_id: dict[str, set[str]] = {}
        self.people_by_id: dict[str, Registration] = {}

    def teardown(self) -> None:
        self.book.store.close()
        self.folder.cleanup()

    @rule(people=people)
    def put(self, people: dict[int, list[str]]) -> None:
        registrations = [
            person(" ".join(n) or "Eve", str(at)) for at, n in people.items()
        ]
        self.book.put(*registrations)
        for registration in registrations:
            self.people_by_id[registration.id] = registration
            self.names_by_id.setdefault(registration.id, set()).update(
                registration.name.split()
            )

    @rule(at=st.integers(0, 5))
    def drop(self, at: int) -> None:
        registration_id = person("", str(at)).id
        with self.book.store.transaction() as tx:
            tx.connection.execute(
                delete(RegistrationRow).where(RegistrationRow.id == registration_id)
            )
        self.people_by_id.pop(registration_id, None)
        self.names_by_id.pop(registration_id, None)

    @invariant()
    def finds_by_every_name(self) -> None:
        for name in ("Ann", "Bö", "Cyd", "O'Dee", "王", "Eve"):
            expected = [
                self.people_by_id[registration_id].name
                for registration_id in self.people_by_id
                if name in self.names_by_id[registration_id]
            ]
            assert sorted(self.book.find(name)) == sorted(expected)

    @invariant()
    def is_intact(self) -> None:
        with self.book.store.transaction() as tx:
            tx.connection.exec_driver_sql(
                "INSERT INTO search_text (search_text, rank) "
                "VALUES ('integrity-check', 1)"
            )


TestUpkeep = IndexMachine.TestCase
TestUpkeep.settings = settings(
    max_examples=effort(8, 100), stateful_step_count=12, deadline=None
)
