"""Look up what conflicts are about: who, where and when."""

from kiosk.domain.conflict import Conflict, ConflictKind
from kiosk.domain.conflict_words import Case, Deed
from kiosk.domain.correction import Correction
from kiosk.service.ports import Reader


def case_of(reader: Reader, conflict: Conflict) -> Case:
    """Give a conflict with its person and with the two things done."""
    person = reader.people.find(conflict.registration)
    named = conflict.kind is ConflictKind.TWO_NAMES
    corrections = reader.people.corrections(conflict.registration) if named else ()
    known = {one.id: _corrected(one) for one in corrections}

    def deed(name: str | None) -> Deed | None:
        if name is None or named:
            return known.get(name or "")
        return _admitted(reader, name)

    return Case(
        conflict=conflict,
        person=person.registration if person else None,
        earlier=deed(conflict.earlier),
        later=deed(conflict.later),
    )


def _corrected(correction: Correction) -> Deed:
    return Deed(
        station=correction.station, at=correction.corrected_at, name=correction.name
    )


def _admitted(reader: Reader, name: str) -> Deed | None:
    entry = reader.ledger.find(name)
    if entry is None:
        return None
    return Deed(station=entry.station, checkpoint=entry.checkpoint, at=entry.scanned_at)
