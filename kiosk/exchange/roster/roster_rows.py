"""Conversion of roster rows to registrations, or to issues."""

from collections import Counter
from dataclasses import replace

from kiosk.domain.event.event import Event
from kiosk.domain.people.email_address import find_email
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import (
    ReferenceSource,
    RosterIssue,
    RosterRow,
)
from kiosk.domain.people.roster_reading import LeftOut, StandsFor
from kiosk.domain.ticket import MAX_SCAN_BYTES
from kiosk.exchange.roster.cell_parser import CellParser, RowError
from kiosk.exchange.roster.columns import ColumnMap
from kiosk.exchange.roster.left_out_rows import why_no_person
from kiosk.exchange.roster.profiles import normalize_heading
from kiosk.exchange.roster.references import References
from kiosk.exchange.roster.roster_choices import FIELDS, RosterChoices
from kiosk.exchange.roster.roster_names import (
    booker_name,
    full_name,
    is_own_export,
    with_stand_in,
)
from kiosk.exchange.roster.roster_table import Cells
from kiosk.exchange.roster.roster_values import (
    check_not_rounded,
    clean,
    parse_code_cell,
    parse_heads,
)
from kiosk.files.text_cleaning import quoted, shortened

_MAX_LENGTHS = {
    "reference": 100,
    "order": 90,
    "position": 10,
    "infix": 50,
    "email": 254,
    "category": 100,
    "code": MAX_SCAN_BYTES,
    "checkpoints": 1000,
    "party": 100,
    "attention": 1000,
    "note": 5000,
}
_DEFAULT_MAX_LENGTH = 300
_REPORTED_FIELDS = {
    "order": "reference",
    "position": "reference",
    "infix": "family_name",
    "special": "attention",
    "paid": "state",
    "cancelled": "state",
}
"""Our field for each column that only other systems have."""

_EMPTY_VALUES = dict.fromkeys(FIELDS, "")
Values = dict[str, str]


