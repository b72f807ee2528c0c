"""Forgets what is due: in the records of this PC or of a hub, and in files here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.app.bootstrap import Application
from kiosk.app.privacy.personal_files import remove_files
from kiosk.domain.event.event import Event
from kiosk.domain.event.privacy import DataKind
from kiosk.domain.fault import KnownFault
from kiosk.service.forget import (
    ForgetPerson,
    ForgetRequest,
    PlannedPurge,
    PurgeEvent,
    PurgeReport,
    plan_purge,
)
from kiosk.service.ports import ErasableStore

HUB_STATION = "hub"
"""The station in the entries of a hub's owner."""
_NAMES = frozenset({DataKind.NAMES, DataKind.ATTENDANCE})
"""What went once an event's files name nobody any more."""
_NEAR = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPurge:
    """What was forgotten of one event, and how many files were removed here."""

    event: Event
    report: PurgeReport
    files: int = 0


@dataclass(frozen=True, slots=True)
class Purge:
    """Forgets in the records that ``hub`` or else this home keeps."""

    app: Application
    hub: str | None = None

    @property
    def store(self) -> ErasableStore:
        """The records: the hub's for its owner, else those of this PC.

        Raise KnownFault for a home that is a station of a hub.
        """
        if self.hub is not None:
            from kiosk.store.hub.owner_store import OwnerStore  # noqa: PLC0415  psycopg loads slowly

            return OwnerStore(self.hub)
        if self.app.membership is not None:
            raise KnownFault(
                "This home is a station of a hub, whose owner forgets for all: say "
                "which hub with --hub ADDRESS."
            )
        return self.app.own_store

    @property
    def station(self) -> str:
        """The station that the entries name."""
        return HUB_STATION if self.hub is not None else self.app.settings.station

    def plan(
        self, event: Event, at: datetime | None, *, early: bool
    ) -> Sequence[PlannedPurge]:
        """Return what is kept of an event's people, and what of it is due."""
        with self.store.reading() as reader:
            return plan_purge(reader, event, at or self.app.clock.now(), early=early)

    def __call__(
        self,
        event: Event,
        at: datetime | None = None,
        *,
        early: bool = False,
        operator: str | None = None,
    ) -> EventPurge:
        """Forget what is due of an event; its files here go with the names.

        They go also when the records were purged before, perhaps elsewhere.
        """
        report = PurgeEvent(self.store, self.app.clock)(
            event.id, self.station, at=at, early=early, operator=operator
        )
        names = _NAMES & {*report.forgotten, *event.privacy.forgotten}
        files = remove_files(self.app, event.id, report.badge_jobs) if names else 0
        return EventPurge(event=event, report=report, files=files)

    def forget_person(
        self,
        registration: str,
        event: Event,
        reason: str,
        *,
        operator: str | None = None,
        anyway: bool = False,
    ) -> EventPurge:
        """Forget one person, and remove their badges and the lists from this PC.

        An open face writes the lists anew within a minute, without them.
        """
        report = ForgetPerson(self.store, self.app.clock)(
            ForgetRequest(
                event=event.id,
                registration=registration,
                reason=reason,
                station=self.station,
                operator=operator,
                anyway=anyway,
            )
        )
        files = remove_files(self.app, event.id, report.badge_jobs, all_lists=False)
        return EventPurge(event=event, report=report, files=files)


def remove_forgotten_files(app: Application) -> int:
    """Remove the files here of all events that were forgotten, perhaps at the hub.

    Return their number.
    """
    with app.store.reading() as reader:
        jobs = {
            event.id: reader.privacy.badge_jobs(event.id)
            for event in reader.events.all()
            if _NAMES & event.privacy.forgotten.keys()
        }
    return sum(remove_files(app, event, ids) for event, ids in jobs.items())


def is_event_on(events: Iterable[Event], now: datetime) -> bool:
    """Return whether an event is on or near, whose desks must not wait."""
    return any(event.starts_at - _NEAR <= now <= event.ends_at for event in events)
