"""The register of certificates in the database."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from kiosk.domain.certificates.certificate import IssuedCertificate, format_number
from kiosk.store import rows
from kiosk.store.station_tables import CertificateKeyRow, CertificateRow
from kiosk.store.upsert import upsert

_CERTIFICATES = select(CertificateRow.__table__)
_KEY = "certificates"


@dataclass(frozen=True)
class SqlCertificates:
    """The certificates that this PC issued."""

    connection: Connection

    def all(self, event: str) -> Sequence[IssuedCertificate]:
        """Return an event's certificates in the order of their numbers."""
        query = _CERTIFICATES.where(CertificateRow.event == event)
        found = rows.read(self.connection, query.order_by(CertificateRow.position))
        return list(map(_certificate, found))

    def find(self, number: str) -> IssuedCertificate | None:
        """Return a certificate by its number."""
        query = _CERTIFICATES.where(CertificateRow.number == number)
        row = rows.first(self.connection, query)
        return _certificate(row) if row else None

    def superseded(self) -> Sequence[str]:
        """Return the numbers of all certificates that others took the place of."""
        query = select(CertificateRow.number).where(CertificateRow.superseded_by != "")
        return list(self.connection.scalars(query.order_by(CertificateRow.number)))

    def next_position(self, event: str) -> int:
        """Return the position of the next certificate of an event."""
        query = select(func.max(CertificateRow.position)).where(
            CertificateRow.event == event
        )
        return (self.connection.scalar(query) or 0) + 1

    def key(self) -> str | None:
        """Return the key that signs, as PEM, if there is one."""
        query = select(CertificateKeyRow.secret).where(CertificateKeyRow.id == _KEY)
        key: str | None = self.connection.scalar(query)
        return key

    def add(self, certificate: IssuedCertificate) -> None:
        """Add a certificate to the register."""
        values = asdict(certificate) | {"hours": format_number(certificate.hours)}
        self.connection.execute(insert(CertificateRow.__table__), values)

    def supersede(self, number: str, by: str) -> None:
        """Note that another certificate took the place of one."""
        self._update(number, superseded_by=by)

    def set_file(self, number: str, sha256: str) -> None:
        """Note the digest of a certificate's file."""
        self._update(number, sha256=sha256)

    def add_key(self, secret: str, at: datetime) -> None:
        """Keep the key that signs; one that is there stays."""
        values = {"id": _KEY, "secret": secret, "made_at": at}
        self.connection.execute(
            upsert(CertificateKeyRow).values(values).on_conflict_do_nothing()
        )

    def _update(self, number: str, **values: str) -> None:
        self.connection.execute(
            update(CertificateRow).where(CertificateRow.number == number).values(values)
        )


def _certificate(row: rows.RowValues) -> IssuedCertificate:
    values: dict[str, Any] = {**row}
    values["hours"] = float(values["hours"])
    return IssuedCertificate(**values)
