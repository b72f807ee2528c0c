"""The list of tickets for a mail merge: whose ticket is in which file."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from kiosk.domain.people.registration import Registration
from kiosk.exchange.csv_table import write_csv
from kiosk.files.atomic_write import write_atomically

TICKET_COLUMNS = ("name", "email", "language", "reference", "file")


def write_ticket_list(
    path: Path, tickets: Iterable[tuple[Registration, str]], default_language: str
) -> None:
    """Write people with the names of their tickets' files.

    Raise KnownFault if the disk refuses.
    """
    rows = (
        (
            registration.name,
            registration.email,
            registration.language or default_language,
            registration.reference,
            file,
        )
        for registration, file in tickets
    )
    write_atomically(
        path, partial(write_csv, columns=TICKET_COLUMNS, rows=rows), private=True
    )
