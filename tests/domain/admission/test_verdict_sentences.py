"""Every verdict has its sentences, and none says what it should not."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from kiosk.domain.admission.catalogue import CATALOGUE
from kiosk.domain.admission.check_in_result import CheckInResult, outcome_of
from kiosk.domain.admission.ledger import Direction
from kiosk.domain.admission.verdict import (
    Admitted,
    ExitMark,
    Left,
    OpenQuestion,
    Refusal,
    Refused,
    RuleReason,
    SeeDesk,
    UnmetRule,
    Verdict,
)
from kiosk.domain.admission.verdict_sentences import verdict_sentences, visitor_language
from kiosk.domain.people.registration import Registration, RegistrationState
from tests.sample_event import START, minutes_after_start, sample_event, sample_guest

EVENT = sample_event()
PERSON = replace(
    sample_guest("DIL-007", "Bérénice van der Boutin {secret} %s"),
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
    "since": minutes_after_start(-20),
    "station": "door 1",
    "limit": minutes_after_start(-60),
    "place": "Hall",
}
REFUSALS: list[Verdict] = [
    *(
        Refused(refusal=refusal, **LIMITS)  # type: ignore[arg-type]  # as Refused takes them
        for refusal in Refusal
        if refusal is not Refusal.NOT_BY_RULE
    ),
    *(
        Refused(
            refusal=Refusal.NOT_BY_RULE,
            limit=minutes_after_start(60) if again else None,
            rule=UnmetRule(reason=reason, name="Lunch", again=again),
        )
        for reason in RuleReason
        for again in (True, False)
    ),
    Refused(
        refusal=Refusal.NOT_BY_RULE,
        limit=minutes_after_start(60),
        rule=UnmetRule(reason=RuleReason.DAY),
    ),
    Refused(
        refusal=Refusal.ALREADY_INSIDE, since=minutes_after_start(-9), used_up=True
    ),
    Refused(refusal=Refusal.WRONG_CHECKPOINT),
]
VERDICTS: list[Verdict] = [
    Admitted(),
    Admitted(again=True),
    Left(),
    *(Left(mark) for mark in ExitMark),
    *(SeeDesk(question) for question in OpenQuestion),
    *REFUSALS,
]
LANGUAGES = ["en", "nl"]


def result_of(verdict: Verdict, person: Registration | None = PERSON) -> CheckInResult:
    return CheckInResult(
        verdict=verdict,
        registration=person,
        entry="1",
        nonce="1",
        at=START,
        direction=Direction.IN,
        checkpoint="Hall",
    )


def case_id(value: object) -> str:
    """Return the id of a case: its verdict."""
    return value if isinstance(value, str) else repr(value).partition(", since")[0]


every = pytest.mark.parametrize(
    ("verdict", "language"), list(product(VERDICTS, LANGUAGES)), ids=case_id
)


@every
def test_every_verdict_has_both_sentences(verdict: Verdict, language: str) -> None:
    for person in (PERSON, None):
        texts = verdict_sentences(result_of(verdict, person), EVENT, language)
        for sentence in (texts.visitor, texts.staff):
            plain = sentence.replace("{secret} ", "")
            assert re.fullmatch(r"[^{}\n]+[.?:!]( .+)?", plain), sentence
            assert "  " not in plain
            assert "None" not in plain


@every
def test_the_visitor_reads_no_personal_datum_but_the_given_name(
    verdict: Verdict, language: str
) -> None:
    text = verdict_sentences(result_of(verdict), EVENT, language).visitor
    assert not [datum for datum in PRIVATE if datum in text]


@every
def test_the_languages_differ(verdict: Verdict, language: str) -> None:
    other_language = "nl" if language == "en" else "en"
    texts = verdict_sentences(result_of(verdict), EVENT, language)
    assert (
        texts.visitor
        != verdict_sentences(result_of(verdict), EVENT, other_language).visitor
    )
    assert (
        texts.staff
        != verdict_sentences(result_of(verdict), EVENT, other_language).staff
    )


def test_every_refusal_is_told_apart() -> None:
    texts = [
        verdict_sentences(result_of(verdict), EVENT, "en").staff for verdict in REFUSALS
    ]
    assert len(set(texts)) == len(texts)


def test_the_catalogue_speaks_every_language_throughout() -> None:
    assert {tuple(shade) for shade in CATALOGUE.values()} == {("en", "nl")}


def test_a_rule_says_when_to_come_again_or_its_own_words() -> None:
    rule = UnmetRule(reason=RuleReason.COUNT_TODAY, name="Once a day", again=True)
    refused = Refused(
        refusal=Refusal.NOT_BY_RULE, limit=minutes_after_start(60), rule=rule
    )
    texts = verdict_sentences(result_of(refused, sample_guest("Ada")), EVENT, "en")
    assert texts.visitor == "You can come in again at 18:00."
    assert texts.staff == (
        "Ada came in as often as is allowed today (rule “Once a day”). "
        "They may come in again at 18:00."
    )
    said = replace(refused, rule=replace(rule, say={"nl": "Kom morgen terug."}))
    texts = verdict_sentences(result_of(said), EVENT, "nl")
    assert texts.visitor == "Kom morgen terug."
    assert "Het mag weer om 18.00 uur." in texts.staff


def test_names_and_numbers_are_said_as_they_are() -> None:
    texts = verdict_sentences(result_of(Admitted()), EVENT, "en")
    assert texts.visitor == "Welcome, Bérénice."
    assert texts.staff.startswith("Bérénice van der Boutin {secret} %s is checked in.")


def test_staff_read_the_notes_in_one_line() -> None:
    noted = replace(PERSON, attention="Front row\nleft", note="Late\r\npayer")
    text = verdict_sentences(result_of(Admitted(), noted), EVENT, "nl").staff
    assert text.endswith("is ingecheckt. Front row left Late  payer")


def test_the_hour_is_told_on_the_events_clock() -> None:
    refused = Refused(refusal=Refusal.TOO_EARLY, limit=minutes_after_start(30))
    text = verdict_sentences(result_of(refused), EVENT, "en").visitor
    assert text == "You are early: you can come in at 17:30."


def test_another_day_is_told_with_its_date() -> None:
    tomorrow = Refused(refusal=Refusal.TOO_EARLY, limit=START + timedelta(days=1))
    texts = [
        verdict_sentences(result_of(tomorrow), EVENT, language).visitor
        for language in LANGUAGES
    ]
    assert "Wednesday 29 November 2023 at 17:00" in texts[0]
    assert "woensdag 29 november 2023 om 17.00 uur" in texts[1]


def test_already_inside_says_when_and_to_staff_at_which_station() -> None:
    refused = Refused(
        refusal=Refusal.ALREADY_INSIDE, since=minutes_after_start(5), station="Side"
    )
    texts = verdict_sentences(result_of(refused), EVENT, "en")
    assert "17:05" in texts.visitor
    assert "since 17:05, station Side" in texts.staff


def test_the_waiting_list_has_its_own_word() -> None:
    waiting = replace(PERSON, state=RegistrationState.WAITLISTED)
    refused = Refused(refusal=Refusal.NOT_CONFIRMED)
    texts = verdict_sentences(result_of(refused, waiting), EVENT, "en")
    assert "waiting list" in texts.staff
    assert "waiting list" not in texts.visitor


def test_an_override_is_said_to_be_one() -> None:
    overruled = replace(
        result_of(Admitted()), overruled=Refused(refusal=Refusal.CANCELLED)
    )
    assert "override" in verdict_sentences(overruled, EVENT, "en").staff


def test_a_language_without_sentences_falls_back_to_english() -> None:
    assert (
        verdict_sentences(result_of(Left()), EVENT, "xx").visitor
        == "Goodbye, Bérénice."
    )


def test_a_visitor_is_spoken_to_in_their_registrations_language() -> None:
    dutch = replace(PERSON, language="nl")
    assert visitor_language(result_of(Admitted(), dutch), "en") == "nl"
    assert visitor_language(result_of(Admitted()), "en") == "en"
    assert visitor_language(result_of(REFUSALS[0], None), "nl") == "nl"


def test_a_person_without_a_given_name_is_greeted_by_their_first_word() -> None:
    single = replace(sample_guest("A"), name="Sukarwati", given_name="")
    assert verdict_sentences(result_of(Admitted(), single), EVENT, "en").visitor == (
        "Welcome, Sukarwati."
    )


@pytest.mark.parametrize("verdict", VERDICTS, ids=case_id)
def test_the_ledger_has_a_word_for_every_verdict(verdict: Verdict) -> None:
    assert outcome_of(verdict).value in {
        "admitted",
        "readmitted",
        "left",
        "refused",
        "see_desk",
    }
