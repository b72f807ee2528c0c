"""An evening with its doors and its guests, for tests to play with."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.domain.answer import Answer
from kiosk.domain.event import Admission, Checkpoint, CheckpointKind, Event
from kiosk.domain.presence import Presence
from kiosk.domain.registration import Registration, RegistrationState
from kiosk.domain.verdict import Refusal, Refused, Verdict

START = datetime(2023, 11, 28, 16, 0, tzinfo=UTC)
"""17:00 at the event."""

HALL = Checkpoint(name="Hall")
SIDE = Checkpoint(name="Side door")
LIBRARY = Checkpoint(name="Library", kind=CheckpointKind.ROOM)
GARDEN = Checkpoint(name="Garden room", kind=CheckpointKind.ROOM)


def after(minutes: float) -> datetime:
    """So many minutes after the start."""
    return START + timedelta(minutes=minutes)


INSIDE = Presence(
    first_admitted_at=after(-20),
    inside=True,
    place="Hall",
    door="Hall",
    since=after(-20),
    station="door 1",
    visits=1,
    stamp=1,
)
IN_LIBRARY = replace(INSIDE, place="Library")
GONE = replace(INSIDE, inside=False, place="", door="")


def evening(
    *checkpoints: Checkpoint,
    event: str = "evening",
    capacity: int | None = None,
    admission: Admission | None = None,
) -> Event:
    """Make an event of two hours with these checkpoints, or one hall."""
    return Event(
        id=event,
        title={"en": f"The {event}", "nl": f"De {event}"},
        starts_at=START,
        ends_at=after(120),
        timezone="Europe/Amsterdam",
        venue={"": "Asser Institute"},
        organiser={"": "DILEMA project"},
        capacity=capacity,
        admission=admission or Admission(),
        checkpoints=checkpoints or (HALL,),
    )


def guest(
    reference: str,
    name: str = "",
    *,
    event: str = "evening",
    category: str = "guest",
    state: RegistrationState = RegistrationState.CONFIRMED,
    code: str | None = None,
    attention: str = "",
    checkpoints: tuple[str, ...] = (),
) -> Registration:
    """Register somebody, by default under their reference."""
    return Registration(
        id=f"{event}/{reference}",
        event=event,
        reference=reference,
        name=name or reference,
        category=category,
        state=state,
        code=code,
        attention=attention,
        checkpoints=checkpoints,
    )


def refusal(said: Answer | Verdict) -> Refusal | None:
    """Name why somebody was refused, if they were."""
    verdict = said.verdict if isinstance(said, Answer) else said
    return verdict.refusal if isinstance(verdict, Refused) else None
