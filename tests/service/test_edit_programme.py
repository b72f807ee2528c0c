"""The organiser changes the programme, beside whatever others change meanwhile."""

from dataclasses import replace

import pytest

from kiosk.domain.event.event import AgendaItem, Event, Speaker, Talk
from kiosk.domain.event.event_validation import (
    EndBeforeStartIssue,
    MissingTextIssue,
    UnknownNameIssue,
)
from kiosk.domain.fault import KnownFault
from kiosk.service.edit_programme import (
    EditConflictError,
    EditProgramme,
    InvalidProgrammeError,
    ProgrammeEdit,
)
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, sample_event

ITEM = AgendaItem(
    starts_at=minutes_after_start(5),
    ends_at=minutes_after_start(45),
    title={"": "Talks"},
)


def stored_event(desk: DeskDriver) -> Event:
    with desk.store.reading() as reader:
        event = reader.events.find("evening")
    assert event is not None
    return event


@pytest.fixture
def edit(desk: DeskDriver) -> EditProgramme:
    return EditProgramme(desk.store)


def test_a_change_is_kept_in_the_order_of_time(
    desk: DeskDriver, edit: EditProgramme
) -> None:
    before = stored_event(desk)
    opening = replace(ITEM, starts_at=minutes_after_start(0), title={"": "Opening"})
    done = edit(ProgrammeEdit(before, replace(before, agenda=(ITEM, opening))))
    assert [item.title[""] for item in stored_event(desk).agenda] == [
        "Opening",
        "Talks",
    ]
    assert done == ProgrammeEdit(before, stored_event(desk))


def test_the_inverse_edit_undoes_a_change(
    desk: DeskDriver, edit: EditProgramme
) -> None:
    before = stored_event(desk)
    done = edit(ProgrammeEdit(before, replace(before, agenda=(ITEM,))))
    edit(done.inverse)
    assert stored_event(desk) == before


def test_what_others_changed_meanwhile_stays_and_is_not_undone(
    desk: DeskDriver, edit: EditProgramme
) -> None:
    before = stored_event(desk)
    edit(ProgrammeEdit(before, replace(before, capacity=50)))
    own_edit = edit(ProgrammeEdit(before, replace(before, agenda=(ITEM,))))
    assert (stored_event(desk).capacity, stored_event(desk).agenda) == (50, (ITEM,))
    edit(own_edit.inverse)
    assert (stored_event(desk).capacity, stored_event(desk).agenda) == (50, ())


def test_a_newer_change_of_the_same_is_not_written_over(
    desk: DeskDriver, edit: EditProgramme
) -> None:
    before = stored_event(desk)
    others_event = edit(
        ProgrammeEdit(before, replace(before, title={"": "Theirs"}))
    ).after
    with pytest.raises(EditConflictError):
        edit(ProgrammeEdit(before, replace(before, title={"": "Mine"})))
    assert stored_event(desk) == others_event


def test_an_inconsistent_programme_is_not_stored_and_all_issues_are_reported(
    desk: DeskDriver, edit: EditProgramme
) -> None:
    before = stored_event(desk)
    wrong = replace(
        ITEM,
        ends_at=minutes_after_start(1),
        talk=(Talk(title={}, speakers=("nobody",)),),
    )
    with pytest.raises(InvalidProgrammeError) as raised:
        edit(
            ProgrammeEdit(
                before,
                replace(before, agenda=(wrong,), speakers=(_speaker_without_name(),)),
            )
        )
    assert [(type(issue), issue.path) for issue in raised.value.issues] == [
        (MissingTextIssue, ("speaker", 0, "name")),
        (EndBeforeStartIssue, ("agenda", 0, "ends_at")),
        (MissingTextIssue, ("agenda", 0, "talk", 0, "title")),
        (UnknownNameIssue, ("agenda", 0, "talk", 0, "speakers")),
    ]
    assert stored_event(desk) == before


def _speaker_without_name() -> Speaker:
    return Speaker(id="ada", name="")


def test_an_event_that_is_not_kept_cannot_be_changed(edit: EditProgramme) -> None:
    other = sample_event(event="other")
    with pytest.raises(KnownFault, match="no event “other”"):
        edit(ProgrammeEdit(other, other))
