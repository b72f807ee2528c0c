"""Stores an event with its programme, and the key that signs its tickets."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain.event.event import Event
from kiosk.domain.ticket import EventKey
from kiosk.service.ports import Store
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True)
class ImportEvent:
    """The use case behind ``kiosk event import``; a second one replaces the event."""

    store: Store
    make_key: Callable[[str, int], EventKey]

    @retry_on_conflict
    def __call__(self, event: Event) -> None:
        """Store an event; its first import makes its first key."""
        with self.store.transaction() as tx:
            if (stored := tx.events.lock(event.id)) is not None:
                privacy = event.privacy.with_history(stored.privacy)
                event = replace(event, privacy=privacy)
            tx.events.put(event)
            if not any(key.event == event.id for key in tx.events.signing_keys()):
                tx.events.add_key(self.make_key(event.id, 1))
