"""Wires everything of one station together, once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.app.attempt_file import AttemptFile
from kiosk.app.home import Home
from kiosk.app.hub.membership import HubMembership, read_membership
from kiosk.app.settings.settings import Settings, read_settings
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import StaffMember
from kiosk.domain.stations.station import HubStatus
from kiosk.domain.text import localize
from kiosk.domain.ticket import EventKey, clean_scan
from kiosk.service.ports import Clock
from kiosk.service.use_cases import UseCases
from kiosk.signing import PinHasher, TicketSigner, new_key
from kiosk.store.sqlite_store import SqliteStore

if TYPE_CHECKING:
    from kiosk.app.hub.station_store import HealthReporter
    from kiosk.store.sync.station_store import StationStore


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The computer's clock, shifted for a rehearsal."""

    shift: timedelta = timedelta()

    def now(self) -> datetime:
        """Return the current time, in UTC."""
        system_time = datetime.now(UTC)  # noqa: TID251  the one clock that all others ask
        return system_time + self.shift


def clock_shift_to(shown_time: datetime | None) -> timedelta:
    """Return the shift with which a clock shows this time now; none for None."""
    return shown_time - SystemClock().now() if shown_time else timedelta()


@dataclass(frozen=True)
class Application:
    """Everything of one station, created when it is first used.

    With ``local_only`` it reads the records of this PC and does not connect to a hub.
    """

    home: Home
    clock_override: Clock | None = None
    local_only: bool = False

    def with_clock_shift(self, shift: timedelta) -> "Application":
        """Return a copy whose clock has this shift in place of the setting."""
        if not shift:
            return self
        self.close()
        return replace(self, clock_override=SystemClock(shift))

    @cached_property
    def clock(self) -> Clock:
        """The station's clock; a demonstration overrides it."""
        shift = timedelta(seconds=self.settings.clock_shift)
        return self.clock_override or SystemClock(shift)

    @cached_property
    def membership(self) -> HubMembership | None:
        """The membership at a hub; None for a home that works alone."""
        return None if self.local_only else read_membership(self.home)

    @cached_property
    def settings(self) -> Settings:
        """The settings; at a hub the station's name is the one it was invited under."""
        settings = read_settings(self.home.folder)
        if self.membership is None:
            return settings
        return settings.model_copy(update={"station": self.membership.station})

    @cached_property
    def store(self) -> "SqliteStore | StationStore":
        """The records: of this PC, or of the hub with a replica here."""
        self.home.create()
        if self.membership is None:
            return SqliteStore(self.home.database)
        from kiosk.app.hub.station_store import open_station_store  # noqa: PLC0415  psycopg loads slowly

        return open_station_store(
            self.home, self.membership, self.settings, self.health_reporter
        )

    @cached_property
    def health_reporter(self) -> "HealthReporter":
        """Reports this station's health to its hub."""
        from kiosk.app.hub.station_store import HealthReporter  # noqa: PLC0415  as above

        return HealthReporter(station=self.settings.station, clock=self.clock)

    @property
    def own_store(self) -> SqliteStore:
        """The records that stay on this PC: its badges and printers."""
        store = self.store
        return store if isinstance(store, SqliteStore) else store.replica

    def hub_status(self) -> HubStatus | None:
        """Return the status of the connection to the hub; None without a hub."""
        store = self.store
        return None if isinstance(store, SqliteStore) else store.status()

    @property
    def is_store_open(self) -> bool:
        """Whether the records are open."""
        return "store" in self.__dict__

    def station_name(self, requested: str | None) -> str:
        """Return this station's name; one that works alone may be given another.

        Raise KnownFault for a name other than the one the hub knows.
        """
        name = self.settings.station
        if self.membership is not None and requested not in {None, name}:
            raise KnownFault(
                "This is the station “{name}” of a hub, and no other: leave out the "
                "name “{asked}”.",
                name=name,
                asked=clean_scan(requested or ""),
            )
        return requested or name

    @cached_property
    def signer(self) -> TicketSigner:
        """Signs and verifies tickets."""
        return TicketSigner(self._signing_keys)

    @cached_property
    def use_cases(self) -> UseCases:
        """The use cases, for the command line and the faces alike."""
        return UseCases(
            store=self.store,
            own_store=self.own_store,
            clock=self.clock,
            signer=self.signer,
            make_key=new_key,
            pins=PinHasher(),
            wrong_pins=AttemptFile(self.home.wrong_pins),
            own_searches=AttemptFile(self.home.own_searches),
            badges=self.settings.badges,
        )

    @property
    def staff(self) -> Sequence[StaffMember]:
        """The members of the staff."""
        with self.store.reading() as reader:
            return reader.staff.all()

    def find_event(self, name: str | None) -> Event:
        """Return the event with an id, or the only one there is.

        Raise KnownFault if there is none or one of several is meant.
        """
        with self.store.reading() as reader:
            events = reader.events.all()
            asked = [name] if name else [] if events else reader.events.unreadable()
            for event_id in asked:
                reader.events.find(event_id)  # of one that cannot be read: what to do
        return select_event(events, name)

    def close(self) -> None:
        """Close the records, if they were opened."""
        store = self.__dict__.pop("store", None)
        if store is not None:
            store.close()

    def _signing_keys(self) -> list[EventKey]:
        with self.store.reading() as reader:
            return list(reader.events.signing_keys())


def select_event(events: Sequence[Event], name: str | None) -> Event:
    """Return the event with an id, or the only one there is.

    Raise KnownFault if there is none or one of several is meant.
    """
    if name is not None:
        for event in events:
            if event.id == name:
                return event
    elif len(events) == 1:
        return events[0]
    listing = ", ".join(
        f"{event.id} ({localize(event.title, 'en')})" for event in events
    )
    if not events:
        raise KnownFault(
            "There is no event yet. Bring one in with “kiosk event import FILE”, "
            "or try “kiosk demo”."
        )
    if name is None:
        raise KnownFault(
            "Several events are kept: {known}. Say which one with --event ID.",
            known=listing,
        )
    raise KnownFault(
        "There is no event “{name}”. There are: {known}.", name=name, known=listing
    )
