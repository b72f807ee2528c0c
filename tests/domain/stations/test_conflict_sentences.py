"""A conflict is told in a sentence: who, where and when."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.stations.conflict import Conflict, ConflictKind
from kiosk.domain.stations.conflict_sentences import (
    ConflictCase,
    ConflictSide,
    conflict_advice,
    describe_conflict,
)
from tests.sample_event import minutes_after_start, sample_event, sample_guest

EVENT, NOW = sample_event(), minutes_after_start(30)
EARLIER = ConflictSide(
    station="desk 1", checkpoint="Hall", at=minutes_after_start(6), name=""
)
LATER = ConflictSide(
    station="Hall", checkpoint="Hall", at=minutes_after_start(9), name=""
)


def case(
    kind: ConflictKind, state: RegistrationState, earlier: str, later: str
) -> ConflictCase:
    return ConflictCase(
        conflict=Conflict(
            id="1",
            event="evening",
            registration="evening/A",
            kind=kind,
            earlier="2",
            later="3",
            noticed_at=NOW,
        ),
        person=sample_guest("A", "Anna de Vries", state=state),
        earlier=replace(EARLIER, name=earlier),
        later=replace(LATER, name=later),
    )


def test_it_says_who_where_and_when() -> None:
    conflict_case = case(
        ConflictKind.TWO_ADMISSIONS, RegistrationState.CANCELLED, "", ""
    )
    assert describe_conflict(conflict_case, EVENT, NOW, "en") == (
        "Anna de Vries was let in twice: at desk 1 (Hall) at 17:06, and at Hall at "
        "17:09."
    )
    assert describe_conflict(conflict_case, EVENT, NOW, "nl") == (
        "Anna de Vries is twee keer binnengelaten: bij desk 1 (Hall) om 17.06 uur, en "
        "bij Hall om 17.09 uur."
    )


def test_it_says_why_somebody_was_not_expected() -> None:
    conflict_case = case(ConflictKind.NOT_EXPECTED, RegistrationState.CANCELLED, "", "")
    assert describe_conflict(conflict_case, EVENT, NOW, "en") == (
        "Anna de Vries was let in at Hall at 17:09, but was cancelled meanwhile."
    )
    assert describe_conflict(conflict_case, EVENT, NOW, "nl") == (
        "Anna de Vries is binnengelaten bij Hall om 17.09 uur, maar was intussen "
        "geannuleerd."
    )


def test_two_names_are_both_told() -> None:
    conflict_case = case(
        ConflictKind.TWO_NAMES, RegistrationState.CONFIRMED, "Ana", "Hanna"
    )
    assert describe_conflict(conflict_case, EVENT, NOW, "en") == (
        "Two names were given to one person: “Ana” at desk 1 (Hall) at 17:06, and "
        "“Hanna” at Hall at 17:09."
    )


def test_what_is_not_known_here_yet_is_left_open() -> None:
    conflict_case = case(
        ConflictKind.TWO_ADMISSIONS, RegistrationState.CONFIRMED, "", ""
    )
    unknown = replace(conflict_case, person=None, earlier=None, later=None)
    assert describe_conflict(unknown, EVENT, NOW, "en") == (
        "Somebody was let in twice: somewhere, and somewhere."
    )


@pytest.mark.parametrize(
    ("kind", "state", "language"),
    [*product(ConflictKind, RegistrationState, ["en", "nl", "fr"])],
)
def test_every_kind_has_its_words_on_another_day_too(
    kind: ConflictKind, state: RegistrationState, language: str
) -> None:
    sentence = describe_conflict(
        case(kind, state, "A", "B"), EVENT, NOW + timedelta(1), language
    )
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert ("om 17.09 uur" if language == "nl" else "at 17:09") in sentence
    assert conflict_advice(kind, language).endswith(".")
