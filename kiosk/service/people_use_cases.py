"""The use cases of registrations, as one station wires them."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.service.ports import Clock, Store

if TYPE_CHECKING:
    from kiosk.service.correct_name import CorrectName
    from kiosk.service.edit_people import EditPeople
    from kiosk.service.import_roster import ImportRoster
    from kiosk.service.merge_people import MergePeople
    from kiosk.service.split_person import SplitPerson
    from kiosk.service.undo_change import UndoChange


@dataclass(frozen=True, kw_only=True)
class PeopleUseCases:
    """What is done with registrations; the code of each is loaded at its first use."""

    store: Store
    clock: Clock

    @cached_property
    def correct_name(self) -> "CorrectName":
        """Corrects a name."""
        from kiosk.service.correct_name import CorrectName

        return CorrectName(self.store, self.clock)

    @cached_property
    def edit_people(self) -> "EditPeople":
        """Changes registrations."""
        from kiosk.service.edit_people import EditPeople

        return EditPeople(self.store, self.clock)

    @cached_property
    def merge_people(self) -> "MergePeople":
        """Merges two registrations that are one person."""
        from kiosk.service.merge_people import MergePeople

        return MergePeople(self.store, self.clock)

    @cached_property
    def split_person(self) -> "SplitPerson":
        """Splits a registration that stood for two people."""
        from kiosk.service.split_person import SplitPerson

        return SplitPerson(self.store, self.clock)

    @cached_property
    def undo_change(self) -> "UndoChange":
        """Takes a change of people back."""
        from kiosk.service.undo_change import UndoChange

        return UndoChange(self.store, self.clock)

    @cached_property
    def import_roster(self) -> "ImportRoster":
        """Stores the people of a roster."""
        from kiosk.service.import_roster import ImportRoster

        return ImportRoster(self.store, self.clock)
