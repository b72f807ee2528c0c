"""``kiosk ledger``: what happened, in ledger order."""

from typing import TYPE_CHECKING

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import entry_object
from kiosk.app.command_line.output import print_json, print_table
from kiosk.domain.ledger import EntryKind, LedgerEntry, Outcome

if TYPE_CHECKING:
    from kiosk.domain.event import Event

LONGEST_CODE = 16
"""Characters of a code that are shown where nobody is known by it."""


def ledger(
    context: typer.Context,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """List what happened, refused scans too, in ledger order."""
    opened = options.house(context)
    known = opened.event(event)
    with opened.store.reading() as reader:
        references = {
            person.registration.id: person.registration.reference
            for person in reader.people.all(known.id)
        }
        entries = reader.ledger.all(known.id)
        if as_json:
            for entry in entries:
                print_json(entry_object(entry, references))
            return
        print_table(
            ("when", "who", "what", "where", "station"),
            (_row(entry, references, known) for entry in entries),
            folding=("what", "where", "station"),
        )


def _row(
    entry: LedgerEntry, references: dict[str, str], event: "Event"
) -> tuple[str, ...]:
    stranger = entry.code[:LONGEST_CODE] + "…" * (len(entry.code) > LONGEST_CODE)
    return (
        f"{event.local(entry.scanned_at):%d %b %H:%M:%S}",
        references.get(entry.registration or "", stranger),
        _what(entry),
        entry.checkpoint,
        entry.station,
    )


def _what(entry: LedgerEntry) -> str:
    words: str = entry.verdict
    if entry.kind is EntryKind.OVERRIDE:
        words = f"{words} although {entry.refusal}"
    elif entry.refusal:
        words = f"{words}: {entry.refusal}"
    elif entry.kind is EntryKind.AUTOMATIC_EXIT:
        words = f"{words} automatically"
    elif entry.verdict is Outcome.QUEUED:
        words = "badge queued"
    if entry.mark:
        words = f"{words} {entry.mark}"
    return words.replace("_", " ") + (f" ({entry.reason})" if entry.reason else "")
