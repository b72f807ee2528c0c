"""The usual registration categories in a guest's language."""

from collections.abc import Mapping

from kiosk.domain.text import capitalize_first

CATEGORIES: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "guest": "gast",
        "student": "student",
        "speaker": "spreker",
        "staff": "medewerker",
        "press": "pers",
    }
}
"""Translations of the usual English categories; others stay as they are."""


def localize_category(category: str, language: str) -> str:
    """Return a category in a language, with a capital where it had one."""
    word = CATEGORIES.get(language, {}).get(category.casefold(), category)
    return capitalize_first(word) if category[:1].isupper() else word
