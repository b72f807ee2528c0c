"""Words from outside made fit for a sentence: on one line, cut short, near to known."""

from collections.abc import Iterable
from difflib import get_close_matches

from kiosk.domain.tidy import one_line


def shortened(text: object, longest: int = 60) -> str:
    """Return a text without control characters, of at most so many letters."""
    plain = one_line(str(text))
    return f"{plain[: longest - 1]}…" if len(plain) > longest else plain


def quoted(text: object, longest: int = 60) -> str:
    """Return a text in quotation marks, without control characters and cut short."""
    return f"“{shortened(text, longest)}”"


def listed(words: Iterable[str], most: int = 20) -> str:
    """Return words in quotation marks, no more than fit a sentence."""
    shown = [quoted(word, 40) for word in words]
    rest = len(shown) - most
    tail = f" and {rest} more" if rest > 0 else ""
    return ", ".join(shown[:most]) + tail


def nearest(
    word: str, known: Iterable[str], most: int = 1, *, cutoff: float = 0.6
) -> list[str]:
    """Return the known words most like one, in any case, the likest first.

    ``cutoff`` is how much alike they are at least, from 0 to 1.
    """
    folded = {choice.casefold(): choice for choice in known}
    close = get_close_matches(word.casefold(), folded, most, cutoff)
    return [folded[choice] for choice in close]


def hint(word: str, known: Iterable[str]) -> str:
    """Return what was probably meant by an unknown word: “did you mean “x”?”."""
    choices = list(known)
    for near in nearest(word, choices):
        return f"did you mean {quoted(near)}?"
    return f"known are {listed(choices)}" if choices else "there are none"
