"""The history of one person: who changed what of them, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.people.person_change import ChangeKind, ChangeSet, FieldValues
from kiosk.service.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One change of a person; ``kind`` is None for a name corrected at a desk.

    ``change_set`` is None where it cannot be taken back as a change set.
    """

    changed_at: datetime
    kind: ChangeKind | None
    station: str
    operator: str | None
    detail: str = ""
    before: FieldValues
    after: FieldValues
    change_set: ChangeSet | None = None


def person_history(reader: Reader, registration: str) -> Sequence[HistoryLine]:
    """Return all changes of a person in order, also of their name by any desk."""
    changes = reader.history.of_person(registration)
    lines = [
        (
            change_set.stamp,
            HistoryLine(
                changed_at=change_set.changed_at,
                kind=change_set.kind,
                station=change_set.station,
                operator=change_set.operator,
                detail=change_set.detail,
                before=change.before,
                after=change.after,
                change_set=change_set,
            ),
        )
        for change_set, change in changes
    ]
    known = {f"{change_set.id}/{registration}" for change_set, _ in changes}
    lines += [
        (
            correction.stamp,
            HistoryLine(
                changed_at=correction.corrected_at,
                kind=None,
                station=correction.station,
                operator=correction.operator,
                before={"name": correction.name_before},
                after={"name": correction.name},
            ),
        )
        for correction in reader.people.corrections(registration)
        if correction.id not in known
    ]
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]
