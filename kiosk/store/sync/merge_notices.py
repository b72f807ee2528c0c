"""Merges notices that several stations may change at once.

A station that sends an old state again reopens nothing: an answer, a resolution and an
end stay. Each arrival counts as a change of the row, so that every replica receives the
merged state.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Insert, case, func

from kiosk.store.station_tables import AnnouncementRow, ConflictRow, HelpCallRow
from kiosk.store.tables import MappedRow
from kiosk.store.upsert import upsert


def _merge_completion(
    row_type: type[MappedRow], completion_column: str, *further_columns: str
) -> Insert:
    """Return an upsert in which the last completion wins, and none removes one."""
    statement, stored = upsert(row_type), row_type.__table__.c
    received = statement.excluded
    changed: Mapping[str, Any] = {
        name: case(
            (received[completion_column].is_(None), stored[name]), else_=received[name]
        )
        for name in (completion_column, *further_columns)
    }
    return statement.on_conflict_do_update(index_elements=["id"], set_=changed)


def _merge_end() -> Insert:
    statement, stored = upsert(AnnouncementRow), AnnouncementRow.ends_at
    earliest = func.least(statement.excluded.ends_at, stored)
    return statement.on_conflict_do_update(
        index_elements=["id"], set_={"ends_at": earliest}
    )


NOTICE_UPSERTS: Mapping[str, Insert] = {
    "conflict": _merge_completion(
        ConflictRow, "resolved_at", "resolved_by", "resolution"
    ),
    "help_call": _merge_completion(HelpCallRow, "answered_at", "answered_by"),
    "announcement": _merge_end(),
}
