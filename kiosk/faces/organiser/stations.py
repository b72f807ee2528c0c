"""The stations as the organiser's screen tells them, and what is wrong anywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.dates import short
from kiosk.domain.printer import LABELS_LOW
from kiosk.domain.station import Health, HubStanding
from kiosk.domain.text import say
from kiosk.faces.organiser.moment import Moment
from kiosk.faces.organiser.telling import Row

MOST = 5
"""States that are told at once; of the others their number is."""
_FINE = {"ready", "none"}


@dataclass(frozen=True, slots=True)
class Stations:
    """What stations say of themselves, at a moment, in a language.

    A station's level is "silent", "alone", "wrong" or "well".
    """

    moment: Moment
    now: datetime
    language: str

    def rows(self) -> Sequence[Row]:
        """Tell each station, the worst first."""
        rows = [self._station(health) for health in self.moment.healths]
        return sorted(rows, key=lambda row: _LEVELS.index(str(row["level"])))

    def states(self) -> Sequence[Row]:
        """Tell what is wrong, here first; how many stations are well comes last."""
        rows = self.rows()
        troubled = [
            {**row, "kind": "station"} for row in rows if row["level"] != "well"
        ]
        known = [*self._here(), *troubled, *self._waiting()]
        shown, more = known[:MOST], len(known) - MOST
        if more > 0:
            shown.append({"kind": "more", "count": more})
        if rows:
            well = len(rows) - len(troubled)
            shown.append({"kind": "well", "count": well, "of": len(rows)})
        return shown

    def announcements(self) -> Sequence[str]:
        """Say what is announced now, the newest first."""
        announced = self.moment.announcements
        shown = (one for one in announced if one.shown(self.now))
        return [say(one.text, self.language) for one in shown]

    def _station(self, health: Health) -> Row:
        silent = health.silent(self._heard_until)
        off = health.cut_off_since
        row: Row = {
            "name": health.station,
            "place": "" if health.checkpoint == health.station else health.checkpoint,
            "heard": self._briefly(health.heard_at),
            "version": health.version,
            "since": self._briefly(off) if off else "",
            "unsent": health.unsent,
            "refused": health.refused,
            "ahead": minutes(health.clock_ahead_ms) if health.wrong_clock else 0,
            "camera": health.camera,
            "scanner": health.scanner,
            "printer": health.printer,
            "labels": -1 if health.labels_left is None else health.labels_left,
            "low": health.labels_left is not None and health.labels_left <= LABELS_LOW,
        }
        return row | {"level": "silent" if silent else _level(health)}

    @property
    def _heard_until(self) -> datetime:
        """Give the hub's time until which this screen heard of the stations."""
        standing = self.moment.standing
        if standing is None:
            return self.now
        heard = standing.alone_since or self.now
        return heard - timedelta(milliseconds=standing.clock_ahead_ms)

    def _here(self) -> Iterator[Row]:
        standing: HubStanding | None = self.moment.standing
        if standing is None:
            return
        if standing.alone_since is not None:
            yield {"kind": "alone", "since": self._briefly(standing.alone_since)}
        if standing.wrong_clock:
            yield {"kind": "clock", "ahead": minutes(standing.clock_ahead_ms)}

    def _waiting(self) -> Iterator[Row]:
        for call in self.moment.helps:
            since = self._briefly(call.called_at)
            yield {"kind": "help", "name": call.station, "since": since}
        if self.moment.conflicts:
            yield {"kind": "conflicts", "count": self.moment.conflicts}

    def _briefly(self, when: datetime) -> str:
        return short(when, self.now, self.moment.event)


_LEVELS = ("silent", "alone", "wrong", "well")


def _level(health: Health) -> str:
    if health.cut_off_since is not None:
        return "alone"
    devices = {health.camera, health.scanner, health.printer} - _FINE
    wrong = devices or health.refused or health.wrong_clock
    return "wrong" if wrong else "well"


def minutes(milliseconds: int) -> int:
    """Give whole minutes."""
    return round(milliseconds / 60_000)
