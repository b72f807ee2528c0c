"""A text is said in the language that was asked for, as far as there are words."""

from collections.abc import Iterator

import pytest

from kiosk.domain.text import localize, register_translator

WELCOME = {"en": "Welcome", "nl": "Welkom"}
FRENCH = {"Welcome": "Bienvenue"}


@pytest.fixture
def french() -> Iterator[None]:
    register_translator("fr", lambda english: FRENCH.get(english, ""))
    yield
    register_translator("fr", lambda _: "")


def test_a_language_that_a_text_has_is_chosen() -> None:
    assert localize(WELCOME, "nl") == "Welkom"
    assert localize({"": "DILEMA"}, "nl") == "DILEMA"


def test_a_language_that_nobody_speaks_is_english() -> None:
    assert localize(WELCOME, "fr") == "Welcome"
    assert localize({"nl": "Welkom"}, "fr") == "Welkom"
    assert localize({}, "fr") == ""


@pytest.mark.usefixtures("french")
def test_a_further_language_is_spoken_as_far_as_its_phrases_go() -> None:
    assert localize(WELCOME, "fr") == "Bienvenue"
    assert localize(WELCOME, "nl") == "Welkom"
    assert localize({"en": "Goodbye"}, "fr") == "Goodbye"
    assert localize({"": "Welcome"}, "fr") == "Welcome"
    assert localize({"en": "Welcome", "fr": "Soyez la bienvenue"}, "fr").startswith(
        "Soyez"
    )
