"""A transaction's records by subject, over one connection."""

from typing import Protocol

from sqlalchemy import Connection

from kiosk.service.ports import Reader
from kiosk.store.badge_records import SqlBadges
from kiosk.store.certificate_records import SqlCertificates
from kiosk.store.erasure import SqlPrivacy
from kiosk.store.event_records import EventCache, SqlEvents
from kiosk.store.history_records import SqlHistory
from kiosk.store.ledger_records import SqlLedger
from kiosk.store.mail_records import SqlMails
from kiosk.store.notice_records import SqlNotices
from kiosk.store.people_records import SqlPeople
from kiosk.store.printer_records import SqlPrinters
from kiosk.store.station_records import SqlStaff, SqlStations


class SqlReader(Reader, Protocol):
    """A read-only snapshot over one connection."""

    connection: Connection


class SqlTransaction:
    """One unit of work over a connection."""

    cut_off = False

    def __init__(self, connection: Connection, cache: EventCache) -> None:
        self.connection = connection
        self.events = SqlEvents(connection, cache)
        self.people = SqlPeople(connection)
        self.history = SqlHistory(connection)
        self.ledger = SqlLedger(connection, self.events)
        self.badges = SqlBadges(connection)
        self.certificates = SqlCertificates(connection)
        self.printers = SqlPrinters(connection)
        self.mails = SqlMails(connection)
        self.notices = SqlNotices(connection)
        self.stations = SqlStations(connection)
        self.staff = SqlStaff(connection)
        self.privacy = SqlPrivacy(connection)
