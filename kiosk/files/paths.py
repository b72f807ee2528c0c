"""Folders, file names, and paths in sentences."""

import re
import unicodedata
from hashlib import sha256
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.domain.tidy import one_line
from kiosk.files.text_cleaning import quoted

_UNSAFE = re.compile(r"[^A-Za-z0-9_\-]+")
_DEVICE = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE)
"""What Windows takes for a device, whatever follows a full stop."""
_PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "ß": "ss", "æ": "ae"}
)
"""Letters that no accent makes of others."""
_LONGEST_NAME = 60
"""Letters of a file's name that are taken from a text."""
_LONGEST_PATH = 300
"""Letters of a path that a sentence shows."""


def make_folder(path: Path) -> None:
    """Make a folder, and those above it; raise KnownFault where that fails."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownFault(
            "The folder {path} cannot be made: {error}.",
            path=path,
            error=error.strerror,
        ) from error


def safe_name(text: str) -> str:
    """Return a safe file name for a text, unique to it."""
    safe = _UNSAFE.sub("_", text)[:_LONGEST_NAME]
    if text[:1].isalnum() and safe == text and not _DEVICE.fullmatch(text):
        return safe
    if not safe[:1].isalnum():  # “-rf” would be an option of whatever is given the file
        safe = f"x{safe}"
    return f"{safe}-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"


def personal_name(name: str, reference: str) -> str:
    """Return a file name that begins with a person's name and is unique to them.

    Letters lose their accents; a name without any Latin letter is “guest”.
    """
    decomposed = unicodedata.normalize("NFKD", name.translate(_PLAIN))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    safe = _UNSAFE.sub("-", bare)[:_LONGEST_NAME].strip("-_")
    return f"{safe or 'guest'}-{safe_name(reference)}"


def quoted_path(path: Path) -> str:
    """Return a file's whole path in quotation marks, fit for a sentence."""
    return quoted(path, _LONGEST_PATH)


def bare_name(path: Path) -> str:
    """Return a file's name without its folder, fit for a sentence."""
    return one_line(path.name)


def cause_of(error: OSError | ValueError) -> str:
    """Return the system's message of an error, for the middle of a sentence."""
    words = error.strerror if isinstance(error, OSError) else str(error)
    return (words or type(error).__name__).lower()
