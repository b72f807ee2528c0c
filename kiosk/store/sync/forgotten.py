"""What the hub has forgotten: erased in a replica, and kept from coming back."""

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.domain.event.privacy import (
    PURGED,
    DataKind,
    forgotten_registration,
    is_forgotten,
)
from kiosk.store import rows
from kiosk.store.event_records import deserialize_event
from kiosk.store.sql_transaction import SqlTransaction

UploadRow = Mapping[str, Any]
_ABOUT_EVENTS = ("help_call", "announcement")
_ABOUT_PEOPLE = ("ticket", "correction", "entry", "badge", "conflict")
_REFUSED = ("refused", "see_desk")


def erase_forgotten(tx: SqlTransaction, event_rows: Sequence[UploadRow]) -> None:
    """Erase what the hub has forgotten of events since they were last stored here."""
    for row in event_rows:
        event = deserialize_event(row["document"])
        stored = tx.events.find(event.id)
        if stored is None:
            continue
        history = stored.privacy.forgotten
        kinds = {
            kind
            for kind, at in event.privacy.forgotten.items()
            if history.get(kind) != at
        }
        if DataKind.ATTENDANCE in kinds:
            tx.privacy.delete_attendance(event.id)
        elif kinds:
            tx.privacy.erase(event.id, kinds)


def strip_forgotten(
    tx: SqlTransaction, rows_by_kind: Mapping[str, Sequence[UploadRow]]
) -> Mapping[str, Sequence[UploadRow]]:
    """Return a station's rows without the texts of people whom the hub has forgotten.

    Rows of an event whose attendance was forgotten are left out: nobody is known there
    by the ids that they have.
    """
    kinds_by_event = {
        row["event"]: _forgotten_kinds(tx, row["event"])
        for rows_of_kind in rows_by_kind.values()
        for row in rows_of_kind
        if "event" in row
    }
    gone = _forgotten_people(tx, rows_by_kind)
    if not gone and not any(kinds_by_event.values()):
        return rows_by_kind
    return {
        kind: [
            stripped
            for row in rows_of_kind
            if (
                stripped := _stripped(
                    kind, row, kinds_by_event.get(row.get("event", ""), set()), gone
                )
            )
        ]
        for kind, rows_of_kind in rows_by_kind.items()
    }


def _forgotten_kinds(tx: SqlTransaction, event_id: str) -> set[DataKind]:
    event = tx.events.find(event_id)
    return set(event.privacy.forgotten) if event else set()


def _forgotten_people(
    tx: SqlTransaction, rows_by_kind: Mapping[str, Sequence[UploadRow]]
) -> set[str]:
    ids = {row["id"] for row in rows_by_kind["registration"]} | {
        row["registration"]
        for kind in _ABOUT_PEOPLE
        for row in rows_by_kind[kind]
        if row["registration"]
    }
    return {
        person.registration.id
        for person in tx.people.by_ids(ids)
        if is_forgotten(person.registration)
    }


def _stripped(
    kind: str, row: UploadRow, kinds: set[DataKind], gone: set[str]
) -> UploadRow | None:
    person = row["id"] if kind == "registration" else row.get("registration")
    nameless = DataKind.NAMES in kinds or person in gone
    if DataKind.ATTENDANCE in kinds or (kind in _ABOUT_EVENTS and nameless):
        return None
    if kind == "entry":
        return {**row, **_stripped_texts(row, kinds, nameless=nameless, gone=gone)}
    return _without_person(kind, row) if nameless else row


def _without_person(kind: str, row: UploadRow) -> UploadRow | None:
    match kind:
        case "registration":
            return rows.values(forgotten_registration(rows.registration(row)))
        case "badge":
            return {**row, "problem": "", "reason": PURGED if row["reason"] else ""}
        case "conflict":
            return {**row, "resolution": ""}
        case _:
            return None


def _stripped_texts(
    row: UploadRow, kinds: set[DataKind], *, nameless: bool, gone: set[str]
) -> dict[str, object]:
    """Return the texts that an entry no longer has, each with nothing in its place."""
    texts: dict[str, object] = {}
    is_refused = row["registration"] is None or row["verdict"] in _REFUSED
    if nameless or (is_refused and DataKind.REFUSED_SCANS in kinds):
        texts["code"] = ""
    is_answer = row["kind"] == "answer"
    no_answers = DataKind.ANSWERS in kinds or row["registration"] in gone
    if no_answers if is_answer else nameless:
        texts["reason"] = None
    return texts
