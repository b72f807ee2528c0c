"""How many people an event expects in a time."""

from datetime import datetime

from sqlalchemy import Connection, func, not_, or_, select

from kiosk.domain.people.registration import RegistrationState
from kiosk.store.tables import PresenceRow, RegistrationRow

_VALID_FROM, _VALID_UNTIL = RegistrationRow.valid_from, RegistrationRow.valid_until


def expected_between(
    connection: Connection, event: str, begins_at: datetime, ends_at: datetime
) -> int:
    """Return how many may come whose ticket is valid at some time between.

    Walk-ins who were taken back do not count.
    """
    arrived = select(PresenceRow.registration).where(
        PresenceRow.event == event, PresenceRow.first_admitted_at.is_not(None)
    )
    query = (
        select(func.count())
        .select_from(RegistrationRow)
        .where(
            RegistrationRow.event == event,
            RegistrationRow.state == RegistrationState.CONFIRMED,
            RegistrationRow.removed.is_(False),
            or_(_VALID_FROM.is_(None), ends_at > _VALID_FROM),
            or_(_VALID_UNTIL.is_(None), begins_at < _VALID_UNTIL),
            or_(not_(RegistrationRow.walk_in), RegistrationRow.id.in_(arrived)),
        )
    )
    return connection.execute(query).scalar_one()
