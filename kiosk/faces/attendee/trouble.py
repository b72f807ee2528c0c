"""What went wrong, written into the log without a word about any guest."""

import logging
import secrets
import traceback

from kiosk.domain.fault import KnownFault

_log = logging.getLogger(__name__)
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"


def note(error: Exception) -> str:
    """Log a fault; give a bug a reference code by which the desk can name it.

    A bug's message may quote what was scanned, so only its kind and its way through
    the code are kept.
    """
    if isinstance(error, KnownFault):
        _log.warning("out of order: %s", error)
        return ""
    reference = "".join(secrets.choice(_LETTERS) for _ in range(6))
    way = "".join(traceback.format_tb(error.__traceback__))
    _log.error("bug %s: %s\n%s", reference, type(error).__qualname__, way)
    return reference
