"""Printers that speak IPP: CUPS queues, and IPP Everywhere printers themselves."""

from dataclasses import dataclass, field

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.devices.printers.certificate import CertificatePin
from kiosk.devices.printers.ipp_client import (
    IppClient,
    PrinterRefusedError,
    PrinterUnreachableError,
)
from kiosk.devices.printers.ipp_document import (
    choose_format,
    job_attributes,
    make_document,
    supported_layout,
)
from kiosk.devices.printers.ipp_enums import (
    IppOperation,
    IppStatus,
    IppTag,
    PrinterState,
)
from kiosk.devices.printers.ipp_jobs import (
    fetch_job,
    find_job,
    job_name,
    list_jobs,
    reaches_back,
)
from kiosk.devices.printers.ipp_media import choose_medium, loaded_media
from kiosk.devices.printers.ipp_message import Attribute, Attributes, IppResponse
from kiosk.devices.printers.ipp_queues import resolve_address
from kiosk.devices.printers.ipp_verify import confirm_with_device
from kiosk.devices.printers.printer_messages import describe_reasons, worst_trouble
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from kiosk.domain.fault import KnownFault

_NO_RESPONSE = "The printer took the badge or part of it, and then did not answer."
_NO_FORMAT = "The printer takes neither PDF nor pictures: add it to CUPS instead."
_FORGOTTEN = "The printer no longer knows about this badge."


@dataclass(frozen=True, slots=True)
class IppPrinter:
    """A printer at ``ipp://…``, ``ipps://…``, ``cups:NAME``, ``cups:`` (default)."""

    name: str
    address: str
    layout: BadgeLayout
    pin: CertificatePin = field(
        default_factory=CertificatePin, compare=False, repr=False
    )
    _job_numbers: dict[str, int] = field(
        default_factory=dict, compare=False, repr=False
    )

    def send(self, request: PrintRequest) -> JobStatus:
        """Send a badge, unless the printer has it already."""
        try:
            return self._send(self._client(), request)
        except PrinterUnreachableError as unreachable:
            return JobStatus(BadgeState.QUEUED, str(unreachable), PrinterTrouble.GONE)
        except (PrinterRefusedError, KnownFault) as refusal:
            return JobStatus(BadgeState.QUEUED, str(refusal), PrinterTrouble.OTHER)

    def job_status(self, job_id: str) -> JobStatus:
        """Return a job's status, found by the job's name."""
        try:
            return self._job_status(self._client(), job_id)
        except PrinterUnreachableError as unreachable:
            return JobStatus(
                BadgeState.SENT, str(unreachable), PrinterTrouble.GONE, settled=False
            )
        except (PrinterRefusedError, KnownFault) as refusal:
            return JobStatus(BadgeState.UNKNOWN, str(refusal))

    def status(self) -> PrinterStatus:
        """Return the printer's status and its media."""
        try:
            return self._status(self._client())
        except PrinterUnreachableError as unreachable:
            return PrinterStatus(PrinterTrouble.GONE, str(unreachable))
        except (PrinterRefusedError, KnownFault) as refusal:
            return PrinterStatus(PrinterTrouble.OTHER, str(refusal))

    def _client(self) -> IppClient:
        return IppClient(resolve_address(self.address), self.pin)

    def _send(self, client: IppClient, request: PrintRequest) -> JobStatus:
        if job := find_job(list_jobs(client), request.job_id):
            return confirm_with_device(client, job, request.job_id)
        printer = _printer_attributes(client)
        document_format = choose_format(printer)
        if document_format is None:
            return JobStatus(BadgeState.FAILED, _NO_FORMAT)
        medium = choose_medium(printer, self.layout.width, self.layout.height)
        layout = supported_layout(self.layout, document_format, printer)
        data = make_document(document_format, layout, request.content, printer, medium)
        try:
            response = client.request(
                IppOperation.PRINT_JOB,
                Attribute("job-name", IppTag.NAME, (job_name(request.job_id),)),
                Attribute("document-format", IppTag.MIME_TYPE, (document_format,)),
                job=job_attributes(layout, printer, medium),
                document=data,
            )
        except PrinterRefusedError as refusal:
            trouble = _TEMPORARY_ERRORS.get(refusal.status)
            state = BadgeState.QUEUED if trouble else BadgeState.FAILED
            return JobStatus(state, str(refusal), trouble)
        except PrinterUnreachableError as unreachable:
            if unreachable.was_sent:
                return JobStatus(
                    BadgeState.UNKNOWN, _NO_RESPONSE, PrinterTrouble.GONE, settled=False
                )
            raise
        self._remember_number(request.job_id, response)
        return JobStatus(BadgeState.SENT, trouble=_trouble(printer), settled=False)

    def _remember_number(self, job_id: str, response: IppResponse) -> None:
        """Remember a job's number: it need not be searched by its name."""
        for job in response.jobs:
            if number := job.number("job-id"):
                self._job_numbers[job_id] = number

    def _job_status(self, client: IppClient, job_id: str) -> JobStatus:
        number = self._job_numbers.get(job_id)
        if number and (job := fetch_job(client, number, job_id)):
            return confirm_with_device(client, job, job_id)
        listed = list_jobs(client)
        if job := find_job(listed, job_id):
            return confirm_with_device(client, job, job_id)
        if reaches_back(listed, job_id):
            return JobStatus(BadgeState.QUEUED)
        return JobStatus(BadgeState.UNKNOWN, _FORGOTTEN)

    def _status(self, client: IppClient) -> PrinterStatus:
        printer = _printer_attributes(client)
        trouble = _trouble(printer)
        message = describe_reasons(printer.text(_MESSAGE), printer.texts(_REASONS))
        sentences = [message] if trouble else []
        medium = choose_medium(printer, self.layout.width, self.layout.height)
        if medium and not medium.fits:
            size = f"{self.layout.width:g} by {self.layout.height:g} mm"
            sentences.append(f"It has no paper of the badge's size, {size}.")
        return PrinterStatus(
            trouble, " ".join(filter(None, sentences)), loaded_media(printer)
        )


