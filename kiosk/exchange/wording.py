"""Words out of a file made fit for a sentence, and for our records."""

import difflib
from collections.abc import Iterable

from kiosk.domain.tidy import one_line


def shortened(text: object, longest: int = 60) -> str:
    """Give what a file says, without control characters and cut short."""
    plain = one_line(str(text))
    return f"{plain[: longest - 1]}…" if len(plain) > longest else plain


def quoted(text: object, longest: int = 60) -> str:
    """Quote what a file says, without control characters and cut short."""
    return f"“{shortened(text, longest)}”"


def listed(words: Iterable[str], most: int = 20) -> str:
    """List words in quotation marks, no more than fit a sentence."""
    shown = [quoted(word, 40) for word in words]
    rest = len(shown) - most
    tail = f" and {rest} more" if rest > 0 else ""
    return ", ".join(shown[:most]) + tail


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that was probably meant."""
    folded = {choice.casefold(): choice for choice in known}
    close = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None
