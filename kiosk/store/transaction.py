"""The records by subject, over one connection: read, or changed all or not at all."""

from typing import Protocol

from sqlalchemy import Connection

from kiosk.service.ports import Reader
from kiosk.store.badges import SqlBadges
from kiosk.store.events import EventCache, SqlEvents
from kiosk.store.ledger import SqlLedger
from kiosk.store.notices import SqlNotices
from kiosk.store.people import SqlPeople
from kiosk.store.printers import SqlPrinters
from kiosk.store.stations import SqlStaff, SqlStations


class SqlReader(Reader, Protocol):
    """One consistent look at the records."""

    connection: Connection


class SqlTransaction:
    """One unit of work over a connection that no other writer disturbs."""

    cut_off = False

    def __init__(self, connection: Connection, cache: EventCache) -> None:
        self.connection = connection
        self.events = SqlEvents(connection, cache)
        self.people = SqlPeople(connection)
        self.ledger = SqlLedger(connection, self.events)
        self.badges = SqlBadges(connection)
        self.printers = SqlPrinters(connection)
        self.notices = SqlNotices(connection)
        self.stations = SqlStations(connection)
        self.staff = SqlStaff(connection)
