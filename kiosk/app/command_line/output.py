"""What commands print: JSON for scripts, plain lines and tables for people."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from kiosk.domain.answer import Answer
from kiosk.domain.event import Event
from kiosk.domain.headcount import Headcount
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.verdict import Refused
from kiosk.domain.words import sentences, visitors_language
from kiosk.service.ports import Person


def iso(when: datetime | None) -> str | None:
    """Write a moment for scripts, in UTC."""
    return when.astimezone(UTC).isoformat() if when else None


def print_json(value: object) -> None:
    """Print one JSON value on a line, at once."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def print_line(line: str) -> None:
    """Print one line, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def print_table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table as wide as the terminal."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*heads, box=box.SIMPLE_HEAD)
    for row in rows:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    Console().print(table)


def scan_object(answer: Answer, event: Event, language: str) -> dict[str, object]:
    """Describe an answer with the names that scripts rely on."""
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


def headcount_object(count: Headcount) -> dict[str, object]:
    """Describe the headcount; categories and checkpoints count who is inside."""
    return {
        "expected": count.expected,
        "arrived": count.arrived,
        "inside": count.inside,
        "left": count.left,
        "walk_ins": count.walk_ins,
        "refused": count.refused,
        "no_shows": count.no_shows,
        "capacity": count.capacity,
        "by_category": {one.name: one.inside for one in count.by_category},
        "by_checkpoint": dict(count.by_checkpoint),
        "arrivals": [
            {"at": iso(start), "count": number} for start, number in count.arrivals
        ],
    }


def entry_object(entry: LedgerEntry, references: dict[str, str]) -> dict[str, object]:
    """Describe a ledger entry, with the person's reference beside their id."""
    described = asdict(entry)
    described.pop("follows")
    described["scanned_at"] = iso(entry.scanned_at)
    described["recorded_at"] = iso(entry.recorded_at)
    described["reference"] = references.get(entry.registration or "")
    return described


def person_object(person: Person) -> dict[str, object]:
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
