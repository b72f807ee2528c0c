"""The organiser changes the programme, beside whatever others change meanwhile."""

from dataclasses import replace

import pytest

from kiosk.domain.event import AgendaItem, Event, Speaker, Talk
from kiosk.domain.event_snags import Backwards, Missing, Unknown
from kiosk.domain.fault import KnownFault
from kiosk.service.edit_programme import Disagreeing, Edit, EditProgramme, Overtaken
from tests.evening import after, evening
from tests.rehearsal import Rehearsal

ITEM = AgendaItem(starts_at=after(5), ends_at=after(45), title={"": "Talks"})


def kept(desk: Rehearsal) -> Event:
    with desk.store.reading() as reader:
        event = reader.events.find("evening")
    assert event is not None
    return event


@pytest.fixture
def edit(desk: Rehearsal) -> EditProgramme:
    return EditProgramme(desk.store)


def test_a_change_is_kept_in_the_order_of_time(
    desk: Rehearsal, edit: EditProgramme
) -> None:
    before = kept(desk)
    opening = replace(ITEM, starts_at=after(0), title={"": "Opening"})
    done = edit(Edit(before, replace(before, agenda=(ITEM, opening))))
    assert [one.title[""] for one in kept(desk).agenda] == ["Opening", "Talks"]
    assert done == Edit(before, kept(desk))


def test_it_is_taken_back_the_other_way_round(
    desk: Rehearsal, edit: EditProgramme
) -> None:
    before = kept(desk)
    done = edit(Edit(before, replace(before, agenda=(ITEM,))))
    edit(done.undone)
    assert kept(desk) == before


def test_what_others_changed_meanwhile_stays_and_is_not_undone(
    desk: Rehearsal, edit: EditProgramme
) -> None:
    before = kept(desk)
    edit(Edit(before, replace(before, capacity=50)))
    mine = edit(Edit(before, replace(before, agenda=(ITEM,))))
    assert (kept(desk).capacity, kept(desk).agenda) == (50, (ITEM,))
    edit(mine.undone)
    assert (kept(desk).capacity, kept(desk).agenda) == (50, ())


def test_a_newer_change_of_the_same_is_not_written_over(
    desk: Rehearsal, edit: EditProgramme
) -> None:
    before = kept(desk)
    theirs = edit(Edit(before, replace(before, title={"": "Theirs"}))).after
    with pytest.raises(Overtaken):
        edit(Edit(before, replace(before, title={"": "Mine"})))
    assert kept(desk) == theirs


def test_what_does_not_agree_is_not_kept_and_all_of_it_is_told(
    desk: Rehearsal, edit: EditProgramme
) -> None:
    before = kept(desk)
    wrong = replace(
        ITEM, ends_at=after(1), talk=(Talk(title={}, speakers=("nobody",)),)
    )
    with pytest.raises(Disagreeing) as told:
        edit(Edit(before, replace(before, agenda=(wrong,), speakers=(_nameless(),))))
    assert [(type(one), one.place) for one in told.value.snags] == [
        (Missing, ("speaker", 0, "name")),
        (Backwards, ("agenda", 0, "ends_at")),
        (Missing, ("agenda", 0, "talk", 0, "title")),
        (Unknown, ("agenda", 0, "talk", 0, "speakers")),
    ]
    assert kept(desk) == before


def _nameless() -> Speaker:
    return Speaker(id="ada", name="")


def test_an_event_that_is_not_kept_cannot_be_changed(edit: EditProgramme) -> None:
    other = evening(event="other")
    with pytest.raises(KnownFault, match="no event “other”"):
        edit(Edit(other, other))