def _printer_attributes(client: IppClient) -> Attributes:
    requested = Attribute("requested-attributes", IppTag.KEYWORD, _REQUESTED)
    response = client.request(IppOperation.GET_PRINTER_ATTRIBUTES, requested)
    return next(iter(response.printers), Attributes())


def _trouble(printer: Attributes) -> PrinterTrouble | None:
    state, reasons = printer.number("printer-state"), printer.texts(_REASONS)
    stopped = state == PrinterState.STOPPED or printer.number(_ACCEPTING) == 0
    trouble = worst_trouble(
        reasons, printer.text(_MESSAGE), busy=state == PrinterState.PROCESSING
    )
    return trouble or (PrinterTrouble.PAUSED if stopped else None)


_TEMPORARY_ERRORS: dict[int, PrinterTrouble] = {
    IppStatus.ERROR_SERVICE_UNAVAILABLE: PrinterTrouble.OTHER,
    IppStatus.ERROR_TEMPORARY: PrinterTrouble.OTHER,
    IppStatus.ERROR_NOT_ACCEPTING_JOBS: PrinterTrouble.PAUSED,
    IppStatus.ERROR_BUSY: PrinterTrouble.OTHER,
    IppStatus.ERROR_TOO_MANY_JOBS: PrinterTrouble.OTHER,
}
"""IPP errors that pass, and what they mean."""
_MESSAGE = "printer-state-message"
_REASONS = "printer-state-reasons"
_ACCEPTING = "printer-is-accepting-jobs"
_REQUESTED = (
    "document-format-supported",
    "media-col-database",
    "media-default",
    "media-ready",
    "media-size-supported",
    "media-supported",
    "print-color-mode-supported",
    "print-scaling-supported",
    _ACCEPTING,
    "printer-state",
    _MESSAGE,
    _REASONS,
    "pwg-raster-document-resolution-supported",
    "pwg-raster-document-type-supported",
    "sides-supported",
)
