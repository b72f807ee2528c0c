"""Net hours: a table that was worked out by hand, and rules that never break."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.admission.ledger import (
    EntryKind,
    LedgerEntry,
    Outcome,
    ScanSource,
)
from kiosk.domain.certificates.attendance import AttendedHours, attendance_of
from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.certificate_rules import (
    CertificateRules,
    MissingExit,
    PresenceRule,
    TeachingRule,
)
from kiosk.domain.event.event import (
    Admission,
    AgendaItem,
    Checkpoint,
    CheckpointKind,
    Event,
    Talk,
)

DAY = datetime(2026, 7, 6, tzinfo=UTC)


def at(clock: str) -> datetime:
    hours, minutes = clock.split(":")
    return DAY + timedelta(hours=int(hours), minutes=int(minutes))


def item(
    start: str, end: str, kind: str, room: str = "", speaker: str = ""
) -> AgendaItem:
    talk = (Talk(title={"": "T"}, speakers=(speaker,)),) if speaker else ()
    return AgendaItem(
        starts_at=at(start),
        ends_at=at(end),
        title={"": f"{start} {kind}"},
        kind=AgendaKind(kind),
        room=room,
        talk=talk,
    )


EVENT = Event(
    id="course",
    title={"": "Course"},
    starts_at=at("9:00"),
    ends_at=at("17:00"),
    timezone="UTC",
    venue={"": "Here"},
    organiser={"": "Us"},
    admission=Admission(automatic_exit_at=at("18:00")),
    checkpoints=(
        Checkpoint(name="Door"),
        Checkpoint(name="Hall", kind=CheckpointKind.ROOM),
        Checkpoint(name="Annex", kind=CheckpointKind.ROOM),
    ),
    agenda=(
        item("9:00", "9:30", "opening"),
        item("9:30", "10:30", "talk", "Hall", "ada"),
        item("10:30", "11:00", "break"),
        item("11:00", "12:30", "workshop", "Annex"),
        item("12:30", "13:30", "break"),
        item("13:30", "15:00", "discussion", "Hall"),
        item("14:00", "15:00", "talk", "Annex"),
        item("15:00", "17:00", "reception"),
    ),
)
"""Teaching: an hour, an hour and a half, and again, the last with a talk beside it."""
RULES = CertificateRules()
WORD = re.compile(r"([a-z]+)(.+)")


def entries(text: str) -> list[LedgerEntry]:
    """Make entries of words such as ``in9:25 out12:30 auto18:00 in9:30@Hall undo1``."""
    made: list[LedgerEntry] = []
    for number, word in enumerate(text.split()):
        kind, rest = WORD.fullmatch(word).groups()  # type: ignore[union-attr]
        clock, _, place = rest.partition("@")
        undoes = made[int(rest)].id if kind == "undo" else None
        made.append(
            entry(number, kind, DAY if undoes else at(clock), place or "Door", undoes)
        )
    return made


def entry(
    number: int, kind: str, when: datetime, place: str, undoes: str | None = None
) -> LedgerEntry:
    kinds = {
        "in": (EntryKind.ENTRY, Outcome.ADMITTED),
        "out": (EntryKind.EXIT, Outcome.LEFT),
        "auto": (EntryKind.AUTOMATIC_EXIT, Outcome.LEFT),
        "no": (EntryKind.ENTRY, Outcome.REFUSED),
        "undo": (EntryKind.UNDO, Outcome.UNDONE),
    }
    entry_kind, verdict = kinds[kind]
    return LedgerEntry(
        id=f"e{number}",
        nonce=f"n{number}",
        event="course",
        registration="p",
        code="",
        kind=entry_kind,
        verdict=verdict,
        checkpoint=place,
        station="s",
        counter=number,
        source=ScanSource.DESK,
        undoes=undoes,
        scanned_at=when,
        recorded_at=when,
        stamp=number,
    )


def attended(
    text: str, rules: CertificateRules = RULES, now: str = "20:00", event: Event = EVENT
) -> AttendedHours:
    return attendance_of(event, rules, entries(text), at(now))


BY_HAND = [
    ("", 0),
    ("no9:25", 0),
    ("in9:00 out17:00", 240),
    ("in9:25 out15:00", 240),
    ("in9:35 out15:00", 240),  # five minutes late: forgiven
    ("in9:36 out15:00", 234),  # six: not
    ("in9:30 out14:55", 240),
    ("in9:30 out14:54", 234),
    ("in9:30 out10:30", 60),
    ("in9:30 out10:00", 30),
    ("in10:30 out11:00", 0),  # only the break
    ("in9:00 out9:30", 0),  # only the opening
    ("in15:00 out17:00", 0),  # only the reception
    ("in10:30 out12:30", 90),
    ("in12:30 out17:00", 90),  # two items at once count once
    ("in13:30 out14:30", 60),
    ("in14:30 out15:00", 30),
    ("in9:30 out10:00 in10:10 out10:30", 50),
    ("in9:30 out10:00 in10:02 out10:30", 58),
    ("in9:30 out10:30 in13:30 out15:00", 150),
    ("in9:30 out10:30 in11:00 out12:30 in13:30 out15:00", 240),
    ("in9:30 auto18:00", 240),
    ("in14:00 auto18:00", 60),
    ("in9:30", 240),  # nobody scanned the end, and nothing wrote them out yet
    ("in9:30 out12:00", 120),
    ("in9:30 out12:00 undo1", 240),
    ("in9:30 undo0", 0),
    ("in9:30 undo0 in11:00 out12:30", 90),
    ("in9:30@Door in9:40@Hall in11:00@Annex out12:30@Door", 150),
    ("in9:30@Door in9:40@Hall out10:30@Hall out12:30@Door", 150),
]


def test_there_are_thirty_rows() -> None:
    assert len(BY_HAND) == 30


@pytest.mark.parametrize(("text", "minutes"), BY_HAND)
def test_minutes_are_those_that_were_worked_out_by_hand(
    text: str, minutes: int
) -> None:
    assert attended(text).minutes == minutes


def test_in_rooms_only_the_rooms_own_items_count() -> None:
    rules = replace(RULES, presence=PresenceRule.ROOM)
    assert (
        attended("in9:20@Door in9:30@Hall out10:30@Hall out12:30", rules).minutes == 60
    )
    assert attended("in9:20@Door out15:00@Door", rules).minutes == 0
    both = "in9:20@Door in11:00@Annex out12:30@Annex in14:00@Annex out15:00@Door"
    assert attended(both, rules).minutes == 150


def test_without_a_scanned_exit_nothing_counts_where_the_file_says_so() -> None:
    strict = replace(RULES, without_exit=MissingExit.NONE)
    assert attended("in9:30 auto18:00", strict).minutes == 0
    assert attended("in9:30 out10:30 in11:00 auto18:00", strict).minutes == 60
    assert attended("in9:30 auto18:00").exit_missing
    assert not attended("in9:30 out15:00").exit_missing


def test_who_is_still_there_has_followed_what_is_over() -> None:
    assert attended("in9:30", now="10:00").minutes == 30


def test_a_shifted_talk_counts_at_its_new_time() -> None:
    later = timedelta(minutes=30)
    agenda = tuple(
        replace(each, starts_at=each.starts_at + later, ends_at=each.ends_at + later)
        for each in EVENT.agenda
    )
    shifted = replace(EVENT, agenda=agenda)
    assert attended("in9:30 out10:30", event=shifted).minutes == 30


def test_hours_are_rounded_down_to_the_step() -> None:
    assert RULES.hours(119) == 1
    assert RULES.hours(120) == 2
    assert replace(RULES, step=0.5).hours(119) == 1.5
    assert replace(RULES, hour=50, step=0.5).hours(125) == 2.5
    assert replace(RULES, step=0.1).hours(60) == pytest.approx(1.0)


def test_who_taught_is_known_by_the_talks_speakers() -> None:
    rules = replace(RULES, teaching=TeachingRule())
    made = attendance_of(
        EVENT, rules, entries("in9:00 out15:00"), at("20:00"), frozenset({"ada"})
    )
    assert (made.minutes, made.taught_minutes) == (240, 60)


MOMENTS = st.integers(min_value=-60, max_value=24 * 60)


@st.composite
def histories(draw: st.DrawFn) -> Sequence[LedgerEntry]:
    """Draw entries in any order, with clocks that go wrong and undos of anything."""
    count = draw(st.integers(min_value=0, max_value=12))
    made: list[LedgerEntry] = []
    for number in range(count):
        kind = draw(st.sampled_from(["in", "in", "out", "auto", "no", "undo"]))
        if kind == "undo" and not made:
            kind = "in"
        undoes = draw(st.sampled_from(made)).id if kind == "undo" else None
        when = DAY + timedelta(minutes=draw(MOMENTS))
        place = draw(st.sampled_from(["Door", "Hall", "Annex"]))
        made.append(entry(number, kind, when, place, undoes))
    return draw(st.permutations(made))


@given(
    histories(),
    st.sampled_from(PresenceRule),
    st.integers(0, 60),
    st.sampled_from([0, 20]),
)
def test_nobody_follows_more_than_the_programme_has(
    history: Sequence[LedgerEntry], presence: PresenceRule, grace: int, later: int
) -> None:
    agenda = tuple(
        replace(each, ends_at=each.ends_at + timedelta(minutes=later))
        for each in EVENT.agenda
    )
    event = replace(EVENT, agenda=agenda)
    rules = replace(RULES, presence=presence, grace=grace)
    made = attendance_of(event, rules, history, at("23:00"), frozenset({"ada"}))
    assert 0 <= made.minutes <= made.programme_minutes
    for each in made.items:
        length = each.item.ends_at - each.item.starts_at
        assert 0 <= each.minutes <= length / timedelta(minutes=1)
    again = attendance_of(event, rules, sorted(history, key=id), at("23:00"))
    assert again.minutes == made.minutes


TWO_DAYS = replace(
    EVENT,
    ends_at=at("41:00"),
    admission=Admission(),
    agenda=(*EVENT.agenda, item("33:30", "34:30", "talk")),
)
"""The same day, and an hour on the next morning."""


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("in9:00", 240),
        ("in9:00 in35:00 out41:00", 240),
        ("in9:00 out41:00", 240),
        ("in9:00 auto27:00 in33:00 out41:00", 300),
        ("in9:00 in33:00", 300),
    ],
)
def test_nobody_follows_the_next_day_by_an_exit_that_was_not_written(
    text: str, minutes: int
) -> None:
    made = attended(text, now="60:00", event=TWO_DAYS)
    assert (made.minutes, made.exit_missing) == (minutes, True)
