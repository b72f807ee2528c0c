"""A bug of ours: a reference to tell us, and one traceback kept in the home."""

import errno
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.faces.trouble import log_bug

LOG = logging.getLogger("kiosk")
WORLDLY = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
"""What a disk may say at any time: not our mistake."""


class HomeLog(RotatingFileHandler):
    """The log in a home; where it cannot be written nothing else fails for that."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder / "kiosk.log",
            maxBytes=1_000_000,
            backupCount=2,
            encoding="utf-8",
            delay=True,
        )
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self.kept = True

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802  logging's
        """Remember that the log could not be written."""
        self.kept = False


def keep_log(folder: Path) -> None:
    """Keep the log in a home, and nowhere else; personal data never goes into it."""
    for handler in [one for one in LOG.handlers if isinstance(one, HomeLog)]:
        LOG.removeHandler(handler)
        handler.close()
    LOG.addHandler(HomeLog(folder))


def in_words(error: Exception) -> str:
    """Give the sentence for whoever is there; a bug is logged as well."""
    if isinstance(error, KnownFault):
        return str(error)
    if isinstance(error, OSError) and error.errno in WORLDLY:
        where = f" ({error.filename})" if error.filename else ""
        return (
            f"The disk does not oblige{where}: {error.strerror}. Look after it first."
        )
    if isinstance(error, ImportError) and (error.name or "").startswith("PySide6"):
        return (
            f"Windows and pictures cannot be drawn here: {error}. On Debian: apt-get "
            "install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1."
        )
    return note_crash(error)


def note_crash(error: BaseException) -> str:
    """Log a bug's traceback once, and give the sentence for the person."""
    reference = log_bug(error)
    logs = [one for one in LOG.handlers if isinstance(one, HomeLog) and one.kept]
    kept = (
        f"what happened is kept in {logs[0].baseFilename}"
        if logs
        else f"the log cannot be written ({type(error).__name__}: {error})"
    )
    return (
        "Something went wrong in the kiosk itself. Tell the organisers the reference "
        f"{reference}; {kept}."
    )