class RowReader:
    """Reads the rows of one roster, and notes what it leaves out."""

    def __init__(
        self, event: Event, column_map: ColumnMap, choices: RosterChoices
    ) -> None:
        self._event = event.id
        self._columns = column_map
        self._profile = column_map.profile
        self._fields = [
            (field, numbers, _MAX_LENGTHS.get(field, _DEFAULT_MAX_LENGTH))
            for field, numbers in column_map.columns.items()
        ]
        profile = self._profile
        self.cells = CellParser(
            event, {**(profile.states if profile else {}), **choices.states}
        )
        self._is_own = is_own_export(column_map)
        self._empty = profile.empty if profile else frozenset()
        self._code_tail = profile.code_tail if profile else False
        self._headings = [normalize_heading(text) for text in column_map.headings]
        self._references = References()
        self._nameless: list[tuple[RosterRow, str, str]] = []
        self._orders: Counter[str] = Counter()
        self.left_out: list[LeftOut] = []
        self.stands_for: list[StandsFor] = []
        self.answered_at: dict[int, str] = {}

    def read(self, number: int, cells: Cells) -> RosterRow | RosterIssue | None:
        """Return a row as a registration or an issue, or None if it is left out."""
        values = self._values(number, cells)
        if not any(values.values()):
            return None
        if reason := why_no_person(cells, values, self._headings):
            shown = " ".join(filter(None, map(str.strip, cells)))
            self._leave_out(number, "row", shown, reason)
            return None
        try:
            row = self._row(number, values, cells)
        except RowError as error:
            return RosterIssue(number, error.field, error.reason)
        return self._note(row, values)

    def _note(self, row: RosterRow, values: Values) -> RosterRow:
        """Note what concerns a row together with others; return it with its heads."""
        if row.nameless:
            self._nameless.append((row, booker_name(values), values["position"]))
        if row.order:
            self._orders[row.order.casefold()] += 1
        if values["answered_at"]:
            self.answered_at[row.row] = values["answered_at"]
        heads = parse_heads(values["heads"]) if values["heads"] else 1
        if heads <= 1:
            return row
        self.stands_for.append(StandsFor(row.row, row.registration.name, heads))
        notes = filter(None, [row.registration.attention, f"Stands for {heads} people"])
        registration = replace(row.registration, attention="; ".join(notes))
        return replace(row, registration=registration)

    @property
    def stand_ins(self) -> dict[int, RosterRow]:
        """Return the rows without a name, each under what stands in for it.

        The only ticket of an order, and its first position, are the booker's.
        """
        return {
            row.row: replace(
                row,
                registration=with_stand_in(
                    row.registration,
                    booker,
                    is_booker=position == "1"
                    or (not position and self._orders[row.order.casefold()] == 1),
                ),
            )
            for row, booker, position in self._nameless
        }

    def _values(self, number: int, cells: Cells) -> Values:
        """Return each field's value, from the first of its columns that has one."""
        values, width = _EMPTY_VALUES.copy(), len(cells)
        for field, columns, _ in self._fields:
            for column in columns:
                if (
                    column < width
                    and (cell := cells[column])
                    and (value := clean(field, cell, garbled=not self._is_own))
                    and (field != "email" or find_email(value) or column == columns[-1])
                ):
                    if self._empty and value.casefold() in self._empty:
                        reason = f"{quoted(value)} stands for nothing"
                        self._leave_out(number, field, value, reason)
                        continue
                    values[field] = value
                    break
        return values

    def _check_lengths(self, values: Values, cells: Cells) -> None:
        width = self._columns.width
        if len(cells) > width and any(map(str.strip, cells[width:])):
            raise RowError(
                "row",
                f"more cells than the {width} headings; put a value that holds the"
                " delimiter in quotation marks",
            )
        for field, _, max_length in self._fields:
            if len(values[field]) > max_length:
                raise _too_long(
                    _REPORTED_FIELDS.get(field, field), len(values[field]), max_length
                )

    def _row(self, number: int, values: Values, cells: Cells) -> RosterRow:
        reference, source = self._given_reference(values)
        self._check_lengths(values, cells)
        name, given, family = self._full_name(values)
        email = self._email(number, values["email"])
        code = parse_code_cell(values["code"], tail=self._code_tail)
        nameless = not name
        if nameless and not self._can_stand_in(values, email):
            raise RowError("name", "there is no name")
        if not reference:
            reference = self._generated_reference(name, email, code)
        valid_from, valid_until = self.cells.validity(
            values["valid_from"], values["valid_until"]
        )
        registration = Registration(
            id="",
            event=self._event,
            reference=reference,
            name=name,
            given_name=given,
            family_name=family,
            email=email,
            affiliation=values["affiliation"],
            category=self.cells.category(values["category"]),
            state=self.cells.state(
                values["state"], values["paid"], values["cancelled"]
            ),
            code=code,
            language=self._language(number, values["language"]),
            valid_from=valid_from,
            valid_until=valid_until,
            checkpoints=self.cells.checkpoints(values["checkpoints"]),
            party=values["party"],
            attention=values["attention"] or self.cells.attention(values["special"]),
            note=values["note"],
        )
        self._references.claim(
            number, reference, code, given=source is not ReferenceSource.DERIVED
        )
        return RosterRow(number, registration, source, values["order"], nameless)

    def _full_name(self, values: Values) -> tuple[str, str, str]:
        name, given, family = full_name(values, self._columns)
        if len(name) > _DEFAULT_MAX_LENGTH:
            raise _too_long("name", len(name), _DEFAULT_MAX_LENGTH)
        if "\ufffd" in name and not self._is_own:
            raise RowError(
                "name",
                f"{quoted(name)} has letters that an earlier program lost; write it"
                " anew, or export the list as CSV (UTF-8)",
            )
        return name, given, family

    @staticmethod
    def _can_stand_in(values: Values, email: str) -> bool:
        return bool(email or values["code"] or values["order"] or booker_name(values))

    def _given_reference(self, values: Values) -> tuple[str, ReferenceSource]:
        """Return the reference that the file has, or an empty text, and its source."""
        order, position = values["order"], values["position"]
        by_order = order and self._references.from_order(order, position)
        reference = values["reference"] or by_order
        check_not_rounded("reference", reference)
        if values["reference"]:
            return reference, ReferenceSource.GIVEN
        if order:
            by_position = ReferenceSource.POSITION if position else None
            return reference, by_position or ReferenceSource.ORDER
        return "", ReferenceSource.DERIVED

    def _generated_reference(self, name: str, email: str, code: str | None) -> str:
        if code is not None:
            return self._references.from_code(code)
        return self._references.from_person(name, email)

    def _email(self, number: int, text: str) -> str:
        address = find_email(text)
        if text and not address:
            reason = f"{quoted(text)} is not an e-mail address"
            self._leave_out(number, "email", text, reason)
        return address

    def _language(self, number: int, text: str) -> str:
        try:
            return self.cells.language(text)
        except RowError as error:
            self._leave_out(number, "language", text, error.reason)
            return ""

    def _leave_out(self, number: int, field: str, value: str, reason: str) -> None:
        self.left_out.append(LeftOut(number, field, shortened(value), reason))


def _too_long(field: str, length: int, max_length: int) -> RowError:
    return RowError(field, f"{length:,} characters; the most is {max_length:,}")
