"""What must agree within an event: its times, and who and what is named in it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from kiosk.domain.event import AgendaItem, Event
from kiosk.exchange.wording import listed, nearest, quoted

Place = tuple[str | int, ...]


class Misfit(Exception):  # noqa: N818  it ends as a known fault, with the file's name
    """What does not fit, and at which place of the file."""

    def __init__(self, place: Place, words: str) -> None:
        super().__init__(words)
        self.place = place
        self.words = words


def check(event: Event, *, rooms_known: bool) -> None:
    """Look for what does not agree; a room is looked up only if rooms are known.

    The agenda must be in the file's own order. Raises Misfit.
    """
    _check_times(event)
    _once("checkpoint", "name", [at.name.casefold() for at in event.checkpoints])
    _once("speaker", "id", [speaker.id for speaker in event.speakers])
    for index, item in enumerate(event.agenda):
        _check_item(event, index, item, rooms_known=rooms_known)


def _check_times(event: Event) -> None:
    _after(event, ("event",), "ends_at", "starts_at")
    _after(event, ("admission",), "closes_at", "opens_at")
    out, place = event.admission.automatic_exit_at, ("admission", "automatic_exit_at")
    for name, begun in (
        ("the event's starts_at", event.starts_at),
        ("opens_at", event.admission.opens_at),
    ):
        if out and begun and out <= begun:
            raise Misfit(place, _backwards(event, out, name, begun))
    for index in range(len(event.checkpoints)):
        _after(event, ("checkpoint", index), "closes_at", "opens_at")


def _after(event: Event, place: Place, later: str, earlier: str) -> None:
    table = {
        "event": event,
        "admission": event.admission,
        "checkpoint": event.checkpoints[int(place[-1])] if len(place) > 1 else None,
    }[str(place[0])]
    end, begin = getattr(table, later), getattr(table, earlier)
    if end and begin and end <= begin:
        raise Misfit((*place, later), _backwards(event, end, earlier, begin))


def _backwards(event: Event, end: datetime, name: str, begin: datetime) -> str:
    told, before = (f"{event.local(at):%Y-%m-%d %H:%M}" for at in (end, begin))
    return f"{told} is not after {name}, {before}; correct one of the two"


def _check_item(
    event: Event, index: int, item: AgendaItem, *, rooms_known: bool
) -> None:
    place: Place = ("agenda", index)
    if item.ends_at < item.starts_at:
        words = _backwards(event, item.ends_at, "starts_at", item.starts_at)
        raise Misfit((*place, "ends_at"), words)
    rooms = {at.name.casefold(): at.name for at in event.checkpoints}
    if rooms_known and item.room and item.room.casefold() not in rooms:
        raise _unknown((*place, "room"), item.room, "checkpoint", rooms.values())
    known = [speaker.id for speaker in event.speakers]
    for number, talk in enumerate(item.talk):
        for name in talk.speakers:
            if name not in known:
                where = (*place, "talk", number, "speakers")
                raise _unknown(where, name, "speaker's id", known)


def _unknown(place: Place, name: str, kind: str, known: Iterable[str]) -> Misfit:
    known = list(known)
    if near := nearest(name, known):
        hint = f"did you mean {quoted(near)}?"
    else:
        hint = f"known are {listed(known)}" if known else "there are none in this file"
    return Misfit(place, f"{quoted(name)} is no {kind}; {hint}")


def _once(table: str, key: str, names: Sequence[str]) -> None:
    for index, name in enumerate(names):
        if (first := names.index(name)) < index:
            raise Misfit(
                (table, index, key),
                f"{quoted(name)} is already {table} {first + 1}; name one differently",
            )
