"""A photographed staff card ends with its event, and an organiser's is no key."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import CARD_GRACE, Role
from kiosk.service.identify_staff import Identified, IdentifyStaff, NotIdentified
from kiosk.service.manage_staff import AddStaffMember, FindStaffCode
from kiosk.signing import PinHasher
from tests.desk_driver import DeskDriver
from tests.sample_event import sample_event
from tests.use_case_factory import AttemptMemory


@pytest.fixture
def desk(records: Path | str) -> Iterator[DeskDriver]:
    """A desk at an evening."""
    desk = DeskDriver(records, sample_event())
    yield desk
    desk.close()


@pytest.fixture
def identify(desk: DeskDriver) -> IdentifyStaff:
    """A station where Gus is a steward, and Ada an organiser."""
    add = AddStaffMember(desk.store, PinHasher())
    add("Gus", Role.STEWARD, "147036")
    add("Ada", Role.ORGANISER, "619283")
    return IdentifyStaff(desk.store, desk.clock, PinHasher(), AttemptMemory())


def card(desk: DeskDriver, name: str, event: Event) -> str:
    return FindStaffCode(desk.store, desk.clock, PinHasher())(name, event)[1]


def keep(desk: DeskDriver, event: Event) -> None:
    with desk.store.transaction() as tx:
        tx.events.put(event)


def test_a_card_ends_with_its_event(desk: DeskDriver, identify: IdentifyStaff) -> None:
    event = sample_event()
    photographed = card(desk, "Gus", event)
    desk.clock.moment = event.ends_at + CARD_GRACE - timedelta(minutes=1)
    assert isinstance(identify(photographed), Identified)
    desk.clock.moment = event.ends_at + CARD_GRACE
    assert identify(photographed) == NotIdentified()
    assert isinstance(identify("147036"), Identified)
    with pytest.raises(KnownFault, match="is over, and staff cards end"):
        card(desk, "Gus", event)


@pytest.mark.parametrize("again", ["evening", "next evening"])
def test_a_card_of_one_evening_opens_no_other(
    desk: DeskDriver, identify: IdentifyStaff, again: str
) -> None:
    event = sample_event()
    photographed = card(desk, "Gus", event)
    year = timedelta(days=364)
    starts, ends = event.starts_at + year, event.ends_at + year
    keep(desk, replace(event, id=again, starts_at=starts, ends_at=ends))
    desk.clock.moment = starts
    assert identify(photographed) == NotIdentified()


def test_an_event_that_runs_longer_keeps_its_cards(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    event = sample_event()
    given_out = card(desk, "Gus", event)
    later = timedelta(hours=3)
    keep(
        desk,
        replace(
            event, starts_at=event.starts_at + later, ends_at=event.ends_at + later
        ),
    )
    assert isinstance(identify(given_out), Identified)


def test_an_organisers_card_alone_is_nobody(
    desk: DeskDriver, identify: IdentifyStaff
) -> None:
    assert identify(card(desk, "Ada", sample_event())) == NotIdentified(takes_pin=True)
    assert isinstance(identify("619283"), Identified)
