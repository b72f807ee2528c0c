"""A text in one or several languages."""

import re
from collections.abc import Callable, Mapping

Text = Mapping[str, str]
"""From a language's code ("en", "nl") to the words; "" stands for every language."""

LANGUAGES = ("en", "nl")
"""The languages that the house speaks throughout."""

Phrases = Callable[[str], str]
"""From English words to those of a further language; "" where it has none."""

_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_further: dict[str, Phrases] = {}


def teach(language: str, phrases: Phrases) -> None:
    """Let a further language be spoken, as far as its phrases go."""
    _further[language] = phrases


def say(text: Text, language: str) -> str:
    """Choose the words for a language; else English, else whatever there is."""
    if language in text:
        return text[language]
    phrases = _further.get(language)
    if phrases and "en" in text and (said := phrases(text["en"])):
        return said
    for code in ("", "en"):
        if code in text:
            return text[code]
    return next(iter(text.values()), "")


def is_language_code(text: str) -> bool:
    """Return whether a text is a language's code such as "nl" or "nl-BE" (BCP 47)."""
    return _LANGUAGE_CODE.fullmatch(text) is not None


def capital(text: str) -> str:
    """Begin a text with a capital."""
    return text[:1].upper() + text[1:]
