"""Help calls: a guest calls the desk or is sent there, and the desk answers."""

from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.notice import CASE_PREFIX, HelpCall
from kiosk.service.ports import Clock, Store
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True)
class CallForHelp:
    """The use case behind “I have no code”."""

    store: Store
    clock: Clock

    def __call__(self, event: str, station: str, checkpoint: str | None) -> HelpCall:
        """Call for help at a station, or return its call that still waits.

        Raise KnownFault for an unknown event or checkpoint.
        """
        return self._call(event, station, checkpoint, str(uuid7()))

    @retry_on_conflict
    def _call(
        self, event: str, station: str, checkpoint: str | None, call_id: str
    ) -> HelpCall:
        with self.store.transaction() as tx:
            found_event = tx.events.find(event)
            if found_event is None:
                raise KnownFault(
                    "There is no event “{event}”; import it first.", event=event
                )
            for waiting in tx.notices.help_calls(event):
                if waiting.station == station and not waiting.scan:
                    return waiting
            call = HelpCall(
                id=call_id,
                event=event,
                station=station,
                checkpoint=found_event.checkpoint(checkpoint).name,
                called_at=self.clock.now(),
            )
            tx.notices.put_help_call(call)
            return call


@dataclass(frozen=True, slots=True)
class OpenDeskCase:
    """The use case behind a guest whom a screen sends to the desk."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, event: str, station: str, result: CheckInResult) -> HelpCall:
        """Store a desk case of a scan in place of the same guest's earlier one."""
        guest, now = result.registration, self.clock.now()
        with self.store.transaction() as tx:
            for waiting in tx.notices.help_calls(event):
                entry = tx.ledger.find(waiting.scan) if waiting.scan else None
                if guest and entry and entry.registration == guest.id:
                    tx.notices.put_help_call(
                        replace(waiting, answered_at=now, answered_by=station)
                    )
            case = HelpCall(
                id=f"{CASE_PREFIX}{result.entry}",
                event=event,
                station=station,
                checkpoint=result.checkpoint,
                called_at=now,
            )
            tx.notices.put_help_call(case)
            return case


@dataclass(frozen=True, slots=True)
class WithdrawHelpCall:
    """The use case behind a guest who no longer needs help."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, event: str, station: str) -> None:
        """Withdraw a station's call if it still waits, by answering it."""
        with self.store.transaction() as tx:
            for waiting in tx.notices.help_calls(event):
                if waiting.station == station and not waiting.scan:
                    now = self.clock.now()
                    tx.notices.put_help_call(
                        replace(waiting, answered_at=now, answered_by=station)
                    )


@dataclass(frozen=True, slots=True)
class AnswerHelpCall:
    """The use case behind a desk's “on my way”."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, event: str, call: str, by: str) -> HelpCall | None:
        """Answer a call for help; return None if somebody else already did."""
        with self.store.transaction() as tx:
            for waiting in tx.notices.help_calls(event):
                if waiting.id == call:
                    answered = replace(
                        waiting, answered_at=self.clock.now(), answered_by=by
                    )
                    tx.notices.put_help_call(answered)
                    return answered
            return None
