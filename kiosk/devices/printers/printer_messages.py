"""Printers' reasons and messages: made safe to show, and what they mean."""

from collections.abc import Iterable

from kiosk.domain.badges.badge_job import PrinterTrouble
from kiosk.files.text_cleaning import shortened

_MAX_LENGTH = 160
"""Letters of what a printer says that are shown."""

REASONS = {
    "media-empty": PrinterTrouble.PAPER_OUT,
    "media-needed": PrinterTrouble.PAPER_OUT,
    "input-tray-missing": PrinterTrouble.PAPER_OUT,
    "input-media-supply-empty": PrinterTrouble.PAPER_OUT,
    "media-jam": PrinterTrouble.JAM,
    "cover-open": PrinterTrouble.COVER_OPEN,
    "door-open": PrinterTrouble.COVER_OPEN,
    "interlock-open": PrinterTrouble.COVER_OPEN,
    "marker-supply-empty": PrinterTrouble.RIBBON_OUT,
    "toner-empty": PrinterTrouble.RIBBON_OUT,
    "marker-supply-missing": PrinterTrouble.RIBBON_OUT,
    "paused": PrinterTrouble.PAUSED,
    "moving-to-paused": PrinterTrouble.PAUSED,
    "offline": PrinterTrouble.GONE,
    "shutdown": PrinterTrouble.GONE,
    "timed-out": PrinterTrouble.GONE,
    "connecting-to-device": PrinterTrouble.GONE,
    "deactivated": PrinterTrouble.GONE,
    "stopped-partly": PrinterTrouble.OTHER,
    "output-area-full": PrinterTrouble.OTHER,
    "output-tray-missing": PrinterTrouble.OTHER,
    "spool-area-full": PrinterTrouble.OTHER,
    "marker-waste-full": PrinterTrouble.OTHER,
    "fuser-over-temp": PrinterTrouble.OTHER,
    "opc-life-over": PrinterTrouble.OTHER,
    "other": PrinterTrouble.OTHER,
}
"""IPP's words for what keeps a printer from printing (RFC 8011, PWG 5100.9, CUPS)."""

TRANSIENT_REASONS = {"connecting-to-device"}
"""What CUPS reports of any job for a moment, and of an unreachable printer always."""


_UNREACHABLE_WORDS = (
    "unavailable",
    "not responding",
    "unreachable",
    "unable to connect",
)
"""In the messages of CUPS's backends on an unreachable printer, without any reason."""


def plain(text: str, max_length: int = _MAX_LENGTH) -> str:
    """Return a printer's text as one short printable line, safe to show."""
    return shortened(" ".join(text.split()), max_length)


def no_answer_sentence(host: str, port: int) -> str:
    """Return the sentence on a host and port where nothing answers."""
    return f"Nothing answers at {host}, port {port}."


def certificate_sentence(host: str) -> str:
    """Return the sentence on a host that shows another certificate than at first."""
    return (
        f"{plain(host)} shows another certificate than it did at first, so nothing was "
        "sent: something else may answer in the printer's place. If its certificate "
        "was renewed, take “certificate” out of its [[printer]] in settings.toml."
    )


def describe_reasons(message: str, reasons: Iterable[str]) -> str:
    """Join the printer's message and reasons: “Jammed. (media-jam)”."""
    shown = [
        reason
        for reason in reasons
        if reason != "none" and not reason.startswith("cups-")
    ]
    parts = [plain(message), f"({plain(', '.join(shown))})" if shown else ""]
    return " ".join(filter(None, parts))


def worst_trouble(
    reasons: Iterable[str],
    message: str = "",
    *,
    busy: bool = False,
    is_late: bool = False,
) -> PrinterTrouble | None:
    """Return the trouble that the printer's reasons and message mean, the worst first.

    A warning counts only while the printer is busy: it may be about a tray that nobody
    uses, or stale, where of a busy one it is CUPS's only word for an empty tray. What
    lasts a moment with every badge counts only if the badge is late.
    """
    keywords = (_without_severity(reason, drop_warning=busy) for reason in reasons)
    counted = (word for word in keywords if is_late or word not in TRANSIENT_REASONS)
    troubles = [REASONS[word] for word in counted if word in REASONS]
    if any(word in message.lower() for word in _UNREACHABLE_WORDS):
        troubles.append(PrinterTrouble.GONE)
    return min(troubles, key=_BY_URGENCY.index, default=None)


_BY_URGENCY = (
    PrinterTrouble.COVER_OPEN,
    PrinterTrouble.JAM,
    PrinterTrouble.PAPER_OUT,
    PrinterTrouble.RIBBON_OUT,
    PrinterTrouble.PAUSED,
    PrinterTrouble.GONE,
    PrinterTrouble.OTHER,
)


def _without_severity(reason: str, *, drop_warning: bool) -> str:
    """Remove the severity suffix, except where it says that nothing is wrong yet."""
    bare = reason.removesuffix("-error").removesuffix("-report")
    return bare.removesuffix("-warning") if drop_warning else bare
