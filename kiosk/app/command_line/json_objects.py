"""The JSON objects that scripts rely on: results, entries, people and counts."""

from dataclasses import asdict, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.domain.admission.catalogue import CATALOGUE
from kiosk.domain.admission.verdict import Refused
from kiosk.domain.admission.verdict_sentences import verdict_sentences, visitor_language
from kiosk.domain.bidi import fill
from kiosk.domain.stations.conflict_sentences import conflict_advice, describe_conflict
from kiosk.domain.stations.station import StationHealth

if TYPE_CHECKING:
    from kiosk.app.hub_status import StationStatus
    from kiosk.domain.admission.check_in_result import CheckInResult
    from kiosk.domain.admission.ledger import LedgerEntry
    from kiosk.domain.evacuation import RollCall
    from kiosk.domain.event.event import Event
    from kiosk.domain.people.correction import Correction
    from kiosk.domain.people.registration import Registration
    from kiosk.domain.stations.conflict_sentences import ConflictCase
    from kiosk.domain.stations.notice import Announcement
    from kiosk.service.ports.people import Person
    from kiosk.service.undo import UndoResult


def iso(time: datetime | None) -> str | None:
    """Return a time for scripts, in UTC."""
    return time.astimezone(UTC).isoformat() if time else None


def scan_object(
    result: "CheckInResult", event: "Event", language: str
) -> dict[str, object]:
    """Return the result of a scan."""
    visitor = verdict_sentences(
        result, event, visitor_language(result, language)
    ).visitor
    registration, verdict = result.registration, result.verdict
    return {
        "verdict": result.outcome,
        "refusal": verdict.refusal if isinstance(verdict, Refused) else None,
        "visitor": visitor,
        "staff": verdict_sentences(result, event, language).staff,
        "reference": registration.reference if registration else None,
        "name": registration.name if registration else None,
        "entry": result.entry,
        "nonce": result.nonce,
        "replayed": result.replayed,
        "first_admitted_at": iso(result.first_admitted_at),
        "inside": result.inside,
        "offline": result.offline,
    }


def undo_object(undone: "UndoResult", language: str) -> dict[str, object]:
    """Return an undo in the form of a scan's result."""
    entry, registration = undone.entry, undone.person.registration
    presence, sentences = undone.person.presence, CATALOGUE["undone"]
    visitor_sentences = sentences.get(registration.language) or sentences[language]
    return {
        "verdict": entry.verdict,
        "refusal": None,
        "visitor": visitor_sentences.visitor,
        "staff": fill(sentences[language].staff, {"name": registration.name}),
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
    """Return a ledger entry, with the person's reference beside their id."""
    values = asdict(entry)
    values.pop("follows")
    values["scanned_at"] = iso(entry.scanned_at)
    values["recorded_at"] = iso(entry.recorded_at)
    values["reference"] = references.get(entry.registration or "")
    return values


def state_of(person: "Person") -> str:
    """Return a registration's state, or that the walk-in was taken back."""
    return "withdrawn" if person.withdrawn else person.registration.state


def person_object(person: "Person") -> dict[str, object]:
    """Return a person as a search finds them."""
    registration, presence = person.registration, person.presence
    return {
        "reference": registration.reference,
        "name": registration.name,
        "affiliation": registration.affiliation,
        "state": state_of(person),
        "inside": presence.inside,
        "arrived_at": iso(presence.first_admitted_at),
    }


def conflict_object(
    case: "ConflictCase", event: "Event", now: datetime, language: str
) -> dict[str, object]:
    """Return a conflict, with the sentence for staff."""
    values = asdict(case.conflict)
    values["noticed_at"] = iso(case.conflict.noticed_at)
    values["resolved_at"] = iso(case.conflict.resolved_at)
    values["reference"] = case.person.reference if case.person else None
    values["name"] = case.person.name if case.person else None
    values["staff"] = describe_conflict(case, event, now, language)
    values["advice"] = conflict_advice(case.conflict.kind, language)
    return values


def correction_object(
    correction: "Correction", person: "Registration"
) -> dict[str, object]:
    """Return a corrected name."""
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
    """Return an announcement."""
    return {
        "announcement": announcement.id,
        "text": dict(announcement.text),
        "station": announcement.station,
        "made_at": iso(announcement.made_at),
        "ends_at": iso(announcement.ends_at),
    }


def evacuation_object(roll: "RollCall | None") -> dict[str, object]:
    """Return an evacuation with its roll-call; without one, only that there is none."""
    if roll is None:
        return {"evacuation": None}
    return {
        "evacuation": roll.evacuation.id,
        "text": dict(roll.evacuation.text),
        "begun_at": iso(roll.evacuation.made_at),
        "station": roll.evacuation.station,
        "inside": len(roll.rows),
        "accounted": roll.accounted,
        "people": [
            {
                "reference": row.registration.reference,
                "name": row.registration.name,
                "state": row.state,
                "place": row.place,
                "at": iso(row.at),
                "station": row.station,
            }
            for row in roll.rows
        ],
    }


def station_object(status: "StationStatus") -> dict[str, object]:
    """Return a station; what it never reported itself is null."""
    station, health = status.station, status.health
    values: dict[str, object] = dict.fromkeys(
        field_info.name for field_info in fields(StationHealth)
    )
    if health is not None:
        values = asdict(health) | {
            "heard_at": iso(health.heard_at),
            "cut_off_since": iso(health.cut_off_since),
        }
    return values | {
        "station": station.name,
        "state": status.state,
        "invited_at": iso(station.invited_at),
        "joined_at": iso(station.joined_at),
        "revoked_at": iso(station.revoked_at),
        "silent": status.silent,
        "wrong_clock": health.wrong_clock if health else None,
    }
