"""Asks the printer behind a queue whether a badge that CUPS calls done was printed.

CUPS (2.4) says "completed", or "cancelled" with a page printed, of a job that an IPP
printer gave up, or forgot when it was switched off; the printer itself knows better.
"""

from contextlib import suppress

from pyipp.enums import IppOperation, IppTag

from kiosk.devices.printers import Printed
from kiosk.devices.printers.ipp_jobs import fate, jobs, named, seconds_since
from kiosk.devices.printers.ipp_line import (
    Denied,
    IppLine,
    Silent,
    open_line,
    read_place,
)
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.domain.badge import BadgeState
from kiosk.domain.fault import KnownFault

_RESTARTED = "The printer was switched off with the badge in it: is it there?"


async def true_fate(line: IppLine, job: Attributes, job_id: str) -> Printed:
    """Say what became of a job, "done" only if the printer behind does not deny it."""
    told = await fate(line, job)
    doubtful = told.state in {BadgeState.DONE, BadgeState.UNKNOWN}
    if doubtful and (device := await _device(line)):
        with suppress(KnownFault, Silent, Denied):
            async with open_line(read_place(device)) as behind:
                return await _testimony(behind, job, job_id) or told
    return told


async def _testimony(device: IppLine, job: Attributes, job_id: str) -> Printed | None:
    if known := named(await jobs(device), job_id):
        return await fate(device, known)
    up_time = (await _asked(device, "printer-up-time")).number("printer-up-time")
    if up_time is not None and up_time <= seconds_since(job, "time-at-creation") + 1:
        return Printed(BadgeState.UNKNOWN, _RESTARTED)
    return None


async def _device(line: IppLine) -> str:
    """Say where CUPS sends a queue's jobs; a printer itself has no such place."""
    return (await _asked(line, "device-uri")).text("device-uri")


async def _asked(line: IppLine, name: str) -> Attributes:
    asked = Attribute("requested-attributes", IppTag.KEYWORD, (name,))
    said = await line.ask(IppOperation.GET_PRINTER_ATTRIBUTES, asked)
    return next(iter(said.printers), Attributes())
