"""Export of one person's data as JSON, for themselves or another program."""

import json
from datetime import datetime
from pathlib import Path

from kiosk.domain.text import localize
from kiosk.files.atomic_write import write_atomically
from kiosk.service.collect_person import PersonRecord


def write_person(path: Path, record: PersonRecord) -> None:
    """Write a person's data for this user alone; times are on the event's clock.

    Raise KnownFault if the disk refuses.
    """
    text = json.dumps(person_object(record), ensure_ascii=False, indent=2)
    write_atomically(path, f"{text}\n".encode(), durable=True, private=True)


def person_object(record: PersonRecord) -> dict[str, object]:
    """Return a person's data as JSON."""
    event, registration = record.event, record.registration

    def local(at: datetime | None) -> str | None:
        return event.local(at).isoformat() if at else None

    return {
        "controller": event.privacy.controller,
        "contact": event.privacy.contact,
        "event": {
            "id": event.id,
            "title": localize(event.title, registration.language or "en"),
            "starts_at": local(event.starts_at),
        },
        "registration": {
            "reference": registration.reference,
            "name": registration.name,
            "given_name": registration.given_name,
            "family_name": registration.family_name,
            "email": registration.email,
            "affiliation": registration.affiliation,
            "category": registration.category,
            "state": registration.state.value,
            "code": registration.code,
            "language": registration.language,
            "valid_from": local(registration.valid_from),
            "valid_until": local(registration.valid_until),
            "checkpoints": list(registration.checkpoints),
            "party": registration.party,
            "attention": registration.attention,
            "note": registration.note,
            "walk_in": registration.walk_in,
        },
        "former_names": [
            {
                "name_before": correction.name_before,
                "name": correction.name,
                "corrected_at": local(correction.corrected_at),
                "station": correction.station,
                "operator": correction.operator,
            }
            for correction in record.corrections
        ],
        "merged": [
            {"reference": other.reference, "name": other.name, "code": other.code}
            for other in record.merged
        ],
        "changes": [
            {
                "changed_at": local(line.changed_at),
                "kind": line.kind or "corrected",
                "station": line.station,
                "operator": line.operator,
                "reason": line.detail,
                "before": dict(line.before),
                "after": dict(line.after),
            }
            for line in record.history
        ],
        "scans": [
            {
                "scanned_at": local(entry.scanned_at),
                "kind": entry.kind.value,
                "verdict": entry.verdict.value,
                "refusal": entry.refusal,
                "checkpoint": entry.checkpoint,
                "station": entry.station,
                "operator": entry.operator,
                "reason": entry.reason,
                "code": entry.code,
            }
            for entry in record.movements
        ],
        "answers": [
            {
                "question": entry.mark,
                "answer": entry.reason,
                "answered_at": local(entry.scanned_at),
                "checkpoint": entry.checkpoint,
            }
            for entry in record.answers
        ],
        "badges": [
            {
                "queued_at": local(job.queued_at),
                "state": job.state.value,
                "reason": job.reason,
                "printer": job.printer,
            }
            for job in record.badges
        ],
        "mails": [
            {
                "queued_at": local(mail.queued_at),
                "kind": mail.kind.value,
                "address": mail.address,
                "state": mail.state.value,
                "answer": mail.answer,
            }
            for mail in record.mails
        ],
        "ticket": record.has_ticket,
    }
