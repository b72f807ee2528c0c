"""The tickets of an event in the database, and the codes that were replaced."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from kiosk.store import rows
from kiosk.store.replaced_codes import ADD_REPLACED_CODE, replaced_code_rows
from kiosk.store.tables import RegistrationRow, TicketRow


@dataclass(frozen=True)
class SqlTickets:
    """The tickets of registrations."""

    connection: Connection

    def tickets(self, event: str) -> Mapping[str, str]:
        """Return the valid tickets by their registrations' ids."""
        query = (
            select(TicketRow.registration, TicketRow.id)
            .join(RegistrationRow, RegistrationRow.id == TicketRow.registration)
            .where(RegistrationRow.event == event, TicketRow.revoked_at.is_(None))
        )
        rows_found = rows.read(self.connection, query)
        return {row["registration"]: row["id"] for row in rows_found}

    def ticket(self, registration: str) -> str | None:
        """Return a registration's valid ticket."""
        query = select(TicketRow.id).where(
            TicketRow.registration == registration, TicketRow.revoked_at.is_(None)
        )
        row = rows.first(self.connection, query)
        return row["id"] if row else None

    def add_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Store new tickets by registration id."""
        values = [
            {"id": ticket, "registration": registration, "issued_at": issued_at}
            for registration, ticket in tickets.items()
        ]
        if values:
            self.connection.execute(insert(TicketRow), values)

    def add_replaced_codes(
        self, event: str, codes: Mapping[str, str], replaced_at: datetime
    ) -> None:
        """Store codes of other systems that no longer hold, by registration id."""
        if codes:
            values = replaced_code_rows(event, codes, replaced_at)
            self.connection.execute(ADD_REPLACED_CODE, values)

    def revoke_tickets(
        self, event: str, registration: str | None, revoked_at: datetime
    ) -> int:
        """Revoke the tickets of a registration or an event; return their number."""
        registration_ids = select(RegistrationRow.id).where(
            RegistrationRow.event == event
        )
        if registration is not None:
            registration_ids = registration_ids.where(
                RegistrationRow.id == registration
            )
        return self.connection.execute(
            update(TicketRow)
            .where(
                TicketRow.registration.in_(registration_ids),
                TicketRow.revoked_at.is_(None),
            )
            .values(revoked_at=revoked_at)
        ).rowcount
