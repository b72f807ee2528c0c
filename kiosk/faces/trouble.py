"""What went wrong, for the log and for whoever stands there."""

import logging
import secrets
import traceback

from kiosk.domain.fault import KnownFault

_log = logging.getLogger("kiosk")
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"


def note(error: BaseException) -> tuple[str, str]:
    """Give a known fault's sentence, or the reference under which a bug is logged."""
    if isinstance(error, KnownFault):
        _log.warning("known fault: %s", type(error).__qualname__)
        return str(error), ""
    return "", log_bug(error)


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
