"""Asks the printer behind a queue whether a badge that CUPS calls done was printed.

CUPS (2.4) says "completed", or "cancelled" with a page printed, of a job that an IPP
printer gave up, or forgot when it was switched off; the printer itself knows better.
"""

from contextlib import suppress

from kiosk.devices.printers import Printed
from kiosk.devices.printers.ipp_client import (
    Denied,
    IppLine,
    Silent,
    read_place,
)
from kiosk.devices.printers.ipp_enums import IppOperation, IppTag
from kiosk.devices.printers.ipp_jobs import fate, jobs, named, seconds_since
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.domain.badge import BadgeState
from kiosk.domain.fault import KnownFault

_RESTARTED = "The printer was switched off with the badge in it: is it there?"


def true_fate(line: IppLine, job: Attributes, job_id: str) -> Printed:
    """Say what became of a job, "done" only if the printer behind does not deny it."""
    told = fate(line, job)
    doubtful = told.state in {BadgeState.DONE, BadgeState.UNKNOWN}
    if doubtful and (device := _device(line)):
        with suppress(KnownFault, Silent, Denied):
            return _testimony(IppLine(read_place(device)), job, job_id) or told
    return told


def _testimony(device: IppLine, job: Attributes, job_id: str) -> Printed | None:
    if known := named(jobs(device), job_id):
        return fate(device, known)
    up_time = (_asked(device, "printer-up-time")).number("printer-up-time")
    if up_time is not None and up_time <= seconds_since(job, "time-at-creation") + 1:
        return Printed(BadgeState.UNKNOWN, _RESTARTED)
    return None


def _device(line: IppLine) -> str:
    """Say where CUPS sends a queue's jobs; a printer itself has no such place."""
    return (_asked(line, "device-uri")).text("device-uri")


def _asked(line: IppLine, name: str) -> Attributes:
    asked = Attribute("requested-attributes", IppTag.KEYWORD, (name,))
    said = line.ask(IppOperation.GET_PRINTER_ATTRIBUTES, asked)
    return next(iter(said.printers), Attributes())
