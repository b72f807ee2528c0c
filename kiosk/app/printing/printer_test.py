"""Tests the printers: their state, their media, and whether a test badge comes out."""

import os
from collections.abc import Iterator
from threading import Event
from time import monotonic

from uuid_utils import uuid7

from kiosk.app.bootstrap import Application
from kiosk.app.printing.printer_factory import PDF_PRINTER, make_printers, print_routing
from kiosk.app.printing.spooler_setup import PDF_NOTICE, TROUBLE_TEXTS
from kiosk.devices.printers import JobStatus, Printer, PrinterStatus
from kiosk.domain.badges.badge_content import BadgeContent, PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble

TEST_TIMEOUT_S = 20.0
"""How long a test badge may take."""

NO_CUPS = os.name == "nt"
"""On Windows, Qt lists printers that CUPS does not."""

_ADVICE = {
    PrinterTrouble.PAPER_OUT: "put some in",
    PrinterTrouble.RIBBON_OUT: "put it in",
    PrinterTrouble.JAM: "take the paper out",
    PrinterTrouble.COVER_OPEN: "close it",
    PrinterTrouble.PAUSED: "let it go on",
    PrinterTrouble.GONE: "switch it on, look at its cable and at its address in "
    "settings.toml",
    PrinterTrouble.OTHER: "look at what it says",
}
_OUTCOMES = {
    BadgeState.QUEUED: "did not take the test badge",
    BadgeState.SENT: "has the test badge, and does not say that it is printed",
    BadgeState.DONE: "has printed the test badge",
    BadgeState.FAILED: "did not print the test badge",
    BadgeState.UNKNOWN: "may have printed the test badge",
}
_TEST_BADGE = BadgeContent(
    name="Test Badge",
    given_name="Test",
    family_name="Badge",
    affiliation="Can you read this well?",
    event_title="A badge to try the printer with",
    code="KIOSK TEST BADGE 0123456789 ABCDEFGH",
)


def check_printers(app: Application) -> tuple[bool | None, str]:
    """Return the state of each configured printer; without any, suggest some."""
    if not app.settings.printer:
        return None, _suggest_printers()
    statuses = [(printer.name, printer.status()) for printer in make_printers(app)]
    works = not any(status.trouble for _, status in statuses)
    return works, "; ".join(_describe(name, status) for name, status in statuses)


def print_test_badges(app: Application) -> Iterator[tuple[bool, str]]:
    """Print a test badge on each printer, and yield how it went."""
    routing = print_routing(app)
    layout_names = [routing.layout, *routing.layouts.values()]
    for printer, config in zip(make_printers(app), routing.printers, strict=True):
        layout = next(name for name in layout_names if config.has_layout(name))
        request = PrintRequest(
            job_id=str(uuid7()), reference="TEST", content=_TEST_BADGE, layout=layout
        )
        job_status = _print_and_wait(printer, request)
        reason = f": {job_status.problem}" if job_status.problem else "."
        was_sent = job_status.state in {BadgeState.SENT, BadgeState.DONE}
        ok = was_sent and job_status.trouble is None
        yield ok, f"“{printer.name}” {_OUTCOMES[job_status.state]}{reason}"


def _print_and_wait(printer: Printer, request: PrintRequest) -> JobStatus:
    job_status, end = printer.send(request), monotonic() + TEST_TIMEOUT_S
    while not job_status.settled and monotonic() < end:
        Event().wait(0.2)
        job_status = printer.job_status(request.job_id)
    return job_status


def _describe(name: str, status: PrinterStatus) -> str:
    detail = f" ({status.detail.rstrip('.')})" if status.detail else ""
    if status.trouble:
        advice = _ADVICE[status.trouble]
        return f"“{name}” {TROUBLE_TEXTS[status.trouble]}: {advice}{detail}"
    media = f", with {', '.join(status.media)}" if status.media else ""
    return f"“{name}” is ready{media}{detail}"


def _suggest_printers() -> str:
    """Return a sentence on the printers that could be configured."""
    addresses = ", ".join(f"“{address}”" for address in _available_addresses())
    if not addresses:
        return (
            f"none in settings.toml, and the system has none; “{PDF_PRINTER}” "
            f"{PDF_NOTICE}"
        )
    return (
        f"none in settings.toml; “{PDF_PRINTER}” {PDF_NOTICE}. For paper, write "
        "[[printer]] "
        f"with a name and an address; here are: {addresses}"
    )


def _available_addresses() -> list[str]:
    from kiosk.devices.printers.ipp_client import (  # noqa: PLC0415  slow
        PrinterRefusedError,
        PrinterUnreachableError,
    )
    from kiosk.devices.printers.ipp_queues import list_queues  # noqa: PLC0415  slow

    try:
        return [queue.address for queue in list_queues()]
    except (PrinterUnreachableError, PrinterRefusedError):
        if not NO_CUPS:
            return []
    from kiosk.devices.printers.system_printer import system_printer_names  # noqa: PLC0415  slow

    return [f"system:{name}" for name in system_printer_names()]
