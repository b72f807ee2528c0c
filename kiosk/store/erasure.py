"""Erases personal data from the records; what is counted stays.

The same statements serve a PC alone, a replica and a hub, where only the owner may run
them. Rows that a station reads by the change feed are marked by the hub's triggers; it
erases the texts of its ledger itself, as soon as it reads that the event's were.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, CursorResult, text

from kiosk.domain.event.privacy import PURGED, DataKind
from kiosk.service.detect_conflicts import OBSOLETE
from kiosk.store.search.index_update import erase_entries

ERASED = "erased"
"""The key of the note, or the comment on the ledger, while files hold erased data."""

_CONDITIONS = {
    "named": "(name <> :purged OR reference <> id)",
    "refused": "(registration IS NULL OR verdict IN ('refused', 'see_desk'))",
    "free": "kind NOT IN ('answer', 'staff')"
    " AND (kind <> 'purge' OR registration IS NOT NULL)",
}
_COUNTS: Mapping[DataKind, str] = {
    DataKind.NAMES: """
        SELECT count(*) FROM registration WHERE event = :key AND {named}
    """,
    DataKind.ANSWERS: """
        SELECT count(*) FROM ledger
        WHERE event = :key AND kind = 'answer' AND reason IS NOT NULL
    """,
    DataKind.REFUSED_SCANS: """
        SELECT count(*) FROM ledger WHERE event = :key AND code <> '' AND {refused}
    """,
    DataKind.ATTENDANCE: "SELECT count(*) FROM registration WHERE event = :key",
}
_ERASE_TEXTS: Mapping[DataKind, tuple[str, ...]] = {
    DataKind.NAMES: (
        """
        UPDATE registration SET name = :purged, given_name = '', family_name = '',
            email = '', affiliation = '', code = NULL, language = '', party = '',
            attention = '', note = '', reference = id, sort_name = ''
        WHERE {person} AND {named}
        """,
        """
        DELETE FROM ticket
        WHERE registration IN (SELECT id FROM registration WHERE {person})
        """,
        "DELETE FROM correction WHERE {scope}",
        """
        UPDATE change_set SET detail = ''
        WHERE id IN (SELECT change_set FROM person_change WHERE {scope})
        """,
        "DELETE FROM person_change WHERE {scope}",
        "DELETE FROM mail WHERE {scope}",
        "UPDATE certificate SET digest = '' WHERE {scope} AND digest <> ''",
        "UPDATE conflict SET resolution = '' WHERE {scope} AND resolution <> :obsolete",
        """
        UPDATE badge_job SET problem = '',
            reason = CASE reason WHEN '' THEN '' ELSE :purged END WHERE {scope}
        """,
        "UPDATE ledger SET code = '' WHERE {scope} AND code <> ''",
        """
        UPDATE ledger SET reason = NULL
        WHERE {scope} AND reason IS NOT NULL AND {free}
        """,
    ),
    DataKind.ANSWERS: (
        """
        UPDATE ledger SET reason = NULL
        WHERE {scope} AND kind = 'answer' AND reason IS NOT NULL
        """,
    ),
    DataKind.REFUSED_SCANS: (
        "UPDATE ledger SET code = '' WHERE {scope} AND code <> '' AND {refused}",
    ),
}
_DELETE_TEXTS = (
    "DELETE FROM mail_text WHERE event = :key",
    "DELETE FROM help_call WHERE event = :key",
    "DELETE FROM announcement WHERE event = :key",
)
_FORGET_HOLDERS = """
    UPDATE certificate SET registration = '', operator = NULL WHERE event = :key
