"""Change an event's programme, beside whatever others change of it meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.event import SINGLE_DOOR, Event
from kiosk.domain.event_snags import Snag, snags
from kiosk.domain.fault import KnownFault
from kiosk.domain.programme import Collided, in_order, merged
from kiosk.service.ports import Store
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True)
class Edit:
    """An event before a change and after it; the other way round takes it back."""

    before: Event
    after: Event

    @property
    def undone(self) -> "Edit":
        """The change that takes this one back."""
        return Edit(self.after, self.before)


class Overtaken(KnownFault):
    """Somebody else changed the same part meanwhile; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody else changed the same part of the programme meanwhile, so "
            "nothing was written. Look at it as it is now, and change it again."
        )


class Disagreeing(KnownFault):
    """What the event would be does not agree with itself; nothing was written."""

    def __init__(self, found: Sequence[Snag]) -> None:
        super().__init__("The programme does not agree with itself.")
        self.snags = found


@dataclass(frozen=True, slots=True)
class EditProgramme:
    """The use case behind every change of a programme in a face."""

    store: Store

    @retry_on_conflict
    def __call__(self, edit: Edit) -> Edit:
        """Keep a changed event; give what that changed of what is kept.

        Raises Overtaken, Disagreeing, KnownFault for an event that is not kept, and
        NeedsHub while this station is cut off.
        """
        with self.store.transaction() as tx:
            kept = tx.events.lock(edit.before.id)
            if kept is None:
                raise KnownFault("There is no event “{id}”.", id=edit.before.id)
            after = check(_together(edit, kept))
            if after != kept:
                tx.events.put(after)
        return Edit(kept, after)


def check(event: Event) -> Event:
    """Give an event with its agenda in order; raises Disagreeing."""
    rooms_known = event.checkpoints != (SINGLE_DOOR,)
    if found := tuple(snags(event, rooms_known=rooms_known)):
        raise Disagreeing(found)
    return in_order(event)


def _together(edit: Edit, kept: Event) -> Event:
    try:
        return merged(edit.before, edit.after, kept)
    except Collided:
        raise Overtaken from None
