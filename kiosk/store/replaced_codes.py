"""Codes of other systems that a roster replaced: revoked tickets of their own kind."""

from collections.abc import Mapping
from datetime import datetime

from kiosk.store.tables import TicketRow
from kiosk.store.upsert import upsert

_TICKET = upsert(TicketRow)
ADD_REPLACED_CODE = _TICKET.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _TICKET.excluded[name] for name in ("registration", "revoked_at")},
)


def replaced_code_id(event: str, code: str) -> str:
    """Return the id of a replaced code among the tickets; our own have no blanks."""
    return f"{event} {code}"


def replaced_code_rows(
    event: str, codes: Mapping[str, str], replaced_at: datetime
) -> list[dict[str, object]]:
    """Return the rows of codes by registration id."""
    return [
        {
            "id": replaced_code_id(event, code),
            "registration": registration,
            "issued_at": replaced_at,
            "revoked_at": replaced_at,
        }
        for registration, code in codes.items()
    ]
