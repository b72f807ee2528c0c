"""A scan at an evening with one hall, in which one fact at a time is changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.admission.check_in import Facts
from kiosk.domain.admission.ledger import Direction, ScanSource
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.ticket import TicketCode
from tests.sample_event import HALL, START, sample_event, sample_guest

MakeFacts = Callable[..., Facts]


@pytest.fixture
def facts() -> MakeFacts:
    """State the facts of a good ticket at an open door, but for these changes.

    An event stands for the one of the scan, of its signature and of its registration.
    """

    def make(**changes: object) -> Facts:
        event = sample_event()
        plain = Facts(
            now=START,
            event=event,
            checkpoint=HALL,
            direction=Direction.IN,
            source=ScanSource.DESK,
            code=TicketCode("B" * 16, "B" * 16),
            signed_for=event,
            registration=sample_guest("A"),
            registered_for=event,
            presence=NEVER_ARRIVED,
        )
        if "event" in changes:
            changes = (
                dict.fromkeys(("signed_for", "registered_for"), changes["event"])
                | changes
            )
        return replace(plain, **changes)  # type: ignore[arg-type]  # the tests' own words

    return make
