"""Which hit stands first."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kiosk.domain.registration import RegistrationState
from kiosk.store.search.columns import CODE, REST, WHOLE
from kiosk.store.search.question import Piece, Question, Word

_EXACT, _BEGINS, _BEGINS_TIGHT, _NEAR, _NEARLY_BEGINS, _ELSEHOW = 0, 2, 3, 6, 8, 10
_IN_ALIAS, _IN_REST = 1, 3
_CERTAIN, _WHOLE_NAME, _PART_OF_NAME, _ACROSS_BLANKS = -10, -2, -1, 5


class Hit(NamedTuple):
    """A row that fits, with what its place depends on."""

    registration: str
    name: str
    whole: str
    alias: str
    rest: str
    code: str
    state: str
    inside: bool
    reference: str


class _Sought(NamedTuple):
    """What to look for in a row's names and in its rest, with what each find costs."""

    in_names: Sequence[tuple[str, int]]
    in_rest: Sequence[tuple[str, int]]


def in_order(question: Question, hits: Iterable[Hit]) -> list[Hit]:
    """Sort hits, the likeliest first.

    What fits better stands first, of two that fit alike the one still to come; the rest
    is by name and reference, so that the order is the same at every keystroke.
    """
    forms = question.whole.forms
    codes, wholes = ({mark + form for form in forms} for mark in (CODE, WHOLE))
    words = [_sought_word(word) for word in question.words]

    def misfit(hit: Hit) -> int:
        if not codes.isdisjoint(hit.code.split()):
            return _CERTAIN
        if not wholes.isdisjoint(hit.whole.split()):
            return _WHOLE_NAME
        names, rest = f" {hit.name} ", f" {hit.rest} "
        if any(f" {form} " in names for form in forms):
            return _PART_OF_NAME
        alias = f" {hit.alias} " if hit.alias else ""
        cost = sum(_of_word(word, names, alias, rest) for word in words)
        if cost > _ACROSS_BLANKS and any(whole in hit.whole for whole in wholes):
            return _ACROSS_BLANKS
        return cost

    def place(hit: Hit) -> tuple[int, int, str, str]:
        return misfit(hit), _standing(hit), hit.name, hit.reference

    return sorted(hits, key=place)


def _standing(hit: Hit) -> int:
    if hit.state == RegistrationState.CANCELLED:
        return 2
    return 1 if hit.inside else 0


def _sought_word(word: Word) -> tuple[_Sought, Sequence[_Sought]]:
    return _sought(word.joined), [_sought(part) for part in word.parts]


def _sought(piece: Piece) -> _Sought:
    return _Sought(_costs(piece, " "), _costs(piece, f" {REST}"))


def _costs(piece: Piece, lead: str) -> Sequence[tuple[str, int]]:
    return (
        *((f"{lead}{form} ", _EXACT) for form in piece.forms),
        *((f"{lead}{form}", _BEGINS) for form in piece.forms[:1]),
        *((f"{lead}{form}", _BEGINS_TIGHT) for form in piece.forms[1:]),
        *((f"{lead}{word} ", _NEAR) for word in piece.near),
        *((f"{lead}{begun}", _NEARLY_BEGINS) for begun in piece.begun),
    )


def _of_word(
    word: tuple[_Sought, Sequence[_Sought]], names: str, alias: str, rest: str
) -> int:
    joined, parts = word
    cost = _of_piece(joined, names, alias, rest)
    if parts and cost > _EXACT:
        split = 1 + max(_of_piece(part, names, alias, rest) for part in parts)
        return min(cost, split)
    return cost


def _of_piece(sought: _Sought, names: str, alias: str, rest: str) -> int:
    cost = _first(sought.in_names, names)
    if alias:
        cost = min(cost, _first(sought.in_names, alias) + _IN_ALIAS)
    if cost > _IN_REST:
        cost = min(cost, _first(sought.in_rest, rest) + _IN_REST)
    return cost


def _first(costs: Sequence[tuple[str, int]], text: str) -> int:
    return next((cost for form, cost in costs if form in text), _ELSEHOW)
