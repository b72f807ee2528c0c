"""An event: its time and place, its admission rules and its programme."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.certificate_rules import CertificateRules
from kiosk.domain.event.event_question import EventQuestion
from kiosk.domain.event.privacy import DataKind, Privacy
from kiosk.domain.event.rule import Rule
from kiosk.domain.fault import KnownFault
from kiosk.domain.text import LocalizedText, localize


class Reentry(StrEnum):
    """Whether a person who was admitted may come in again."""

    AFTER_EXIT = "after_exit"
    ALWAYS = "always"
    NEVER = "never"


class CheckpointKind(StrEnum):
    """Kinds of checkpoints: a door leads into the building, a room lies inside it."""

    DOOR = "door"
    ROOM = "room"


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyHours:
    """The hours of admission on each of these days, of every day without any.

    They are times of the event's clock. A closing or an automatic exit that is not
    after the opening is that of the next morning.
    """

    opens: time | None = None
    closes: time | None = None
    automatic_exit: time | None = None
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """The hours of admission; None means that the event file does not say.

    Of several daily hours of one day the last hold. With ``find_own`` a guest without
    a code may find their own registration, by name and e-mail address together.
    """

    opens_at: datetime | None = None
    closes_at: datetime | None = None
    reentry: Reentry = Reentry.AFTER_EXIT
    automatic_exit_at: datetime | None = None
    find_own: bool = False
    daily: tuple[DailyHours, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A door or a room where codes are scanned."""

    name: str
    kind: CheckpointKind = CheckpointKind.DOOR
    capacity: int | None = None
    categories: tuple[str, ...] = ()
    opens_at: datetime | None = None
    closes_at: datetime | None = None


DEFAULT_CHECKPOINT = Checkpoint(name="Entrance")


PICTURE_PREFIX = "data:image/jpeg;base64,"
"""How the "data:" URL of a picture within an event begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker on the programme.

    ``portrait`` is the file that was named, ``picture`` a small JPEG made of it, as a
    "data:" URL, so that every station has it with the event.
    """

    id: str
    name: str
    affiliation: str = ""
    bio: LocalizedText = field(default_factory=dict)
    portrait: str = ""
    picture: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk within an agenda item; ``speakers`` are speakers' ids."""

    title: LocalizedText
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of the programme, with its talks."""

    starts_at: datetime
    ends_at: datetime
    title: LocalizedText
    kind: AgendaKind = AgendaKind.TALK
    room: str = ""
    description: LocalizedText = field(default_factory=dict)
    talk: tuple[Talk, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Something to read or to take home, by its URL."""

    title: LocalizedText
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A roundtable, conference or lecture, with its programme.

    ``evacuation`` says where guests leave; without it a plain sentence does.
    """

    id: str
    title: LocalizedText
    starts_at: datetime
    ends_at: datetime
    timezone: str
    venue: LocalizedText
    organiser: LocalizedText
    capacity: int | None = None
    series: LocalizedText = field(default_factory=dict)
    description: LocalizedText = field(default_factory=dict)
    address: LocalizedText = field(default_factory=dict)
    fee: LocalizedText = field(default_factory=dict)
    url: str = ""
    evacuation: LocalizedText = field(default_factory=dict)
    languages: tuple[str, ...] = ("en", "nl")
    admission: Admission = field(default_factory=Admission)
    checkpoints: tuple[Checkpoint, ...] = (DEFAULT_CHECKPOINT,)
    speakers: tuple[Speaker, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    materials: tuple[Material, ...] = ()
    questions: tuple[EventQuestion, ...] = ()
    rules: tuple[Rule, ...] = ()
    privacy: Privacy = field(default_factory=Privacy)
    certificate: CertificateRules | None = None

    @property
    def zone(self) -> ZoneInfo:
        """Return the event's time zone."""
        return ZoneInfo(self.timezone)

    def local(self, at: datetime) -> datetime:
        """Return a time in the event's time zone."""
        return at.astimezone(self.zone)

    def forget_at(self, kind: DataKind) -> datetime | None:
        """Return when a kind of personal data is to be forgotten, if it has a term."""
        term = self.privacy.keep.term(kind)
        return None if term is None else self.ends_at + term

    def checkpoint(self, name: str | None) -> Checkpoint:
        """Return the checkpoint of this name, the first one for None.

        Raise KnownFault for a name that the event does not have.
        """
        if name is None:
            return self.checkpoints[0]
        for checkpoint in self.checkpoints:
            if checkpoint.name.casefold() == name.casefold():
                return checkpoint
        known = ", ".join(f"“{checkpoint.name}”" for checkpoint in self.checkpoints)
        raise KnownFault(
            "{title} has no checkpoint “{name}”. It has: {known}.",
            title=localize(self.title, "en"),
            name=name,
            known=known,
        )

    def speaker(self, speaker_id: str) -> Speaker | None:
        """Return the speaker with this id, if there is one."""
        return next(
            (speaker for speaker in self.speakers if speaker.id == speaker_id), None
        )

    def now_and_next(
        self, now: datetime
    ) -> tuple[AgendaItem | None, AgendaItem | None]:
        """Return the agenda item that is on and the next one to begin."""
        current = [item for item in self.agenda if item.starts_at <= now < item.ends_at]
        coming = [item for item in self.agenda if item.starts_at > now]
        return (
            max(current, key=lambda item: item.starts_at, default=None),
            min(coming, key=lambda item: item.starts_at, default=None),
        )


def floor_to_five_minutes(at: datetime) -> datetime:
    """Return a time rounded down to five minutes."""
    return at - timedelta(
        minutes=at.minute % 5,
        seconds=at.second,
        microseconds=at.microsecond,
    )
