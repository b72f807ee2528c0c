"""A scan that comes again gets its verdict again, and writes nothing."""

import pytest

from kiosk.domain.admission.verdict import Admitted, ExitMark, Left, Refusal
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import RegistrationState
from kiosk.service.check_in import Scan
from tests.desk_driver import DeskDriver
from tests.sample_event import minutes_after_start, refusal_of, sample_guest


@pytest.fixture
def door(desk: DeskDriver) -> DeskDriver:
    desk.import_people(sample_guest("A"), sample_guest("B"))
    return desk


def test_the_same_nonce_gives_the_same_verdict_once_written(door: DeskDriver) -> None:
    first = door.scan("A", nonce="k", at=minutes_after_start(1))
    replayed = door.scan("A", nonce="k", at=minutes_after_start(2))
    assert (first.replayed, replayed.replayed) == (False, True)
    assert replayed.verdict == first.verdict
    assert (replayed.entry, replayed.at, replayed.nonce) == (
        first.entry,
        minutes_after_start(1),
        "k",
    )
    assert (replayed.inside, replayed.first_admitted_at) == (
        True,
        minutes_after_start(1),
    )
    assert not replayed.badge_queued
    assert len(door.ledger) == 1


def test_a_replay_holds_whatever_has_changed_since(door: DeskDriver) -> None:
    door.scan("A", nonce="k")
    door.scan("A", out=True, nonce="o")
    door.import_people(sample_guest("A", state=RegistrationState.CANCELLED))
    assert door.scan("A", nonce="k").verdict == Admitted()
    assert door.scan("A", nonce="o", out=True).verdict == Left()
    assert not door.scan("A", nonce="k").inside
    assert len(door.ledger) == 2


def test_a_marked_exit_is_replayed_with_its_mark(door: DeskDriver) -> None:
    door.scan("A", out=True, nonce="o")
    assert door.scan("A", out=True, nonce="o").verdict == Left(ExitMark.WITHOUT_ENTRY)


def test_a_refused_scan_is_decided_afresh(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A", state=RegistrationState.UNPAID))
    assert refusal_of(desk.scan("A", nonce="k")) is Refusal.NOT_PAID
    desk.import_people(sample_guest("A"))
    paid = desk.scan("A", nonce="k")
    assert (paid.verdict, paid.replayed) == (Admitted(), False)
    assert desk.scan("A", nonce="k").replayed


def test_an_override_is_replayed_as_one(desk: DeskDriver) -> None:
    desk.import_people(sample_guest("A", state=RegistrationState.UNPAID))
    first = desk.scan("A", nonce="k", override="pays later")
    replayed = desk.scan("A", nonce="k", override="pays later")
    assert replayed.verdict == Admitted()
    assert replayed.overruled is not None
    assert first.overruled is not None
    assert replayed.overruled.refusal is first.overruled.refusal
    assert len(desk.ledger) == 1


def test_undone_or_not_a_nonce_is_used_once(door: DeskDriver) -> None:
    first = door.scan("A", nonce="k")
    door.undo(first.entry)
    replayed = door.scan("A", nonce="k")
    assert (replayed.replayed, replayed.verdict, replayed.inside) == (
        True,
        Admitted(),
        False,
    )
    assert door.scan("A").verdict == Admitted()


def test_a_nonce_belongs_to_one_code(door: DeskDriver) -> None:
    door.scan("A", nonce="k")
    with pytest.raises(KnownFault, match="another code"):
        door.scan("B", nonce="k")
    assert len(door.ledger) == 1


def test_a_nonce_belongs_to_one_person(door: DeskDriver) -> None:
    def choose(reference: str) -> Scan:
        person = door.find_holder(reference).registration.id
        return Scan(event="evening", station="desk", registration=person, nonce="k")

    door.check_in(choose("A"))
    assert door.check_in(choose("A")).replayed
    with pytest.raises(KnownFault, match="nonce"):
        door.check_in(choose("B"))
    assert door.count.inside == 1


def test_a_nonce_is_as_good_at_every_station(door: DeskDriver) -> None:
    door.scan("A", nonce="k", station="door 1")
    assert door.scan("A", nonce="k", station="door 2").replayed
