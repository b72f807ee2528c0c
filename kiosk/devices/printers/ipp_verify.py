"""Confirms with the printer behind a queue what CUPS says of a badge.

CUPS (2.4) says "completed", or "cancelled" with a page printed, of a job that an IPP
printer aborted, or lost when it was switched off; the printer itself knows better.
"""

from contextlib import suppress

from kiosk.devices.printers import JobStatus
from kiosk.devices.printers.ipp_client import (
    IppClient,
    PrinterRefusedError,
    PrinterUnreachableError,
    parse_address,
)
from kiosk.devices.printers.ipp_enums import IppOperation, IppTag
from kiosk.devices.printers.ipp_jobs import (
    find_job,
    job_status,
    list_jobs,
    seconds_since,
)
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.domain.badges.badge_job import BadgeState
from kiosk.domain.fault import KnownFault

_RESTARTED = "The printer was switched off with the badge in it: is it there?"


def confirm_with_device(client: IppClient, job: Attributes, job_id: str) -> JobStatus:
    """Return a job's status; "done" only if the device does not deny it."""
    status = job_status(client, job)
    is_uncertain = status.state in {BadgeState.DONE, BadgeState.UNKNOWN}
    if is_uncertain and (device := _device_uri(client)):
        with suppress(KnownFault, PrinterUnreachableError, PrinterRefusedError):
            return (
                _device_status(IppClient(parse_address(device)), job, job_id) or status
            )
    return status


def _device_status(device: IppClient, job: Attributes, job_id: str) -> JobStatus | None:
    if device_job := find_job(list_jobs(device), job_id):
        return job_status(device, device_job)
    up_time = _attribute(device, "printer-up-time").number("printer-up-time")
    if up_time is not None and up_time <= seconds_since(job, "time-at-creation") + 1:
        return JobStatus(BadgeState.UNKNOWN, _RESTARTED)
    return None


def _device_uri(client: IppClient) -> str:
    """Return where CUPS sends a queue's jobs; a printer itself has no such address."""
    return _attribute(client, "device-uri").text("device-uri")


def _attribute(client: IppClient, name: str) -> Attributes:
    requested = Attribute("requested-attributes", IppTag.KEYWORD, (name,))
    response = client.request(IppOperation.GET_PRINTER_ATTRIBUTES, requested)
    return next(iter(response.printers), Attributes())
