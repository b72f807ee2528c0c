"""One row of a roster after another made a registration, or refused with a reason."""

import re

from kiosk.domain.event import Event
from kiosk.domain.name_parts import split_name, turned_round
from kiosk.domain.registration import Registration
from kiosk.domain.roster import Rejection, RosterRow
from kiosk.domain.ticket import LONGEST, PREFIX, OtherCode, clean, read_code
from kiosk.domain.tidy import one_line
from kiosk.exchange.columns import WORDS, Layout
from kiosk.exchange.defusing import restore
from kiosk.exchange.grid import Cells
from kiosk.exchange.references import References
from kiosk.exchange.roster_words import WordReader
from kiosk.exchange.unfit import Unfit
from kiosk.files.text_cleaning import quoted

_MOST = {
    "reference": 100,
    "order": 90,
    "position": 10,
    "infix": 50,
    "email": 254,
    "category": 100,
    "code": LONGEST,
    "checkpoints": 1000,
    "party": 100,
    "attention": 1000,
    "note": 5000,
}
_MOST_ELSEWHERE = 300
_TOLD_AS = {
    "order": "reference",
    "position": "reference",
    "infix": "family_name",
    "special": "attention",
    "paid": "state",
}
"""The field of ours that a column of another system ends in."""

_BLANK = dict.fromkeys(filter(None, WORDS), "")
_EMAIL = re.compile(r"[^@\s,;:<>\"]+@[^@\s,;:<>\".]+(\.[^@\s,;:<>\".]+)+")
_ROUNDED = re.compile(r"-?\d([.,]\d+)?E\+\d+", re.IGNORECASE)

Values = dict[str, str]


class RowReader:
    """Reads the rows of one roster and remembers what must not come twice."""

    def __init__(self, event: Event, layout: Layout) -> None:
        self._event = event.id
        self._layout = layout
        self._plan = [
            (field, columns, _MOST.get(field, _MOST_ELSEWHERE))
            for field, columns in layout.columns.items()
        ]
        self._words = WordReader(event)
        self._references = References()

    def read(self, number: int, cells: Cells) -> RosterRow | Rejection | None:
        """Read one row; none if there is nothing in it."""
        values = self._values(cells)
        if not any(values.values()):
            return None
        try:
            reference = self._given_reference(values)
            self._check_size(values, cells)
            registration = self._registration(values, reference)
            self._references.claim(
                number, registration.reference, registration.code, own=bool(reference)
            )
            return RosterRow(number, registration)
        except Unfit as unfit:
            return Rejection(number, unfit.field, unfit.reason)

    def _values(self, cells: Cells) -> Values:
        """Take the fields out of the cells, each from the first column that has it."""
        values, width = _BLANK.copy(), len(cells)
        for field, columns, _ in self._plan:
            for column in columns:
                if (
                    column < width
                    and (raw := cells[column])
                    and (value := _tidy(field, raw))
                ):
                    values[field] = value
                    break
        return values

    def _check_size(self, values: Values, cells: Cells) -> None:
        width = self._layout.width
        if len(cells) > width and any(map(str.strip, cells[width:])):
            raise Unfit(
                "row",
                f"more cells than the {width} headings; put a value that holds the"
                " delimiter in quotation marks",
            )
        for field, _, most in self._plan:
            if len(values[field]) > most:
                raise _too_long(_TOLD_AS.get(field, field), len(values[field]), most)

    def _registration(self, values: Values, reference: str) -> Registration:
        (name, given, family), words = self._full_name(values), self._words
        email, code = _email(values["email"]), _code(values["code"])
        begins, ends = words.window(values["valid_from"], values["valid_until"])
        return Registration(
            id="",
            event=self._event,
            reference=reference or self._made_reference(name, email, code),
            name=name,
            given_name=given,
            family_name=family,
            email=email,
            affiliation=values["affiliation"],
            category=words.category(values["category"]),
            state=words.state(values["state"], values["paid"]),
            code=code,
            language=words.language(values["language"]),
            valid_from=begins,
            valid_until=ends,
            checkpoints=words.checkpoints(values["checkpoints"]),
            party=values["party"],
            attention=values["attention"] or words.special(values["special"]),
            note=values["note"],
        )

    def _full_name(self, values: Values) -> tuple[str, str, str]:
        """Put a name together from its parts, or take it apart where it has none."""
        name, given = values["name"], values["given_name"]
        family = f"{values['infix']} {values['family_name']}".strip()
        name = name or f"{given} {family}".strip()
        if not name:
            raise Unfit("name", "there is no name")
        if len(name) > _MOST_ELSEWHERE:
            raise _too_long("name", len(name), _MOST_ELSEWHERE)
        in_parts = "given_name" in self._layout or "family_name" in self._layout
        if in_parts:
            return name, given, family
        parts = split_name(name)
        return turned_round(name), parts.called, parts.surname

    def _given_reference(self, values: Values) -> str:
        """Find what the file calls this registration, or nothing."""
        order = values["order"]
        by_order = order and self._references.of_order(order, values["position"])
        reference = values["reference"] or by_order
        _refuse_rounded("reference", reference)
        return reference

    def _made_reference(self, name: str, email: str, code: str | None) -> str:
        if code is not None:
            return self._references.of_code(code)
        return self._references.of_person(name, email)


def _too_long(field: str, length: int, most: int) -> Unfit:
    return Unfit(field, f"{length:,} characters; the most is {most:,}")


def _tidy(field: str, raw: str) -> str:
    restored = restore(raw)
    if field == "code" and len(restored.encode("utf-8", "replace")) <= LONGEST:
        return clean(restored)
    return one_line(restored)


def _email(text: str) -> str:
    address = text.removeprefix("mailto:")
    if address and not _EMAIL.fullmatch(address):
        raise Unfit("email", f"{quoted(text)} is not an e-mail address")
    return address


def _code(code: str) -> str | None:
    if (size := len(code.encode())) > LONGEST:
        raise Unfit("code", f"{size:,} bytes; the most is {LONGEST:,}")
    _refuse_rounded("code", code)
    if code[: len(PREFIX)].upper() == PREFIX and not isinstance(
        read_code(code), OtherCode
    ):
        raise Unfit(
            "code",
            f"{quoted(code)} begins as this desk's own tickets do; leave it empty, and"
            " a ticket is made",
        )
    return code or None


def _refuse_rounded(field: str, text: str) -> None:
    if _ROUNDED.fullmatch(text):
        raise Unfit(
            field,
            f"{quoted(text)} was shortened by a spreadsheet; set the column to text"
            " there and export it again",
        )
