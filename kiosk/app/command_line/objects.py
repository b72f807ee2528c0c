"""The objects that scripts rely on: answers, entries, people and counts as JSON."""

from dataclasses import asdict, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.domain.catalogue import CATALOGUE
from kiosk.domain.conflict_words import advise, explain
from kiosk.domain.station import Health
from kiosk.domain.verdict import Refused
from kiosk.domain.words import sentences, visitors_language

if TYPE_CHECKING:
    from kiosk.app.hub_status import StationStatus
    from kiosk.domain.answer import Answer
    from kiosk.domain.conflict_words import Case
    from kiosk.domain.correction import Correction
    from kiosk.domain.event import Event
    from kiosk.domain.ledger import LedgerEntry
    from kiosk.domain.notice import Announcement
    from kiosk.domain.registration import Registration
    from kiosk.service.ports.people import Person
    from kiosk.service.undo import Undone


def iso(when: datetime | None) -> str | None:
    """Write a moment for scripts, in UTC."""
    return when.astimezone(UTC).isoformat() if when else None


def scan_object(answer: "Answer", event: "Event", language: str) -> dict[str, object]:
    """Describe an answer to a scan."""
    visitor = sentences(answer, event, visitors_language(answer, language)).visitor
    registration, verdict = answer.registration, answer.verdict
    return {
        "verdict": answer.outcome,
        "refusal": verdict.refusal if isinstance(verdict, Refused) else None,
        "visitor": visitor,
        "staff": sentences(answer, event, language).staff,
        "reference": registration.reference if registration else None,
        "name": registration.name if registration else None,
        "entry": answer.entry,
        "nonce": answer.nonce,
        "replayed": answer.replayed,
        "first_admitted_at": iso(answer.first_admitted_at),
        "inside": answer.inside,
        "offline": answer.offline,
    }


def undo_object(undone: "Undone", language: str) -> dict[str, object]:
    """Describe an undo as if it were an answer to a scan."""
    entry, registration = undone.entry, undone.person.registration
    presence, said = undone.person.presence, CATALOGUE["undone"]
    spoken = said.get(registration.language) or said[language]
    return {
        "verdict": entry.verdict,
        "refusal": None,
        "visitor": spoken.visitor,
        "staff": said[language].staff.format(name=registration.name),
        "reference": registration.reference,
        "name": registration.name,
        "entry": entry.id,
        "nonce": entry.nonce,
        "replayed": False,
        "first_admitted_at": iso(presence.first_admitted_at),
        "inside": presence.inside,
        "offline": False,
    }


def entry_object(entry: "LedgerEntry", references: dict[str, str]) -> dict[str, object]:
    """Describe a ledger entry, with the person's reference beside their id."""
    described = asdict(entry)
    described.pop("follows")
    described["scanned_at"] = iso(entry.scanned_at)
    described["recorded_at"] = iso(entry.recorded_at)
    described["reference"] = references.get(entry.registration or "")
    return described


def person_object(person: "Person") -> dict[str, object]:
    """Describe a person as a search finds them."""
    registration, presence = person.registration, person.presence
    return {
        "reference": registration.reference,
        "name": registration.name,
        "affiliation": registration.affiliation,
        "state": registration.state,
        "inside": presence.inside,
        "arrived_at": iso(presence.first_admitted_at),
    }


def conflict_object(
    case: "Case", event: "Event", now: datetime, language: str
) -> dict[str, object]:
    """Describe a conflict, with the sentence that staff read."""
    described = asdict(case.conflict)
    described["noticed_at"] = iso(case.conflict.noticed_at)
    described["resolved_at"] = iso(case.conflict.resolved_at)
    described["reference"] = case.person.reference if case.person else None
    described["name"] = case.person.name if case.person else None
    described["staff"] = explain(case, event, now, language)
    described["advice"] = advise(case.conflict.kind, language)
    return described


def correction_object(
    correction: "Correction", person: "Registration"
) -> dict[str, object]:
    """Describe a name put right."""
    return {
        "reference": person.reference,
        "name": correction.name,
        "name_before": correction.name_before,
        "correction": correction.id,
        "corrected_at": iso(correction.corrected_at),
        "station": correction.station,
        "operator": correction.operator,
        "offline": correction.cut_off,
    }


def announcement_object(announcement: "Announcement") -> dict[str, object]:
    """Describe an announcement."""
    return {
        "announcement": announcement.id,
        "text": dict(announcement.text),
        "station": announcement.station,
        "made_at": iso(announcement.made_at),
        "ends_at": iso(announcement.ends_at),
    }


def station_object(status: "StationStatus") -> dict[str, object]:
    """Describe a station; what it never said itself is null."""
    station, health = status.station, status.health
    said: dict[str, object] = dict.fromkeys(one.name for one in fields(Health))
    if health is not None:
        said = asdict(health) | {
            "heard_at": iso(health.heard_at),
            "cut_off_since": iso(health.cut_off_since),
        }
    return said | {
        "station": station.name,
        "state": status.state,
        "invited_at": iso(station.invited_at),
        "joined_at": iso(station.joined_at),
        "revoked_at": iso(station.revoked_at),
        "silent": status.silent,
        "wrong_clock": health.wrong_clock if health else None,
    }
