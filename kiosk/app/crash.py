"""A bug of ours: a reference to tell us, and one traceback kept in the home."""

import logging
import os
import secrets
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG = logging.getLogger("kiosk")
ALPHABET = "BCDFGHJKLMNPQRSTVWXZ23456789"


def keep_log(folder: Path) -> None:
    """Keep the log in a home, where there is one; personal data never goes into it."""
    LOG.propagate = False
    LOG.addHandler(logging.NullHandler())
    if not os.access(folder, os.W_OK):
        return
    handler = RotatingFileHandler(
        folder / "kiosk.log",
        maxBytes=1_000_000,
        backupCount=2,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)


def note_crash(error: BaseException) -> str:
    """Log a bug's traceback once, and give the sentence for the person."""
    reference = "".join(secrets.choice(ALPHABET) for _ in range(6))
    trace = error.with_traceback(error.__traceback__)
    LOG.error("bug %s", reference, exc_info=trace)
    return (
        f"Something went wrong in the kiosk itself. Tell the organisers the reference "
        f"{reference}; what happened is kept in the log."
    )
