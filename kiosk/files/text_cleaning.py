"""Foreign text for sentences: on one line, shortened, quoted, with hints."""

from collections.abc import Iterable
from difflib import get_close_matches

from kiosk.domain.tidy import one_line


def shortened(text: object, max_length: int = 60) -> str:
    """Return a text without control characters, of at most so many letters."""
    line = one_line(str(text))
    return f"{line[: max_length - 1]}…" if len(line) > max_length else line


def quoted(text: object, max_length: int = 60) -> str:
    """Return a text in quotation marks, without control characters and cut short."""
    return f"“{shortened(text, max_length)}”"


def listed(words: Iterable[str], max_count: int = 20) -> str:
    """Return words in quotation marks, no more than fit a sentence."""
    shown = [quoted(word, 40) for word in words]
    rest = len(shown) - max_count
    tail = f" and {rest} more" if rest > 0 else ""
    return ", ".join(shown[:max_count]) + tail


def nearest(
    word: str, known: Iterable[str], max_count: int = 1, *, cutoff: float = 0.6
) -> list[str]:
    """Return the known words most similar to a word, in any case, the best first.

    ``cutoff`` is the least similarity, from 0 to 1.
    """
    folded = {choice.casefold(): choice for choice in known}
    close = get_close_matches(word.casefold(), folded, max_count, cutoff)
    return [folded[choice] for choice in close]


def hint(word: str, known: Iterable[str]) -> str:
    """Return a hint for an unknown word: “did you mean “x”?”."""
    choices = list(known)
    for similar in nearest(word, choices):
        return f"did you mean {quoted(similar)}?"
    return f"known are {listed(choices)}" if choices else "there are none"
