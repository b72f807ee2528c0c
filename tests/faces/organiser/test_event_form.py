"""Every part of an event is a form: what it shows is read back the same."""

from dataclasses import fields, replace

import pytest

from kiosk.domain.event.event import (
    Admission,
    AgendaItem,
    Checkpoint,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event.event_question import EventQuestion, QuestionKind
from kiosk.exchange.event.event_file import read_event
from kiosk.faces.organiser.event_draft import (
    entry_at,
    part_paths,
    with_new_part,
    with_values,
    without_part,
)
from kiosk.faces.organiser.event_form import (
    UnreadableFieldError,
    field_values,
    with_field_values,
)
from kiosk.faces.organiser.form_fields import FIELDS
from tests.faces.conftest import RESOURCES


@pytest.fixture(scope="module")
def event() -> Event:
    return read_event(RESOURCES / "event" / "dilema-2023.toml")


def test_a_form_that_nobody_touched_changes_nothing(event: Event) -> None:
    for part in part_paths(event):
        entry = entry_at(event, part)
        assert (
            with_field_values(event, part, entry, field_values(event, part, entry))
            == entry
        )


@pytest.mark.parametrize(
    ("table", "kind", "apart"),
    [
        (
            "event",
            Event,
            {"id", "admission", "checkpoints", "speakers"}
            | {"agenda", "materials", "questions", "privacy"}
            | {"certificate", "evacuation", "rules"},
        ),
        ("admission", Admission, {"daily"}),
        ("agenda", AgendaItem, {"talk"}),
        ("talk", Talk, set()),
        ("speaker", Speaker, {"id", "picture"}),
        ("material", Material, set()),
        ("question", EventQuestion, {"id"}),
        ("checkpoint", Checkpoint, set()),
    ],
)
def test_all_that_an_event_file_says_has_a_field(
    table: str, kind: type[Event], apart: set[str]
) -> None:
    known = {field.name for field in FIELDS[table]}
    assert known | apart == {field.name for field in fields(kind)}


def test_a_text_for_one_language_leaves_the_others(event: Event) -> None:
    event = replace(event, fee={"": "Free", "fr": "Gratuit"})
    typed = {"fee@nl": " Gratis\n"}
    assert with_field_values(event, ("event",), event, typed).fee == {
        "fr": "Gratuit",
        "en": "Free",
        "nl": "Gratis",
    }


def test_a_time_of_another_day_is_written_with_its_date(event: Event) -> None:
    item = with_values(event, ("agenda", 0), {"ends_at": "2023-11-29 9.30"}).agenda[0]
    assert f"{event.local(item.ends_at):%d %H:%M}" == "29 09:30"
    assert field_values(event, ("agenda", 0), item)["ends_at"] == "2023-11-29 09:30"


@pytest.mark.parametrize("typed", ["", "25:00", "2023-02-30 17:00", "5"])
def test_what_is_no_time_is_not_taken(event: Event, typed: str) -> None:
    with pytest.raises(UnreadableFieldError):
        with_values(event, ("agenda", 0), {"starts_at": typed})


def test_a_room_that_is_called_otherwise_is_so_in_the_agenda_too(event: Event) -> None:
    after = with_values(event, ("checkpoint", 1), {"name": "Garden"})
    assert [item.room for item in after.agenda] == ["", "", "", "Garden"]


@pytest.mark.parametrize(
    "kind", ["agenda", "talk", "speaker", "material", "question", "checkpoint"]
)
def test_what_is_added_and_taken_off_again_was_never_there(
    event: Event, kind: str
) -> None:
    longer, part = with_new_part(event, ("agenda", 1), kind)
    assert longer != event
    assert without_part(longer, part) == event


def test_what_guests_choose_from_is_one_a_line_in_each_language(event: Event) -> None:
    asked, part = with_new_part(event, ("event",), "question")
    typed = {
        "text@en": "Your meal?",
        "kind": "choice",
        "options@en": "Fish\nRice\n",
        "options@nl": "Vis\nRijst",
        "required": "no",
    }
    (question,) = with_values(asked, part, typed).questions
    assert question.kind is QuestionKind.CHOICE
    fish, rice = {"en": "Fish", "nl": "Vis"}, {"en": "Rice", "nl": "Rijst"}
    assert question.options == (fish, rice)
    assert not question.required
    less = with_values(
        replace(asked, questions=(question,)), part, {"options@en": "Fish"}
    )
    assert less.questions[0].options == (fish, {"nl": "Rijst"})


def test_in_another_time_zone_all_is_at_the_same_time_of_its_day(event: Event) -> None:
    after = with_values(event, ("event",), {"timezone": "America/Lima"})
    for part in part_paths(event):
        before = field_values(event, part, entry_at(event, part))
        assert field_values(after, part, entry_at(after, part)) | {"timezone": ""} == (
            before | {"timezone": ""}
        )
    assert after.starts_at != event.starts_at


@pytest.mark.parametrize(
    "typed", [{"timezone": "Mars/Base"}, {"languages": ""}, {"languages": "Dutch"}]
)
def test_a_zone_or_a_language_that_is_none_is_not_taken(
    event: Event, typed: dict[str, str]
) -> None:
    with pytest.raises(UnreadableFieldError):
        with_values(event, ("event",), typed)


def test_an_event_may_speak_other_languages(event: Event) -> None:
    after = with_values(event, ("event",), {"languages": "nl, fr"})
    assert after.languages == ("nl", "fr")
    assert after.title == event.title
