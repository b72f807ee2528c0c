"""A text in one or several languages."""

from collections.abc import Mapping

Text = Mapping[str, str]
"""From a language's code ("en", "nl") to the words; "" stands for every language."""

LANGUAGES = ("en", "nl")


def say(text: Text, language: str) -> str:
    """Choose the words for a language; else English, else whatever there is."""
    for code in (language, "", "en"):
        if code in text:
            return text[code]
    return next(iter(text.values()), "")


def capital(text: str) -> str:
    """Begin a text with a capital."""
    return text[:1].upper() + text[1:]
