"""A scan is answered, written down and followed by a badge, all or nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from kiosk.domain.admission.ledger import EntryKind, Outcome, ScanSource
from kiosk.domain.admission.verdict import Admitted, ExitMark, Left, Refusal, SeeDesk
from kiosk.domain.admission.verdict_sentences import verdict_sentences
from kiosk.domain.event.event import Admission
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.ticket import compose_ticket_code
from kiosk.service.check_in import Scan
from tests.desk_driver import DeskDriver
from tests.sample_event import (
    HALL,
    minutes_after_start,
    refusal_of,
    sample_event,
    sample_guest,
)


@pytest.fixture
def door(desk: DeskDriver) -> DeskDriver:
    desk.import_people(sample_guest("A"), sample_guest("B"))
    return desk


def test_a_scan_is_admitted_once_and_the_second_says_when(door: DeskDriver) -> None:
    first = door.scan("A", at=minutes_after_start(1))
    repeated = door.scan("A", at=minutes_after_start(2), station="door 2")
    assert first.verdict == Admitted()
    assert (first.inside, first.first_admitted_at) == (True, minutes_after_start(1))
    assert refusal_of(repeated) is Refusal.ALREADY_INSIDE
    assert (repeated.inside, repeated.first_admitted_at) == (
        True,
        minutes_after_start(1),
    )
    assert (
        "17:01, station door 1" in verdict_sentences(repeated, door.event, "en").staff
    )
    assert [entry.verdict for entry in door.ledger] == ["admitted", "refused"]


def test_a_scan_is_recorded_with_all_its_facts(door: DeskDriver) -> None:
    door.clock.moment = minutes_after_start(9)
    answer = door.scan(
        "A", at=minutes_after_start(1), source=ScanSource.ATTENDEE, nonce="n-1"
    )
    (entry,) = door.ledger
    assert (entry.id, entry.nonce) == (answer.entry, "n-1")
    assert entry.registration == door.find_holder("A").registration.id
    assert entry.code == door.ticket_code("A")
    assert (entry.kind, entry.verdict) == (EntryKind.ENTRY, Outcome.ADMITTED)
    assert (entry.checkpoint, entry.station, entry.counter) == ("Hall", "door 1", 1)
    assert (entry.source, entry.cut_off) == (ScanSource.ATTENDEE, False)
    assert (entry.scanned_at, entry.recorded_at) == (
        minutes_after_start(1),
        minutes_after_start(9),
    )


def test_a_time_in_any_zone_is_the_same_time(door: DeskDriver) -> None:
    zone = timezone(timedelta(hours=9))
    answer = door.scan("A", at=minutes_after_start(1).astimezone(zone))
    assert answer.first_admitted_at == minutes_after_start(1)
    door.undo(answer.entry, at=minutes_after_start(2).astimezone(zone))
    running, anew = door.tallies()
    assert running == anew


@pytest.mark.parametrize(
    "code",
    [
        "hello",
        "https://www.asser.nl/12345",
        "r3hw8zt2nqpyc9kx",
        "KIOSK" + "B" * 31,
        "KIOSK" + "B" * 32,
        "KIOSK" + "B" * 400,
        "",
        "\x00\x1b[31m" + "x" * 5000,
        "☃" * 256,
        "\udcff",
        '{"a": ' * 1000,
    ],
    ids=repr,
)
def test_every_stranger_is_refused_and_written_down(
    code: str, door: DeskDriver
) -> None:
    answer = door.scan(code=code)
    assert refusal_of(answer) in {
        Refusal.NOT_A_TICKET,
        Refusal.FORGED_TICKET,
        Refusal.UNKNOWN_TICKET,
    }
    (entry,) = door.ledger
    assert entry.registration is None
    assert entry.code.isprintable()
    assert door.count.refused == 1


@pytest.mark.parametrize("at", [5, 21, 36])
def test_one_altered_letter_invalidates_the_signature(
    at: int, door: DeskDriver
) -> None:
    code = door.ticket_code("A")
    letter = "B" if code[at] != "B" else "C"
    forged = code[:at] + letter + code[at + 1 :]
    assert refusal_of(door.scan(code=forged)) is Refusal.FORGED_TICKET
    assert refusal_of(door.scan(code=code[:-1])) is Refusal.FORGED_TICKET
    assert refusal_of(door.scan(code=code + "B")) is Refusal.FORGED_TICKET


def test_a_code_survives_the_scanner_and_the_wallet(door: DeskDriver) -> None:
    answer = door.scan(code="\ufeff\\000026" + door.ticket_code("A").lower() + "\r\n")
    assert answer.verdict == Admitted()


def test_the_rosters_own_code_is_matched_to_the_letter(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A", code="k7m2Xq9h"))
    assert refusal_of(desk.scan(code="k7m2xq9h")) is Refusal.UNKNOWN_TICKET
    assert desk.scan(code="]Q1k7m2Xq9h\r").verdict == Admitted()


def test_a_reissued_ticket_revokes_the_old_one(door: DeskDriver) -> None:
    old = door.ticket_code("A")
    new = door.tickets.reissue("evening", door.find_holder("A").registration.id)
    assert refusal_of(door.scan(code=old)) is Refusal.REVOKED
    assert door.scan(code=new).verdict == Admitted()
    assert door.scan(code=old, out=True).verdict == Left(ExitMark.NOT_VALID)


def test_a_signed_ticket_that_nobody_was_given_is_unknown(door: DeskDriver) -> None:
    ticket = "B" * 16
    code = compose_ticket_code(ticket, door.signer.sign("evening", ticket))
    assert refusal_of(door.scan(code=code)) is Refusal.UNKNOWN_TICKET


def test_another_events_ticket_names_that_event_and_nobody(door: DeskDriver) -> None:
    door.import_event(sample_event(event="lecture"))
    door.import_people(sample_guest("C", event="lecture", code="abc-123"))
    for code in (door.ticket_code("C", "lecture"), "abc-123"):
        answer = door.scan(code=code)
        assert refusal_of(answer) is Refusal.WRONG_EVENT
        sentence = verdict_sentences(answer, door.event, "en").visitor
        assert "“The lecture”, 17:00" in sentence
        assert answer.inside is False
    assert [entry.registration for entry in door.ledger] == [None, None]
    assert not door.find_holder("C", "lecture").presence.arrived


def test_the_hours_of_a_category_are_kept(desk_at: Callable[..., DeskDriver]) -> None:
    stage = replace(
        HALL,
        categories=("speaker",),
        opens_at=minutes_after_start(0),
        closes_at=minutes_after_start(120),
    )
    door = desk_at(sample_event(stage))
    door.import_people(sample_guest("S", category="speaker"), sample_guest("A"))
    assert refusal_of(door.scan("S", at=minutes_after_start(-1))) is Refusal.TOO_EARLY
    assert refusal_of(door.scan("S", at=minutes_after_start(120))) is Refusal.TOO_LATE
    guest = door.scan("A", at=minutes_after_start(1))
    assert refusal_of(guest) is Refusal.WRONG_CHECKPOINT
    assert door.count.arrived == 0
    assert [entry.verdict for entry in door.ledger] == [Outcome.REFUSED] * 3
    with door.store.reading() as reader:
        assert not reader.badges.counts_by_state("evening")


def test_a_note_keeps_the_kiosk_from_deciding_and_the_desk_not(
    desk: DeskDriver,
) -> None:
    desk.import_people(sample_guest("A", attention="Wheelchair"))
    alone = desk.scan("A", source=ScanSource.ATTENDEE)
    assert isinstance(alone.verdict, SeeDesk)
    assert not alone.inside
    assert desk.scan("A", source=ScanSource.DESK).verdict == Admitted()


def test_a_person_chosen_at_the_desk_needs_no_code(door: DeskDriver) -> None:
    person = door.find_holder("A").registration.id
    answer = door.check_in(Scan(event="evening", station="desk", registration=person))
    assert answer.verdict == Admitted()
    assert door.ledger[0].code == ""


@pytest.mark.parametrize(
    "scan",
    [
        Scan(event="nothing", station="desk", code="x"),
        Scan(event="evening", station="desk", code="x", checkpoint="Cellar"),
        Scan(event="evening", station="desk", registration="nobody"),
    ],
    ids=["event", "checkpoint", "registration"],
)
def test_an_unknown_event_checkpoint_or_person_is_a_fault_and_writes_nothing(
    scan: Scan, door: DeskDriver
) -> None:
    with pytest.raises(KnownFault):
        door.check_in(scan)
    assert door.ledger == []


def test_the_building_is_full_until_somebody_leaves(
    desk_at: Callable[..., DeskDriver],
) -> None:
    small = sample_event(capacity=2)
    door = desk_at(small)
    door.import_people(*(sample_guest(name) for name in "ABC"))
    door.scan("A")
    door.scan("B")
    assert refusal_of(door.scan("C")) is Refusal.FULL
    door.scan("A", out=True)
    assert door.scan("C").verdict == Admitted()
    door.import_event(replace(small, capacity=1))
    assert refusal_of(door.scan("A")) is Refusal.FULL
    door.import_event(replace(small, capacity=None))
    assert door.scan("A").verdict == Admitted(again=True)


@pytest.mark.parametrize(
    "state", [known for known in RegistrationState if known != "confirmed"]
)
def test_staff_may_let_somebody_in_all_the_same(
    state: RegistrationState, desk: DeskDriver
) -> None:
    desk.import_people(sample_guest("A", state=state))
    refused = desk.scan("A")
    answer = desk.scan("A", override="knows the director")
    assert answer.verdict == Admitted()
    assert answer.overruled == refused.verdict
    entry = desk.ledger[-1]
    assert entry.kind is EntryKind.OVERRIDE
    assert entry.refusal == refusal_of(refused)
    assert entry.reason == "knows the director"
    assert desk.count.inside == 1


def test_whoever_is_let_in_twice_is_still_one_person(door: DeskDriver) -> None:
    door.scan("A", nonce="k-1")
    door.scan("A", override="lost their party", nonce="k-2")
    assert [entry.kind for entry in door.ledger] == ["entry", "override"]
    assert (door.count.inside, door.count.arrived) == (1, 1)
    assert door.presence("A").visits == 2


@pytest.mark.parametrize("code", ["hello", "r3hw8zt2nqpyc9kx", "KIOSK" + "B" * 32])
def test_nobody_unknown_is_let_in_by_override(code: str, door: DeskDriver) -> None:
    assert refusal_of(door.scan(code=code, override="please")) is not None
    assert door.ledger[0].kind is EntryKind.ENTRY
    assert door.count.inside == 0


def test_out_of_hours_an_override_opens(desk_at: Callable[..., DeskDriver]) -> None:
    door = desk_at(sample_event(admission=Admission(opens_at=minutes_after_start(0))))
    door.import_people(sample_guest("A"))
    answer = door.scan("A", at=minutes_after_start(-5), override="helps us")
    assert answer.verdict == Admitted()


def test_a_code_typed_with_another_keyboard_layout_is_found(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A", code="r3hw8"))
    answer = desk.scan(code='r"hz_', others=("r3hw8", "r3hw-"))
    assert answer.verdict == Admitted()
    (entry,) = desk.ledger
    assert entry.code == "r3hw8"
    assert entry.registration == desk.find_holder("A").registration.id


def test_the_typed_code_goes_before_its_alternatives(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A", code="abc-1"), sample_guest("B", code="qbc-1"))
    desk.scan(code="qbc-1", others=("abc-1",))
    assert [entry.code for entry in desk.ledger] == ["qbc-1"]
    assert desk.presence("B").inside


def test_an_unknown_code_with_alternatives_is_one_refusal_of_the_likeliest(
    desk: DeskDriver,
) -> None:
    answer = desk.scan(code='r"hz_çé', others=("r3hw892", "r3hw-92"))
    assert refusal_of(answer) is Refusal.UNKNOWN_TICKET
    (entry,) = desk.ledger
    assert entry.code == "r3hw892"


def test_a_retry_of_a_code_with_alternatives_is_the_same_scan(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A", code="r3hw8"))
    first, retried = (
        desk.scan(code='r"hz_', others=("r3hw8",), nonce="n1") for _ in range(2)
    )
    assert (first.entry, retried.replayed) == (retried.entry, True)
