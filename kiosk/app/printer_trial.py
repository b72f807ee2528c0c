"""Tries the printers: how each is, what it holds, whether a test badge comes out."""

import os
from collections.abc import Iterator
from threading import Event
from time import monotonic

from uuid_utils import uuid7

from kiosk.app.bootstrap import House
from kiosk.app.printers import PDF, make_printers, print_plan
from kiosk.app.printing import STANDS_IN, TROUBLES
from kiosk.devices.printers import Condition, Printed, Printer
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeContent, BadgeWork

PATIENCE = 20.0
"""Seconds that a test badge may take."""

NO_CUPS = os.name == "nt"
"""Whether Qt has printers that CUPS knows nothing of."""

_TO_DO = {
    Trouble.PAPER_OUT: "put some in",
    Trouble.RIBBON_OUT: "put it in",
    Trouble.JAM: "take the paper out",
    Trouble.COVER_OPEN: "close it",
    Trouble.PAUSED: "let it go on",
    Trouble.GONE: "switch it on, look at its cable and at its address in settings.toml",
    Trouble.OTHER: "look at what it says",
}
_BECAME = {
    BadgeState.QUEUED: "did not take the test badge",
    BadgeState.SENT: "has the test badge, and does not say that it is printed",
    BadgeState.DONE: "has printed the test badge",
    BadgeState.FAILED: "did not print the test badge",
    BadgeState.UNKNOWN: "may have printed the test badge",
}
_TEST = BadgeContent(
    name="Test Badge",
    given_name="Test",
    family_name="Badge",
    affiliation="Can you read this well?",
    event_title="A badge to try the printer with",
    code="KIOSK TEST BADGE 0123456789 ABCDEFGH",
)


def try_printers(house: House) -> tuple[bool | None, str]:
    """Say how each printer of the settings is; without any, which there could be."""
    if not house.settings.printer:
        return None, _offer()
    found = [(one.name, one.condition()) for one in make_printers(house)]
    works = not any(condition.trouble for _, condition in found)
    return works, "; ".join(_told(name, condition) for name, condition in found)


def print_test_badges(house: House) -> Iterator[tuple[bool, str]]:
    """Print a test badge on each printer, one after the other, and say how it went."""
    plan = print_plan(house)
    used = [plan.layout, *plan.layouts.values()]
    for printer, planned in zip(make_printers(house), plan.printers, strict=True):
        layout = next(name for name in used if planned.holds(name))
        work = BadgeWork(
            job_id=str(uuid7()), reference="TEST", content=_TEST, layout=layout
        )
        printed = _followed(printer, work)
        why = f": {printed.problem}" if printed.problem else "."
        came = printed.state in {BadgeState.SENT, BadgeState.DONE}
        well = came and printed.trouble is None
        yield well, f"“{printer.name}” {_BECAME[printed.state]}{why}"


def _followed(printer: Printer, work: BadgeWork) -> Printed:
    printed, end = printer.send(work), monotonic() + PATIENCE
    while not printed.settled and monotonic() < end:
        Event().wait(0.2)
        printed = printer.follow(work.job_id)
    return printed


def _told(name: str, condition: Condition) -> str:
    said = f" ({condition.detail.rstrip('.')})" if condition.detail else ""
    if condition.trouble:
        to_do = _TO_DO[condition.trouble]
        return f"“{name}” {TROUBLES[condition.trouble]}: {to_do}{said}"
    held = f", with {', '.join(condition.media)}" if condition.media else ""
    return f"“{name}” is ready{held}{said}"


def _offer() -> str:
    """Name the printers that the settings could have."""
    offered = ", ".join(f"“{address}”" for address in _addresses())
    if not offered:
        return f"none in settings.toml, and the system has none; “{PDF}” {STANDS_IN}"
    return (
        f"none in settings.toml; “{PDF}” {STANDS_IN}. For paper, write [[printer]] "
        f"with a name and an address; here are: {offered}"
    )


def _addresses() -> list[str]:
    from kiosk.devices.printers.ipp_client import Denied, Silent  # noqa: PLC0415  slow
    from kiosk.devices.printers.ipp_queues import find_printers  # noqa: PLC0415  slow

    try:
        return [queue.address for queue in find_printers()]
    except (Silent, Denied):
        if not NO_CUPS:
            return []
    from kiosk.devices.printers.system import system_names  # noqa: PLC0415  slow

    return [f"system:{name}" for name in system_names()]
