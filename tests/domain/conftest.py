"""A scan at an evening with one hall, in which one fact at a time is changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.check_in import Facts
from kiosk.domain.ledger import Direction, Source
from kiosk.domain.presence import NEVER_CAME
from kiosk.domain.ticket import OwnCode
from tests.evening import HALL, START, evening, guest

Change = Callable[..., Facts]


@pytest.fixture
def facts() -> Change:
    """State the facts of a good ticket at an open door, but for these changes.

    An event stands for the one of the scan, of its seal and of its registration.
    """

    def state(**changes: object) -> Facts:
        event = evening()
        plain = Facts(
            now=START,
            event=event,
            checkpoint=HALL,
            direction=Direction.IN,
            source=Source.DESK,
            reading=OwnCode("B" * 16, "B" * 16),
            sealed_for=event,
            registration=guest("A"),
            home=event,
            presence=NEVER_CAME,
        )
        if "event" in changes:
            changes = dict.fromkeys(("sealed_for", "home"), changes["event"]) | changes
        return replace(plain, **changes)  # type: ignore[arg-type]  # the tests' own words

    return state
