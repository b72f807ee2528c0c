"""Badges on paper: the spool, and what the commands do with it."""

from collections import Counter
from collections.abc import Sequence
from contextlib import closing

from kiosk.app.bootstrap import House
from kiosk.app.lacking import lacking
from kiosk.app.printers import PDF, badge_folder, make_printers, print_plan
from kiosk.app.qt import application
from kiosk.devices.spool import Spool
from kiosk.domain.badge import BadgeJob, BadgeState, Trouble
from kiosk.domain.fault import KnownFault
from kiosk.domain.printer import PrinterStatus
from kiosk.domain.registration import Registration
from kiosk.service.badge_queue import BadgeQueue
from kiosk.service.print_badge import BadgeOrder, BadgeThere

STANDS_IN = "stands in for a printer: badges become PDFs"
_ELSEWHERE = "waiting to be printed: another program of this home prints"
_SAID = {
    BadgeState.QUEUED: "waiting to be printed",
    BadgeState.SENT: "on its way",
    BadgeState.DONE: "printed",
    BadgeState.FAILED: "not printed",
    BadgeState.UNKNOWN: "perhaps printed: look at the printer",
}
TROUBLES = {
    Trouble.PAPER_OUT: "is out of paper",
    Trouble.RIBBON_OUT: "needs a new ribbon",
    Trouble.JAM: "has a paper jam",
    Trouble.COVER_OPEN: "stands open",
    Trouble.PAUSED: "is paused",
    Trouble.GONE: "cannot be reached",
    Trouble.OTHER: "cannot print",
}


def make_spool(house: House) -> Spool:
    """Make the spool that prints this home's badges; Qt must be running."""
    queue = BadgeQueue(
        store=house.own_store,
        tickets=house.use_cases.issue_tickets,
        clock=house.clock,
        station=house.settings.station,
        plan=print_plan(house),
        only=house.settings.station if house.joined else None,
    )
    return Spool(queue, make_printers(house), house.home.folder / "spool.lock")


def print_queued(house: House) -> bool:
    """Print what waits, as far as it can be; say if this is the program that prints."""
    application(windows=False)
    with closing(make_spool(house)) as spool:
        return spool.drain()


def print_one(house: House, registration: Registration, reason: str) -> str:
    """Queue one badge and print what waits; say what became of it."""
    make_printers(house)  # a fault in the settings is told before anything is queued
    order = BadgeOrder(
        registration=registration.id, station=house.settings.station, reason=reason
    )
    try:
        job = house.use_cases.print_badge(order)
    except BadgeThere as there:
        raise KnownFault(f"{str(there).rstrip('.')} with --reason TEXT.") from there
    here = print_queued(house)
    with house.store.reading() as reader:
        after = reader.badges.find(job.id) or job
    become = _become(house, after, here=here)
    told = f"The badge of {registration.reference} is {become}."
    if after.state is BadgeState.FAILED:
        raise KnownFault(told)
    return f"{told}{lacking([registration])}"


def print_all(house: House, jobs: Sequence[BadgeJob], expected: int) -> str:
    """Print what waits; say what became of these badges, of so many people's."""
    here = print_queued(house) if jobs else True
    with house.store.reading() as reader:
        after = [reader.badges.find(job.id) or job for job in jobs]
        people = [reader.people.find(job.registration) for job in jobs]
    many = Counter(
        _become(house, one, here=here)
        for one in sorted(after, key=lambda one: list(BadgeState).index(one.state))
    )
    told = "; ".join(f"{number} {become}" for become, number in many.items())
    if not jobs:
        return "Nobody is without a badge."
    whose = lacking(person.registration for person in people if person)
    before = expected - len(jobs)
    had = f" {before} of {expected} had theirs already." if before > 0 else ""
    return f"{len(jobs)} queued: {told}.{had}{whose}"


def printers_here(house: House) -> Sequence[PrinterStatus]:
    """Ask how this station's printers are, unless another program that prints does."""
    print_queued(house)
    with house.store.reading() as reader:
        here = house.settings.station
        return [one for one in reader.printers.all() if one.station == here]


def detail(house: House, printer: PrinterStatus) -> str:
    """Say more of a printer: its own words, or that it is none."""
    if printer.name == PDF and not house.settings.printer and not printer.detail:
        return f"{STANDS_IN} in {badge_folder(house)}"
    return printer.detail


def condition(printer: PrinterStatus) -> str:
    """Say how a printer is."""
    if printer.trouble is None:
        return "ready"
    return TROUBLES[printer.trouble]


def _become(house: House, job: BadgeJob, *, here: bool) -> str:
    """Say what became of a badge; of one that waits or failed, why."""
    if job.state is BadgeState.QUEUED and not here:
        return _ELSEWHERE
    said = _SAID[job.state]
    if job.state is BadgeState.DONE:
        pdf = job.printer == PDF and not house.settings.printer
        return f"{said} in {badge_folder(house)}" if pdf else f"{said} by {job.printer}"
    if job.trouble is not None:
        return f"{said}: the printer “{job.printer}” {TROUBLES[job.trouble]}"
    return f"{said}: {job.problem.rstrip('.')}" if job.problem else said
