"""The desk's actions: each runs a use case on the worker and reports its result."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.ledger import Direction, ScanSource
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.notice import HelpCall
from kiosk.faces.desk.action_result import (
    ActionResult,
    badge_result,
    check_in_result,
    name_result,
    party_result,
    undo_result,
)
from kiosk.faces.desk.exclusive_runner import ExclusiveRunner, OnError
from kiosk.faces.desk.person_details import PersonDetails, read_person_details
from kiosk.faces.face_context import FaceContext
from kiosk.service.check_in import Scan
from kiosk.service.correct_name import NameChange
from kiosk.service.ports import Reader
from kiosk.service.print_badge import BadgeOrder
from kiosk.service.register_walk_in import WalkIn
from kiosk.service.resolve_conflict import Resolution
from kiosk.service.settle_badge import BadgeSettlement
from kiosk.service.undo import UndoRequest

ValueT = TypeVar("ValueT")
OnResult = Callable[[ActionResult], None]


class DeskActions:
    """Runs use cases for one context; of those about a person one runs at a time.

    ``operator`` is the member who acts.
    """

    def __init__(self, context: FaceContext) -> None:
        self.context = context
        self._use_cases = context.use_cases
        self._run_exclusive = ExclusiveRunner(context.worker).run
        self.operator: str | None = None

    def read(
        self,
        read: Callable[[Reader], ValueT],
        on_done: Callable[[ValueT], None],
        on_error: OnError,
    ) -> None:
        """Read from the records on the worker."""

        def work() -> ValueT:
            with self.context.store.reading() as reader:
                return read(reader)

        self.context.worker.run(work, on_done, on_error)

    def scan(
        self,
        code: str,
        alternatives: tuple[str, ...],
        on_done: OnResult,
        on_error: OnError,
        *,
        is_exit: bool = False,
    ) -> None:
        """Check a scanned code in or out; scans are neither queued nor dropped."""
        direction = Direction.OUT if is_exit else Direction.IN
        scan = replace(self._scan(code=code, direction=direction), others=alternatives)
        self.context.worker.run(
            lambda: self._result_of(self._use_cases.check_in(scan)), on_done, on_error
        )

    def check_in(
        self, registration_id: str, reason: str, on_done: OnResult, on_error: OnError
    ) -> None:
        """Check a person in; with a reason, even if the rule would refuse them."""
        scan = self._scan(registration=registration_id, override=reason)
        self._run_exclusive(
            lambda: self._result_of(self._use_cases.check_in(scan)), on_done, on_error
        )

    def check_out(
        self, registration_id: str, on_done: OnResult, on_error: OnError
    ) -> None:
        """Record a person's exit."""
        scan = self._scan(registration=registration_id, direction=Direction.OUT)
        self._run_exclusive(
            lambda: self._result_of(self._use_cases.check_in(scan)), on_done, on_error
        )

    def check_in_party(
        self, registration_id: str, on_done: OnResult, on_error: OnError
    ) -> None:
        """Check in all of a person's party."""
        scan = self._scan(registration=registration_id)

        def work() -> ActionResult:
            results = self._use_cases.check_in_party(scan)
            details = self._read_details(registration_id)
            return party_result(results, details.event, details)

        self._run_exclusive(work, on_done, on_error)

    def undo(
        self,
        registration_id: str,
        entry: str,
        reason: str,
        on_done: OnResult,
        on_error: OnError,
    ) -> None:
        """Undo an entry of a person."""
        undo = UndoRequest(
            event=self.context.event,
            entry=entry,
            reason=reason,
            station=self.context.station,
            operator=self.operator,
            source=ScanSource.DESK,
        )

        def work() -> ActionResult:
            self._use_cases.undo_scan(undo)
            return undo_result(self._read_details(registration_id))

        self._run_exclusive(work, on_done, on_error)

    def print_badge(
        self, registration_id: str, reason: str, on_done: OnResult, on_error: OnError
    ) -> None:
        """Queue a person's badge."""
        order = BadgeOrder(
            registration=registration_id,
            station=self.context.station,
            checkpoint=self.context.checkpoint,
            operator=self.operator,
            reason=reason,
            source=ScanSource.DESK,
        )

        def work() -> ActionResult:
            self._use_cases.print_badge(order)
            return badge_result(self._read_details(registration_id))

        self._run_exclusive(work, on_done, on_error)

    def correct_name(
        self, registration_id: str, name: str, on_done: OnResult, on_error: OnError
    ) -> None:
        """Correct a person's name."""
        correction_request = NameChange(
            registration=registration_id,
            name=name,
            station=self.context.station,
            operator=self.operator,
        )

        def work() -> ActionResult:
            correction = self._use_cases.correct_name(correction_request)
            return name_result(
                self._read_details(registration_id), correction.name_before
            )

        self._run_exclusive(work, on_done, on_error)

    def settle_badge(
        self,
        job: str,
        on_done: Callable[[], None],
        on_error: OnError,
        *,
        came_out: bool,
    ) -> None:
        """Settle a badge in doubt: it is there, or it is printed again."""
        settlement = BadgeSettlement(
            job=job,
            came_out=came_out,
            operator=self.operator,
            station=self.context.station,
            checkpoint=self.context.checkpoint,
            source=ScanSource.DESK,
        )
        settle = partial(self._use_cases.settle_badge, settlement)
        self._run_exclusive(settle, lambda _job: on_done(), on_error)

    def refill_printer(
        self, station: str, printer: str, on_done: Callable[[], None], on_error: OnError
    ) -> None:
        """Record that a printer has a new roll."""
        refill = partial(self._use_cases.refill_printer, station, printer)
        self._run_exclusive(refill, lambda _left: on_done(), on_error)

    def answer_help(
        self,
        help_call: str,
        on_done: Callable[[HelpCall | None], None],
        on_error: OnError,
    ) -> None:
        """Answer a guest's call or case, unless another desk already did."""
        answer, context = self._use_cases.answer_help_call, self.context
        work = partial(answer, context.event, help_call, context.station)
        self._run_exclusive(work, on_done, on_error)

    def resolve_conflict(
        self,
        conflict_id: str,
        reason: str,
        on_done: Callable[[], None],
        on_error: OnError,
    ) -> None:
        """Resolve a conflict with what was found."""
        context = self.context
        resolution = Resolution(
            event=context.event,
            conflict=conflict_id,
            reason=reason,
            by=self.operator or context.station,
        )
        resolve = partial(self._use_cases.resolve_conflict, resolution)
        self._run_exclusive(resolve, lambda _conflict: on_done(), on_error)

    def walk_in(self, walk_in: WalkIn, on_done: OnResult, on_error: OnError) -> None:
        """Register somebody and check them in."""
        request = replace(
            walk_in,
            checkpoint=self.context.checkpoint,
            source=ScanSource.DESK,
            operator=self.operator,
        )
        self._run_exclusive(
            lambda: self._result_of(self._use_cases.register_walk_in(request)),
            on_done,
            on_error,
        )

    def _scan(
        self,
        *,
        code: str = "",
        registration: str | None = None,
        direction: Direction = Direction.IN,
        override: str = "",
    ) -> Scan:
        return Scan(
            event=self.context.event,
            station=self.context.station,
            checkpoint=self.context.checkpoint,
            source=ScanSource.DESK,
            operator=self.operator,
            code=code,
            registration=registration,
            direction=direction,
            override=override,
        )

    def _result_of(self, result: CheckInResult) -> ActionResult:
        registration = result.registration
        details = self._read_details(registration.id) if registration else None
        event = details.event if details else self._read_event()
        return check_in_result(result, event, details)

    def _read_details(self, registration_id: str) -> PersonDetails:
        with self.context.store.reading() as reader:
            return read_person_details(reader, self.context, registration_id)

    def _read_event(self) -> Event:
        with self.context.store.reading() as reader:
            event = reader.events.find(self.context.event)
        if event is None:
            raise KnownFault("There is no event “{event}”.", event=self.context.event)
        return event
