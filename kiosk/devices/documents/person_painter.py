"""One person's data on sheets of A4, in their language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.devices.documents.badge_sheets import A4
from kiosk.devices.documents.lettering import fit_line, paint_lines
from kiosk.devices.documents.paper import make_pdf
from kiosk.devices.documents.placement import Align, Anchor, Box, Lettering
from kiosk.devices.documents.qr_symbol import paint_symbol
from kiosk.devices.documents.ticket_painter import ticket_symbol
from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.event.dates import format_date, format_time
from kiosk.domain.event.event import Event
from kiosk.domain.people.category import localize_category
from kiosk.domain.text import LocalizedText, localize
from kiosk.service.collect_person import PersonRecord

ROWS_PER_PAGE = 22
_LEFT, _RIGHT, _TOP, _ROW_HEIGHT = 15.0, A4[0] - 15.0, 38.0, 11.0
_VALUE_LEFT = 65.0
_INK, _QUIET_INK = "#000000", "#444444"
_LINE_WIDTH = 0.2
_CODE_SIDE = 34.0
"""Millimetres of a code below the last row."""
_VALUE = Lettering(
    box=Box(_VALUE_LEFT, 0.5, _RIGHT - _VALUE_LEFT, _ROW_HEIGHT - 1),
    font="Kiosk Sans",
    weight=400,
    min_size=6.5,
    max_size=10.5,
    colour=_INK,
    max_lines=3,
    anchor=Anchor.MIDDLE,
)
_LABEL = replace(
    _VALUE,
    box=Box(_LEFT, 0.5, _VALUE_LEFT - _LEFT - 3, _ROW_HEIGHT - 1),
    colour=_QUIET_INK,
    max_lines=2,
)
_TITLE = replace(
    _VALUE,
    box=Box(_LEFT, 12, _RIGHT - _LEFT, 9),
    font="Kiosk Serif",
    weight=600,
    max_size=17,
    max_lines=1,
)
_SUBTITLE = replace(_VALUE, box=Box(_LEFT, 22, _RIGHT - _LEFT, 10), max_lines=2)
_FOOT = replace(
    _LABEL,
    box=Box(_LEFT, _TOP + ROWS_PER_PAGE * _ROW_HEIGHT + 3, _RIGHT - _LEFT, 6),
    max_lines=1,
    align=Align.RIGHT,
)
_TEXTS: Mapping[str, LocalizedText] = {
    "title": {"en": "What is kept about you", "nl": "Wat over u wordt bewaard"},
    "controller": {"en": "responsible: {}", "nl": "verantwoordelijk: {}"},
    "contact": {"en": "questions: {}", "nl": "vragen: {}"},
    "page": {"en": "page {} of {}", "nl": "pagina {} van {}"},
    "name": {"en": "name", "nl": "naam"},
    "email": {"en": "e-mail", "nl": "e-mail"},
    "affiliation": {"en": "affiliation", "nl": "organisatie"},
    "reference": {"en": "reference", "nl": "referentie"},
    "code": {"en": "code of the ticket", "nl": "code van het ticket"},
    "category": {"en": "category", "nl": "categorie"},
    "state": {"en": "state", "nl": "status"},
    "language": {"en": "language", "nl": "taal"},
    "party": {"en": "party", "nl": "gezelschap"},
    "attention": {"en": "for the staff", "nl": "voor de medewerkers"},
    "note": {"en": "note", "nl": "notitie"},
    "former_name": {"en": "name before {}", "nl": "naam voor {}"},
    "scan": {"en": "scan of {}", "nl": "scan van {}"},
    "answer": {"en": "answer of {}", "nl": "antwoord van {}"},
    "badge": {"en": "badge of {}", "nl": "badge van {}"},
    "mail": {"en": "mail of {}", "nl": "mail van {}"},
    "by": {"en": "by {}", "nl": "door {}"},
}
_DUTCH_VALUES: Mapping[str, str] = {
    "admitted": "binnengelaten",
    "answered": "beantwoord",
    "blocked": "geblokkeerd",
    "cancelled": "geannuleerd",
    "confirmed": "bevestigd",
    "done": "geprint",
    "bounced": "teruggekomen",
    "failed": "mislukt",
    "handed_over": "aan de mailserver overgedragen",
    "left": "vertrokken",
    "pending": "niet bevestigd",
    "queued": "in de wachtrij",
    "readmitted": "weer binnengelaten",
    "refused": "geweigerd",
    "see_desk": "naar de balie",
    "sent": "verstuurd",
    "undone": "teruggenomen",
    "unknown": "onbekend",
    "unpaid": "niet betaald",
    "waitlisted": "op de wachtlijst",
}
_FIELDS = (
    "name",
    "email",
    "affiliation",
    "reference",
    "code",
    "category",
    "state",
    "language",
    "party",
    "attention",
    "note",
)


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """The rows of one person's sheets, each a label and a text."""

    title: str
    subtitle: str
    rows: Sequence[tuple[str, str]]
    language: str
    code: str = ""


