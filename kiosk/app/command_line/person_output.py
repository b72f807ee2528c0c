"""What ``kiosk person`` tells of people, their history and changes."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kiosk.app.command_line.json_objects import iso
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import print_error
from kiosk.domain.bidi import isolate
from kiosk.domain.people.person_change import field_value, version_of
from kiosk.domain.people.person_fields import EDITABLE, field_text

if TYPE_CHECKING:
    from kiosk.domain.event.event import Event
    from kiosk.domain.people.person_change import FieldValue
    from kiosk.service.person_history import HistoryLine
    from kiosk.service.ports.people import Person
    from kiosk.service.record_changes import PeopleChanged


def person_fields_object(person: "Person") -> dict[str, Any]:
    """Return a person with all fields, as scripts read them."""
    registration, presence = person.registration, person.presence
    return {
        **{name: field_value(registration, name) for name in EDITABLE},
        "id": registration.id,
        "version": version_of(registration),
        "walk_in": registration.walk_in,
        "inside": presence.inside,
        "first_admitted_at": iso(presence.first_admitted_at),
    }


def history_object(line: "HistoryLine") -> dict[str, Any]:
    """Return one change of a person, as scripts read it."""
    change_set = line.change_set
    return {
        "change": change_set.id if change_set else None,
        "kind": line.kind or "corrected",
        "at": iso(line.changed_at),
        "station": line.station,
        "operator": line.operator,
        "reason": line.detail,
        "undone": change_set.undone if change_set else False,
        "before": dict(line.before),
        "after": dict(line.after),
    }


def print_person(
    event: "Event", person: "Person", history: Sequence["HistoryLine"]
) -> None:
    """Print a person's fields, those that are filled, and their history."""
    registration = person.registration
    print_table(
        ("field", "value"),
        [
            (name, text)
            for name in EDITABLE
            if (text := field_text(event, registration, name))
        ],
        folding=("value",),
    )
    for line in history:
        print_line(f"  {_history_sentence(event, line)}")


def _history_sentence(event: "Event", line: "HistoryLine") -> str:
    when = event.local(line.changed_at).strftime("%Y-%m-%d %H:%M")
    who = f"{line.operator} at {line.station}" if line.operator else line.station
    change_set = line.change_set
    marks = [
        f"“{line.detail}”" if line.detail else "",
        _difference(line.before, line.after),
        "undone since" if change_set and change_set.undone else "",
        f"change {change_set.id}" if change_set else "",
    ]
    text = "; ".join(filter(None, marks))
    return f"{when} {line.kind or 'corrected'} by {who}: {text}"


def _difference(
    before: Mapping[str, "FieldValue"], after: Mapping[str, "FieldValue"]
) -> str:
    shown = (name for name in after if name not in {"removed", "merged_into"})
    return ", ".join(
        f"{name} {_shown(before.get(name))} → {_shown(after[name])}" for name in shown
    )


def _shown(value: "FieldValue") -> str:
    text = ", ".join(value) if isinstance(value, list) else str(value or "")
    return isolate(text) or "nothing"


def print_changed(
    changed: "PeopleChanged", sentence: str, *, as_json: bool, **more: object
) -> None:
    """Print a change that was made, and who is inside without a right to be."""
    if as_json:
        print_json(
            {
                "change": changed.change_set.id,
                "kind": changed.change_set.kind,
                "people": [person_fields_object(person) for person in changed.people],
                "still_inside": [each.reference for each in changed.still_inside],
                **more,
            }
        )
    else:
        print_line(sentence)
        print_line(f"To take it back: kiosk person undo {changed.change_set.id}")
    for registration in changed.still_inside:
        print_error(
            f"{registration.reference} {isolate(registration.name)} is inside, and may "
            "no longer come: speak to them, or scan them out."
        )
