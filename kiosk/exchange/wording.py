"""Words out of a file made fit for a sentence, and for our records."""

import difflib
import re
from collections.abc import Iterable

_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]"
)


def one_line(text: str) -> str:
    """Strip control characters and outer space; a line break becomes a space."""
    if not text.isprintable():
        text = _CONTROL.sub("", _BREAKS.sub(" ", text))
    return text.strip()


def paragraphs(text: str) -> str:
    """Strip control characters and outer space, and keep the lines."""
    return "\n".join(one_line(line) for line in text.splitlines()).strip()


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
