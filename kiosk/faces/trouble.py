"""What went wrong, for the log and for whoever stands there."""

import logging
import secrets
import traceback

from kiosk.domain.fault import KnownFault

FAULTS = "Faults"
"""Where a translation keeps the sentences of known faults."""
_log = logging.getLogger("kiosk")
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"


def note(error: BaseException) -> tuple[str, str]:
    """Give a known fault's sentence, or the reference under which a bug is logged."""
    if isinstance(error, KnownFault):
        _log.warning("known fault: %s", type(error).__qualname__)
        return spoken(error), ""
    return "", log_bug(error)


def spoken(fault: KnownFault) -> str:
    """Say a known fault in the language of the face, where that has words for it."""
    from PySide6.QtCore import (  # noqa: PLC0415  commands log bugs without Qt
        QCoreApplication,
    )

    said = QCoreApplication.translate(FAULTS, fault.sentence)
    return said.format(**fault.values) if fault.values else said


def log_bug(error: BaseException) -> str:
    """Log a bug once, and give the reference by which it is found.

    A bug's message may quote what was scanned or typed, so only its kind and its way
    through the code are kept.
    """
    reference = new_reference()
    way = "".join(traceback.format_tb(error.__traceback__))
    kind = type(error).__qualname__
    _log.error("bug %s: %s\nTraceback:\n%s", reference, kind, way)
    return reference


def new_reference() -> str:
    """Draw the reference of something that goes wrong now."""
    return "".join(secrets.choice(_LETTERS) for _ in range(6))
