"""A scan is answered, written down and followed by a badge, all or nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from kiosk.domain.event import Admission
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import EntryKind, Outcome, Source
from kiosk.domain.registration import RegistrationState
from kiosk.domain.ticket import compose
from kiosk.domain.verdict import Admitted, Left, Mark, Refusal, SeeDesk
from kiosk.domain.words import sentences
from kiosk.service.check_in import Scan
from tests.evening import HALL, after, evening, guest, refusal
from tests.rehearsal import Rehearsal


@pytest.fixture
def door(desk: Rehearsal) -> Rehearsal:
    desk.invite(guest("A"), guest("B"))
    return desk


def test_a_scan_is_admitted_once_and_the_second_says_when(door: Rehearsal) -> None:
    first = door.scan("A", at=after(1))
    again = door.scan("A", at=after(2), station="door 2")
    assert first.verdict == Admitted()
    assert (first.inside, first.first_admitted_at) == (True, after(1))
    assert refusal(again) is Refusal.ALREADY_INSIDE
    assert (again.inside, again.first_admitted_at) == (True, after(1))
    assert "17:01, station door 1" in sentences(again, door.event, "en").staff
    assert [entry.verdict for entry in door.ledger] == ["admitted", "refused"]


def test_what_is_written_down_of_a_scan(door: Rehearsal) -> None:
    door.clock.moment = after(9)
    answer = door.scan("A", at=after(1), source=Source.ATTENDEE, nonce="n-1")
    (entry,) = door.ledger
    assert (entry.id, entry.nonce) == (answer.entry, "n-1")
    assert entry.registration == door.holder("A").registration.id
    assert entry.code == door.code("A")
    assert (entry.kind, entry.verdict) == (EntryKind.ENTRY, Outcome.ADMITTED)
    assert (entry.checkpoint, entry.station, entry.counter) == ("Hall", "door 1", 1)
    assert (entry.source, entry.cut_off) == (Source.ATTENDEE, False)
    assert (entry.scanned_at, entry.recorded_at) == (after(1), after(9))


def test_a_time_in_any_zone_is_the_same_time(door: Rehearsal) -> None:
    zone = timezone(timedelta(hours=9))
    answer = door.scan("A", at=after(1).astimezone(zone))
    assert answer.first_admitted_at == after(1)
    door.undo(answer.entry, at=after(2).astimezone(zone))
    running, anew = door.counted()
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
def test_every_stranger_is_refused_and_written_down(code: str, door: Rehearsal) -> None:
    answer = door.scan(code=code)
    assert refusal(answer) in {
        Refusal.NOT_A_TICKET,
        Refusal.FORGED_TICKET,
        Refusal.UNKNOWN_TICKET,
    }
    (entry,) = door.ledger
    assert entry.registration is None
    assert entry.code.isprintable()
    assert door.count.refused == 1


@pytest.mark.parametrize("at", [5, 21, 36])
def test_one_altered_letter_breaks_the_seal(at: int, door: Rehearsal) -> None:
    code = door.code("A")
    letter = "B" if code[at] != "B" else "C"
    forged = code[:at] + letter + code[at + 1 :]
    assert refusal(door.scan(code=forged)) is Refusal.FORGED_TICKET
    assert refusal(door.scan(code=code[:-1])) is Refusal.FORGED_TICKET
    assert refusal(door.scan(code=code + "B")) is Refusal.FORGED_TICKET


def test_a_code_survives_the_scanner_and_the_wallet(door: Rehearsal) -> None:
    answer = door.scan(code="\ufeff\\000026" + door.code("A").lower() + "\r\n")
    assert answer.verdict == Admitted()


def test_the_rosters_own_code_is_matched_to_the_letter(desk: Rehearsal) -> None:
    desk.invite(guest("A", code="k7m2Xq9h"))
    assert refusal(desk.scan(code="k7m2xq9h")) is Refusal.UNKNOWN_TICKET
    assert desk.scan(code="]Q1k7m2Xq9h\r").verdict == Admitted()


def test_a_reissued_ticket_revokes_the_old_one(door: Rehearsal) -> None:
    old = door.code("A")
    new = door.tickets.reissue("evening", door.holder("A").registration.id)
    assert refusal(door.scan(code=old)) is Refusal.REVOKED
    assert door.scan(code=new).verdict == Admitted()
    assert door.scan(code=old, out=True).verdict == Left(Mark.NOT_VALID)


def test_a_sealed_ticket_that_nobody_was_given_is_unknown(door: Rehearsal) -> None:
    ticket = "B" * 16
    code = compose(ticket, door.seal.seal("evening", ticket))
    assert refusal(door.scan(code=code)) is Refusal.UNKNOWN_TICKET


def test_another_events_ticket_names_that_event_and_nobody(door: Rehearsal) -> None:
    door.keep_event(evening(event="lecture"))
    door.invite(guest("C", event="lecture", code="abc-123"))
    for code in (door.code("C", "lecture"), "abc-123"):
        answer = door.scan(code=code)
        assert refusal(answer) is Refusal.WRONG_EVENT
        assert "“The lecture”, 17:00" in sentences(answer, door.event, "en").visitor
        assert answer.inside is False
    assert [entry.registration for entry in door.ledger] == [None, None]
    assert not door.holder("C", "lecture").presence.arrived


def test_the_hours_of_a_category_are_kept(desk_at: Callable[..., Rehearsal]) -> None:
    stage = replace(
        HALL, categories=("speaker",), opens_at=after(0), closes_at=after(120)
    )
    door = desk_at(evening(stage))
    door.invite(guest("S", category="speaker"), guest("A"))
    assert refusal(door.scan("S", at=after(-1))) is Refusal.TOO_EARLY
    assert refusal(door.scan("S", at=after(120))) is Refusal.TOO_LATE
    assert refusal(door.scan("A", at=after(1))) is Refusal.WRONG_CHECKPOINT
    assert door.count.arrived == 0
    assert [entry.verdict for entry in door.ledger] == [Outcome.REFUSED] * 3
    with door.store.reading() as reader:
        assert not reader.badges.states("evening")


def test_a_note_keeps_the_kiosk_from_deciding_and_the_desk_not(
    desk: Rehearsal,
) -> None:
    desk.invite(guest("A", attention="Wheelchair"))
    alone = desk.scan("A", source=Source.ATTENDEE)
    assert isinstance(alone.verdict, SeeDesk)
    assert not alone.inside
    assert desk.scan("A", source=Source.DESK).verdict == Admitted()


def test_a_person_chosen_at_the_desk_needs_no_code(door: Rehearsal) -> None:
    person = door.holder("A").registration.id
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
def test_what_is_not_there_is_a_fault_and_writes_nothing(
    scan: Scan, door: Rehearsal
) -> None:
    with pytest.raises(KnownFault):
        door.check_in(scan)
    assert door.ledger == []


def test_the_building_is_full_until_somebody_leaves(
    desk_at: Callable[..., Rehearsal],
) -> None:
    small = evening(capacity=2)
    door = desk_at(small)
    door.invite(*(guest(name) for name in "ABC"))
    door.scan("A")
    door.scan("B")
    assert refusal(door.scan("C")) is Refusal.FULL
    door.scan("A", out=True)
    assert door.scan("C").verdict == Admitted()
    door.keep_event(replace(small, capacity=1))
    assert refusal(door.scan("A")) is Refusal.FULL
    door.keep_event(replace(small, capacity=None))
    assert door.scan("A").verdict == Admitted(again=True)


@pytest.mark.parametrize(
    "state", [known for known in RegistrationState if known != "confirmed"]
)
def test_staff_may_let_somebody_in_all_the_same(
    state: RegistrationState, desk: Rehearsal
) -> None:
    desk.invite(guest("A", state=state))
    refused = desk.scan("A")
    answer = desk.scan("A", override="knows the director")
    assert answer.verdict == Admitted()
    assert answer.overruled == refused.verdict
    entry = desk.ledger[-1]
    assert entry.kind is EntryKind.OVERRIDE
    assert entry.refusal == refusal(refused)
    assert entry.reason == "knows the director"
    assert desk.count.inside == 1


def test_whoever_is_let_in_twice_is_still_one_person(door: Rehearsal) -> None:
    door.scan("A", nonce="k-1")
    door.scan("A", override="lost their party", nonce="k-2")
    assert [entry.kind for entry in door.ledger] == ["entry", "override"]
    assert (door.count.inside, door.count.arrived) == (1, 1)
    assert door.presence("A").visits == 2


@pytest.mark.parametrize("code", ["hello", "r3hw8zt2nqpyc9kx", "KIOSK" + "B" * 32])
def test_nobody_unknown_is_let_in_by_override(code: str, door: Rehearsal) -> None:
    assert refusal(door.scan(code=code, override="please")) is not None
    assert door.ledger[0].kind is EntryKind.ENTRY
    assert door.count.inside == 0


def test_out_of_hours_an_override_opens(desk_at: Callable[..., Rehearsal]) -> None:
    door = desk_at(evening(admission=Admission(opens_at=after(0))))
    door.invite(guest("A"))
    assert door.scan("A", at=after(-5), override="helps us").verdict == Admitted()


def test_a_code_that_was_put_into_other_letters_is_found(desk: Rehearsal) -> None:
    desk.invite(guest("A", code="r3hw8"))
    answer = desk.scan(code='r"hz_', others=("r3hw8", "r3hw-"))
    assert answer.verdict == Admitted()
    (entry,) = desk.ledger
    assert entry.code == "r3hw8"
    assert entry.registration == desk.holder("A").registration.id


def test_what_was_typed_goes_before_what_it_may_be(desk: Rehearsal) -> None:
    desk.invite(guest("A", code="abc-1"), guest("B", code="qbc-1"))
    desk.scan(code="qbc-1", others=("abc-1",))
    assert [entry.code for entry in desk.ledger] == ["qbc-1"]
    assert desk.presence("B").inside


def test_a_stranger_in_other_letters_is_one_refusal_of_the_likeliest(
    desk: Rehearsal,
) -> None:
    answer = desk.scan(code='r"hz_çé', others=("r3hw892", "r3hw-92"))
    assert refusal(answer) is Refusal.UNKNOWN_TICKET
    (entry,) = desk.ledger
    assert entry.code == "r3hw892"


def test_a_retry_of_a_code_in_other_letters_is_the_same_scan(desk: Rehearsal) -> None:
    desk.invite(guest("A", code="r3hw8"))
    once, again = (
        desk.scan(code='r"hz_', others=("r3hw8",), nonce="n1") for _ in range(2)
    )
    assert (once.entry, again.replayed) == (again.entry, True)
