"""Ranks hits by how well they match."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kiosk.domain.people.registration import RegistrationState
from kiosk.store.search.search_columns import CODE_PREFIX, REST_PREFIX, WHOLE_PREFIX
from kiosk.store.search.search_query import QueryWord, SearchQuery, Term

_EXACT, _BEGINS, _BEGINS_TIGHT, _NEAR, _NEARLY_BEGINS, _OTHERWISE = 0, 2, 3, 6, 8, 10
_IN_ALIAS, _IN_REST = 1, 3
_CERTAIN, _WHOLE_NAME, _PART_OF_NAME, _ACROSS_BLANKS = -10, -2, -1, 5


class Hit(NamedTuple):
    """A matching row, with what its rank depends on."""

    registration: str
    name: str
    whole: str
    alias: str
    rest: str
    code: str
    state: str
    inside: bool
    reference: str


class _Needles(NamedTuple):
    """Texts to find in a row's names and in its rest, with the cost of each."""

    in_names: Sequence[tuple[str, int]]
    in_rest: Sequence[tuple[str, int]]


def rank(query: SearchQuery, hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits sorted, the best first.

    Of two equal matches the person who has not arrived comes first; then name and
    reference decide, so that the order is the same at every keystroke.
    """
    forms = query.whole.forms
    codes, wholes = (
        {mark + form for form in forms} for mark in (CODE_PREFIX, WHOLE_PREFIX)
    )
    needles = [_word_needles(word) for word in query.words]

    def cost_of(hit: Hit) -> int:
        if not codes.isdisjoint(hit.code.split()):
            return _CERTAIN
        if not wholes.isdisjoint(hit.whole.split()):
            return _WHOLE_NAME
        names, rest = f" {hit.name} ", f" {hit.rest} "
        if any(f" {form} " in names for form in forms):
            return _PART_OF_NAME
        alias = f" {hit.alias} " if hit.alias else ""
        cost = sum(_word_cost(word, names, alias, rest) for word in needles)
        if cost > _ACROSS_BLANKS and any(whole in hit.whole for whole in wholes):
            return _ACROSS_BLANKS
        return cost

    def sort_key(hit: Hit) -> tuple[int, int, str, str]:
        return cost_of(hit), _attendance_rank(hit), hit.name, hit.reference

    return sorted(hits, key=sort_key)


def _attendance_rank(hit: Hit) -> int:
    if hit.state == RegistrationState.CANCELLED:
        return 2
    return 1 if hit.inside else 0


def _word_needles(word: QueryWord) -> tuple[_Needles, Sequence[_Needles]]:
    return _needles(word.joined), [_needles(part) for part in word.parts]


def _needles(term: Term) -> _Needles:
    return _Needles(_costs(term, " "), _costs(term, f" {REST_PREFIX}"))


def _costs(term: Term, prefix: str) -> Sequence[tuple[str, int]]:
    return (
        *((f"{prefix}{form} ", _EXACT) for form in term.forms),
        *((f"{prefix}{form}", _BEGINS) for form in term.forms[:1]),
        *((f"{prefix}{form}", _BEGINS_TIGHT) for form in term.forms[1:]),
        *((f"{prefix}{word} ", _NEAR) for word in term.near),
        *(
            (f"{prefix}{near_prefix}", _NEARLY_BEGINS)
            for near_prefix in term.near_prefixes
        ),
    )


def _word_cost(
    needles: tuple[_Needles, Sequence[_Needles]], names: str, alias: str, rest: str
) -> int:
    joined, parts = needles
    cost = _term_cost(joined, names, alias, rest)
    if parts and cost > _EXACT:
        split = 1 + max(_term_cost(part, names, alias, rest) for part in parts)
        return min(cost, split)
    return cost


def _term_cost(needles: _Needles, names: str, alias: str, rest: str) -> int:
    cost = _first_cost(needles.in_names, names)
    if alias:
        cost = min(cost, _first_cost(needles.in_names, alias) + _IN_ALIAS)
    if cost > _IN_REST:
        cost = min(cost, _first_cost(needles.in_rest, rest) + _IN_REST)
    return cost


def _first_cost(costs: Sequence[tuple[str, int]], text: str) -> int:
    return next((cost for form, cost in costs if form in text), _OTHERWISE)
