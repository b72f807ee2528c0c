"""Makes use cases over a test's records."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.ticket import EventKey
from kiosk.service.ports import Clock, Signer, Store
from kiosk.service.use_cases import UseCases
from kiosk.signing import PinHasher, TicketSigner, new_key


@dataclass(slots=True)
class AttemptMemory:
    """Keeps the times of wrong PINs for one test."""

    wrong: Sequence[datetime] = field(default=())

    def read(self) -> Sequence[datetime]:
        """Return the times."""
        return self.wrong

    def write(self, wrong: Sequence[datetime]) -> None:
        """Replace the times."""
        self.wrong = tuple(wrong)


def make_signer(store: Store) -> TicketSigner:
    """Make the signer of the events in a store."""

    def read_keys() -> list[EventKey]:
        with store.reading() as reader:
            return list(reader.events.signing_keys())

    return TicketSigner(read_keys)


def make_use_cases(store: Store, clock: Clock, seal: Signer) -> UseCases:
    """Make all use cases over one store."""
    return UseCases(
        store=store,
        own_store=store,
        clock=clock,
        signer=seal,
        make_key=new_key,
        pins=PinHasher(),
        wrong_pins=AttemptMemory(),
        own_searches=AttemptMemory(),
    )
