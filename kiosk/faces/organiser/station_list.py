"""The stations as the organiser's screen shows them, and what is wrong anywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.badges.print_routing import LABELS_LOW
from kiosk.domain.event.dates import format_short
from kiosk.domain.stations.notice import announcements_to_show
from kiosk.domain.stations.station import HubStatus, StationHealth
from kiosk.domain.text import localize
from kiosk.faces.organiser.formatting import RowFields
from kiosk.faces.organiser.organiser_snapshot import OrganiserSnapshot

MAX_STATES = 5
"""States that are shown at once; the others are counted."""
MAX_ANNOUNCEMENTS = 3
"""Announcements that are shown at once."""
UNKNOWN = "unknown"
"""The level of other stations while this one is offline."""
_FINE_STATES = {"ready", "none"}


@dataclass(frozen=True, slots=True)
class StationList:
    """The health of the stations at a time, in a language.

    A station's level is "silent", "alone", "wrong", "unheard" if it has not reported
    yet, "unknown" while this one is offline, or "well".
    """

    snapshot: OrganiserSnapshot
    now: datetime
    language: str

    def rows(self) -> Sequence[RowFields]:
        """Return a row for each station, the worst first."""
        unheard_rows = [
            self._unheard(station_name) for station_name in self.snapshot.unheard
        ]
        rows = [*map(self._station, self.snapshot.healths), *unheard_rows]
        return sorted(rows, key=lambda row: _LEVELS.index(str(row["level"])))

    def states(self) -> Sequence[RowFields]:
        """Return what is wrong, this station first; a summary comes last."""
        rows = self.rows()
        troubled = [
            {**row, "kind": "station"} for row in rows if row["level"] != "well"
        ]
        others = () if self._offline_since else troubled
        states = [*self._own_states(), *others, *self._waiting_states()]
        visible, hidden_count = states[:MAX_STATES], len(states) - MAX_STATES
        if hidden_count > 0:
            visible.append({"kind": "more", "count": hidden_count})
        return [*visible, *self._summary(rows)]

    def announcements(self) -> Sequence[str]:
        """Return the current announcements; more than fit are shown in turn."""
        shown = announcements_to_show(
            self.snapshot.announcements, self.now, MAX_ANNOUNCEMENTS
        )
        return [localize(announcement.text, self.language) for announcement in shown]

    def _station(self, health: StationHealth) -> RowFields:
        row: RowFields = {
            "name": health.station,
            "place": "" if health.checkpoint == health.station else health.checkpoint,
            "heard": self._short_time(health.heard_at),
            "version": health.version,
            "since": self._short_time(health.cut_off_since),
            "unsent": health.unsent,
            "refused": health.refused,
            "ahead": to_minutes(health.clock_ahead_ms) if health.wrong_clock else 0,
            "camera": health.camera,
            "scanner": health.scanner,
            "printer": health.printer,
            "labels": -1 if health.labels_left is None else health.labels_left,
            "low": health.labels_left is not None and health.labels_left <= LABELS_LOW,
        }
        if self._offline_since:
            return row | self._offline_state(health.station)
        is_silent = health.silent(self._hub_time)
        return row | {"level": "silent" if is_silent else _level(health)}

    def _unheard(self, station_name: str) -> RowFields:
        is_offline = self._offline_since and station_name != self.snapshot.station
        level = UNKNOWN if is_offline else "unheard"
        return {"name": station_name, "level": level, "since": self._offline_since}

    def _offline_state(self, station_name: str) -> RowFields:
        """Return the state while this station is offline."""
        own_station = station_name == self.snapshot.station
        return {
            "level": "alone" if own_station else UNKNOWN,
            "since": self._offline_since,
        }

    def _summary(self, rows: Sequence[RowFields]) -> Iterator[RowFields]:
        unknown_count = sum(row["level"] == UNKNOWN for row in rows)
        well_count = sum(row["level"] == "well" for row in rows)
        if unknown_count:
            yield {
                "kind": UNKNOWN,
                "count": unknown_count,
                "since": self._offline_since,
            }
        elif rows:
            yield {"kind": "well", "count": well_count, "of": len(rows)}

    @property
    def _offline_since(self) -> str:
        status = self.snapshot.hub_status
        return self._short_time(status.offline_since if status else None)

    @property
    def _hub_time(self) -> datetime:
        status = self.snapshot.hub_status
        ahead = status.clock_ahead_ms if status else 0
        return self.now - timedelta(milliseconds=ahead)

    def _own_states(self) -> Iterator[RowFields]:
        if self._offline_since:
            yield {"kind": "alone", "since": self._offline_since}
        status: HubStatus | None = self.snapshot.hub_status
        if status is not None and status.wrong_clock:
            yield {"kind": "clock", "ahead": to_minutes(status.clock_ahead_ms)}

    def _waiting_states(self) -> Iterator[RowFields]:
        for call in self.snapshot.help_calls:
            since = self._short_time(call.called_at)
            yield {"kind": "help", "name": call.station, "since": since}
        if self.snapshot.conflicts:
            yield {"kind": "conflicts", "count": self.snapshot.conflicts}

    def _short_time(self, at: datetime | None) -> str:
        return format_short(at, self.now, self.snapshot.event) if at else ""


_LEVELS = ("silent", "alone", "wrong", "unheard", UNKNOWN, "well")


def _level(health: StationHealth) -> str:
    if health.cut_off_since is not None:
        return "alone"
    faulty_devices = {health.camera, health.scanner, health.printer} - _FINE_STATES
    has_trouble = faulty_devices or health.refused or health.wrong_clock
    return "wrong" if has_trouble else "well"


def to_minutes(milliseconds: int) -> int:
    """Return milliseconds in whole minutes."""
    return round(milliseconds / 60_000)
