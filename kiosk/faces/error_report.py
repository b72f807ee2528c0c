"""Reports of errors: a sentence for people, a reference and a log entry for bugs."""

import logging
import secrets
import traceback

from kiosk.domain.bidi import fill
from kiosk.domain.fault import KnownFault

FAULTS_CONTEXT = "Faults"
"""The translation context of the sentences of known faults."""
_log = logging.getLogger("kiosk")
_REFERENCE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"


def report_error(error: BaseException) -> tuple[str, str]:
    """Log an error; return a known fault's sentence and a bug's reference.

    One of the two is empty.
    """
    if isinstance(error, KnownFault):
        _log.warning("known fault: %s", type(error).__qualname__)
        return translate_fault(error), ""
    return "", log_bug(error)


def translate_fault(fault: KnownFault) -> str:
    """Return a known fault's sentence, translated as far as it can be."""
    from PySide6.QtCore import (  # noqa: PLC0415  commands log bugs without Qt
        QCoreApplication,
    )

    sentence = QCoreApplication.translate(FAULTS_CONTEXT, fault.sentence)
    return fill(sentence, fault.values) if fault.values else sentence


def log_bug(error: BaseException) -> str:
    """Log a bug once, and return the reference by which it is found.

    A bug's message may quote what was scanned or typed, so only its type and its
    traceback are logged.
    """
    reference = new_reference()
    trace = "".join(traceback.format_tb(error.__traceback__))
    kind = type(error).__qualname__
    _log.error("bug %s: %s\nTraceback:\n%s", reference, kind, trace)
    return reference


def new_reference() -> str:
    """Return a new random reference of six letters or digits."""
    return "".join(secrets.choice(_REFERENCE_LETTERS) for _ in range(6))
