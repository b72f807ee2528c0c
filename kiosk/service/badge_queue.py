"""Hand queued badges to whoever prints them, with all that stands on them."""

from dataclasses import dataclass

from kiosk.domain.badge import BadgeState
from kiosk.domain.badge_content import BadgeWork, badge_content
from kiosk.service.issue_tickets import IssueTickets
from kiosk.service.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class BadgeQueue:
    """The queue as the spool sees it: take one, say what became of it."""

    store: Store
    tickets: IssueTickets
    clock: Clock

    def take(self) -> BadgeWork | None:
        """Claim the oldest queued badge; it is "sent" and nobody else's from now on."""
        with self.store.reading() as look:
            if not look.has_queued_badge():
                return None
        with self.store.transaction() as tx:
            job = tx.take_badge(self.clock.now())
            person = tx.person(job.registration) if job else None
            event = tx.event(job.event) if job else None
        if job is None or person is None or event is None:
            return None
        registration = person.registration
        code = self.tickets(event.id, [registration.id])[registration.id]
        return BadgeWork(
            job_id=job.id,
            reference=registration.reference,
            content=badge_content(event, registration, code),
        )

    def mark(self, job_id: str, state: BadgeState, problem: str) -> None:
        """Note what became of a badge."""
        with self.store.transaction() as tx:
            tx.mark_badge(job_id, state, problem, self.clock.now())

    def mark_orphans(self) -> None:
        """Make "unknown" of the badges that were under way when a process died."""
        with self.store.transaction() as tx:
            tx.doubt_sent_badges(self.clock.now())
