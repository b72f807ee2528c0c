"""The badge queue of a station: claims jobs for printers and records their progress."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.badges.badge_content import PrintRequest, badge_content
from kiosk.domain.badges.badge_job import (
    BadgeJob,
    BadgeState,
    JobUpdate,
    PrinterTrouble,
)
from kiosk.domain.badges.print_routing import PrintRouting
from kiosk.service.issue_tickets import IssueTickets
from kiosk.service.ports import Clock, Reader, Store

CHECK_IN_UNDONE = "The check-in that queued it was undone."
NO_PRINTER = "No printer here takes this badge: see [[printer]] in settings.toml."


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeQueue:
    """The queue of badges as the spooler uses it.

    Badges wait in order for the printer that ``routing`` names and are reassigned when
    that changes, unless they were claimed. With ``station_filter``, badges of other
    stations are ignored.
    """

    store: Store
    tickets: IssueTickets
    clock: Clock
    station: str
    routing: PrintRouting
    station_filter: str | None = None

    def open(self) -> Sequence[BadgeJob]:
        """Register this station's printers; return the badges left in progress."""
        with self.store.transaction() as tx:
            tx.printers.put(self.station, self.routing.printers, self.clock.now())
            return tx.badges.in_progress(self.station_filter)

    def assign(self, troubles: Mapping[str, PrinterTrouble | None]) -> frozenset[str]:
        """Assign each queued badge to a printer; return the printers with badges."""
        troubled = {name for name, trouble in troubles.items() if trouble}
        with self.store.reading() as reader:
            queued = reader.badges.queued(self.station_filter)
        printers = {
            category: self.routing.printer_for(category, troubled)
            for category in {badge.category for badge in queued}
        }
        reassignments = [
            (badge.id, printer)
            for badge in queued
            for printer in [printers[badge.category]]
            if (badge.printer, badge.trouble) != (printer, troubles.get(printer or ""))
        ]
        if reassignments:
            self._reassign(reassignments, troubles)
        return frozenset(filter(None, printers.values()))

    def claim(self, printer: str) -> PrintRequest | None:
        """Claim the next badge that waits for a printer, setting it to "sent".

        A check-in's own badge fails if that check-in was undone meanwhile.
        """
        while True:
            with self.store.reading() as reader:
                job = reader.badges.next_for_printer(printer, self.station_filter)
                request = self._print_request(reader, job) if job else None
            if job is None or request is None:
                return None
            now = self.clock.now()
            with self.store.transaction() as tx:
                if not _is_check_in_undone(tx, job):
                    claimed = tx.badges.claim(job.id, printer, now)
                    return request if claimed else None
                undone = JobUpdate(
                    job=job.id, state=BadgeState.FAILED, problem=CHECK_IN_UNDONE
                )
                tx.badges.record(undone, now, printer)

    def record(self, printer: str, update: JobUpdate) -> None:
        """Record a badge's progress, and count the label it used.

        A badge that another printer has by now stays as it is.
        """
        no_label_used = update.state in {BadgeState.QUEUED, BadgeState.FAILED}
        with self.store.transaction() as tx:
            recorded = tx.badges.record(update, self.clock.now(), printer)
            if recorded and update.settled and not no_label_used:
                tx.printers.use_label(self.station, printer)

    def report(self, printer: str, trouble: PrinterTrouble | None, detail: str) -> None:
        """Record a printer's status if it changed."""
        with self.store.reading() as reader:
            reported = {
                status.name: (status.trouble, status.detail)
                for status in reader.printers.all()
                if status.station == self.station
            }
        if reported.get(printer) != (trouble, detail):
            now = self.clock.now()
            with self.store.transaction() as tx:
                tx.printers.report(self.station, printer, trouble, detail, now)

    def _reassign(
        self,
        reassignments: Sequence[tuple[str, str | None]],
        troubles: Mapping[str, PrinterTrouble | None],
    ) -> None:
        with self.store.transaction() as tx:
            for job, printer in reassignments:
                if printer is None:
                    update = JobUpdate(
                        job=job, state=BadgeState.FAILED, problem=NO_PRINTER
                    )
                    tx.badges.record(update, self.clock.now())
                else:
                    tx.badges.assign_printer(job, printer, troubles[printer])

    def _print_request(self, reader: Reader, job: BadgeJob) -> PrintRequest | None:
        person, event = (
            reader.people.find(job.registration),
            reader.events.find(job.event),
        )
        if person is None or event is None:
            return None
        registration = person.registration
        code = self.tickets(event.id, [registration.id])[registration.id]
        return PrintRequest(
            job_id=job.id,
            reference=registration.reference,
            layout=self.routing.layout_of(registration.category),
            content=badge_content(event, registration, code),
        )


def _is_check_in_undone(reader: Reader, job: BadgeJob) -> bool:
    """Return whether a check-in queued this badge and nothing is left of it.

    A badge that somebody asked for has an entry of its own.
    """
    person = reader.people.find(job.registration)
    if job.reason or person is None or person.presence.arrived:
        return False
    entries = reader.ledger.for_registration(job.registration)
    return any(entry.kind is EntryKind.UNDO for entry in entries) and not any(
        entry.kind is EntryKind.BADGE and entry.nonce == job.id for entry in entries
    )
