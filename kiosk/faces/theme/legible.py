"""People as the fonts of this computer can write them: never as empty boxes."""

from dataclasses import replace

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.stand_in import latin_name, writable
from kiosk.domain.stations.conflict_sentences import ConflictCase, ConflictSide
from kiosk.faces.theme.fonts import has_glyphs


def legible(registration: Registration) -> Registration:
    """Return a registration with a stand-in for what cannot be written here."""
    return writable(registration, has_glyphs)


def name_to_correct(registration: Registration) -> str:
    """Return the name from which a correction starts."""
    name = registration.name
    return name if has_glyphs(name) else latin_name(registration, has_glyphs)


def legible_result(result: CheckInResult) -> CheckInResult:
    """Return the result of a scan, with its person as they can be written."""
    person = result.registration
    return replace(result, registration=legible(person)) if person else result


def legible_case(case: ConflictCase) -> ConflictCase:
    """Return a conflict, with its person and names as they can be written."""
    return replace(
        case,
        person=legible(case.person) if case.person else None,
        earlier=_legible_side(case.earlier),
        later=_legible_side(case.later),
    )


def _legible_side(side: ConflictSide | None) -> ConflictSide | None:
    return replace(side, name="") if side and not has_glyphs(side.name) else side
