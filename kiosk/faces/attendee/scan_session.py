"""One guest's scan: its result, their badge, and the other queries of the screen."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.headcount import headcount
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.admission.verdict import SeeDesk
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.event.event import Event
from kiosk.domain.event.event_question import QuestionAnswers
from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.notice import HelpCall
from kiosk.faces.attendee.attendee_snapshot import AttendeeSnapshot
from kiosk.faces.face_context import FaceContext
from kiosk.service.check_in import Scan
from kiosk.service.evacuate import find_evacuation
from kiosk.service.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanResult:
    """The result of a scan, as far as the guest may see it.

    ``badge`` is None where none is printed. ``answers`` were given before the check-in
    and are stored once no question is left. ``found`` says that the guest came without
    a code.
    """

    result: CheckInResult
    event: Event
    badge: BadgeJob | None = None
    answers: QuestionAnswers = ()
    found: bool = False

    @property
    def registration_id(self) -> str:
        """The registration's id; empty if the code belongs to nobody."""
        return registration.id if (registration := self.result.registration) else ""


@dataclass(frozen=True, slots=True)
class AttendeeQueries:
    """The screen's queries and use cases, all of them run on the worker's thread."""

    context: FaceContext
    check_in: Callable[[Scan], CheckInResult]

    def read_snapshot(self) -> AttendeeSnapshot:
        """Return the event, the announcements and the calls.

        Raise KnownFault if the event does not exist.
        """
        context = self.context
        with context.store.reading() as reader:
            event = self._find_event(reader)
            return AttendeeSnapshot(
                event=event,
                headcount=headcount(event, reader.ledger.tally(event.id)),
                announcements=reader.notices.announcements(
                    context.event, context.clock.now()
                ),
                evacuation=find_evacuation(reader, context.event),
                help_calls=reader.notices.help_calls(context.event),
                hub_status=context.hub_status(),
            )

    def call_for_help(self) -> HelpCall:
        """Call the desk to this station."""
        context = self.context
        call = context.use_cases.call_for_help
        return call(context.event, context.station, context.checkpoint)

    def open_case(self, scan_result: ScanResult) -> None:
        """Open the desk's case of the guest whom a scan sends there."""
        context, result = self.context, scan_result.result
        context.use_cases.open_desk_case(context.event, context.station, result)

    def withdraw_help(self) -> None:
        """Withdraw this station's call."""
        context = self.context
        context.use_cases.withdraw_help_call(context.event, context.station)

    def scan(self, code: str, others: tuple[str, ...] = ()) -> ScanResult:
        """Check a code in, or out at an exit."""
        return self._check_in(replace(self._new_scan(), code=code, others=others))

    def find_registration(self, name: str, email: str) -> ScanResult | None:
        """Check in the guest with this name and e-mail address, if there is one."""
        registration_id = self.context.use_cases.find_own_registration(
            self.context.event, name, email
        )
        if registration_id is None:
            return None
        return replace(
            self._check_in(replace(self._new_scan(), registration=registration_id)),
            found=True,
        )

    def answer_question(self, scan_result: ScanResult, answer: str) -> ScanResult:
        """Check a guest in again, with the answer to a question."""
        verdict, registration = (
            scan_result.result.verdict,
            scan_result.result.registration,
        )
        if registration is None or not isinstance(verdict, SeeDesk):
            return scan_result
        answers = (*scan_result.answers, (verdict.question_id, answer))
        scan = replace(self._new_scan(), registration=registration.id, answers=answers)
        return replace(self._check_in(scan), answers=answers, found=scan_result.found)

    def _new_scan(self) -> Scan:
        return Scan(
            event=self.context.event,
            station=self.context.station,
            checkpoint=self.context.checkpoint,
            direction=self.context.direction,
            source=ScanSource.ATTENDEE,
        )

    def _check_in(self, scan: Scan) -> ScanResult:
        result = self.check_in(scan)
        with self.context.store.reading() as reader:
            event, badge = (
                self._find_event(reader),
                self._printed_badge(_find_badge(reader, result)),
            )
        return ScanResult(result=result, event=event, badge=badge)

    def refresh_badge(self, scan_result: ScanResult) -> ScanResult:
        """Return the result with the badge's current state."""
        if scan_result.badge is None:
            return scan_result
        with self.context.store.reading() as reader:
            return replace(
                scan_result,
                badge=self._printed_badge(reader.badges.find(scan_result.badge.id)),
            )

    def _printed_badge(self, badge: BadgeJob | None) -> BadgeJob | None:
        """Return the badge if it is printed on paper here, else None."""
        on_paper = badge is not None and self.context.prints_on_paper(badge.printer)
        return badge if on_paper else None

    def _find_event(self, reader: Reader) -> Event:
        event = reader.events.find(self.context.event)
        if event is None:
            raise KnownFault(
                "There is no event “{event}”; import it, or name another.",
                event=self.context.event,
            )
        return event


def _find_badge(reader: Reader, result: CheckInResult) -> BadgeJob | None:
    """Return the badge that a guest waits for: just queued, or under way; else None."""
    registration = result.registration
    jobs = reader.badges.for_registration(registration.id) if registration else ()
    newest = jobs[0] if jobs else None
    return newest if newest and (result.badge_queued or newest.in_progress) else None
