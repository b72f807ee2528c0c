"""An event with its doors and its guests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.presence import Presence
from kiosk.domain.admission.verdict import Refusal, Refused, Verdict
from kiosk.domain.event.event import Admission, Checkpoint, CheckpointKind, Event
from kiosk.domain.people.registration import Registration, RegistrationState

START = datetime(2023, 11, 28, 16, 0, tzinfo=UTC)
"""17:00 at the event."""

WHENEVER = Admission(closes_at=datetime(2199, 12, 31, tzinfo=UTC))
"""Open by the computer's clock too, for tests of what only goes by that."""

HALL = Checkpoint(name="Hall")
SIDE = Checkpoint(name="Side door")
LIBRARY = Checkpoint(name="Library", kind=CheckpointKind.ROOM)
GARDEN = Checkpoint(name="Garden room", kind=CheckpointKind.ROOM)


def minutes_after_start(minutes: float) -> datetime:
    """Return a time this many minutes after the start."""
    return START + timedelta(minutes=minutes)


INSIDE = Presence(
    first_admitted_at=minutes_after_start(-20),
    inside=True,
    place="Hall",
    door="Hall",
    since=minutes_after_start(-20),
    station="door 1",
    visits=1,
    stamp=1,
)
IN_LIBRARY = replace(INSIDE, place="Library")
GONE = replace(INSIDE, inside=False, place="", door="")


def sample_event(
    *checkpoints: Checkpoint,
    event: str = "evening",
    capacity: int | None = None,
    admission: Admission | None = None,
) -> Event:
    """Return an event of two hours with these checkpoints, or one hall."""
    return Event(
        id=event,
        title={"en": f"The {event}", "nl": f"De {event}"},
        starts_at=START,
        ends_at=minutes_after_start(120),
        timezone="Europe/Amsterdam",
        venue={"": "Asser Institute"},
        organiser={"": "DILEMA project"},
        capacity=capacity,
        admission=admission or Admission(),
        checkpoints=checkpoints or (HALL,),
    )


def sample_guest(
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
    """Return a registration, by default with the reference as its name."""
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


def refusal_of(result: CheckInResult | Verdict) -> Refusal | None:
    """Return the reason of a refusal, if it is one."""
    verdict = result.verdict if isinstance(result, CheckInResult) else result
    return verdict.refusal if isinstance(verdict, Refused) else None
