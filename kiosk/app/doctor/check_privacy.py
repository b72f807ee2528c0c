"""Checks whether people are kept for longer than their event says."""

from collections.abc import Sequence
from datetime import datetime
from operator import itemgetter

from kiosk.app.bootstrap import Application
from kiosk.domain.event.event import Event
from kiosk.domain.event.privacy import DataKind
from kiosk.service.forget import PlannedPurge, plan_purge


def check_privacy(app: Application) -> tuple[bool | None, str]:
    """Return whether no term is over, and a sentence that names the events.

    It is None while nobody is kept, and for events that have no term.
    """
    now = app.clock.now()
    with app.store.reading() as reader:
        plans = [
            (event, plan_purge(reader, event, now)) for event in reader.events.all()
        ]
    overdue = [
        f"{event.id} since {event.local(first):%Y-%m-%d}"
        for event, plan in plans
        if (first := _first_due(plan))
    ]
    if overdue:
        return False, f"the term is over for {', '.join(overdue)}: run “kiosk purge”"
    endless = [event.id for event, plan in plans if _is_endless(event, plan)]
    if endless:
        return None, (
            f"{', '.join(endless)} has no term: add [privacy] keep to its event file"
        )
    coming = (
        (planned.forget_at, event)
        for event, plan in plans
        for planned in plan
        if planned.forget_at and planned.records
    )
    first_term = min(coming, key=itemgetter(0), default=None)
    if first_term is None:
        return None, "nobody is kept"
    at, event = first_term
    return True, f"the next term is that of {event.id}, on {event.local(at):%Y-%m-%d}"


def _first_due(plan: Sequence[PlannedPurge]) -> datetime | None:
    dates = [planned.forget_at for planned in plan if planned.is_due]
    return min(filter(None, dates), default=None)


def _is_endless(event: Event, plan: Sequence[PlannedPurge]) -> bool:
    return event.forget_at(DataKind.NAMES) is None and any(
        planned.records for planned in plan if planned.kind is DataKind.NAMES
    )
