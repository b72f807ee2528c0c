"""Wires the rooms of the house together, once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.app.home import Home
from kiosk.app.joined import Joined, read_joined
from kiosk.app.pin_memory import PinMemory
from kiosk.app.settings import Settings, read_settings
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import StaffMember
from kiosk.domain.station import HubStanding
from kiosk.domain.text import say
from kiosk.domain.ticket import EventKey, clean
from kiosk.seal import ArgonPins, KeyedSeal, new_key
from kiosk.service.ports import Clock
from kiosk.service.use_cases import UseCases
from kiosk.store.store import SqlStore

if TYPE_CHECKING:
    from kiosk.app.station import Report
    from kiosk.store.station.store import StationStore


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The computer's clock, moved by the seconds that a rehearsal asks for."""

    shift: timedelta = timedelta()

    def now(self) -> datetime:
        """Tell the time."""
        real = datetime.now(UTC)  # noqa: TID251  the one clock that all others ask
        return real + self.shift


def shift_to(moment: datetime | None) -> timedelta:
    """Return by how much a clock is moved that shows a moment now; not, for None."""
    return moment - SystemClock().now() if moment else timedelta()


@dataclass(frozen=True)
class House:
    """One station's rooms, opened when they are first asked for.

    One that only looks reads what is here, and leaves a hub to the others.
    """

    home: Home
    played_clock: Clock | None = None
    looks_only: bool = False

    def moved(self, shift: timedelta) -> "House":
        """Return this house with its clock moved by so much, instead of its setting."""
        if not shift:
            return self
        self.close()
        return replace(self, played_clock=SystemClock(shift))

    @cached_property
    def clock(self) -> Clock:
        """The time here; a demonstration plays its own."""
        shift = timedelta(seconds=self.settings.clock_shift)
        return self.played_clock or SystemClock(shift)

    @cached_property
    def joined(self) -> Joined | None:
        """The hub that this station joined, if it is not alone."""
        return None if self.looks_only else read_joined(self.home)

    @cached_property
    def settings(self) -> Settings:
        """How this station works; at a hub it has the name that it was invited by."""
        settings = read_settings(self.home.folder)
        if self.joined is None:
            return settings
        return settings.model_copy(update={"station": self.joined.station})

    @cached_property
    def store(self) -> "SqlStore | StationStore":
        """The records: of this PC, or of the hub with a copy here."""
        self.home.prepare()
        if self.joined is None:
            return SqlStore(self.home.database)
        from kiosk.app.station import open_station  # noqa: PLC0415  psycopg loads slowly

        return open_station(self.home, self.joined, self.settings, self.report)

    @cached_property
    def report(self) -> "Report":
        """What this station tells its hub of itself."""
        from kiosk.app.station import Report  # noqa: PLC0415  as above

        return Report(station=self.settings.station, clock=self.clock)

    @property
    def own_store(self) -> SqlStore:
        """The records as they are kept here: the badges and printers of this PC."""
        store = self.store
        return store if isinstance(store, SqlStore) else store.replica

    def standing(self) -> HubStanding | None:
        """Say how this station stands with its hub, if it has one."""
        store = self.store
        return None if isinstance(store, SqlStore) else store.standing()

    @property
    def opened(self) -> bool:
        """Whether the records were asked for."""
        return "store" in self.__dict__

    def station(self, asked: str | None) -> str:
        """Name this station; one that works for itself may be given another name.

        Raises KnownFault for a name that the hub does not know this station by.
        """
        name = self.settings.station
        if self.joined is not None and asked not in {None, name}:
            raise KnownFault(
                "This is the station “{name}” of a hub, and no other: leave out the "
                "name “{asked}”.",
                name=name,
                asked=clean(asked or ""),
            )
        return asked or name

    @cached_property
    def seal(self) -> KeyedSeal:
        """The tickets' seal."""
        return KeyedSeal(self._keys)

    @cached_property
    def use_cases(self) -> UseCases:
        """What people do here, by the command line and at the faces alike."""
        return UseCases(
            store=self.store,
            own_store=self.own_store,
            clock=self.clock,
            seal=self.seal,
            make_key=new_key,
            pins=ArgonPins(),
            wrong_pins=PinMemory(self.home.wrong_pins),
            badges=self.settings.badges,
        )

    @property
    def staff(self) -> Sequence[StaffMember]:
        """Who is on the staff now."""
        with self.store.reading() as reader:
            return reader.staff.all()

    def event(self, name: str | None) -> Event:
        """Find the event that is meant: by its id, or the only one there is.

        Raises KnownFault when that is none or one of several.
        """
        with self.store.reading() as reader:
            events = reader.events.all()
        if name is not None:
            for event in events:
                if event.id == name:
                    return event
        elif len(events) == 1:
            return events[0]
        known = ", ".join(f"{event.id} ({say(event.title, 'en')})" for event in events)
        if not events:
            raise KnownFault(
                "There is no event yet. Bring one in with “kiosk event import FILE”, "
                "or try “kiosk demo”."
            )
        if name is None:
            raise KnownFault(
                "Several events are kept: {known}. Say which one with --event ID.",
                known=known,
            )
        raise KnownFault(
            "There is no event “{name}”. There are: {known}.", name=name, known=known
        )

    def close(self) -> None:
        """Give the database back, if it was opened."""
        store = self.__dict__.pop("store", None)
        if store is not None:
            store.close()

    def _keys(self) -> list[EventKey]:
        with self.store.reading() as reader:
            return list(reader.events.signing_keys())
