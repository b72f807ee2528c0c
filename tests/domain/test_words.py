"""Every verdict has its sentences, and none says what it should not."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from kiosk.domain.answer import Answer, outcome
from kiosk.domain.catalogue import CATALOGUE
from kiosk.domain.ledger import Direction
from kiosk.domain.registration import Registration, RegistrationState
from kiosk.domain.verdict import (
    Admitted,
    Left,
    Mark,
    Question,
    Refusal,
    Refused,
    SeeDesk,
    Verdict,
)
from kiosk.domain.words import sentences, visitors_language
from tests.evening import START, after, evening, guest

EVENT = evening()
PERSON = replace(
    guest("DIL-007", "Bérénice van der Boutin {secret} %s"),
    given_name="Bérénice",
    family_name="van der Boutin",
    email="b@example.org",
    affiliation="Asser Institute",
    category="speaker",
    party="Family",
    note="Pays later",
)
PRIVATE = ("Boutin", "example.org", "DIL-007", "Pays", "speaker", "Family", "Asser I")
LIMITS = {
    "since": after(-20),
    "station": "door 1",
    "limit": after(-60),
    "place": "Hall",
}
REFUSALS: list[Verdict] = [
    *(Refused(refusal=refusal, **LIMITS) for refusal in Refusal),  # type: ignore[arg-type]  # as Refused takes them
    Refused(refusal=Refusal.ALREADY_INSIDE, since=after(-9), used_up=True),
    Refused(refusal=Refusal.WRONG_CHECKPOINT),
]
VERDICTS: list[Verdict] = [
    Admitted(),
    Admitted(again=True),
    Left(),
    *(Left(mark) for mark in Mark),
    *(SeeDesk(question) for question in Question),
    *REFUSALS,
]
LANGUAGES = ["en", "nl"]


def answer(verdict: Verdict, person: Registration | None = PERSON) -> Answer:
    return Answer(
        verdict=verdict,
        registration=person,
        entry="1",
        nonce="1",
        at=START,
        direction=Direction.IN,
        checkpoint="Hall",
    )


def told(value: object) -> str:
    """Name a case by its verdict."""
    return value if isinstance(value, str) else repr(value).partition(", since")[0]


every = pytest.mark.parametrize(
    ("verdict", "language"), list(product(VERDICTS, LANGUAGES)), ids=told
)


@every
def test_every_verdict_has_both_sentences(verdict: Verdict, language: str) -> None:
    for person in (PERSON, None):
        said = sentences(answer(verdict, person), EVENT, language)
        for sentence in (said.visitor, said.staff):
            plain = sentence.replace("{secret} ", "")
            assert re.fullmatch(r"[^{}\n]+[.?:!]( .+)?", plain), sentence
            assert "  " not in plain
            assert "None" not in plain


@every
def test_the_visitor_reads_no_personal_datum_but_the_given_name(
    verdict: Verdict, language: str
) -> None:
    said = sentences(answer(verdict), EVENT, language).visitor
    assert not [datum for datum in PRIVATE if datum in said]


@every
def test_the_languages_differ(verdict: Verdict, language: str) -> None:
    other = "nl" if language == "en" else "en"
    said = sentences(answer(verdict), EVENT, language)
    assert said.visitor != sentences(answer(verdict), EVENT, other).visitor
    assert said.staff != sentences(answer(verdict), EVENT, other).staff


def test_every_refusal_is_told_apart() -> None:
    said = [sentences(answer(verdict), EVENT, "en").staff for verdict in REFUSALS]
    assert len(set(said)) == len(said)


def test_the_catalogue_speaks_every_language_throughout() -> None:
    assert {tuple(shade) for shade in CATALOGUE.values()} == {("en", "nl")}


def test_names_and_numbers_are_said_as_they_are() -> None:
    said = sentences(answer(Admitted()), EVENT, "en")
    assert said.visitor == "Welcome, Bérénice."
    assert said.staff.startswith("Bérénice van der Boutin {secret} %s is checked in.")


def test_staff_read_the_notes_in_one_line() -> None:
    noted = replace(PERSON, attention="Front row\nleft", note="Late\r\npayer")
    said = sentences(answer(Admitted(), noted), EVENT, "nl").staff
    assert said.endswith("is ingecheckt. Front row left Late  payer")


def test_the_hour_is_told_on_the_events_clock() -> None:
    refused = Refused(refusal=Refusal.TOO_EARLY, limit=after(30))
    said = sentences(answer(refused), EVENT, "en").visitor
    assert said == "You are early: the doors open for you at 17:30."


def test_another_day_is_told_with_its_date() -> None:
    tomorrow = Refused(refusal=Refusal.TOO_EARLY, limit=START + timedelta(days=1))
    said = [sentences(answer(tomorrow), EVENT, one).visitor for one in LANGUAGES]
    assert "Wednesday 29 November 2023 at 17:00" in said[0]
    assert "woensdag 29 november 2023 om 17:00" in said[1]


def test_already_inside_says_when_and_to_staff_at_which_station() -> None:
    refused = Refused(refusal=Refusal.ALREADY_INSIDE, since=after(5), station="Side")
    said = sentences(answer(refused), EVENT, "en")
    assert "17:05" in said.visitor
    assert "since 17:05, station Side" in said.staff


def test_the_waiting_list_has_its_own_word() -> None:
    waiting = replace(PERSON, state=RegistrationState.WAITLISTED)
    refused = Refused(refusal=Refusal.NOT_CONFIRMED)
    assert "waiting list" in sentences(answer(refused, waiting), EVENT, "en").visitor


def test_an_override_is_said_to_be_one() -> None:
    overruled = replace(
        answer(Admitted()), overruled=Refused(refusal=Refusal.CANCELLED)
    )
    assert "override" in sentences(overruled, EVENT, "en").staff


def test_a_language_without_sentences_falls_back_to_english() -> None:
    assert sentences(answer(Left()), EVENT, "xx").visitor == "Goodbye, Bérénice."


def test_a_visitor_is_spoken_to_in_their_registrations_language() -> None:
    dutch = replace(PERSON, language="nl")
    assert visitors_language(answer(Admitted(), dutch), "en") == "nl"
    assert visitors_language(answer(Admitted()), "en") == "en"
    assert visitors_language(answer(REFUSALS[0], None), "nl") == "nl"


def test_a_person_without_a_given_name_is_greeted_by_their_first_word() -> None:
    single = replace(guest("A"), name="Sukarwati", given_name="")
    assert sentences(answer(Admitted(), single), EVENT, "en").visitor == (
        "Welcome, Sukarwati."
    )


@pytest.mark.parametrize("verdict", VERDICTS, ids=told)
def test_the_ledger_has_a_word_for_every_verdict(verdict: Verdict) -> None:
    assert outcome(verdict).value in {
        "admitted",
        "readmitted",
        "left",
        "refused",
        "see_desk",
    }
