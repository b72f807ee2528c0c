"""Hand queued badges to the printers of a station, with all that stands on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.badge import BadgeJob, BadgeNews, BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork, badge_content
from kiosk.domain.printer import PrintPlan
from kiosk.service.issue_tickets import IssueTickets
from kiosk.service.ports import Clock, Reader, Store

NOBODY = "No printer here takes this badge: see [[printer]] in settings.toml."


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeQueue:
    """The queue as the spool sees it: who prints what, take one, say what became of it.

    Badges wait in order for the printer that the plan names; where that changes, they
    change over, unless they were taken. With ``only``, badges of other stations are
    left to them.
    """

    store: Store
    tickets: IssueTickets
    clock: Clock
    station: str
    plan: PrintPlan
    only: str | None = None

    def open(self) -> Sequence[BadgeJob]:
        """Begin to print here; give the badges that another process left under way."""
        with self.store.transaction() as tx:
            tx.printers.put(self.station, self.plan.printers, self.clock.now())
            return tx.badges.under_way(self.only)

    def assign(self, troubles: Mapping[str, Trouble | None]) -> frozenset[str]:
        """Give each queued badge its printer; name the printers for which any waits."""
        unfit = {name for name, trouble in troubles.items() if trouble}
        with self.store.reading() as reader:
            waiting = reader.badges.waiting(self.only)
        printers = {
            category: self.plan.printer_for(category, unfit)
            for category in {one.category for one in waiting}
        }
        moves = [
            (one.id, printer)
            for one in waiting
            for printer in [printers[one.category]]
            if (one.printer, one.trouble) != (printer, troubles.get(printer or ""))
        ]
        if moves:
            self._move(moves, troubles)
        return frozenset(filter(None, printers.values()))

    def take(self, printer: str) -> BadgeWork | None:
        """Claim the next badge that waits for a printer: it is "sent" from now on."""
        with self.store.reading() as reader:
            job = reader.badges.next(printer, self.only)
            work = self._work(reader, job) if job else None
        if work is None:
            return None
        with self.store.transaction() as tx:
            claimed = tx.badges.claim(work.job_id, self.clock.now())
        return work if claimed else None

    def mark(self, printer: str, news: BadgeNews) -> None:
        """Note what a printer says of a badge, and count the label that it took."""
        spared = news.state in {BadgeState.QUEUED, BadgeState.FAILED}
        with self.store.transaction() as tx:
            tx.badges.mark(news, self.clock.now())
            if news.settled and not spared:
                tx.printers.use_label(self.station, printer)

    def report(self, printer: str, trouble: Trouble | None, detail: str) -> None:
        """Note how a printer is, if that is news."""
        with self.store.reading() as reader:
            known = {
                one.name: (one.trouble, one.detail)
                for one in reader.printers.all()
                if one.station == self.station
            }
        if known.get(printer) != (trouble, detail):
            now = self.clock.now()
            with self.store.transaction() as tx:
                tx.printers.report(self.station, printer, trouble, detail, now)

    def _move(
        self,
        moves: Sequence[tuple[str, str | None]],
        troubles: Mapping[str, Trouble | None],
    ) -> None:
        with self.store.transaction() as tx:
            for job, printer in moves:
                if printer is None:
                    news = BadgeNews(job=job, state=BadgeState.FAILED, problem=NOBODY)
                    tx.badges.mark(news, self.clock.now())
                else:
                    tx.badges.place(job, printer, troubles[printer])

    def _work(self, reader: Reader, job: BadgeJob) -> BadgeWork | None:
        person, event = (
            reader.people.find(job.registration),
            reader.events.find(job.event),
        )
        if person is None or event is None:
            return None
        one = person.registration
        code = self.tickets(event.id, [one.id])[one.id]
        return BadgeWork(
            job_id=job.id,
            reference=one.reference,
            layout=self.plan.layout_of(one.category),
            content=badge_content(event, one, code),
        )
