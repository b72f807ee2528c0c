"""The programme as the screen shows it: rows of words, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.dates import clock_time, date, moment
from kiosk.domain.event import AgendaItem, Event, Speaker, Talk
from kiosk.domain.text import say
from kiosk.faces.attendee.enums import Attendee

_MOST = 5
"""Items on a slide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSummary:
    """What the event is, when and where."""

    title: str = ""
    series: str = ""
    description: str = ""
    venue: str = ""
    date: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerLine:
    """A speaker in a list; ``picture`` is a URL or empty."""

    speaker: str
    name: str
    affiliation: str
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkRow:
    """One talk of an item, with who gives it."""

    title: str
    speakers: tuple[SpeakerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One item of the programme; ``day`` is told where a new one begins."""

    title: str
    day: str
    starts: str
    ends: str
    current: bool
    past: bool
    room: str
    description: str
    talks: tuple[TalkRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NowNextRow:
    """What is on, or what comes after it."""

    current: bool
    title: str
    starts: str
    ends: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkTime:
    """A speaker's talk, and from when to when its item is on."""

    title: str
    hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerProfile:
    """One speaker, with all that is known."""

    name: str = ""
    affiliation: str = ""
    picture: str = ""
    bio: str = ""
    talks: tuple[TalkTime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide: rows of the programme, or a speaker with the first talk."""

    kind: Attendee.Slide = Attendee.Slide.PROGRAMME
    rows: tuple[AgendaRow, ...] = ()
    name: str = ""
    affiliation: str = ""
    picture: str = ""
    talks: tuple[TalkTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Programme:
    """An event's programme at a moment, in a language."""

    event: Event
    now: datetime
    language: str

    def header(self) -> EventSummary:
        """Say what the event is, when and where."""
        event, language = self.event, self.language
        return EventSummary(
            title=say(event.title, language),
            series=say(event.series, language),
            description=say(event.description, language),
            venue=say(event.venue, language),
            date=date(event.starts_at, event, language),
            hours=self._hours(event.starts_at, event.ends_at),
        )

    def rows(self) -> list[AgendaRow]:
        """List everything that is on, in order."""
        days = {self.event.local(item.starts_at).date() for item in self.event.agenda}
        shown, rows = None, []
        for item in self.event.agenda:
            day = self.event.local(item.starts_at).date()
            new_day = len(days) > 1 and day != shown
            shown = day
            rows.append(self._row(item, new_day=new_day))
        return rows

    def now_and_next(self) -> list[NowNextRow]:
        """List what is on and what comes after it, as far as there is any."""
        current, coming = self.event.now_and_next(self.now)
        return [
            NowNextRow(
                current=item is current,
                title=say(item.title, self.language),
                starts=moment(item.starts_at, self.now, self.event, self.language),
                ends=clock_time(item.ends_at, self.event),
                room=item.room,
            )
            for item in (current, coming)
            if item is not None
        ]

    def speakers(self) -> list[SpeakerLine]:
        """List the speakers, in the programme's order."""
        return [_line(speaker) for speaker in self.event.speakers]

    def slides(self) -> int:
        """Count what is shown in turn: what is still on, and each speaker."""
        return len(self._coming()[:1]) + len(self.event.speakers)

    def slide(self, turn: int) -> Slide:
        """Return the slide of this turn; after the last comes the first."""
        coming, speakers = self._coming(), self.event.speakers
        turn %= max(1, self.slides())
        if coming and turn == 0:
            return Slide(rows=tuple(coming[:_MOST]))
        if not speakers:
            return Slide()
        profile = self.speaker(speakers[turn - len(coming[:1])].id)
        return Slide(
            kind=Attendee.Slide.SPEAKER,
            name=profile.name,
            affiliation=profile.affiliation,
            picture=profile.picture,
            talks=profile.talks[:1],
        )

    def speaker(self, speaker_id: str) -> SpeakerProfile:
        """Tell about one speaker; nothing about one who is not on the programme."""
        speaker = self.event.speaker(speaker_id)
        if speaker is None:
            return SpeakerProfile()
        return SpeakerProfile(
            name=speaker.name,
            affiliation=speaker.affiliation,
            picture=speaker.picture,
            bio=say(speaker.bio, self.language),
            talks=tuple(self._talks(speaker_id)),
        )

    def _coming(self) -> list[AgendaRow]:
        return [row for row in self.rows() if not row.past]

    def _row(self, item: AgendaItem, *, new_day: bool) -> AgendaRow:
        current, _ = self.event.now_and_next(self.now)
        return AgendaRow(
            title=say(item.title, self.language),
            day=date(item.starts_at, self.event, self.language) if new_day else "",
            starts=clock_time(item.starts_at, self.event),
            ends=clock_time(item.ends_at, self.event),
            current=item is current,
            past=item.ends_at <= self.now,
            room=item.room,
            description=say(item.description, self.language),
            talks=tuple(self._talk(talk) for talk in item.talk),
        )

    def _talk(self, talk: Talk) -> TalkRow:
        known = (self.event.speaker(speaker) for speaker in talk.speakers)
        return TalkRow(
            title=say(talk.title, self.language),
            speakers=tuple(_line(speaker) for speaker in known if speaker is not None),
        )

    def _talks(self, speaker_id: str) -> Iterator[TalkTime]:
        for item in self.event.agenda:
            for talk in item.talk:
                if speaker_id in talk.speakers:
                    hours = self._hours(item.starts_at, item.ends_at)
                    yield TalkTime(title=say(talk.title, self.language), hours=hours)

    def _hours(self, starts_at: datetime, ends_at: datetime) -> str:
        times = (clock_time(at, self.event) for at in (starts_at, ends_at))
        return "\N{EN DASH}".join(times)


def _line(speaker: Speaker) -> SpeakerLine:
    return SpeakerLine(
        speaker=speaker.id,
        name=speaker.name,
        affiliation=speaker.affiliation,
        picture=speaker.picture,
    )
