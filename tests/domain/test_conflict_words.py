"""A conflict is told in a sentence: who, where and when."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from kiosk.domain.conflict import Conflict, ConflictKind
from kiosk.domain.conflict_words import Case, Deed, advise, explain
from kiosk.domain.registration import RegistrationState
from tests.evening import after, evening, guest

EVENT, NOW = evening(), after(30)
EARLIER = Deed(station="desk 1", checkpoint="Hall", at=after(6), name="")
LATER = Deed(station="Hall", checkpoint="Hall", at=after(9), name="")


def case(
    kind: ConflictKind, state: RegistrationState, earlier: str, later: str
) -> Case:
    return Case(
        conflict=Conflict(
            id="1",
            event="evening",
            registration="evening/A",
            kind=kind,
            earlier="2",
            later="3",
            noticed_at=NOW,
        ),
        person=guest("A", "Anna de Vries", state=state),
        earlier=replace(EARLIER, name=earlier),
        later=replace(LATER, name=later),
    )


def test_it_says_who_where_and_when() -> None:
    about = case(ConflictKind.TWO_ADMISSIONS, RegistrationState.CANCELLED, "", "")
    assert explain(about, EVENT, NOW, "en") == (
        "Anna de Vries was let in twice: at desk 1 (Hall) at 17:06, and at Hall at "
        "17:09."
    )
    assert explain(about, EVENT, NOW, "nl") == (
        "Anna de Vries is twee keer binnengelaten: bij desk 1 (Hall) om 17:06, en bij "
        "Hall om 17:09."
    )


def test_it_says_why_somebody_was_not_expected() -> None:
    about = case(ConflictKind.NOT_EXPECTED, RegistrationState.CANCELLED, "", "")
    assert explain(about, EVENT, NOW, "en") == (
        "Anna de Vries was let in at Hall at 17:09, but was cancelled meanwhile."
    )
    assert explain(about, EVENT, NOW, "nl") == (
        "Anna de Vries is binnengelaten bij Hall om 17:09, maar was intussen "
        "geannuleerd."
    )


def test_two_names_are_both_told() -> None:
    about = case(ConflictKind.TWO_NAMES, RegistrationState.CONFIRMED, "Ana", "Hanna")
    assert explain(about, EVENT, NOW, "en") == (
        "Two names were given to one person: “Ana” at desk 1 (Hall) at 17:06, and "
        "“Hanna” at Hall at 17:09."
    )


def test_what_is_not_known_here_yet_is_left_open() -> None:
    about = case(ConflictKind.TWO_ADMISSIONS, RegistrationState.CONFIRMED, "", "")
    bare = replace(about, person=None, earlier=None, later=None)
    assert explain(bare, EVENT, NOW, "en") == (
        "Somebody was let in twice: somewhere, and somewhere."
    )


@pytest.mark.parametrize(
    ("kind", "state", "language"),
    [*product(ConflictKind, RegistrationState, ["en", "nl", "fr"])],
)
def test_every_kind_has_its_words_on_another_day_too(
    kind: ConflictKind, state: RegistrationState, language: str
) -> None:
    said = explain(case(kind, state, "A", "B"), EVENT, NOW + timedelta(1), language)
    assert said.endswith(".")
    assert "{" not in said
    assert ("om 17:09" if language == "nl" else "at 17:09") in said
    assert advise(kind, language).endswith(".")
