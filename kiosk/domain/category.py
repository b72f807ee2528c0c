"""What the usual categories are called in a guest's language."""

from collections.abc import Mapping

from kiosk.domain.text import capital

CATEGORIES: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "guest": "gast",
        "student": "student",
        "speaker": "spreker",
        "staff": "medewerker",
        "press": "pers",
    }
}
"""The words that a roster has in English; one of its own stays as it is."""


def category_word(category: str, language: str) -> str:
    """Say a category in a language, with a capital where it had one."""
    word = CATEGORIES.get(language, {}).get(category.casefold(), category)
    return capital(word) if category[:1].isupper() else word
