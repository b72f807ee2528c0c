"""What people here changed of registrations, which outlasts the next roster."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.people.person_change import FieldValue, field_value, with_fields
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import Disagreement
from kiosk.service.ports.people import Person

ALL = "all"
"""The word that takes everything as a roster has it."""
_OF_THE_NAME = frozenset({"name", "removed", "merged_into"})


@dataclass(slots=True)
class ChangedHere:
    """The values that people here replaced, and where a roster disagrees with them.

    ``former`` are these by registration and field; ``taken`` the references and fields
    of which the roster holds all the same.
    """

    former: Mapping[str, Mapping[str, Collection[FieldValue]]]
    taken: frozenset[str]
    disagreements: list[Disagreement] = field(default_factory=list)

    def by_former_reference(self, people: Iterable[Person]) -> dict[str, Person]:
        """Return people by the references that somebody here replaced."""
        if not any("reference" in fields for fields in self.former.values()):
            return {}
        return {
            str(reference).casefold(): person
            for person in people
            for reference in self.former.get(person.registration.id, {}).get(
                "reference", ()
            )
        }

    def keep(self, here: Registration, roster: Registration) -> Registration:
        """Return a roster's registration with what was changed here and is not known.

        A value that was here before the change is none that the roster brings anew.
        """
        kept = {}
        for name, former in self.former.get(here.id, {}).items():
            value = field_value(roster, name)
            if name in _OF_THE_NAME or value == field_value(here, name):
                continue
            if self.disagree(here, name, value, former):
                kept[name] = field_value(here, name)
        return with_fields(roster, kept) if kept else roster

    def disagree(
        self,
        here: Registration,
        name: str,
        value: FieldValue,
        former: Collection[FieldValue],
    ) -> bool:
        """Note a disagreement, and return whether what is here is kept."""
        taken = self.taken & {ALL, here.reference.casefold(), name}
        kept = value in former and not taken
        self.disagreements.append(
            Disagreement(
                reference=here.reference,
                name=here.name,
                field=name,
                here=field_value(here, name),
                roster=value,
                kept=kept,
            )
        )
        return kept
