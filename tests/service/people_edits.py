"""Changes of people at a desk, as the use cases make them."""

from collections.abc import Mapping
from typing import Any

from kiosk.domain.people.person_change import version_of
from kiosk.domain.people.registration import Registration
from kiosk.service.add_person import AddPerson, PersonAdded, PersonAddition
from kiosk.service.edit_people import EditPeople, PeopleEdit
from kiosk.service.merge_people import MergePeople, PeopleMerge
from kiosk.service.person_history import HistoryLine, person_history
from kiosk.service.record_changes import PeopleChanged
from kiosk.service.split_person import PersonSplit, SplitPerson
from kiosk.service.undo_change import ChangeUndo, UndoChange
from tests.desk_driver import DeskDriver


class PeopleEditor:
    """Somebody in the office, at a desk's records."""

    def __init__(self, desk: DeskDriver, operator: str | None = None) -> None:
        self.desk = desk
        self.who = {
            "event": desk.event.id,
            "station": desk.station,
            "operator": operator,
        }

    def id(self, reference: str) -> str:
        return self.desk.find_holder(reference).registration.id

    def add(self, fields: Mapping[str, str], **more: Any) -> PersonAdded:  # noqa: ANN401  as the addition takes them
        add = AddPerson(self.desk.store, self.desk.clock, self.desk.check_in)
        return add(PersonAddition(**self.who, fields=fields, **more))

    def edit(
        self, *references: str, seen: Registration | None = None, **fields: str
    ) -> PeopleChanged:
        version = version_of(seen) if seen else ""
        people = {self.id(reference): version for reference in references}
        edit = PeopleEdit(**self.who, people=people, fields=fields)
        return EditPeople(self.desk.store, self.desk.clock)(edit)

    def merge(self, keep: str, other: str, **fields: str) -> PeopleChanged:
        merge = PeopleMerge(
            **self.who, keep=self.id(keep), merge=self.id(other), fields=fields
        )
        return MergePeople(self.desk.store, self.desk.clock)(merge)

    def split(self, reference: str, **more: Any) -> PeopleChanged:  # noqa: ANN401  as the split takes them
        split = PersonSplit(**self.who, registration=self.id(reference), **more)
        return SplitPerson(self.desk.store, self.desk.clock)(split)

    def undo(
        self, changed: PeopleChanged | str, *, leave_changed: bool = False
    ) -> PeopleChanged:
        change_set = changed if isinstance(changed, str) else changed.change_set.id
        undo = ChangeUndo(
            **self.who, change_set=change_set, leave_changed=leave_changed
        )
        return UndoChange(self.desk.store, self.desk.clock)(undo)

    def history(self, reference: str) -> list[HistoryLine]:
        with self.desk.store.reading() as reader:
            return list(person_history(reader, self.id(reference)))