"""
_RENEW_IDS = (
    _FORGET_HOLDERS,
    """
    INSERT INTO registration (id, event, reference, name, given_name, family_name,
        email, affiliation, category, state, code, language, valid_from, valid_until,
        checkpoints, party, attention, note, walk_in, removed, merged_into, sort_name)
    SELECT renewed.id, event, renewed.id, name, given_name, family_name,
        email, affiliation, category, state, code, language, valid_from, valid_until,
        checkpoints, party, attention, note, walk_in, removed,
        coalesce((SELECT other.id FROM renewed AS other
            WHERE other.former = merged_into), ''), sort_name
    FROM registration JOIN renewed ON former = registration.id WHERE event = :key
    """,
    """
    UPDATE presence SET registration =
        (SELECT renewed.id FROM renewed WHERE former = registration)
    WHERE event = :key
    """,
    "DELETE FROM badge_job WHERE event = :key",
    "DELETE FROM conflict WHERE event = :key",
    "DELETE FROM change_set WHERE event = :key",
    """
    UPDATE ledger SET id = (SELECT renewed.id FROM renewed WHERE former = ledger.id),
        nonce = (SELECT renewed.id FROM renewed WHERE former = ledger.id),
        undoes = (SELECT renewed.id FROM renewed WHERE former = undoes),
        registration = (SELECT renewed.id FROM renewed WHERE former = registration),
        operator = NULL, reason = CASE kind WHEN 'purge' THEN reason END {mark}
    WHERE event = :key
    """,
    """
    DELETE FROM registration
    WHERE event = :key AND id IN (SELECT former FROM renewed)
    """,
    "DROP TABLE renewed",
)
_DELETE_ATTENDANCE = (
    _FORGET_HOLDERS,
    """
    DELETE FROM outbox WHERE key IN (
        SELECT id FROM ledger WHERE event = :key
        UNION SELECT id FROM registration WHERE event = :key
        UNION SELECT id FROM badge_job WHERE event = :key
        UNION SELECT id FROM conflict WHERE event = :key
    )
    """,
    """
    DELETE FROM replica WHERE key LIKE 'entry %'
        AND value IN (SELECT id FROM ledger WHERE event = :key)
    """,
    "DELETE FROM badge_job WHERE event = :key",
    "DELETE FROM conflict WHERE event = :key",
    "DELETE FROM change_set WHERE event = :key",
    "DELETE FROM presence WHERE event = :key",
    "DELETE FROM tally WHERE event = :key",
    "DELETE FROM ledger WHERE event = :key",
    "DELETE FROM registration WHERE event = :key",
)


@dataclass(frozen=True)
class SqlPrivacy:
    """What is still kept of people, and its erasure."""

    connection: Connection

    def remains(self, event: str) -> Mapping[DataKind, int]:
        """Return how many records of each kind still hold personal data."""
        return {
            kind: self._execute(count, key=event, purged=PURGED).scalar_one()
            for kind, count in _COUNTS.items()
        }

    def badge_jobs(self, event: str) -> Collection[str]:
        """Return the ids of an event's badge jobs, which name their files."""
        query = text("SELECT id FROM badge_job WHERE event = :key")
        return list(self.connection.scalars(query, {"key": event}))

    def erase(self, event: str, kinds: Collection[DataKind]) -> None:
        """Erase these kinds of an event's personal data."""
        is_last = DataKind.ATTENDANCE in kinds
        self._erase_texts("event", event, list(DataKind) if is_last else kinds)
        if is_last or DataKind.NAMES in kinds:
            self._run(_DELETE_TEXTS, key=event)
        if is_last:
            self._renew_ids(event)

    def erase_person(self, registration: str) -> None:
        """Erase all personal data of one registration."""
        self._erase_texts("registration", registration, list(DataKind))

    def delete_attendance(self, event: str) -> None:
        """Delete an event's people and entries from a replica.

        At the hub they have other ids by now, under which it sends them again.
        """
        self.erase(
            event, [kind for kind in DataKind if kind is not DataKind.ATTENDANCE]
        )
        self._run(_DELETE_ATTENDANCE, key=event)

    def _erase_texts(self, scope: str, key: str, kinds: Collection[DataKind]) -> None:
        self._begin_erasing()
        if DataKind.NAMES in kinds and self._is_sqlite:
            erase_entries(self.connection, scope, key)
        for kind in kinds:
            for statement in _ERASE_TEXTS.get(kind, ()):
                self._execute(
                    statement.replace("{scope}", f"{scope} = :key").replace(
                        "{person}", f"{'event' if scope == 'event' else 'id'} = :key"
                    ),
                    key=key,
                    purged=PURGED,
                    obsolete=OBSOLETE,
                )

    def _renew_ids(self, event: str) -> None:
        """Replace all ids by random ones, so that no former export leads to anybody."""
        self.connection.exec_driver_sql(
            "CREATE TEMPORARY TABLE renewed (former text PRIMARY KEY, id text NOT NULL)"
        )
        ids = text(
            "SELECT id FROM registration WHERE event = :key"
            " UNION SELECT id FROM ledger WHERE event = :key"
        )
        rows = [
            {"former": former, "id": str(uuid4())}
            for former in self.connection.scalars(ids, {"key": event})
        ]
        if rows:
            self.connection.execute(
                text("INSERT INTO renewed (former, id) VALUES (:former, :id)"), rows
            )
        mark = "" if self._is_sqlite else ", xid = pg_current_xact_id()"
        self._run((step.replace("{mark}", mark) for step in _RENEW_IDS), key=event)

    def _begin_erasing(self) -> None:
        """Note durably that the files hold erased data until they are scrubbed."""
        if self._is_sqlite:
            note = text("INSERT OR REPLACE INTO replica (key, value) VALUES (:key, '')")
            self.connection.execute(note, {"key": ERASED})
        else:
            comment = f"COMMENT ON TABLE ledger IS '{ERASED}'"
            self.connection.exec_driver_sql(comment)

    @property
    def _is_sqlite(self) -> bool:
        return self.connection.dialect.name == "sqlite"

    def _run(self, statements: Iterable[str], key: str) -> None:
        for statement in statements:
            self._execute(statement, key=key)

    def _execute(self, statement: str, **values: str) -> CursorResult[Any]:
        """Execute a statement with those of the values that it names."""
        sql = statement.format_map(_CONDITIONS)
        used = {name: value for name, value in values.items() if f":{name}" in sql}
        return self.connection.execute(text(sql), used)
