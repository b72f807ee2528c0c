"""Conversion of roster rows to registrations, or to issues."""

import re

from kiosk.domain.event.event import Event
from kiosk.domain.people.name_parts import split_name, turned_round
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import RosterIssue, RosterRow
from kiosk.domain.ticket import (
    MAX_SCAN_BYTES,
    PREFIX,
    ForeignCode,
    clean_scan,
    has_control,
    parse_code,
)
from kiosk.domain.tidy import one_line
from kiosk.exchange.csv_table import unescape_formula
from kiosk.exchange.roster.cell_parser import CellParser, RowError
from kiosk.exchange.roster.columns import HEADINGS, ColumnMap
from kiosk.exchange.roster.references import References
from kiosk.exchange.roster.roster_table import Cells
from kiosk.files.text_cleaning import quoted

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
}
"""Our field for each column that only other systems have."""

_EMPTY_VALUES = dict.fromkeys(filter(None, HEADINGS), "")
_EMAIL = re.compile(r"[^@\s,;:<>\"]+@[^@\s,;:<>\".]+(\.[^@\s,;:<>\".]+)+")
_SCIENTIFIC_NOTATION = re.compile(r"-?\d([.,]\d+)?E\+\d+", re.IGNORECASE)

Values = dict[str, str]


class RowReader:
    """Reads the rows of one roster, and detects duplicates among them."""

    def __init__(self, event: Event, column_map: ColumnMap) -> None:
        self._event = event.id
        self._columns = column_map
        self._fields = [
            (field, numbers, _MAX_LENGTHS.get(field, _DEFAULT_MAX_LENGTH))
            for field, numbers in column_map.columns.items()
        ]
        self._cells = CellParser(event)
        self._references = References()

    def read(self, number: int, cells: Cells) -> RosterRow | RosterIssue | None:
        """Return a row as a registration or an issue, or None if the row is empty."""
        values = self._values(cells)
        if not any(values.values()):
            return None
        try:
            reference = self._given_reference(values)
            self._check_lengths(values, cells)
            registration = self._registration(values, reference)
            self._references.claim(
                number, registration.reference, registration.code, given=bool(reference)
            )
            return RosterRow(number, registration)
        except RowError as error:
            return RosterIssue(number, error.field, error.reason)

    def _values(self, cells: Cells) -> Values:
        """Return each field's value, from the first of its columns that has one."""
        values, width = _EMPTY_VALUES.copy(), len(cells)
        for field, columns, _ in self._fields:
            for column in columns:
                if (
                    column < width
                    and (cell := cells[column])
                    and (value := _clean(field, cell))
                ):
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

    def _registration(self, values: Values, reference: str) -> Registration:
        (name, given, family), cell_parser = self._full_name(values), self._cells
        email, code = _email(values["email"]), _code(values["code"])
        valid_from, valid_until = cell_parser.validity(
            values["valid_from"], values["valid_until"]
        )
        return Registration(
            id="",
            event=self._event,
            reference=reference or self._generated_reference(name, email, code),
            name=name,
            given_name=given,
            family_name=family,
            email=email,
            affiliation=values["affiliation"],
            category=cell_parser.category(values["category"]),
            state=cell_parser.state(values["state"], values["paid"]),
            code=code,
            language=cell_parser.language(values["language"]),
            valid_from=valid_from,
            valid_until=valid_until,
            checkpoints=cell_parser.checkpoints(values["checkpoints"]),
            party=values["party"],
            attention=values["attention"] or cell_parser.attention(values["special"]),
            note=values["note"],
        )

    def _full_name(self, values: Values) -> tuple[str, str, str]:
        """Return a name joined from its parts, or split into them if it has none."""
        name, given = values["name"], values["given_name"]
        family = f"{values['infix']} {values['family_name']}".strip()
        name = name or f"{given} {family}".strip()
        if not name:
            raise RowError("name", "there is no name")
        if len(name) > _DEFAULT_MAX_LENGTH:
            raise _too_long("name", len(name), _DEFAULT_MAX_LENGTH)
        has_parts = "given_name" in self._columns or "family_name" in self._columns
        if has_parts:
            return name, given, family
        parts = split_name(name)
        return turned_round(name), parts.called, parts.surname

    def _given_reference(self, values: Values) -> str:
        """Return the reference that the file has, or an empty text."""
        order = values["order"]
        by_order = order and self._references.from_order(order, values["position"])
        reference = values["reference"] or by_order
        _check_not_rounded("reference", reference)
        return reference

    def _generated_reference(self, name: str, email: str, code: str | None) -> str:
        if code is not None:
            return self._references.from_code(code)
        return self._references.from_person(name, email)


def _too_long(field: str, length: int, max_length: int) -> RowError:
    return RowError(field, f"{length:,} characters; the most is {max_length:,}")


def _clean(field: str, cell: str) -> str:
    text = unescape_formula(cell)
    if field == "code" and len(text.encode("utf-8", "replace")) <= MAX_SCAN_BYTES:
        return clean_scan(text)
    return one_line(text)


def _email(text: str) -> str:
    address = text.removeprefix("mailto:")
    if address and not _EMAIL.fullmatch(address):
        raise RowError("email", f"{quoted(text)} is not an e-mail address")
    return address


def _code(code: str) -> str | None:
    if (size := len(code.encode())) > MAX_SCAN_BYTES:
        raise RowError("code", f"{size:,} bytes; the most is {MAX_SCAN_BYTES:,}")
    _check_not_rounded("code", code)
    if has_control(code):
        raise RowError("code", f"{quoted(code)} has a control character within it")
    if code[: len(PREFIX)].upper() == PREFIX and not isinstance(
        parse_code(code), ForeignCode
    ):
        raise RowError(
            "code",
            f"{quoted(code)} begins as this desk's own tickets do; leave it empty, and"
            " a ticket is made",
        )
    return code or None


def _check_not_rounded(field: str, text: str) -> None:
    if _SCIENTIFIC_NOTATION.fullmatch(text):
        raise RowError(
            field,
            f"{quoted(text)} was shortened by a spreadsheet; set the column to text"
            " there and export it again",
        )
