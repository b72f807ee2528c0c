"""The evening as a PDF, in the words of its reader's language."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.devices.documents.report_painter import (
    BarPlot,
    BarText,
    ReportContent,
    report_pdf,
)
from kiosk.domain.admission.evening_report import EveningReport, NamedCount
from kiosk.domain.admission.verdict import Refusal
from kiosk.domain.event.dates import format_date
from kiosk.domain.event.event import Event
from kiosk.domain.people.category import localize_category
from kiosk.domain.text import LocalizedText, capitalize_first, localize
from kiosk.faces.office.afterwards import (
    ArrivalBar,
    EveningTexts,
    NumberText,
    ReportBar,
)
from kiosk.files.atomic_write import write_atomically

WORDS: Mapping[str, LocalizedText] = {
    "came": {"en": "came", "nl": "gekomen"},
    "expected": {"en": "were expected", "nl": "verwacht"},
    "no_shows": {"en": "did not come", "nl": "niet gekomen"},
    "walk_ins": {"en": "walked in", "nl": "spontaan gekomen"},
    "refused": {"en": "refusals", "nl": "weigeringen"},
    "arrivals": {"en": "Arrivals", "nl": "Aankomsten"},
    "days": {"en": "By day", "nl": "Per dag"},
    "categories": {"en": "By category", "nl": "Per categorie"},
    "places": {"en": "Doors and rooms", "nl": "Ingangen en zalen"},
    "refusals": {"en": "Refused because", "nl": "Geweigerd omdat"},
    "of": {"en": "{part} of {whole}", "nl": "{part} van {whole}"},
}


REFUSALS: Mapping[str, LocalizedText] = {
    Refusal.NOT_A_TICKET: {"en": "no ticket", "nl": "geen ticket"},
    Refusal.FORGED_TICKET: {"en": "forged", "nl": "vervalst"},
    Refusal.WRONG_EVENT: {"en": "another event", "nl": "ander evenement"},
    Refusal.UNKNOWN_TICKET: {"en": "unknown ticket", "nl": "onbekend ticket"},
    Refusal.REVOKED: {"en": "replaced ticket", "nl": "vervangen ticket"},
    Refusal.CANCELLED: {"en": "cancelled", "nl": "geannuleerd"},
    Refusal.BLOCKED: {"en": "blocked", "nl": "geblokkeerd"},
    Refusal.NOT_CONFIRMED: {"en": "not confirmed", "nl": "niet bevestigd"},
    Refusal.NOT_PAID: {"en": "not paid", "nl": "niet betaald"},
    Refusal.TOO_EARLY: {"en": "too early", "nl": "te vroeg"},
    Refusal.TOO_LATE: {"en": "too late", "nl": "te laat"},
    Refusal.WRONG_CHECKPOINT: {"en": "another entrance", "nl": "andere ingang"},
    Refusal.NOT_BY_RULE: {"en": "by a rule", "nl": "door een regel"},
    Refusal.ALREADY_INSIDE: {"en": "already inside", "nl": "al binnen"},
    Refusal.FULL: {"en": "full", "nl": "vol"},
}


def write_report(app: Application, event: Event, path: Path, language: str) -> str:
    """Write the evening as a PDF; return the file."""
    report = app.use_cases.report_evening(event.id)
    write_atomically(path, report_pdf(report_content(event, report, language)))
    return str(path)


def report_texts(app: Application, event: Event, language: str) -> EveningTexts:
    """Return the evening as the page shows it."""
    content = report_content(event, app.use_cases.report_evening(event.id), language)
    highest = max(content.arrivals, default=0)
    return EveningTexts(
        numbers=tuple(NumberText(*pair) for pair in content.numbers),
        arrivals=tuple(
            ArrivalBar(count, count / highest if highest else 0.0)
            for count in content.arrivals
        ),
        first=content.first,
        last=content.last,
        bars=tuple(
            ReportBar(plot.title if not at else "", bar.name, bar.text, _share(bar))
            for plot in content.plots
            for at, bar in enumerate(plot.bars)
        ),
    )


def _share(bar: BarText) -> float:
    return min(1.0, bar.value / bar.most) if bar.most else 0.0


def report_content(event: Event, report: EveningReport, language: str) -> ReportContent:
    """Return what the sheet says."""
    words = {name: localize(text, language) for name, text in WORDS.items()}
    count = report.headcount
    arrivals = count.arrivals
    return ReportContent(
        title=localize(event.title, language),
        detail=" · ".join(
            (
                format_date(event.starts_at, event, language),
                localize(event.venue, language),
            )
        ),
        numbers=[
            (str(count.arrived), words["came"]),
            (str(count.expected), words["expected"]),
            (str(count.no_shows), words["no_shows"]),
            (str(count.walk_ins), words["walk_ins"]),
            (str(count.refused), words["refused"]),
        ],
        arrivals_title=words["arrivals"],
        arrivals=[people for _, people in arrivals],
        first=_clock(event, arrivals[0][0]) if arrivals else "",
        last=_clock(event, arrivals[-1][0]) if arrivals else "",
        plots=[plot for plot in _plots(event, report, language, words) if plot.bars],
    )


def _plots(
    event: Event, report: EveningReport, language: str, words: Mapping[str, str]
) -> list[BarPlot]:
    whole = words["of"]
    categories = tuple(
        BarText(
            capitalize_first(localize_category(line.name, language)),
            line.arrived,
            line.expected,
            whole.format(part=line.arrived, whole=line.expected),
        )
        for line in report.headcount.by_category
    )
    days = [NamedCount(f"{line.day:%d-%m-%Y}", line.people) for line in report.days]
    refusals = [
        NamedCount(localize(REFUSALS[line.name], language), line.count)
        if line.name in REFUSALS
        else line
        for line in report.refusals
    ]
    questions = {question.id: question.text for question in event.questions}
    return [
        BarPlot(words["categories"], categories),
        _plot(words["days"], days if len(days) > 1 else []),
        _plot(words["places"], report.places if len(report.places) > 1 else ()),
        _plot(words["refusals"], refusals),
        *(
            _plot(localize(questions[line.question], language), line.answers)
            for line in report.answers
        ),
    ]


def _plot(title: str, counts: tuple[NamedCount, ...] | list[NamedCount]) -> BarPlot:
    most = max((line.count for line in counts), default=0)
    return BarPlot(
        title,
        tuple(BarText(line.name, line.count, most, str(line.count)) for line in counts),
    )


def _clock(event: Event, at: datetime) -> str:
    return f"{event.local(at):%H:%M}"
