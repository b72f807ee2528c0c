"""Call the desk to a guest, and tell the guest that somebody comes."""

from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.fault import KnownFault
from kiosk.domain.notice import HelpCall
from kiosk.service.ports import Clock, Store
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True)
class CallForHelp:
    """The use case behind “I have no code”."""

    store: Store
    clock: Clock

    def __call__(self, event: str, station: str, checkpoint: str | None) -> HelpCall:
        """Call for help at a station; while a call of it waits, that one stands.

        Raises KnownFault for an event or a checkpoint that is not there.
        """
        return self._call(event, station, checkpoint, str(uuid7()))

    @retry_on_conflict
    def _call(
        self, event: str, station: str, checkpoint: str | None, name: str
    ) -> HelpCall:
        with self.store.transaction() as tx:
            known = tx.events.find(event)
            if known is None:
                raise KnownFault(
                    "There is no event “{event}”; import it first.", event=event
                )
            for waiting in tx.notices.help_calls(event):
                if waiting.station == station:
                    return waiting
            call = HelpCall(
                id=name,
                event=event,
                station=station,
                checkpoint=known.checkpoint(checkpoint).name,
                called_at=self.clock.now(),
            )
            tx.notices.put_help_call(call)
            return call


@dataclass(frozen=True, slots=True)
class WithdrawHelp:
    """The use case behind a guest who needs no help any more."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, event: str, station: str) -> None:
        """Take a station's call back, if it still waits: the station answered it."""
        with self.store.transaction() as tx:
            for waiting in tx.notices.help_calls(event):
                if waiting.station == station:
                    now = self.clock.now()
                    tx.notices.put_help_call(
                        replace(waiting, answered_at=now, answered_by=station)
                    )


@dataclass(frozen=True, slots=True)
class AnswerHelp:
    """The use case behind a desk's “on my way”."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, event: str, call: str, by: str) -> HelpCall | None:
        """Answer a call for help; give none where somebody else did so before."""
        with self.store.transaction() as tx:
            for waiting in tx.notices.help_calls(event):
                if waiting.id == call:
                    answered = replace(
                        waiting, answered_at=self.clock.now(), answered_by=by
                    )
                    tx.notices.put_help_call(answered)
                    return answered
            return None
