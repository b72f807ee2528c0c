"""Messages as drafts for the house's own mail program, and a list for a mail merge."""

from collections.abc import Iterable
from email.message import EmailMessage
from functools import partial
from pathlib import Path

from kiosk.exchange.csv_table import write_csv
from kiosk.files.atomic_write import write_atomically
from kiosk.files.paths import make_folder, personal_name

MERGE_COLUMNS = ("name", "email", "language", "subject", "file")


def write_draft(folder: Path, message: EmailMessage, name: str, reference: str) -> str:
    """Write a message that opens as an unsent draft, and return its file's name.

    Raise KnownFault where the disk refuses.
    """
    make_folder(folder)
    message["X-Unsent"] = "1"
    file_name = f"{personal_name(name, reference)}.eml"
    write_atomically(folder / file_name, message.as_bytes(), private=True, durable=True)
    return file_name


def write_merge_list(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Write who gets which draft; raise KnownFault where the disk refuses."""
    write_atomically(
        path, partial(write_csv, columns=MERGE_COLUMNS, rows=rows), private=True
    )
