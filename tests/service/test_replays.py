"""A scan that comes again gets its verdict again, and writes nothing."""

import pytest

from kiosk.domain.fault import KnownFault
from kiosk.domain.registration import RegistrationState
from kiosk.domain.verdict import Admitted, Left, Mark, Refusal
from kiosk.service.check_in import Scan
from tests.evening import after, guest, refusal
from tests.rehearsal import Rehearsal


@pytest.fixture
def door(desk: Rehearsal) -> Rehearsal:
    desk.invite(guest("A"), guest("B"))
    return desk


def test_the_same_nonce_gives_the_same_verdict_once_written(door: Rehearsal) -> None:
    first = door.scan("A", nonce="k", at=after(1))
    again = door.scan("A", nonce="k", at=after(2))
    assert (first.replayed, again.replayed) == (False, True)
    assert again.verdict == first.verdict
    assert (again.entry, again.at, again.nonce) == (first.entry, after(1), "k")
    assert (again.inside, again.first_admitted_at) == (True, after(1))
    assert not again.badge_queued
    assert len(door.ledger) == 1


def test_a_replay_holds_whatever_has_changed_since(door: Rehearsal) -> None:
    door.scan("A", nonce="k")
    door.scan("A", out=True, nonce="o")
    door.invite(guest("A", state=RegistrationState.CANCELLED))
    assert door.scan("A", nonce="k").verdict == Admitted()
    assert door.scan("A", nonce="o", out=True).verdict == Left()
    assert not door.scan("A", nonce="k").inside
    assert len(door.ledger) == 2


def test_a_marked_exit_is_replayed_with_its_mark(door: Rehearsal) -> None:
    door.scan("A", out=True, nonce="o")
    assert door.scan("A", out=True, nonce="o").verdict == Left(Mark.WITHOUT_ENTRY)


def test_a_refused_scan_is_decided_afresh(desk: Rehearsal) -> None:
    desk.invite(guest("A", state=RegistrationState.UNPAID))
    assert refusal(desk.scan("A", nonce="k")) is Refusal.NOT_PAID
    desk.invite(guest("A"))
    paid = desk.scan("A", nonce="k")
    assert (paid.verdict, paid.replayed) == (Admitted(), False)
    assert desk.scan("A", nonce="k").replayed


def test_an_override_is_replayed_as_one(desk: Rehearsal) -> None:
    desk.invite(guest("A", state=RegistrationState.UNPAID))
    first = desk.scan("A", nonce="k", override="pays later")
    again = desk.scan("A", nonce="k", override="pays later")
    assert again.verdict == Admitted()
    assert again.overruled is not None
    assert first.overruled is not None
    assert again.overruled.refusal is first.overruled.refusal
    assert len(desk.ledger) == 1


def test_undone_or_not_a_nonce_is_used_once(door: Rehearsal) -> None:
    first = door.scan("A", nonce="k")
    door.undo(first.entry)
    again = door.scan("A", nonce="k")
    assert (again.replayed, again.verdict, again.inside) == (True, Admitted(), False)
    assert door.scan("A").verdict == Admitted()


def test_a_nonce_belongs_to_one_code(door: Rehearsal) -> None:
    door.scan("A", nonce="k")
    with pytest.raises(KnownFault, match="another code"):
        door.scan("B", nonce="k")
    assert len(door.ledger) == 1


def test_a_nonce_belongs_to_one_person(door: Rehearsal) -> None:
    def choose(reference: str) -> Scan:
        person = door.holder(reference).registration.id
        return Scan(event="evening", station="desk", registration=person, nonce="k")

    door.check_in(choose("A"))
    assert door.check_in(choose("A")).replayed
    with pytest.raises(KnownFault, match="nonce"):
        door.check_in(choose("B"))
    assert door.count.inside == 1


def test_a_nonce_is_as_good_at_every_station(door: Rehearsal) -> None:
    door.scan("A", nonce="k", station="door 1")
    assert door.scan("A", nonce="k", station="door 2").replayed
