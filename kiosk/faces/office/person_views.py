"""A person's fields as a form shows them, and what is wrong in each."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.person_fields import FieldIssue
from kiosk.faces.error_report import translate_fault
from kiosk.faces.office.office_enums import Office
from kiosk.faces.office.person_history import LoadedPerson
from kiosk.faces.office.person_texts import STATES, came_text
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTexts:
    """The fields of a person as a form shows them, or what is wrong in each."""

    name: str = ""
    given_name: str = ""
    family_name: str = ""
    reference: str = ""
    email: str = ""
    affiliation: str = ""
    category: str = ""
    state: str = ""
    code: str = ""
    language: str = ""
    valid_from: str = ""
    valid_until: str = ""
    checkpoints: str = ""
    party: str = ""
    attention: str = ""
    note: str = ""


@QmlElement
class PersonTextsView(View[PersonTexts]):
    """The fields of a person for QML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonStatus:
    """Who is shown, their state, and when they came."""

    id: str = ""
    state: Office.State = Office.State.NONE
    arrived: str = ""
    inside: bool = False


@QmlElement
class PersonStatusView(View[PersonStatus]):
    """The status of a person for QML."""


def person_status(event: Event | None, loaded: LoadedPerson | None) -> PersonStatus:
    """Return the status of who is shown; an empty one for nobody."""
    if event is None or loaded is None:
        return PersonStatus()
    person = loaded.person
    return PersonStatus(
        id=person.registration.id,
        state=STATES[person.registration.state],
        arrived=came_text(person, event, "en"),
        inside=person.presence.inside,
    )


def problem_texts(issues: Sequence[FieldIssue]) -> PersonTexts:
    """Return what is wrong in each field, in the reader's language."""
    known = {field.name for field in fields(PersonTexts)}
    return PersonTexts(
        **{
            issue.field: translate_fault(KnownFault(issue.sentence, **issue.values))
            for issue in issues
            if issue.field in known
        }
    )
