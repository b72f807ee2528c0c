"""Printers that speak IPP: CUPS's queues, and IPP Everywhere printers themselves."""

from dataclasses import dataclass, field

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.printers import Condition, Printed
from kiosk.devices.printers.ipp_client import Denied, IppLine, Silent
from kiosk.devices.printers.ipp_document import (
    choose_format,
    document,
    printable,
    wishes,
)
from kiosk.devices.printers.ipp_enums import (
    IppOperation,
    IppStatus,
    IppTag,
    PrinterState,
)
from kiosk.devices.printers.ipp_jobs import (
    job_name,
    job_numbered,
    jobs,
    named,
    remembers,
)
from kiosk.devices.printers.ipp_media import choose_medium, loaded_media
from kiosk.devices.printers.ipp_message import Answer, Attribute, Attributes
from kiosk.devices.printers.ipp_queues import find_place
from kiosk.devices.printers.ipp_witness import true_fate
from kiosk.devices.printers.printer_words import printer_said, trouble_in
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork
from kiosk.domain.fault import KnownFault

_LOST = "The printer took the badge or part of it, and then did not answer."
_NO_SUCH_FORM = "The printer takes neither PDF nor pictures: add it to CUPS instead."
_FORGOTTEN = "The printer no longer knows about this badge."


@dataclass(frozen=True, slots=True)
class IppPrinter:
    """Prints at ``ipp://…``, ``ipps://…``, ``cups:NAME`` or, ``cups:``, the default."""

    name: str
    address: str
    layout: BadgeLayout
    _numbers: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    def send(self, work: BadgeWork) -> Printed:
        """Hand a badge over, unless the printer has it already."""
        try:
            return self._send(IppLine(find_place(self.address)), work)
        except Silent as silent:
            return Printed(BadgeState.QUEUED, str(silent), Trouble.GONE)
        except (Denied, KnownFault) as no:
            return Printed(BadgeState.QUEUED, str(no), Trouble.OTHER)

    def follow(self, job_id: str) -> Printed:
        """Ask what became of a badge, by its job's name."""
        try:
            return self._follow(IppLine(find_place(self.address)), job_id)
        except Silent as silent:
            return Printed(BadgeState.SENT, str(silent), Trouble.GONE, settled=False)
        except (Denied, KnownFault) as no:
            return Printed(BadgeState.UNKNOWN, str(no))

    def condition(self) -> Condition:
        """Ask how the printer is, and what it holds."""
        try:
            return self._condition(IppLine(find_place(self.address)))
        except Silent as silent:
            return Condition(Trouble.GONE, str(silent))
        except (Denied, KnownFault) as no:
            return Condition(Trouble.OTHER, str(no))

    def _send(self, line: IppLine, work: BadgeWork) -> Printed:
        if job := named(jobs(line), work.job_id):
            return true_fate(line, job, work.job_id)
        printer = _about(line)
        form = choose_format(printer)
        if form is None:
            return Printed(BadgeState.FAILED, _NO_SUCH_FORM)
        medium = choose_medium(printer, self.layout.width, self.layout.height)
        layout = printable(self.layout, form, printer)
        sheet = document(form, layout, work.content, printer, medium)
        try:
            said = line.ask(
                IppOperation.PRINT_JOB,
                Attribute("job-name", IppTag.NAME, (job_name(work.job_id),)),
                Attribute("document-format", IppTag.MIME_TYPE, (form,)),
                job=wishes(layout, printer, medium),
                document=sheet,
            )
        except Denied as no:
            trouble = _FOR_NOW.get(no.status)
            state = BadgeState.QUEUED if trouble else BadgeState.FAILED
            return Printed(state, str(no), trouble)
        except Silent as silent:
            if silent.asked:
                return Printed(BadgeState.UNKNOWN, _LOST, Trouble.GONE, settled=False)
            raise
        self._note(work.job_id, said)
        return Printed(BadgeState.SENT, trouble=_trouble(printer), settled=False)

    def _note(self, job_id: str, said: Answer) -> None:
        """Keep the number that the printer gave a badge: it need not be looked for."""
        for job in said.jobs:
            if number := job.number("job-id"):
                self._numbers[job_id] = number

    def _follow(self, line: IppLine, job_id: str) -> Printed:
        number = self._numbers.get(job_id)
        if number and (job := job_numbered(line, number, job_id)):
            return true_fate(line, job, job_id)
        found = jobs(line)
        if job := named(found, job_id):
            return true_fate(line, job, job_id)
        if remembers(found, job_id):
            return Printed(BadgeState.QUEUED)
        return Printed(BadgeState.UNKNOWN, _FORGOTTEN)

    def _condition(self, line: IppLine) -> Condition:
        printer = _about(line)
        trouble = _trouble(printer)
        said = printer_said(printer.text(_MESSAGE), printer.texts(_REASONS))
        words = [said] if trouble else []
        medium = choose_medium(printer, self.layout.width, self.layout.height)
        if medium and not medium.fits:
            size = f"{self.layout.width:g} by {self.layout.height:g} mm"
            words.append(f"It has no paper of the badge's size, {size}.")
        return Condition(trouble, " ".join(filter(None, words)), loaded_media(printer))


def _about(line: IppLine) -> Attributes:
    asked = Attribute("requested-attributes", IppTag.KEYWORD, _ASKED)
    said = line.ask(IppOperation.GET_PRINTER_ATTRIBUTES, asked)
    return next(iter(said.printers), Attributes())


def _trouble(printer: Attributes) -> Trouble | None:
    state, reasons = printer.number("printer-state"), printer.texts(_REASONS)
    stopped = state == PrinterState.STOPPED or printer.number(_ACCEPTING) == 0
    trouble = trouble_in(
        reasons, printer.text(_MESSAGE), busy=state == PrinterState.PROCESSING
    )
    return trouble or (Trouble.PAUSED if stopped else None)


_FOR_NOW: dict[int, Trouble] = {
    IppStatus.ERROR_SERVICE_UNAVAILABLE: Trouble.OTHER,
    IppStatus.ERROR_TEMPORARY: Trouble.OTHER,
    IppStatus.ERROR_NOT_ACCEPTING_JOBS: Trouble.PAUSED,
    IppStatus.ERROR_BUSY: Trouble.OTHER,
    IppStatus.ERROR_TOO_MANY_JOBS: Trouble.OTHER,
}
"""Refusals that pass, and what they mean."""
_MESSAGE = "printer-state-message"
_REASONS = "printer-state-reasons"
_ACCEPTING = "printer-is-accepting-jobs"
_ASKED = (
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
