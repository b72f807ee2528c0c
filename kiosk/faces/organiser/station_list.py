"""The stations as the organiser's screen shows them, and what is wrong anywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.event.dates import format_short
from kiosk.domain.stations.notice import announcements_to_show
from kiosk.domain.stations.station import HubStatus, StationHealth
from kiosk.domain.text import localize
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.organiser_snapshot import OrganiserSnapshot

MAX_STATES = 5
"""States that are shown at once; the others are counted."""
MAX_ANNOUNCEMENTS = 3
"""Announcements that are shown at once."""
_FINE_DEVICES = {Organiser.Device.READY, Organiser.Device.NONE}
Health, State = Organiser.Health, Organiser.State


@dataclass(frozen=True, slots=True, kw_only=True)
class StationTexts:
    """A station; ``labels`` is -1 where none are counted, ``ahead`` in minutes."""

    name: str = ""
    health: Organiser.Health = Organiser.Health.WELL
    place: str = ""
    heard: str = ""
    version: str = ""
    since: str = ""
    unsent: int = 0
    refused: int = 0
    ahead: int = 0
    camera: Organiser.Device = Organiser.Device.NONE
    scanner: Organiser.Device = Organiser.Device.NONE
    printer: Organiser.Device = Organiser.Device.NONE
    labels: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTexts(StationTexts):
    """What is wrong, with its station if it is one of a station."""

    kind: Organiser.State
    count: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class StationList:
    """The health of the stations at a time, in a language."""

    snapshot: OrganiserSnapshot
    now: datetime
    language: str

    def rows(self) -> Sequence[StationTexts]:
        """Return a row for each station, the worst first."""
        unheard_rows = [
            self._unheard(station_name) for station_name in self.snapshot.unheard
        ]
        rows = [*map(self._station, self.snapshot.healths), *unheard_rows]
        return sorted(rows, key=lambda row: row.health)

    def states(self) -> Sequence[StateTexts]:
        """Return what is wrong, this station first; a summary comes last."""
        rows = self.rows()
        troubled = [
            StateTexts(**asdict(row), kind=State.STATION)
            for row in rows
            if row.health is not Health.WELL
        ]
        others = () if self._offline_since else troubled
        states = [*self._own_states(), *others, *self._waiting_states()]
        visible, hidden_count = states[:MAX_STATES], len(states) - MAX_STATES
        if hidden_count > 0:
            visible.append(StateTexts(kind=State.MORE, count=hidden_count))
        return [*visible, *self._summary(rows)]

    def announcements(self) -> Sequence[str]:
        """Return the current announcements; more than fit are shown in turn."""
        shown = announcements_to_show(
            self.snapshot.announcements, self.now, MAX_ANNOUNCEMENTS
        )
        return [localize(announcement.text, self.language) for announcement in shown]

    def _station(self, health: StationHealth) -> StationTexts:
        row = StationTexts(
            name=health.station,
            health=_health(health),
            place="" if health.checkpoint == health.station else health.checkpoint,
            heard=self._short_time(health.heard_at),
            version=health.version,
            since=self._short_time(health.cut_off_since),
            unsent=health.unsent,
            refused=health.refused,
            ahead=to_minutes(health.clock_ahead_ms) if health.wrong_clock else 0,
            camera=_device(health.camera),
            scanner=_device(health.scanner),
            printer=_device(health.printer),
            labels=-1 if health.labels_left is None else health.labels_left,
        )
        if self._offline_since:
            return self._offline(row)
        is_silent = health.silent(self._hub_time)
        return replace(row, health=Health.SILENT) if is_silent else row

    def _unheard(self, station_name: str) -> StationTexts:
        is_offline = self._offline_since and station_name != self.snapshot.station
        health = Health.UNKNOWN if is_offline else Health.UNHEARD
        return StationTexts(name=station_name, health=health, since=self._offline_since)

    def _offline(self, row: StationTexts) -> StationTexts:
        """Return the row while this station is offline."""
        is_own = row.name == self.snapshot.station
        health = Health.ALONE if is_own else Health.UNKNOWN
        return replace(row, health=health, since=self._offline_since)

    def _summary(self, rows: Sequence[StationTexts]) -> Iterator[StateTexts]:
        unknown_count = sum(row.health is Health.UNKNOWN for row in rows)
        well_count = sum(row.health is Health.WELL for row in rows)
        if unknown_count:
            since = self._offline_since
            yield StateTexts(kind=State.UNKNOWN, count=unknown_count, since=since)
        elif rows:
            yield StateTexts(kind=State.WELL, count=well_count, total=len(rows))

    @property
    def _offline_since(self) -> str:
        status = self.snapshot.hub_status
        return self._short_time(status.offline_since if status else None)

    @property
    def _hub_time(self) -> datetime:
        status = self.snapshot.hub_status
        ahead = status.clock_ahead_ms if status else 0
        return self.now - timedelta(milliseconds=ahead)

    def _own_states(self) -> Iterator[StateTexts]:
        if self._offline_since:
            yield StateTexts(kind=State.ALONE, since=self._offline_since)
        status: HubStatus | None = self.snapshot.hub_status
        if status is not None and status.wrong_clock:
            ahead = to_minutes(status.clock_ahead_ms)
            yield StateTexts(kind=State.CLOCK, ahead=ahead)

    def _waiting_states(self) -> Iterator[StateTexts]:
        for call in self.snapshot.help_calls:
            since = self._short_time(call.called_at)
            yield StateTexts(kind=State.HELP, name=call.station, since=since)
        if self.snapshot.conflicts:
            yield StateTexts(kind=State.CONFLICTS, count=self.snapshot.conflicts)

    def _short_time(self, at: datetime | None) -> str:
        return format_short(at, self.now, self.snapshot.event) if at else ""


def _health(health: StationHealth) -> Organiser.Health:
    if health.cut_off_since is not None:
        return Health.ALONE
    devices = {_device(key) for key in (health.camera, health.scanner, health.printer)}
    has_trouble = devices - _FINE_DEVICES or health.refused or health.wrong_clock
    return Health.WRONG if has_trouble else Health.WELL


def _device(key: str) -> Organiser.Device:
    """Return a device's state; that of a newer station may be ``OTHER``."""
    return Organiser.Device.__members__.get(key.upper(), Organiser.Device.OTHER)


def to_minutes(milliseconds: int) -> int:
    """Return milliseconds in whole minutes."""
    return round(milliseconds / 60_000)
