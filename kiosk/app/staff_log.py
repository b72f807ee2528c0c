"""Keeps a record of what staff do beside scanning, in the ledger of each open event."""

import logging
from dataclasses import replace
from functools import partial

from kiosk.app.bootstrap import Application
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff_action import StaffAction
from kiosk.service.identify_staff import IdentifyStaff

_log = logging.getLogger("kiosk.staff")


def identify_on_record(
    app: Application, event: str, station: str, source: ScanSource
) -> IdentifyStaff:
    """Return what identifies staff at a screen, and keeps a record of it."""
    note = partial(_note_attempt, app, event, station, source)
    return replace(app.use_cases.identify_staff, note=note)


def record_staff_change(app: Application, action: StaffAction, detail: str) -> None:
    """Record a change of the staff, which belongs to every event that is not over."""
    with app.store.reading() as reader:
        events = reader.events.all()
    now = app.use_cases.clock.now()
    for event in [event for event in events if event.ends_at > now] or events[-1:]:
        app.use_cases.record_staff_action(
            event.id,
            app.station_name(None),
            action,
            detail=detail,
            source=ScanSource.COMMAND_LINE,
        )


def record_export(
    app: Application, event: str, operator: str | None, source: ScanSource
) -> None:
    """Record that an event's lists were written to files."""
    app.use_cases.record_staff_action(
        event,
        app.station_name(None),
        StaffAction.EXPORTED,
        operator=operator,
        source=source,
    )


def _note_attempt(
    app: Application,
    event: str,
    station: str,
    source: ScanSource,
    action: StaffAction,
    name: str,
) -> None:
    """Record an attempt; at the last before a lockout the desks are called, too.

    Whoever may come in does so even where nothing can be written.
    """
    try:
        app.use_cases.record_staff_action(
            event, station, action, operator=name or None, source=source
        )
        if action is StaffAction.PINS_LOCKED:
            app.use_cases.call_for_help(event, station, None)
    except KnownFault as fault:
        _log.warning("who is at %s cannot be recorded: %s", station, fault)
