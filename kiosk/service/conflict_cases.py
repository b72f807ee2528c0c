"""Conflicts with their person and both sides, for display."""

from kiosk.domain.people.correction import Correction
from kiosk.domain.stations.conflict import Conflict, ConflictKind
from kiosk.domain.stations.conflict_sentences import ConflictCase, ConflictSide
from kiosk.service.ports import Reader


def conflict_case(reader: Reader, conflict: Conflict) -> ConflictCase:
    """Return a conflict with its person and both of its sides."""
    person = reader.people.find(conflict.registration)
    is_name_conflict = conflict.kind is ConflictKind.TWO_NAMES
    corrections = (
        reader.people.corrections(conflict.registration) if is_name_conflict else ()
    )
    sides = {correction.id: _correction_side(correction) for correction in corrections}

    def side_of(side_id: str | None) -> ConflictSide | None:
        if side_id is None or is_name_conflict:
            return sides.get(side_id or "")
        return _admission_side(reader, side_id)

    return ConflictCase(
        conflict=conflict,
        person=person.registration if person else None,
        earlier=side_of(conflict.earlier),
        later=side_of(conflict.later),
    )


def _correction_side(correction: Correction) -> ConflictSide:
    return ConflictSide(
        station=correction.station, at=correction.corrected_at, name=correction.name
    )


def _admission_side(reader: Reader, entry_id: str) -> ConflictSide | None:
    entry = reader.ledger.find(entry_id)
    if entry is None:
        return None
    return ConflictSide(
        station=entry.station, checkpoint=entry.checkpoint, at=entry.scanned_at
    )
