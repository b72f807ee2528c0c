"""Use cases over a test's records."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.ticket import EventKey
from kiosk.seal import ArgonPins, KeyedSeal, new_key
from kiosk.service.ports import Clock, Seal, Store
from kiosk.service.use_cases import UseCases


@dataclass(slots=True)
class Notebook:
    """Remembers wrong PINs for as long as a test lasts."""

    wrong: Sequence[datetime] = field(default=())

    def read(self) -> Sequence[datetime]:
        """Say when the last wrong ones were tried."""
        return self.wrong

    def keep(self, wrong: Sequence[datetime]) -> None:
        """Remember these."""
        self.wrong = tuple(wrong)


def seal_over(store: Store) -> KeyedSeal:
    """Make the seal of the events that a store keeps."""

    def read_keys() -> list[EventKey]:
        with store.reading() as reader:
            return list(reader.events.signing_keys())

    return KeyedSeal(read_keys)


def use_cases_over(store: Store, clock: Clock, seal: Seal) -> UseCases:
    """Wire all use cases over one store."""
    return UseCases(
        store=store,
        own_store=store,
        clock=clock,
        seal=seal,
        make_key=new_key,
        pins=ArgonPins(),
        wrong_pins=Notebook(),
    )
