"""What printers say, in words that are safe to show, and what it means."""

from collections.abc import Iterable

from kiosk.domain.badge import Trouble
from kiosk.files.text_cleaning import shortened

_LONGEST = 160
"""Letters of what a printer says that are shown."""

REASONS = {
    "media-empty": Trouble.PAPER_OUT,
    "media-needed": Trouble.PAPER_OUT,
    "input-tray-missing": Trouble.PAPER_OUT,
    "input-media-supply-empty": Trouble.PAPER_OUT,
    "media-jam": Trouble.JAM,
    "cover-open": Trouble.COVER_OPEN,
    "door-open": Trouble.COVER_OPEN,
    "interlock-open": Trouble.COVER_OPEN,
    "marker-supply-empty": Trouble.RIBBON_OUT,
    "toner-empty": Trouble.RIBBON_OUT,
    "marker-supply-missing": Trouble.RIBBON_OUT,
    "paused": Trouble.PAUSED,
    "moving-to-paused": Trouble.PAUSED,
    "offline": Trouble.GONE,
    "shutdown": Trouble.GONE,
    "timed-out": Trouble.GONE,
    "connecting-to-device": Trouble.GONE,
    "deactivated": Trouble.GONE,
    "stopped-partly": Trouble.OTHER,
    "output-area-full": Trouble.OTHER,
    "output-tray-missing": Trouble.OTHER,
    "spool-area-full": Trouble.OTHER,
    "marker-waste-full": Trouble.OTHER,
    "fuser-over-temp": Trouble.OTHER,
    "opc-life-over": Trouble.OTHER,
    "other": Trouble.OTHER,
}
"""IPP's words for what keeps a printer from printing (RFC 8011, PWG 5100.9, CUPS)."""

IN_PASSING = {"connecting-to-device"}
"""What CUPS says of every job for a moment, and of a printer that is gone for ever."""


_GONE = ("unavailable", "not responding", "unreachable", "unable to connect")
"""In what CUPS's connectors say of a printer that is gone, without any reason."""


def plain(text: str, longest: int = _LONGEST) -> str:
    """Make what a printer says safe to show: one line, no control characters, short."""
    return shortened(" ".join(text.split()), longest)


def nothing_answers(host: str, port: int) -> str:
    """Say where a printer was looked for in vain."""
    return f"Nothing answers at {host}, port {port}."


def printer_said(message: str, reasons: Iterable[str]) -> str:
    """Put the printer's message and reasons together: “Jammed. (media-jam)”."""
    telling = [one for one in reasons if one != "none" and not one.startswith("cups-")]
    words = [plain(message), f"({plain(', '.join(telling))})" if telling else ""]
    return " ".join(filter(None, words))


def trouble_in(
    reasons: Iterable[str], message: str = "", *, busy: bool = False, late: bool = False
) -> Trouble | None:
    """Say what the printer's reasons and message mean, the worst first.

    A warning is none unless the printer is busy: it may be about a tray that nobody
    uses, or stale, where of a busy one it is CUPS's only word for a tray that is empty.
    What lasts a moment with every badge is none unless the badge is late.
    """
    bare = (_bare(reason, warned=busy) for reason in reasons)
    counting = (word for word in bare if late or word not in IN_PASSING)
    found = [REASONS[word] for word in counting if word in REASONS]
    if any(word in message.lower() for word in _GONE):
        found.append(Trouble.GONE)
    return min(found, key=_URGENCY.index, default=None)


_URGENCY = (
    Trouble.COVER_OPEN,
    Trouble.JAM,
    Trouble.PAPER_OUT,
    Trouble.RIBBON_OUT,
    Trouble.PAUSED,
    Trouble.GONE,
    Trouble.OTHER,
)


def _bare(reason: str, *, warned: bool) -> str:
    """Take the severity off, except where it says that nothing is wrong yet."""
    bare = reason.removesuffix("-error").removesuffix("-report")
    return bare.removesuffix("-warning") if warned else bare
