"""The programme as the screen shows it: rows of words, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from kiosk.domain.dates import clock_time, date, moment
from kiosk.domain.event import AgendaItem, Event, Speaker, Talk
from kiosk.domain.text import say

Row: TypeAlias = dict[str, object]
_MOST = 5
"""Items on a slide."""


@dataclass(frozen=True, slots=True)
class Programme:
    """An event's programme at a moment, in a language."""

    event: Event
    now: datetime
    language: str

    def header(self) -> Row:
        """Say what the event is, when and where."""
        event, language = self.event, self.language
        return {
            "title": say(event.title, language),
            "series": say(event.series, language),
            "description": say(event.description, language),
            "venue": say(event.venue, language),
            "address": say(event.address, language),
            "date": date(event.starts_at, event, language),
            "hours": self._hours(event.starts_at, event.ends_at),
        }

    def rows(self) -> list[Row]:
        """List everything that is on, in order."""
        days = {self.event.local(item.starts_at).date() for item in self.event.agenda}
        shown, rows = None, []
        for item in self.event.agenda:
            day = self.event.local(item.starts_at).date()
            new_day = len(days) > 1 and day != shown
            shown = day
            rows.append(self._row(item, new_day=new_day))
        return rows

    def now_and_next(self) -> list[Row]:
        """List what is on and what comes after it, as far as there is any."""
        current, coming = self.event.now_and_next(self.now)
        return [
            {
                "current": item is current,
                "title": say(item.title, self.language),
                "starts": moment(item.starts_at, self.now, self.event, self.language),
                "ends": clock_time(item.ends_at, self.event),
                "room": item.room,
            }
            for item in (current, coming)
            if item is not None
        ]

    def speakers(self) -> list[Row]:
        """List the speakers, in the programme's order."""
        return [_who(who) for who in self.event.speakers]

    def slides(self) -> list[Row]:
        """List what is still on, and each speaker, to be shown one after the other."""
        coming = [row for row in self.rows() if not row["past"]][:_MOST]
        programme: list[Row] = [{"kind": "programme", "rows": coming}] if coming else []
        speakers = (self.speaker(who.id) for who in self.event.speakers)
        return [*programme, *({**who, "kind": "speaker"} for who in speakers)]

    def speaker(self, speaker_id: str) -> Row:
        """Tell about one speaker; nothing about one who is not on the programme."""
        who = self.event.speaker(speaker_id)
        if who is None:
            return {}
        return {
            **_who(who),
            "bio": say(who.bio, self.language),
            "talks": [
                {
                    "title": say(talk.title, self.language),
                    "hours": self._hours(item.starts_at, item.ends_at),
                }
                for item, talk in self._talks(speaker_id)
            ],
        }

    def _row(self, item: AgendaItem, *, new_day: bool) -> Row:
        current, _ = self.event.now_and_next(self.now)
        return {
            "title": say(item.title, self.language),
            "day": date(item.starts_at, self.event, self.language) if new_day else "",
            "starts": clock_time(item.starts_at, self.event),
            "ends": clock_time(item.ends_at, self.event),
            "current": item is current,
            "past": item.ends_at <= self.now,
            "room": item.room,
            "description": say(item.description, self.language),
            "talks": [self._talk(talk) for talk in item.talk],
        }

    def _talk(self, talk: Talk) -> Row:
        known = [self.event.speaker(one) for one in talk.speakers]
        return {
            "title": say(talk.title, self.language),
            "speakers": [_who(who) for who in known if who is not None],
        }

    def _talks(self, speaker_id: str) -> Iterator[tuple[AgendaItem, Talk]]:
        for item in self.event.agenda:
            for talk in item.talk:
                if speaker_id in talk.speakers:
                    yield item, talk

    def _hours(self, starts_at: datetime, ends_at: datetime) -> str:
        times = (clock_time(at, self.event) for at in (starts_at, ends_at))
        return "\N{EN DASH}".join(times)


def _who(speaker: Speaker) -> Row:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "affiliation": speaker.affiliation,
        "picture": speaker.picture,
    }
