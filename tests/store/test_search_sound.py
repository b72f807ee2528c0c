"""However people come and go, the search finds each by every name they had."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import delete

from kiosk.store.tables import RegistrationRow
from tests.length import effort
from tests.store.desk_book import DeskBook, person

if TYPE_CHECKING:
    from kiosk.domain.registration import Registration


class Upkeep(RuleBasedStateMachine):
    """People come, change their names and go, some at a time."""

    names = st.lists(st.sampled_from(["Ann", "Bö", "Cyd", "O'Dee", "王"]), max_size=3)
    people = st.dictionaries(st.integers(0, 5), names, max_size=4)

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.book = DeskBook(Path(self.folder.name))
        self.known: dict[str, set[str]] = {}
        self.now: dict[str, Registration] = {}

    def teardown(self) -> None:
        self.book.store.close()
        self.folder.cleanup()

    @rule(people=people)
    def put(self, people: dict[int, list[str]]) -> None:
        some = [person(" ".join(n) or "Eve", str(at)) for at, n in people.items()]
        self.book.put(*some)
        for one in some:
            self.now[one.id] = one
            self.known.setdefault(one.id, set()).update(one.name.split())

    @rule(at=st.integers(0, 5))
    def drop(self, at: int) -> None:
        one = person("", str(at)).id
        with self.book.store.transaction() as tx:
            tx.connection.execute(
                delete(RegistrationRow).where(RegistrationRow.id == one)
            )
        self.now.pop(one, None)
        self.known.pop(one, None)

    @invariant()
    def finds_by_every_name(self) -> None:
        for name in ("Ann", "Bö", "Cyd", "O'Dee", "王", "Eve"):
            known = [self.now[one].name for one in self.now if name in self.known[one]]
            assert sorted(self.book.find(name)) == sorted(known)

    @invariant()
    def is_sound(self) -> None:
        with self.book.store.transaction() as tx:
            tx.connection.exec_driver_sql(
                "INSERT INTO search_text (search_text, rank) "
                "VALUES ('integrity-check', 1)"
            )


TestUpkeep = Upkeep.TestCase
TestUpkeep.settings = settings(
    max_examples=effort(8, 100), stateful_step_count=12, deadline=None
)
