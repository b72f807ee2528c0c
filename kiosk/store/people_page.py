"""A table of people, page by page, each after the last row of the one before.

100,000 people are sorted by an index where there is one, else within the statement.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    exists,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from kiosk.domain.people.people_query import PeopleOrder, PeopleQuery
from kiosk.service.ports.people import ListedPerson, PeopleCursor, PeoplePage
from kiosk.store import rows, search
from kiosk.store.columns import UtcDateTime
from kiosk.store.tables import PresenceRow, RegistrationRow, TicketRow

MAX_FOUND = 1000
"""The most people that a searched text finds."""
_NEVER = datetime(2999, 1, 1, tzinfo=UTC)
"""The arrival of those who did not come, who are listed last."""
_person, _presence = RegistrationRow.__table__, PresenceRow.__table__
_ARRIVED_AT = func.coalesce(
    _presence.c.first_admitted_at, literal(_NEVER, UtcDateTime())
)
_KEYS: dict[PeopleOrder, ColumnElement[Any]] = {
    PeopleOrder.NAME: _person.c.sort_name,
    PeopleOrder.REFERENCE: _person.c.reference,
    PeopleOrder.CATEGORY: _person.c.category,
    PeopleOrder.STATE: _person.c.state,
    PeopleOrder.AFFILIATION: _person.c.affiliation,
    PeopleOrder.EMAIL: _person.c.email,
    PeopleOrder.ARRIVED: _ARRIVED_AT,
}
_HAS_TICKET = or_(
    _person.c.code.is_not(None),
    exists().where(
        TicketRow.registration == _person.c.id, TicketRow.revoked_at.is_(None)
    ),
)
_FROM = _person.outerjoin(_presence, _presence.c.registration == _person.c.id)
_COLUMNS = (
    *_person.c,
    *(
        _presence.c[name].label(rows.PRESENCE_PREFIX + name)
        for name in rows.PRESENCE_FIELDS
    ),
    _HAS_TICKET.label("has_ticket"),
)


def read_page(
    connection: Connection,
    query: PeopleQuery,
    limit: int,
    after: PeopleCursor | None,
) -> PeoplePage:
    """Return the next people of a table, after a row that was the last one."""
    key = _KEYS[query.order]
    order = (key, _person.c.sort_name, _person.c.id)
    statement = _filtered(connection, query, select(*_COLUMNS, key.label("sort_key")))
    if after is not None:
        place = tuple_(
            *(
                literal(v, c.type)
                for v, c in zip(_values(query, after), order, strict=True)
            )
        )
        statement = statement.where(
            tuple_(*order) < place if query.descending else tuple_(*order) > place
        )
    ordered = (part.desc() if query.descending else part for part in order)
    found = list(rows.read(connection, statement.order_by(*ordered).limit(limit)))
    people = [
        ListedPerson(
            registration=rows.registration(row),
            presence=rows.presence(row),
            has_ticket=bool(row["has_ticket"]),
        )
        for row in found
    ]
    return PeoplePage(people, _cursor(found[-1]) if len(found) == limit else None)


def count_people(connection: Connection, query: PeopleQuery) -> int:
    """Return how many people a table has."""
    statement = _filtered(connection, query, select(func.count()))
    return int(connection.execute(statement).scalar_one())


def _filtered(
    connection: Connection, query: PeopleQuery, statement: Select[Any]
) -> Select[Any]:
    conditions = list(_conditions(connection, query))
    return statement.select_from(_FROM).where(and_(*conditions))


def _conditions(
    connection: Connection, query: PeopleQuery
) -> Sequence[ColumnElement[bool]]:
    inside = query.inside
    is_arrived = _presence.c.first_admitted_at.is_not(None)
    is_inside = func.coalesce(_presence.c.inside, literal(False))  # noqa: FBT003  SQL's own word
    wanted: Sequence[tuple[bool, ColumnElement[bool]]] = (
        (True, _person.c.event == query.event),
        (True, _person.c.removed.is_(False)),
        (bool(query.states), _person.c.state.in_(query.states)),
        (bool(query.categories), _person.c.category.in_(query.categories)),
        (query.has_ticket is not None, _HAS_TICKET.is_(bool(query.has_ticket))),
        (query.arrived is not None, is_arrived.is_(bool(query.arrived))),
        (inside is not None, is_inside.is_(bool(inside))),
    )
    conditions = [condition for is_wanted, condition in wanted if is_wanted]
    if query.text.strip():
        found = search.search_people(connection, query.event, query.text, MAX_FOUND)
        conditions.append(_person.c.id.in_(found))
    return conditions


def _cursor(row: rows.RowValues) -> PeopleCursor:
    key = row["sort_key"]
    text = key.isoformat() if isinstance(key, datetime) else str(key)
    return text, row["sort_name"], row["id"]


def _values(query: PeopleQuery, cursor: PeopleCursor) -> tuple[Any, str, str]:
    key, name, registration = cursor
    is_time = query.order is PeopleOrder.ARRIVED
    return datetime.fromisoformat(key) if is_time else key, name, registration