def person_pdf(record: PersonRecord, language: str) -> bytes:
    """Return the PDF in a language."""
    return sheet_pdf(person_sheet(record, language))


def sheet_pdf(sheet: PersonSheet) -> bytes:
    """Return the PDF of a sheet, as many pages as its rows need."""
    language = sheet.language
    starts = range(0, len(sheet.rows), ROWS_PER_PAGE)
    pages = (
        partial(
            _paint_page,
            sheet=sheet,
            rows=sheet.rows[start : start + ROWS_PER_PAGE],
            foot=_text("page", language).format(number, len(starts)),
            code=sheet.code if number == len(starts) else "",
        )
        for number, start in enumerate(starts, 1)
    )
    return make_pdf(A4, sheet.title, pages)


def person_sheet(record: PersonRecord, language: str) -> PersonSheet:
    """Return the rows of a person's sheets, without empty ones."""
    event = record.event
    privacy = event.privacy
    parts = [
        localize(event.title, language),
        privacy.controller and _text("controller", language).format(privacy.controller),
        privacy.contact and _text("contact", language).format(privacy.contact),
    ]
    return PersonSheet(
        title=_text("title", language),
        subtitle=" · ".join(filter(None, parts)),
        rows=[row for row in _rows(record, event, language) if row[1]],
        language=language,
    )


def _rows(
    record: PersonRecord, event: Event, language: str
) -> Iterator[tuple[str, str]]:
    for name in _FIELDS:
        value = str(getattr(record.registration, name) or "")
        yield _text(name, language), _value(name, value, language)
    for correction in record.corrections:
        at = _when(correction.corrected_at, event, language)
        yield (
            _text("former_name", language).format(at),
            _joined(correction.name_before, _by(correction.operator, language)),
        )
    for entry in record.movements:
        at = _when(entry.scanned_at, event, language)
        yield _text("scan", language).format(at), _scan(entry, language)
    questions = {question.id: question.text for question in event.questions}
    for entry in record.answers:
        at = _when(entry.scanned_at, event, language)
        question = questions.get(entry.mark or "", {"": entry.mark or ""})
        text = f"{localize(question, language)} {entry.reason or ''}".strip()
        yield _text("answer", language).format(at), text
    for job in record.badges:
        at = _when(job.queued_at, event, language)
        yield (
            _text("badge", language).format(at),
            _joined(_word(job.state.value, language), job.printer, job.reason),
        )
    for mail in record.mails:
        at = _when(mail.queued_at, event, language)
        yield (
            _text("mail", language).format(at),
            _joined(_word(mail.state.value, language), mail.address, mail.answer),
        )


def _when(at: datetime, event: Event, language: str) -> str:
    return f"{format_date(at, event, language)}, {format_time(at, event)}"


def _scan(entry: LedgerEntry, language: str) -> str:
    return _joined(
        _word(entry.verdict.value, language),
        (entry.refusal or "").replace("_", " "),
        entry.checkpoint,
        entry.station,
        entry.reason or "",
        _by(entry.operator, language),
    )


def _value(name: str, value: str, language: str) -> str:
    if name == "category":
        return localize_category(value, language)
    return _word(value, language) if name == "state" else value


def _word(value: str, language: str) -> str:
    """Return a verdict or a state in Dutch, or else with blanks in English."""
    word = _DUTCH_VALUES.get(value) if language == "nl" else None
    return word or value.replace("_", " ")


def _by(operator: str | None, language: str) -> str:
    return _text("by", language).format(operator) if operator else ""


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _text(name: str, language: str) -> str:
    return localize(_TEXTS[name], language)


def _paint_page(
    painter: QPainter,
    sheet: PersonSheet,
    rows: Sequence[tuple[str, str]],
    foot: str,
    code: str,
) -> None:
    _paint_text(painter, sheet.title, _TITLE)
    _paint_text(painter, sheet.subtitle, _SUBTITLE)
    painter.setPen(QPen(QColor(_QUIET_INK), _LINE_WIDTH))
    for number, (label, value) in enumerate(rows):
        top = _TOP + number * _ROW_HEIGHT
        painter.drawLine(QLineF(_LEFT, top, _RIGHT, top))
        painter.save()
        painter.translate(0, top)
        _paint_text(painter, label, _LABEL)
        _paint_text(painter, value, _VALUE)
        painter.restore()
    _paint_text(painter, foot, _FOOT)
    if code:
        top = min(_TOP + len(rows) * _ROW_HEIGHT + 6, A4[1] - _CODE_SIDE - 16)
        box = Box(_LEFT, top, _CODE_SIDE, _CODE_SIDE)
        paint_symbol(painter, ticket_symbol(code), box, _INK)


def _paint_text(painter: QPainter, text: str, lettering: Lettering) -> None:
    paint_lines(painter, fit_line(text, lettering), lettering)
