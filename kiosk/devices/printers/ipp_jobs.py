"""What became of our jobs at an IPP printer, from the printer's own word."""

from contextlib import suppress
from datetime import UTC, datetime
from uuid import UUID

from kiosk.devices.printers import Printed
from kiosk.devices.printers.ipp_client import Denied, IppLine
from kiosk.devices.printers.ipp_enums import (
    IppOperation,
    IppTag,
    JobState,
    PrinterState,
)
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.devices.printers.printer_words import printer_said, trouble_in
from kiosk.domain.badge import BadgeState, Trouble

TOO_LONG = 10
"""Seconds at one badge after which something must be wrong."""

_MARGIN = 60
"""Seconds by which a job must be older than ours to show that none was forgotten."""

_MESSAGE = "job-printer-state-message"
_COUNTS = ("job-impressions-completed", "job-media-sheets-completed")
_ASKED = (
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
_STATE_ASKED = ("printer-state", "printer-state-reasons", "printer-state-message")


def job_name(job_id: str) -> str:
    """Name a badge's job: nothing of a person is in it."""
    return f"kiosk-{job_id}"


def jobs(line: IppLine) -> tuple[Attributes, ...]:
    """List the printer's jobs, finished ones too as long as it keeps them."""
    asked = Attribute("requested-attributes", IppTag.KEYWORD, _ASKED)

    def those(which: str) -> tuple[Attributes, ...]:
        kind = Attribute("which-jobs", IppTag.KEYWORD, (which,))
        return (line.ask(IppOperation.GET_JOBS, kind, asked)).jobs

    try:
        return those("all")
    except Denied:
        return those("not-completed") + those("completed")


def job_numbered(line: IppLine, number: int, job_id: str) -> Attributes | None:
    """Ask for one job; none if it is gone, or its number is another one's by now."""
    asked = Attribute("requested-attributes", IppTag.KEYWORD, _ASKED)
    its = Attribute("job-id", IppTag.INTEGER, (number,))
    with suppress(Denied):
        said = line.ask(IppOperation.GET_JOB_ATTRIBUTES, its, asked)
        return named(said.jobs, job_id)
    return None


def named(found: tuple[Attributes, ...], job_id: str) -> Attributes | None:
    """Find a badge's job by its name, the latest if there are several."""
    name = job_name(job_id)
    ours = [job for job in found if job.text("job-name") == name]
    return max(ours, key=lambda job: job.number("job-id") or 0, default=None)


def remembers(found: tuple[Attributes, ...], job_id: str) -> bool:
    """Say whether the list reaches back to before a badge was queued.

    Only then does a badge that is not in it prove that it never came. Ages are
    compared, not times: the printer's clock may be wrong.
    """
    age = _age(job_id)
    return age is not None and any(
        seconds_since(job, "time-at-creation") > age + _MARGIN for job in found
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
    """Say how long ago something was, by the printer's clock; -1 where it says not."""
    now, then = job.number("job-printer-up-time"), job.number(since)
    return now - then if now is not None and then is not None else -1


def fate(line: IppLine, job: Attributes) -> Printed:
    """Say what became of a job; where it waits, the printer is asked why."""
    match job.number("job-state"):
        case JobState.COMPLETED if "queued-in-device" in job.texts("job-state-reasons"):
            return Printed(BadgeState.SENT)
        case JobState.COMPLETED:
            return Printed(BadgeState.DONE)
        case JobState.CANCELLED | JobState.ABORTED:
            return _ended(job)
        case _:
            return _waiting(job, _state(line))


def _state(line: IppLine) -> Attributes:
    asked = Attribute("requested-attributes", IppTag.KEYWORD, _STATE_ASKED)
    said = line.ask(IppOperation.GET_PRINTER_ATTRIBUTES, asked)
    return next(iter(said.printers), Attributes())


def _waiting(job: Attributes, printer: Attributes) -> Printed:
    state, lasting = job.number("job-state"), seconds_since(job, "time-at-processing")
    late = state == JobState.PROCESSING and lasting > TOO_LONG
    reasons = printer.texts("printer-state-reasons")
    message = job.text(_MESSAGE) or printer.text("printer-state-message")
    busy = printer.number("printer-state") == PrinterState.PROCESSING
    trouble = trouble_in(reasons, message, busy=busy, late=late)
    if trouble is None and (late or state in {JobState.HELD, JobState.STOPPED}):
        trouble = Trouble.OTHER
    words = printer_said(message, reasons) if trouble else ""
    if late:
        words = f"It should be printed by now. {words}".strip()
    return Printed(BadgeState.SENT, words, trouble, settled=False)


def _ended(job: Attributes) -> Printed:
    """Tell of a job that the printer will not go on with, and whether it had begun."""
    cancelled = job.number("job-state") == JobState.CANCELLED
    how = "was cancelled" if cancelled else "was given up"
    said = printer_said(job.text(_MESSAGE), job.texts("job-state-reasons"))
    words = f"The badge {how} at the printer. {said}".strip()
    begun = any(job.number(count) for count in _COUNTS)
    return Printed(BadgeState.UNKNOWN if begun else BadgeState.FAILED, words)
