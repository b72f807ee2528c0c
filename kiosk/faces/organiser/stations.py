"""The stations as the organiser's screen tells them, and what is wrong anywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.dates import short
from kiosk.domain.notice import in_turn
from kiosk.domain.printer import LABELS_LOW
from kiosk.domain.station import Health, HubStanding
from kiosk.domain.text import say
from kiosk.faces.organiser.snapshot import OrganiserSnapshot
from kiosk.faces.organiser.telling import Row

MOST = 5
"""States that are told at once; of the others their number is."""
ANNOUNCED = 3
"""Announcements that there is room for at once."""
UNKNOWN = "unknown"
"""How others are while this station hears of none."""
_FINE = {"ready", "none"}


@dataclass(frozen=True, slots=True)
class Stations:
    """What stations say of themselves, at a moment, in a language.

    A station's level is "silent", "alone", "wrong", "unheard" where it has said nothing
    yet, "unknown" while this one hears of no other, or "well".
    """

    snapshot: OrganiserSnapshot
    now: datetime
    language: str

    def rows(self) -> Sequence[Row]:
        """Tell each station, the worst first."""
        unheard = [self._unheard(name) for name in self.snapshot.unheard]
        rows = [*map(self._station, self.snapshot.healths), *unheard]
        return sorted(rows, key=lambda row: _LEVELS.index(str(row["level"])))

    def states(self) -> Sequence[Row]:
        """Tell what is wrong, here first; how the stations are in all comes last."""
        rows = self.rows()
        troubled = [
            {**row, "kind": "station"} for row in rows if row["level"] != "well"
        ]
        told = () if self._off_since else troubled
        known = [*self._here(), *told, *self._waiting()]
        shown, more = known[:MOST], len(known) - MOST
        if more > 0:
            shown.append({"kind": "more", "count": more})
        return [*shown, *self._in_all(rows)]

    def announcements(self) -> Sequence[str]:
        """Say what is announced; of more than there is room for, each in turn."""
        shown = in_turn(self.snapshot.announcements, self.now, ANNOUNCED)
        return [say(one.text, self.language) for one in shown]

    def _station(self, health: Health) -> Row:
        row: Row = {
            "name": health.station,
            "place": "" if health.checkpoint == health.station else health.checkpoint,
            "heard": self._briefly(health.heard_at),
            "version": health.version,
            "since": self._briefly(health.cut_off_since),
            "unsent": health.unsent,
            "refused": health.refused,
            "ahead": minutes(health.clock_ahead_ms) if health.wrong_clock else 0,
            "camera": health.camera,
            "scanner": health.scanner,
            "printer": health.printer,
            "labels": -1 if health.labels_left is None else health.labels_left,
            "low": health.labels_left is not None and health.labels_left <= LABELS_LOW,
        }
        if self._off_since:
            return row | self._cut_off(health.station)
        silent = health.silent(self._hub_time)
        return row | {"level": "silent" if silent else _level(health)}

    def _unheard(self, name: str) -> Row:
        off = self._off_since and name != self.snapshot.station
        level = UNKNOWN if off else "unheard"
        return {"name": name, "level": level, "since": self._off_since}

    def _cut_off(self, name: str) -> Row:
        """Tell of this station alone: it hears of no other."""
        here = name == self.snapshot.station
        return {"level": "alone" if here else UNKNOWN, "since": self._off_since}

    def _in_all(self, rows: Sequence[Row]) -> Iterator[Row]:
        unknown = sum(row["level"] == UNKNOWN for row in rows)
        well = sum(row["level"] == "well" for row in rows)
        if unknown:
            yield {"kind": UNKNOWN, "count": unknown, "since": self._off_since}
        elif rows:
            yield {"kind": "well", "count": well, "of": len(rows)}

    @property
    def _off_since(self) -> str:
        standing = self.snapshot.standing
        return self._briefly(standing.alone_since if standing else None)

    @property
    def _hub_time(self) -> datetime:
        standing = self.snapshot.standing
        ahead = standing.clock_ahead_ms if standing else 0
        return self.now - timedelta(milliseconds=ahead)

    def _here(self) -> Iterator[Row]:
        if self._off_since:
            yield {"kind": "alone", "since": self._off_since}
        standing: HubStanding | None = self.snapshot.standing
        if standing is not None and standing.wrong_clock:
            yield {"kind": "clock", "ahead": minutes(standing.clock_ahead_ms)}

    def _waiting(self) -> Iterator[Row]:
        for call in self.snapshot.helps:
            since = self._briefly(call.called_at)
            yield {"kind": "help", "name": call.station, "since": since}
        if self.snapshot.conflicts:
            yield {"kind": "conflicts", "count": self.snapshot.conflicts}

    def _briefly(self, when: datetime | None) -> str:
        return short(when, self.now, self.snapshot.event) if when else ""


_LEVELS = ("silent", "alone", "wrong", "unheard", UNKNOWN, "well")


def _level(health: Health) -> str:
    if health.cut_off_since is not None:
        return "alone"
    devices = {health.camera, health.scanner, health.printer} - _FINE
    wrong = devices or health.refused or health.wrong_clock
    return "wrong" if wrong else "well"


def minutes(milliseconds: int) -> int:
    """Give whole minutes."""
    return round(milliseconds / 60_000)
