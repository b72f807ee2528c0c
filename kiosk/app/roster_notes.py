"""Lines on how a roster was read and whom its import concerns, for people."""

from collections.abc import Iterator, Sequence

from kiosk.domain.people.person_change import FieldValue
from kiosk.domain.people.roster_import import (
    Disagreement,
    RosterChange,
    RosterReport,
)
from kiosk.domain.people.roster_reading import RosterReading

MAX_LISTED = 20


def describe_source(reading: RosterReading) -> str:
    """Return what a file was read as, in one sentence."""
    parts = [f"Read as: {reading.profile or 'a list of people'}"]
    if reading.sheet:
        parts.append(f"sheet “{reading.sheet}”")
    if reading.other_sheets:
        parts.append(f"not the sheets {', '.join(reading.other_sheets)}")
    if reading.encoding:
        parts.append(reading.encoding)
    return f"{'; '.join(parts)}; headings in row {reading.heading_row}."


def describe_people(report: RosterReport) -> Iterator[str]:
    """Yield whom an import concerns who was registered before."""
    if report.gone:
        yield (
            f"{len(report.gone)} kept that are no longer in the file: "
            f"{_names(report.gone)}"
        )
    if report.let_in:
        yield f"{len(report.let_in)} may come now: {_names(report.let_in)}"
    if report.kept_out:
        yield f"{len(report.kept_out)} may no longer come: {_names(report.kept_out)}"
    kept = [each for each in report.disagreements if each.kept]
    news = [each for each in report.disagreements if not each.kept]
    if kept:
        yield (
            f"{len(kept)} kept as changed here, which the list does not know (--take "
            "REFERENCE, FIELD or all takes it from the list):"
        )
        yield from _listed([f"  {_disagreement(each)}" for each in kept])
    if news:
        yield f"{len(news)} changed here, and as in the list now:"
        yield from _listed([f"  {_disagreement(each)}" for each in news])
    if report.merged:
        yield f"{len(report.merged)} left merged: {_names(report.merged)}"
    if report.cancelled_inside:
        inside = report.cancelled_inside
        yield f"{len(inside)} of these are inside: {_names(inside)}"


def describe_reading(reading: RosterReading) -> Iterator[str]:
    """Yield what was left out, who stands for several, and what to be warned of."""
    yield from _listed([f"left out: {left_out}" for left_out in reading.left_out])
    yield from _listed(
        [
            f"row {row.row}, {row.name}: stands for {row.heads} people"
            for row in reading.stands_for
        ]
    )
    yield from reading.warnings


def _disagreement(each: Disagreement) -> str:
    return (
        f"{each.reference} {each.name}, {each.field}: here {_shown(each.here)}, in the "
        f"list {_shown(each.roster)}"
    )


def _shown(value: FieldValue) -> str:
    text = ", ".join(value) if isinstance(value, list) else str(value or "")
    return f"“{text}”" if text else "nothing"


def _names(people: Sequence[RosterChange]) -> str:
    shown = [f"{person.reference} {person.name}" for person in people[:MAX_LISTED]]
    rest = len(people) - len(shown)
    return ", ".join([*shown, *([f"and {rest} more"] if rest else [])])


def _listed(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:MAX_LISTED]
    if len(lines) > MAX_LISTED:
        yield f"and {len(lines) - MAX_LISTED} more"
