"""The status of our jobs at an IPP printer, as the printer itself reports it."""

from contextlib import suppress
from datetime import UTC, datetime
from uuid import UUID

from kiosk.devices.printers import JobStatus
from kiosk.devices.printers.ipp_client import IppClient, PrinterRefusedError
from kiosk.devices.printers.ipp_enums import (
    IppOperation,
    IppTag,
    JobState,
    PrinterState,
)
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.devices.printers.printer_messages import describe_reasons, worst_trouble
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble

LATE_AFTER = 10
"""Seconds at one badge after which something must be wrong."""

_AGE_MARGIN = 60
"""Seconds by which a job must be older than ours to show that none was forgotten."""

_MESSAGE = "job-printer-state-message"
_COUNTS = ("job-impressions-completed", "job-media-sheets-completed")
_REQUESTED = (
    "job-id",
    "job-name",
    "job-state",
    "job-state-reasons",
    _MESSAGE,
    "job-printer-up-time",
    *_COUNTS,
    "time-at-creation",
    "time-at-processing",
)
_STATE_REQUESTED = ("printer-state", "printer-state-reasons", "printer-state-message")


def job_name(job_id: str) -> str:
    """Return the name of a badge's job: nothing of a person is in it."""
    return f"kiosk-{job_id}"


def list_jobs(client: IppClient) -> tuple[Attributes, ...]:
    """Return the printer's jobs, finished ones too as long as it keeps them."""
    requested = Attribute("requested-attributes", IppTag.KEYWORD, _REQUESTED)

    def list_which(which: str) -> tuple[Attributes, ...]:
        kind = Attribute("which-jobs", IppTag.KEYWORD, (which,))
        return client.request(IppOperation.GET_JOBS, kind, requested).jobs

    try:
        return list_which("all")
    except PrinterRefusedError:
        return list_which("not-completed") + list_which("completed")


def fetch_job(client: IppClient, number: int, job_id: str) -> Attributes | None:
    """Return one job; None if it is gone, or its number is another one's now."""
    requested = Attribute("requested-attributes", IppTag.KEYWORD, _REQUESTED)
    job_attribute = Attribute("job-id", IppTag.INTEGER, (number,))
    with suppress(PrinterRefusedError):
        response = client.request(
            IppOperation.GET_JOB_ATTRIBUTES, job_attribute, requested
        )
        return find_job(response.jobs, job_id)
    return None


def find_job(jobs: tuple[Attributes, ...], job_id: str) -> Attributes | None:
    """Return a badge's job by its name, the latest if there are several."""
    name = job_name(job_id)
    ours = [job for job in jobs if job.text("job-name") == name]
    return max(ours, key=lambda job: job.number("job-id") or 0, default=None)


def reaches_back(jobs: tuple[Attributes, ...], job_id: str) -> bool:
    """Return whether the list of jobs reaches back to before a badge was queued.

    Only then does a missing job prove that it never came. Ages are compared, not times:
    the printer's clock may be wrong.
    """
    age = _age(job_id)
    return age is not None and any(
        seconds_since(job, "time-at-creation") > age + _AGE_MARGIN for job in jobs
    )


def _age(job_id: str) -> float | None:
    try:
        made = UUID(job_id)
    except ValueError:
        return None
    if made.version != 7:  # noqa: PLR2004  UUIDv7 begins with its time
        return None
    now = datetime.now(UTC).timestamp()  # noqa: TID251  an id has the system's time
    return now - (made.int >> 80) / 1000


def seconds_since(job: Attributes, since: str) -> float:
    """Return seconds since an event by the printer's clock; -1 if unknown."""
    now, then = job.number("job-printer-up-time"), job.number(since)
    return now - then if now is not None and then is not None else -1


def job_status(client: IppClient, job: Attributes) -> JobStatus:
    """Return a job's status; where it waits, the printer is asked why."""
    match job.number("job-state"):
        case JobState.COMPLETED if "queued-in-device" in job.texts("job-state-reasons"):
            return JobStatus(BadgeState.SENT)
        case JobState.COMPLETED:
            return JobStatus(BadgeState.DONE)
        case JobState.CANCELLED | JobState.ABORTED:
            return _ended_status(job)
        case _:
            return _waiting_status(job, _printer_state(client))


def _printer_state(client: IppClient) -> Attributes:
    requested = Attribute("requested-attributes", IppTag.KEYWORD, _STATE_REQUESTED)
    response = client.request(IppOperation.GET_PRINTER_ATTRIBUTES, requested)
    return next(iter(response.printers), Attributes())


def _waiting_status(job: Attributes, printer: Attributes) -> JobStatus:
    state, duration = job.number("job-state"), seconds_since(job, "time-at-processing")
    late = state == JobState.PROCESSING and duration > LATE_AFTER
    reasons = printer.texts("printer-state-reasons")
    message = job.text(_MESSAGE) or printer.text("printer-state-message")
    busy = printer.number("printer-state") == PrinterState.PROCESSING
    trouble = worst_trouble(reasons, message, busy=busy, is_late=late)
    if trouble is None and (late or state in {JobState.HELD, JobState.STOPPED}):
        trouble = PrinterTrouble.OTHER
    problem = describe_reasons(message, reasons) if trouble else ""
    if late:
        problem = f"It should be printed by now. {problem}".strip()
    return JobStatus(BadgeState.SENT, problem, trouble, settled=False)


def _ended_status(job: Attributes) -> JobStatus:
    """Return the status of a job that the printer will not go on with."""
    cancelled = job.number("job-state") == JobState.CANCELLED
    outcome = "was cancelled" if cancelled else "was given up"
    reasons = describe_reasons(job.text(_MESSAGE), job.texts("job-state-reasons"))
    problem = f"The badge {outcome} at the printer. {reasons}".strip()
    has_begun = any(job.number(count) for count in _COUNTS)
    return JobStatus(BadgeState.UNKNOWN if has_begun else BadgeState.FAILED, problem)
