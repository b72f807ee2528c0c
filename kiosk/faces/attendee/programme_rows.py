"""The programme as rows of text, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.bidi import isolate
from kiosk.domain.event.dates import (
    format_date,
    format_date_range,
    format_datetime,
    format_day,
    format_time,
)
from kiosk.domain.event.event import AgendaItem, Event, Speaker, Talk
from kiosk.domain.event.event_days import day_of, has_days, items_of, programme_dates
from kiosk.domain.text import localize
from kiosk.faces.attendee.attendee_enums import Attendee

_MAX_SLIDE_ROWS = 5
"""The items that fit on a slide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSummary:
    """The event's title, dates and venue."""

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
    """One talk of an item, with its speakers."""

    title: str
    speakers: tuple[SpeakerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One item of the programme; ``day`` is empty unless a new day begins."""

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
class DayTab:
    """A day of the programme, of which one is selected."""

    day: str
    today: bool
    selected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NowNextRow:
    """The current item, or the next one."""

    current: bool
    title: str
    starts: str
    ends: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkTime:
    """A speaker's talk, with the times of its item."""

    title: str
    hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerProfile:
    """One speaker in full."""

    name: str = ""
    affiliation: str = ""
    picture: str = ""
    bio: str = ""
    talks: tuple[TalkTime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideContent:
    """One slide: rows of the programme, or a speaker with the first talk."""

    kind: Attendee.Slide = Attendee.Slide.PROGRAMME
    rows: tuple[AgendaRow, ...] = ()
    name: str = ""
    affiliation: str = ""
    picture: str = ""
    talks: tuple[TalkTime, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeFormatter:
    """Formats an event's programme at a time, in a language."""

    event: Event
    now: datetime
    language: str

    def header(self) -> EventSummary:
        """Return the event's title, dates and venue."""
        event, language = self.event, self.language
        return EventSummary(
            title=localize(event.title, language),
            series=localize(event.series, language),
            description=localize(event.description, language),
            venue=localize(event.venue, language),
            date=format_date_range(event, language),
            hours=self._event_hours(),
        )

    def day_tabs(self, selected: int | None) -> list[DayTab]:
        """Return the days of the programme, if it has several."""
        days, today = programme_dates(self.event), day_of(self.event, self.now)
        shown = self._shown_day(selected)
        if len(days) <= 1:
            return []
        return [
            DayTab(
                day=format_day(day, self.language),
                today=day == today,
                selected=day == shown,
            )
            for day in days
        ]

    def rows_of(self, selected: int | None) -> list[AgendaRow]:
        """Return the items of a day; without one of today, or of the day that comes."""
        day = self._shown_day(selected)
        items = items_of(self.event, day) if day else ()
        return [
            row
            for item, row in zip(self.event.agenda, self.rows(), strict=True)
            if item in items
        ]

    def _shown_day(self, selected: int | None) -> date | None:
        days, today = programme_dates(self.event), day_of(self.event, self.now)
        if selected is not None and 0 <= selected < len(days):
            return days[selected]
        coming = (day for day in days if day >= today)
        return next(coming, days[-1] if days else None)

    def _event_hours(self) -> str:
        """Return the hours of an event; of several days those of the shown one."""
        event = self.event
        if not has_days(event):
            return self._hours(event.starts_at, event.ends_at)
        day = self._shown_day(None)
        items = items_of(event, day) if day else ()
        if day is None or not items:
            return ""
        hours = self._hours(items[0].starts_at, max(item.ends_at for item in items))
        return f"{format_day(day, self.language)} {hours}"

    def rows(self) -> list[AgendaRow]:
        """Return all items, in order."""
        days = {self.event.local(item.starts_at).date() for item in self.event.agenda}
        previous_day, rows = None, []
        for item in self.event.agenda:
            day = self.event.local(item.starts_at).date()
            new_day = len(days) > 1 and day != previous_day
            previous_day = day
            rows.append(self._make_row(item, new_day=new_day))
        return rows

    def now_and_next(self) -> list[NowNextRow]:
        """Return the current item and the next one, as far as there are any."""
        current, next_item = self.event.now_and_next(self.now)
        return [
            NowNextRow(
                current=item is current,
                title=localize(item.title, self.language),
                starts=format_datetime(
                    item.starts_at, self.now, self.event, self.language
                ),
                ends=format_time(item.ends_at, self.event),
                room=item.room,
            )
            for item in (current, next_item)
            if item is not None
        ]

    def speakers(self) -> list[SpeakerLine]:
        """Return the speakers, in the event's order."""
        return [_speaker_line(speaker) for speaker in self.event.speakers]

    def slide_count(self) -> int:
        """Return the number of slides: the coming items are one, and each speaker."""
        return len(self._remaining_rows()[:1]) + len(self.event.speakers)

    def slide(self, index: int) -> SlideContent:
        """Return the slide of an index; after the last comes the first."""
        coming, speakers = self._remaining_rows(), self.event.speakers
        index %= max(1, self.slide_count())
        if coming and index == 0:
            return SlideContent(rows=tuple(coming[:_MAX_SLIDE_ROWS]))
        if not speakers:
            return SlideContent()
        profile = self.speaker(speakers[index - len(coming[:1])].id)
        return SlideContent(
            kind=Attendee.Slide.SPEAKER,
            name=profile.name,
            affiliation=profile.affiliation,
            picture=profile.picture,
            talks=profile.talks[:1],
        )

    def speaker(self, speaker_id: str) -> SpeakerProfile:
        """Return one speaker in full; an empty profile if there is none."""
        speaker = self.event.speaker(speaker_id)
        if speaker is None:
            return SpeakerProfile()
        return SpeakerProfile(
            name=isolate(speaker.name),
            affiliation=isolate(speaker.affiliation),
            picture=speaker.picture,
            bio=localize(speaker.bio, self.language),
            talks=tuple(self._talks_of(speaker_id)),
        )

    def _remaining_rows(self) -> list[AgendaRow]:
        return [row for row in self.rows() if not row.past]

    def _make_row(self, item: AgendaItem, *, new_day: bool) -> AgendaRow:
        current, _ = self.event.now_and_next(self.now)
        return AgendaRow(
            title=localize(item.title, self.language),
            day=format_date(item.starts_at, self.event, self.language)
            if new_day
            else "",
            starts=format_time(item.starts_at, self.event),
            ends=format_time(item.ends_at, self.event),
            current=item is current,
            past=item.ends_at <= self.now,
            room=item.room,
            description=localize(item.description, self.language),
            talks=tuple(self._make_talk_row(talk) for talk in item.talk),
        )

    def _make_talk_row(self, talk: Talk) -> TalkRow:
        speakers = (self.event.speaker(speaker) for speaker in talk.speakers)
        return TalkRow(
            title=localize(talk.title, self.language),
            speakers=tuple(
                _speaker_line(speaker) for speaker in speakers if speaker is not None
            ),
        )

    def _talks_of(self, speaker_id: str) -> Iterator[TalkTime]:
        for item in self.event.agenda:
            for talk in item.talk:
                if speaker_id in talk.speakers:
                    hours = self._hours(item.starts_at, item.ends_at)
                    yield TalkTime(
                        title=localize(talk.title, self.language), hours=hours
                    )

    def _hours(self, starts_at: datetime, ends_at: datetime) -> str:
        times = (format_time(at, self.event) for at in (starts_at, ends_at))
        return "\N{EN DASH}".join(times)


def _speaker_line(speaker: Speaker) -> SpeakerLine:
    return SpeakerLine(
        speaker=speaker.id,
        name=isolate(speaker.name),
        affiliation=isolate(speaker.affiliation),
        picture=speaker.picture,
    )
