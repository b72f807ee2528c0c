"""One guest at the scanner: the answer to the code, and their badge."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain.answer import Answer
from kiosk.domain.badge import BadgeJob
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Source
from kiosk.domain.notice import HelpCall
from kiosk.domain.question import Answers
from kiosk.domain.verdict import SeeDesk
from kiosk.faces.attendee.snapshot import AttendeeSnapshot
from kiosk.faces.place import Place
from kiosk.service.check_in import Scan
from kiosk.service.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What the screen may tell a guest; ``badge`` is none where none comes out.

    ``answers`` were given on the way here, and are kept once no question is left;
    ``found`` is one who came without a code.
    """

    answer: Answer
    event: Event
    badge: BadgeJob | None = None
    answers: Answers = ()
    found: bool = False

    @property
    def whose(self) -> str:
        """Say by an id whose it is; nothing where the code was nobody's."""
        return person.id if (person := self.answer.registration) else ""


@dataclass(frozen=True, slots=True)
class Reception:
    """What the screen asks of the records, all of it on the worker's thread."""

    place: Place
    check_in: Callable[[Scan], Answer]

    def snapshot(self) -> AttendeeSnapshot:
        """Read the event and what is told; raises KnownFault if it is not there."""
        place = self.place
        with place.store.reading() as reader:
            return AttendeeSnapshot(
                event=self._event(reader),
                announcements=reader.notices.announcements(
                    place.event, place.clock.now()
                ),
                helps=reader.notices.help_calls(place.event),
                standing=place.standing(),
            )

    def call_for_help(self) -> HelpCall:
        """Call the desk to this station."""
        place = self.place
        call = place.use_cases.call_for_help
        return call(place.event, place.station, place.checkpoint)

    def withdraw(self) -> None:
        """Take this station's call back."""
        place = self.place
        place.use_cases.withdraw_help(place.event, place.station)

    def visit(self, code: str, others: tuple[str, ...] = ()) -> Visit:
        """Check a code in, or out at an exit."""
        return self._visit(replace(self._scan(), code=code, others=others))

    def find_own(self, name: str, email: str) -> Visit | None:
        """Check in who has this name and this e-mail address, as by their code."""
        found = self.place.use_cases.find_own(self.place.event, name, email)
        if found is None:
            return None
        return replace(
            self._visit(replace(self._scan(), registration=found)), found=True
        )

    def answer(self, visit: Visit, answer: str) -> Visit:
        """Decide once more on a guest who answered a question."""
        verdict, person = visit.answer.verdict, visit.answer.registration
        if person is None or not isinstance(verdict, SeeDesk):
            return visit
        answers = (*visit.answers, (verdict.asks, answer))
        scan = replace(self._scan(), registration=person.id, answers=answers)
        return replace(self._visit(scan), answers=answers, found=visit.found)

    def _scan(self) -> Scan:
        return Scan(
            event=self.place.event,
            station=self.place.station,
            checkpoint=self.place.checkpoint,
            direction=self.place.direction,
            source=Source.ATTENDEE,
        )

    def _visit(self, scan: Scan) -> Visit:
        answer = self.check_in(scan)
        with self.place.store.reading() as reader:
            event, badge = self._event(reader), self._shown(_badge(reader, answer))
        return Visit(answer=answer, event=event, badge=badge)

    def look_again(self, visit: Visit) -> Visit:
        """Read how far the guest's badge has come."""
        if visit.badge is None:
            return visit
        with self.place.store.reading() as reader:
            return replace(visit, badge=self._shown(reader.badges.find(visit.badge.id)))

    def _shown(self, badge: BadgeJob | None) -> BadgeJob | None:
        """Tell a guest of no badge that only becomes a file."""
        on_paper = badge is not None and self.place.on_paper(badge.printer)
        return badge if on_paper else None

    def _event(self, reader: Reader) -> Event:
        event = reader.events.find(self.place.event)
        if event is None:
            raise KnownFault(
                "There is no event “{event}”; import it, or name another.",
                event=self.place.event,
            )
        return event


def _badge(reader: Reader, answer: Answer) -> BadgeJob | None:
    """Find the badge that a guest waits for: one just queued, or under way already."""
    person = answer.registration
    badges = reader.badges.of(person.id) if person else ()
    newest = badges[0] if badges else None
    return newest if newest and (answer.badge_queued or newest.under_way) else None
