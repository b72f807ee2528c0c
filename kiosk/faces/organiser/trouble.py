"""What keeps the organiser's screen from telling the truth."""

import logging
from uuid import uuid4

from kiosk.domain.fault import KnownFault

_log = logging.getLogger(__name__)


def note(error: Exception) -> tuple[str, str]:
    """Give a known fault's sentence, or the reference under which a bug is logged."""
    if isinstance(error, KnownFault):
        return str(error), ""
    reference = uuid4().hex[:6].upper()
    _log.error("bug %s at the organiser's screen", reference, exc_info=error)
    return "", reference
