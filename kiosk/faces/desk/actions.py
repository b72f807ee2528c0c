"""What the desk does: each action is a use case on the worker, and its result."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kiosk.domain.answer import Answer
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Direction, Source
from kiosk.domain.staff import Role
from kiosk.faces.desk.dossier import Dossier, read_dossier
from kiosk.faces.desk.result import (
    Result,
    of_answer,
    of_badge,
    of_name,
    of_party,
    of_undo,
)
from kiosk.faces.place import Place
from kiosk.service.check_in import Scan
from kiosk.service.correct_name import NewName
from kiosk.service.ports import Reader
from kiosk.service.print_badge import BadgeOrder
from kiosk.service.resolve_conflict import Resolution
from kiosk.service.settle_badge import Settlement
from kiosk.service.undo import Undo
from kiosk.service.walk_in import WalkIn

FoundT = TypeVar("FoundT")
Done = Callable[[Result], None]
Failed = Callable[[Exception], None]


class DeskActions:
    """Runs the use cases at one place; one about a person waits for the one before.

    ``operator`` and ``role`` say who does it.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self._use_cases = place.use_cases
        self._busy = False
        self.operator: str | None = None
        self.role = Role.SUPERVISOR

    def look(
        self,
        read: Callable[[Reader], FoundT],
        then: Callable[[FoundT], None],
        no: Failed,
    ) -> None:
        """Read something from the records."""

        def work() -> FoundT:
            with self.place.store.reading() as reader:
                return read(reader)

        self.place.worker.run(work, then, no)

    def scan(
        self,
        code: str,
        others: tuple[str, ...],
        then: Done,
        no: Failed,
        *,
        leaving: bool = False,
    ) -> None:
        """Answer a code: never held up, never dropped."""
        way = Direction.OUT if leaving else Direction.IN
        scan = replace(self._scan(code=code, direction=way), others=others)
        self.place.worker.run(
            lambda: self._answer(self._use_cases.check_in(scan)), then, no
        )

    def check_in(self, who: str, reason: str, then: Done, no: Failed) -> None:
        """Check a person in; with a reason, even if the rule would refuse them."""
        scan = self._scan(registration=who, override=reason)
        if reason and self._denied(no):
            return
        self._act(lambda: self._answer(self._use_cases.check_in(scan)), then, no)

    def leave(self, who: str, then: Done, no: Failed) -> None:
        """Write a person's exit."""
        scan = self._scan(registration=who, direction=Direction.OUT)
        self._act(lambda: self._answer(self._use_cases.check_in(scan)), then, no)

    def check_in_party(self, who: str, then: Done, no: Failed) -> None:
        """Check in all of a person's party."""
        scan = self._scan(registration=who)

        def work() -> Result:
            answers = self._use_cases.check_in_party(scan)
            dossier = self._dossier(who)
            return of_party(answers, dossier.event, dossier)

        self._act(work, then, no)

    def undo(self, who: str, entry: str, reason: str, then: Done, no: Failed) -> None:
        """Take a person's entry back."""
        undo = Undo(
            event=self.place.event,
            entry=entry,
            reason=reason,
            station=self.place.station,
            operator=self.operator,
            role=self.role,
            source=Source.DESK,
        )

        def work() -> Result:
            self._use_cases.undo(undo)
            return of_undo(self._dossier(who))

        self._act(work, then, no)

    def print_badge(self, who: str, reason: str, then: Done, no: Failed) -> None:
        """Queue a person's badge."""
        order = BadgeOrder(
            registration=who,
            station=self.place.station,
            checkpoint=self.place.checkpoint,
            operator=self.operator,
            reason=reason,
            source=Source.DESK,
        )

        def work() -> Result:
            self._use_cases.print_badge(order)
            return of_badge(self._dossier(who))

        self._act(work, then, no)

    def correct_name(self, who: str, name: str, then: Done, no: Failed) -> None:
        """Put a person's name right."""
        if self._denied(no):
            return
        new = NewName(
            registration=who,
            name=name,
            station=self.place.station,
            operator=self.operator,
        )

        def work() -> Result:
            correction = self._use_cases.correct_name(new)
            return of_name(self._dossier(who), correction.name_before)

        self._act(work, then, no)

    def settle_badge(
        self, job: str, then: Callable[[], None], no: Failed, *, came_out: bool
    ) -> None:
        """Settle a badge in doubt: it is there, or it is printed again."""
        settlement = Settlement(
            job=job,
            came_out=came_out,
            operator=self.operator,
            station=self.place.station,
            checkpoint=self.place.checkpoint,
            source=Source.DESK,
        )
        self._act(
            lambda: self._use_cases.settle_badge(settlement), lambda _job: then(), no
        )

    def refill(
        self, station: str, printer: str, then: Callable[[], None], no: Failed
    ) -> None:
        """Note that a printer has a new roll."""
        self._act(
            lambda: self._use_cases.refill_printer(station, printer),
            lambda _left: then(),
            no,
        )

    def answer_help(self, call: str, then: Callable[[], None], no: Failed) -> None:
        """Tell a guest who calls for help that somebody comes."""
        here = self.place
        self._act(
            lambda: self._use_cases.answer_help(here.event, call, here.station),
            lambda _call: then(),
            no,
        )

    def resolve(
        self, conflict: str, reason: str, then: Callable[[], None], no: Failed
    ) -> None:
        """Say what was found of a conflict."""
        here = self.place
        resolution = Resolution(
            event=here.event,
            conflict=conflict,
            reason=reason,
            by=self.operator or here.station,
        )
        self._act(
            lambda: self._use_cases.resolve_conflict(resolution),
            lambda _done: then(),
            no,
        )

    def walk_in(self, walk_in: WalkIn, then: Done, no: Failed) -> None:
        """Register somebody and check them in."""
        if self._denied(no):
            return
        here = replace(
            walk_in,
            checkpoint=self.place.checkpoint,
            source=Source.DESK,
            operator=self.operator,
        )
        self._act(lambda: self._answer(self._use_cases.walk_in(here)), then, no)

    def _denied(self, no: Failed) -> bool:
        """Say if who is at the desk by now may not do what a supervisor began."""
        if self.role >= Role.SUPERVISOR:
            return False
        no(KnownFault("This takes a supervisor: ask for their PIN or card."))
        return True

    def _act(
        self, work: Callable[[], FoundT], then: Callable[[FoundT], None], no: Failed
    ) -> None:
        if self._busy:
            return
        self._busy = True

        def finish(result: FoundT) -> None:
            self._busy = False
            then(result)

        def fail(error: Exception) -> None:
            self._busy = False
            no(error)

        self.place.worker.run(work, finish, fail)

    def _scan(
        self,
        *,
        code: str = "",
        registration: str | None = None,
        direction: Direction = Direction.IN,
        override: str = "",
    ) -> Scan:
        return Scan(
            event=self.place.event,
            station=self.place.station,
            checkpoint=self.place.checkpoint,
            source=Source.DESK,
            operator=self.operator,
            code=code,
            registration=registration,
            direction=direction,
            override=override,
        )

    def _answer(self, answer: Answer) -> Result:
        person = answer.registration
        dossier = self._dossier(person.id) if person else None
        return of_answer(answer, dossier.event if dossier else self._event(), dossier)

    def _dossier(self, who: str) -> Dossier:
        with self.place.store.reading() as reader:
            return read_dossier(reader, self.place, who)

    def _event(self) -> Event:
        with self.place.store.reading() as reader:
            event = reader.events.find(self.place.event)
        if event is None:
            raise KnownFault("There is no event “{event}”.", event=self.place.event)
        return event
