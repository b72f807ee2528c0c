"""``kiosk ledger``: what happened, in ledger order."""

from typing import TYPE_CHECKING

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import entry_object
from kiosk.app.command_line.output import print_json, print_table
from kiosk.domain.admission.ledger import EntryKind, LedgerEntry, Outcome

if TYPE_CHECKING:
    from kiosk.domain.event.event import Event

HEADINGS = ("when", "who", "what", "where", "station")
MAX_CODE_LENGTH = 16
"""How much of an unknown code is shown."""


def ledger(
    context: typer.Context,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """List what happened, refused scans too, in ledger order."""
    app = options.open_app(context)
    selected_event = app.find_event(event)
    with app.store.reading() as reader:
        references = {
            person.registration.id: person.registration.reference
            for person in reader.people.all(selected_event.id)
        }
        entries = reader.ledger.all(selected_event.id)
        if as_json:
            for entry in entries:
                print_json(entry_object(entry, references))
            return
        print_table(
            HEADINGS,
            (entry_row(entry, references, selected_event) for entry in entries),
            folding=("what", "where", "station"),
        )


def entry_row(
    entry: LedgerEntry, references: dict[str, str], event: "Event"
) -> tuple[str, ...]:
    """Return an entry's row of the table under ``HEADINGS``."""
    shown_code = entry.code[:MAX_CODE_LENGTH] + "…" * (
        len(entry.code) > MAX_CODE_LENGTH
    )
    return (
        f"{event.local(entry.scanned_at):%d %b %H:%M:%S}",
        references.get(entry.registration or "", shown_code)
        or (entry.operator or "") * (entry.kind is EntryKind.STAFF),
        _describe_entry(entry),
        entry.checkpoint,
        entry.station,
    )


def _describe_entry(entry: LedgerEntry) -> str:
    text: str = entry.verdict
    if entry.kind is EntryKind.OVERRIDE:
        text = f"{text} although {entry.refusal}"
    elif entry.refusal:
        text = f"{text}: {entry.refusal}"
    elif entry.kind is EntryKind.AUTOMATIC_EXIT:
        text = f"{text} automatically"
    elif entry.verdict is Outcome.QUEUED:
        text = "badge queued"
    elif entry.kind is EntryKind.STAFF:
        text = "staff"
    if entry.mark:
        text = f"{text} {entry.mark}"
    return text.replace("_", " ") + (f" ({entry.reason})" if entry.reason else "")
