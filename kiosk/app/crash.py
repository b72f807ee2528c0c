"""Bugs: a reference for the person, and one traceback in the home's log."""

import errno
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from kiosk.app.bytecode import cut_short_sentence
from kiosk.domain.fault import KnownFault
from kiosk.faces.error_report import log_bug

LOG = logging.getLogger("kiosk")
DISK_ERRNOS = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
"""Errors that a disk may raise at any time: no bugs."""


class HomeLogHandler(RotatingFileHandler):
    """The log file in a home; if it cannot be written, nothing else fails."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder / "kiosk.log",
            maxBytes=1_000_000,
            backupCount=2,
            encoding="utf-8",
            delay=True,
        )
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self.writable = True

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802  logging's
        """Record that the log could not be written."""
        self.writable = False


def log_to_home(folder: Path) -> None:
    """Log into a home only; the log holds no personal data."""
    for handler in [
        known_handler
        for known_handler in LOG.handlers
        if isinstance(known_handler, HomeLogHandler)
    ]:
        LOG.removeHandler(handler)
        handler.close()
    LOG.addHandler(HomeLogHandler(folder))


def describe_error(error: Exception) -> str:
    """Return the sentence for the person; a bug is logged as well."""
    if isinstance(error, KnownFault):
        return str(error)
    if sentence := cut_short_sentence(error):
        return sentence
    if isinstance(error, OSError) and error.errno in DISK_ERRNOS:
        where = f" ({error.filename})" if error.filename else ""
        return (
            f"The disk does not oblige{where}: {error.strerror}. Look after it first."
        )
    if isinstance(error, ImportError) and (error.name or "").startswith("PySide6"):
        return (
            f"Windows and pictures cannot be drawn here: {error}. On Debian: apt-get "
            "install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1."
        )
    return log_crash(error)


def log_crash(error: BaseException) -> str:
    """Log a bug's traceback once, and return the sentence for the person."""
    reference = log_bug(error)
    logs = [
        handler
        for handler in LOG.handlers
        if isinstance(handler, HomeLogHandler) and handler.writable
    ]
    location = (
        f"what happened is kept in {logs[0].baseFilename}"
        if logs
        else f"the log cannot be written ({type(error).__name__}: {error})"
    )
    return (
        "Something went wrong in the kiosk itself. Tell the organisers the reference "
        f"{reference}; {location}."
    )
