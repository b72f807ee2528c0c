"""Localized texts: one text in one or several languages."""

import re
from collections.abc import Callable, Mapping

LocalizedText = Mapping[str, str]
"""Text by language code ("en", "nl"); the code "" stands for every language."""

LANGUAGES = ("en", "nl")
"""The languages into which everything is translated."""

Translator = Callable[[str], str]
"""Translates an English text into a further language; "" if it cannot."""

_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_translators: dict[str, Translator] = {}


def register_translator(language: str, translator: Translator) -> None:
    """Add a further language, with a translator from English."""
    _translators[language] = translator


def localize(text: LocalizedText, language: str) -> str:
    """Return a text in a language; else in English, else in any that it has."""
    if language in text:
        return text[language]
    translator = _translators.get(language)
    if translator and "en" in text and (translated := translator(text["en"])):
        return translated
    for code in ("", "en"):
        if code in text:
            return text[code]
    return next(iter(text.values()), "")


def is_language_code(text: str) -> bool:
    """Return whether a text is a language's code such as "nl" or "nl-BE" (BCP 47)."""
    return _LANGUAGE_CODE.fullmatch(text) is not None


def capitalize_first(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]
