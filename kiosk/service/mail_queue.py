"""The queue of mails: which is sent next, and what became of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.mail.mail import (
    GIVE_UP_AFTER,
    Mail,
    MailState,
    ReplyKind,
    ServerReply,
    next_attempt_at,
)
from kiosk.service.ports import Clock, Store

_MAX_ANSWER = 300
_AFTER_INTERRUPTION = {
    MailState.SENDING: MailState.QUEUED,
    MailState.TRANSFERRING: MailState.UNCERTAIN,
}


@dataclass(frozen=True, slots=True)
class MailQueue:
    """The mails of this PC; one process at a time takes from it."""

    store: Store
    clock: Clock

    def recover(self) -> int:
        """Settle what a process that died had under way; return how much is uncertain.

        What was not yet transferred is queued again; of the rest the server may have
        it, so that a person decides.
        """
        now = self.clock.now()
        with self.store.transaction() as tx:
            mails = tx.mails.in_states(set(_AFTER_INTERRUPTION))
            for mail in mails:
                tx.mails.update([mail.id], now, _AFTER_INTERRUPTION[mail.state])
        return sum(mail.state is MailState.TRANSFERRING for mail in mails)

    def claim(self) -> Sequence[Mail]:
        """Return the mails of the next message, marked as being sent; none to wait."""
        now = self.clock.now()
        with self.store.transaction() as tx:
            mails = tx.mails.next_letter(now)
            if mails:
                tx.mails.update(_ids(mails), now, MailState.SENDING)
        return mails

    def begin_transfer(self, mails: Sequence[Mail], keys: Mapping[str, str]) -> None:
        """Note durably that the server may have a message from now on.

        ``keys`` are what it brings by registration: a ticket may have been reissued.
        """
        now = self.clock.now()
        with self.store.transaction() as tx:
            for mail in mails:
                key = keys.get(mail.registration, mail.key)
                tx.mails.update([mail.id], now, MailState.TRANSFERRING, key=key)

    def readdress(self, addresses: Mapping[str, str]) -> None:
        """Queue mails, by id, as messages of their own to other addresses."""
        now = self.clock.now()
        with self.store.transaction() as tx:
            for mail, address in addresses.items():
                letter = str(uuid7())
                tx.mails.update(
                    [mail], now, MailState.QUEUED, letter=letter, address=address
                )

    def withdraw(self, mails: Sequence[Mail], reason: str) -> None:
        """Withdraw mails to people who are not to get them any more."""
        with self.store.transaction() as tx:
            tx.mails.update(
                _ids(mails), self.clock.now(), MailState.WITHDRAWN, answer=reason
            )

    def release(self, mails: Sequence[Mail]) -> None:
        """Queue the mails of a message again; one whose transfer began is uncertain."""
        now, letter = self.clock.now(), mails[0].letter
        with self.store.transaction() as tx:
            for mail in tx.mails.letter(letter):
                if after := _AFTER_INTERRUPTION.get(mail.state):
                    tx.mails.update([mail.id], now, after)

    def settle(self, mails: Sequence[Mail], reply: ServerReply) -> MailState:
        """Record what the server said to a message, and return its state."""
        now, answer = self.clock.now(), " ".join(reply.text.split())[:_MAX_ANSWER]
        tries = 1 + max(mail.tries for mail in mails)
        queued_at = min(mail.queued_at for mail in mails)
        state = _state_after(reply.kind, queued_at, now)
        with self.store.transaction() as tx:
            tx.mails.update(
                _ids(mails),
                now,
                state,
                answer=answer,
                tries=tries,
                due_at=next_attempt_at(tries, now),
            )
        return state

    def bounce(self, letter: str, address: str, answer: str) -> Sequence[Mail]:
        """Mark the mails of a message as come back; return those that were not yet."""
        now = self.clock.now()
        with self.store.transaction() as tx:
            mails = [
                mail
                for mail in tx.mails.letter(letter)
                if mail.state in {MailState.HANDED_OVER, MailState.UNCERTAIN}
                and mail.address.casefold() == address.casefold()
            ]
            tx.mails.update(
                _ids(mails), now, MailState.BOUNCED, answer=answer[:_MAX_ANSWER]
            )
        return mails

    def resolve(self, mails: Sequence[Mail], *, again: bool) -> None:
        """Send uncertain mails again, or take them for handed over."""
        now = self.clock.now()
        state = MailState.QUEUED if again else MailState.HANDED_OVER
        with self.store.transaction() as tx:
            tx.mails.update(_ids(mails), now, state, due_at=now)


def _state_after(kind: ReplyKind, queued_at: datetime, now: datetime) -> MailState:
    match kind:
        case ReplyKind.TAKEN:
            return MailState.HANDED_OVER
        case ReplyKind.REFUSED:
            return MailState.REFUSED
        case ReplyKind.UNKNOWN:
            return MailState.UNCERTAIN
        case ReplyKind.WAIT:
            given_up = now - queued_at > GIVE_UP_AFTER
            return MailState.REFUSED if given_up else MailState.QUEUED


def _ids(mails: Sequence[Mail]) -> list[str]:
    return [mail.id for mail in mails]
