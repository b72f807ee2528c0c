"""The spooler of a home, and what commands do with it."""

from collections import Counter
from collections.abc import Sequence
from contextlib import closing

from kiosk.app.bootstrap import Application
from kiosk.app.printing.missing_glyphs import missing_glyphs_notice
from kiosk.app.printing.printer_factory import (
    PDF_PRINTER,
    badge_folder,
    make_printers,
    print_routing,
)
from kiosk.app.qt_application import start_qt
from kiosk.devices.printers.spooler import Spooler
from kiosk.domain.badges.badge_job import BadgeJob, BadgeState, PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterHealth
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.service.badge_queue import BadgeQueue
from kiosk.service.print_badge import BadgeExistsError, BadgeOrder

PDF_NOTICE = "stands in for a printer: badges become PDFs"
_OTHER_PROCESS = "waiting to be printed: another program of this home prints"
_STATE_TEXTS = {
    BadgeState.QUEUED: "waiting to be printed",
    BadgeState.SENT: "on its way",
    BadgeState.DONE: "printed",
    BadgeState.FAILED: "not printed",
    BadgeState.UNKNOWN: "perhaps printed: look at the printer",
}
TROUBLE_TEXTS = {
    PrinterTrouble.PAPER_OUT: "is out of paper",
    PrinterTrouble.RIBBON_OUT: "needs a new ribbon",
    PrinterTrouble.JAM: "has a paper jam",
    PrinterTrouble.COVER_OPEN: "stands open",
    PrinterTrouble.PAUSED: "is paused",
    PrinterTrouble.GONE: "cannot be reached",
    PrinterTrouble.OTHER: "cannot print",
}


def make_spooler(app: Application) -> Spooler:
    """Make the spooler for this home's badges; Qt must be running."""
    queue = BadgeQueue(
        store=app.own_store,
        tickets=app.use_cases.issue_tickets,
        clock=app.clock,
        station=app.settings.station,
        routing=print_routing(app),
        station_filter=app.settings.station if app.membership else None,
    )
    return Spooler(queue, make_printers(app), app.home.folder / "spool.lock")


def print_queue(app: Application) -> bool:
    """Print the queue as far as possible; return whether this process prints."""
    start_qt(windows=False)
    with closing(make_spooler(app)) as spooler:
        return spooler.drain()


def print_badge(app: Application, registration: Registration, reason: str) -> str:
    """Queue one badge, print the queue, and return a sentence on the outcome."""
    make_printers(app)  # a fault in the settings is raised before anything is queued
    order = BadgeOrder(
        registration=registration.id, station=app.settings.station, reason=reason
    )
    try:
        job = app.use_cases.print_badge(order)
    except BadgeExistsError as error:
        raise KnownFault(f"{str(error).rstrip('.')} with --reason TEXT.") from error
    printed_here = print_queue(app)
    with app.store.reading() as reader:
        current = reader.badges.find(job.id) or job
    outcome = _describe_job(app, current, printed_here=printed_here)
    sentence = f"The badge of {registration.reference} is {outcome}."
    if current.state is BadgeState.FAILED:
        raise KnownFault(sentence)
    return f"{sentence}{missing_glyphs_notice([registration])}"


def print_badges(app: Application, jobs: Sequence[BadgeJob], expected: int) -> str:
    """Print the queue, and return a sentence on these badges.

    ``expected`` is the number of people who should have one.
    """
    printed_here = print_queue(app) if jobs else True
    with app.store.reading() as reader:
        current = [reader.badges.find(job.id) or job for job in jobs]
        people = [reader.people.find(job.registration) for job in jobs]
    outcomes = Counter(
        _describe_job(app, current_job, printed_here=printed_here)
        for current_job in sorted(
            current, key=lambda current_job: list(BadgeState).index(current_job.state)
        )
    )
    summary = "; ".join(f"{number} {outcome}" for outcome, number in outcomes.items())
    if not jobs:
        return "Nobody is without a badge."
    notice = missing_glyphs_notice(person.registration for person in people if person)
    earlier = expected - len(jobs)
    already = f" {earlier} of {expected} had theirs already." if earlier > 0 else ""
    return f"{len(jobs)} queued: {summary}.{already}{notice}"


def printer_health(app: Application) -> Sequence[PrinterHealth]:
    """Return the health of this station's printers, as last reported."""
    print_queue(app)
    with app.store.reading() as reader:
        station = app.settings.station
        return [
            printer for printer in reader.printers.all() if printer.station == station
        ]


def printer_detail(app: Application, printer: PrinterHealth) -> str:
    """Return a printer's own message, or that it is a folder."""
    if printer.name == PDF_PRINTER and not app.settings.printer and not printer.detail:
        return f"{PDF_NOTICE} in {badge_folder(app)}"
    return printer.detail


def printer_condition(printer: PrinterHealth) -> str:
    """Return the state of a printer, as a phrase."""
    if printer.trouble is None:
        return "ready"
    return TROUBLE_TEXTS[printer.trouble]


def _describe_job(app: Application, job: BadgeJob, *, printed_here: bool) -> str:
    """Return the state of a badge, with the reason if it waits or failed."""
    if job.state is BadgeState.QUEUED and not printed_here:
        return _OTHER_PROCESS
    text = _STATE_TEXTS[job.state]
    if job.state is BadgeState.DONE:
        pdf = job.printer == PDF_PRINTER and not app.settings.printer
        return f"{text} in {badge_folder(app)}" if pdf else f"{text} by {job.printer}"
    if job.trouble is not None:
        return f"{text}: the printer “{job.printer}” {TROUBLE_TEXTS[job.trouble]}"
    return f"{text}: {job.problem.rstrip('.')}" if job.problem else text
