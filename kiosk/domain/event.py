"""An event: when and where it is, who may come in, and what is on."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.domain.fault import KnownFault
from kiosk.domain.question import EventQuestion
from kiosk.domain.text import Text, say


class Reentry(StrEnum):
    """Whether one who was admitted may come in again."""

    AFTER_EXIT = "after_exit"
    ALWAYS = "always"
    NEVER = "never"


class CheckpointKind(StrEnum):
    """A door leads into the building, a room lies inside it."""

    DOOR = "door"
    ROOM = "room"


class AgendaKind(StrEnum):
    """What kind of thing is on the programme."""

    OPENING = "opening"
    TALK = "talk"
    TALKS = "talks"
    DISCUSSION = "discussion"
    BREAK = "break"
    RECEPTION = "reception"
    WORKSHOP = "workshop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """When the event lets people in; nothing set means no such limit.

    With ``find_own`` a guest without a code may find their own registration, by name
    and e-mail address together.
    """

    opens_at: datetime | None = None
    closes_at: datetime | None = None
    reentry: Reentry = Reentry.AFTER_EXIT
    automatic_exit_at: datetime | None = None
    find_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A door or a room where codes are scanned."""

    name: str
    kind: CheckpointKind = CheckpointKind.DOOR
    capacity: int | None = None
    categories: tuple[str, ...] = ()
    opens_at: datetime | None = None
    closes_at: datetime | None = None


SINGLE_DOOR = Checkpoint(name="Entrance")


PICTURE = "data:image/jpeg;base64,"
"""What a picture within an event begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody on the programme.

    ``portrait`` is the file that was named, ``picture`` what was taken in of it: a
    small JPEG as a "data:" address, so that every station has it with the event.
    """

    id: str
    name: str
    affiliation: str = ""
    bio: Text = field(default_factory=dict)
    portrait: str = ""
    picture: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk within an agenda item, by speakers named by their ids."""

    title: Text
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A stretch of the programme."""

    starts_at: datetime
    ends_at: datetime
    title: Text
    kind: AgendaKind = AgendaKind.TALK
    room: str = ""
    description: Text = field(default_factory=dict)
    talk: tuple[Talk, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Something to read or to take home."""

    title: Text
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One roundtable, conference or lecture, with its programme."""

    id: str
    title: Text
    starts_at: datetime
    ends_at: datetime
    timezone: str
    venue: Text
    organiser: Text
    capacity: int | None = None
    series: Text = field(default_factory=dict)
    description: Text = field(default_factory=dict)
    address: Text = field(default_factory=dict)
    fee: Text = field(default_factory=dict)
    url: str = ""
    languages: tuple[str, ...] = ("en", "nl")
    admission: Admission = field(default_factory=Admission)
    checkpoints: tuple[Checkpoint, ...] = (SINGLE_DOOR,)
    speakers: tuple[Speaker, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    materials: tuple[Material, ...] = ()
    questions: tuple[EventQuestion, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """The event's time zone."""
        return ZoneInfo(self.timezone)

    def local(self, moment: datetime) -> datetime:
        """Tell a moment on the event's clock."""
        return moment.astimezone(self.zone)

    def checkpoint(self, name: str | None) -> Checkpoint:
        """Find a checkpoint by its name, the first one without a name.

        Raises KnownFault for a name that the event does not have.
        """
        if name is None:
            return self.checkpoints[0]
        for checkpoint in self.checkpoints:
            if checkpoint.name.casefold() == name.casefold():
                return checkpoint
        known = ", ".join(f"“{checkpoint.name}”" for checkpoint in self.checkpoints)
        raise KnownFault(
            "{title} has no checkpoint “{name}”. It has: {known}.",
            title=say(self.title, "en"),
            name=name,
            known=known,
        )

    def speaker(self, speaker_id: str) -> Speaker | None:
        """Find a speaker by id."""
        return next((who for who in self.speakers if who.id == speaker_id), None)

    def now_and_next(
        self, now: datetime
    ) -> tuple[AgendaItem | None, AgendaItem | None]:
        """Say what is on at a moment and what comes after it."""
        current = [item for item in self.agenda if item.starts_at <= now < item.ends_at]
        coming = [item for item in self.agenda if item.starts_at > now]
        return (
            max(current, key=lambda item: item.starts_at, default=None),
            min(coming, key=lambda item: item.starts_at, default=None),
        )


def five_minutes(moment: datetime) -> datetime:
    """Round a moment down to five minutes."""
    return moment - timedelta(
        minutes=moment.minute % 5,
        seconds=moment.second,
        microseconds=moment.microsecond,
    )
