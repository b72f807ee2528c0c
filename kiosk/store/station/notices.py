"""What several stations may change at once: how the hub makes one of it.

Nothing is opened again by a station that sends what it knew once more: an answer, a
resolution, an end stay. Each arrival marks the row as changed, so that every copy hears
what the hub made of it.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Insert, case, func

from kiosk.store.station_tables import AnnouncementRow, ConflictRow, HelpCallRow
from kiosk.store.tables import Row
from kiosk.store.upsert import upsert


def _once_done(row: type[Row], done: str, *more: str) -> Insert:
    """Word the taking of a row of which the last word counts, once there is one."""
    statement, kept = upsert(row), row.__table__.c
    new = statement.excluded
    changed: Mapping[str, Any] = {
        name: case((new[done].is_(None), kept[name]), else_=new[name])
        for name in (done, *more)
    }
    return statement.on_conflict_do_update(index_elements=["id"], set_=changed)


def _soonest_end() -> Insert:
    statement, kept = upsert(AnnouncementRow), AnnouncementRow.ends_at
    end = func.least(statement.excluded.ends_at, kept)
    return statement.on_conflict_do_update(index_elements=["id"], set_={"ends_at": end})


NOTICES: Mapping[str, Insert] = {
    "conflict": _once_done(ConflictRow, "resolved_at", "resolved_by", "resolution"),
    "help_call": _once_done(HelpCallRow, "answered_at", "answered_by"),
    "announcement": _soonest_end(),
}
