"""A text is said in the language that was asked for, as far as there are words."""

from collections.abc import Iterator

import pytest

from kiosk.domain.text import say, teach

WELCOME = {"en": "Welcome", "nl": "Welkom"}
FRENCH = {"Welcome": "Bienvenue"}


@pytest.fixture
def french() -> Iterator[None]:
    teach("fr", lambda english: FRENCH.get(english, ""))
    yield
    teach("fr", lambda _: "")


def test_a_language_that_a_text_has_is_chosen() -> None:
    assert say(WELCOME, "nl") == "Welkom"
    assert say({"": "DILEMA"}, "nl") == "DILEMA"


def test_a_language_that_nobody_speaks_is_english() -> None:
    assert say(WELCOME, "fr") == "Welcome"
    assert say({"nl": "Welkom"}, "fr") == "Welkom"
    assert say({}, "fr") == ""


@pytest.mark.usefixtures("french")
def test_a_further_language_is_spoken_as_far_as_its_phrases_go() -> None:
    assert say(WELCOME, "fr") == "Bienvenue"
    assert say(WELCOME, "nl") == "Welkom"
    assert say({"en": "Goodbye"}, "fr") == "Goodbye"
    assert say({"": "Welcome"}, "fr") == "Welcome"
    assert say({"en": "Welcome", "fr": "Soyez la bienvenue"}, "fr").startswith("Soyez")
