"""What ``kiosk roster import`` tells of a file and of what it changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from kiosk.app.command_line.output import print_line, print_table
from kiosk.domain.people.roster_import import RosterChange, RosterReport
from kiosk.domain.people.roster_reading import RosterReading

MAX_LISTED = 20


def report_object(report: RosterReport, reading: RosterReading) -> dict[str, Any]:
    """Return the JSON object of a report and of how the file was read."""
    read = asdict(reading)
    sheets = [read.pop("sheet"), *read.pop("other_sheets")]
    return {**asdict(report), **read, "sheets": list(filter(None, sheets))}


def print_reading(reading: RosterReading) -> None:
    """Print how a file was read: its columns and its words of states."""
    print_line(_summary(reading))
    print_table(
        ("column", "read as", "by", "values"),
        [
            (
                column.heading,
                column.field or "-",
                column.rule or "-",
                ", ".join(column.values),
            )
            for column in reading.columns
        ],
        folding=("values",),
    )
    for state in reading.states:
        rows = "1 row" if state.rows == 1 else f"{state.rows} rows"
        print_line(f"  “{state.word}” is {state.state or 'not known'} ({rows})")


def _summary(reading: RosterReading) -> str:
    parts = [f"Read as: {reading.profile or 'a list of people'}"]
    if reading.sheet:
        parts.append(f"sheet “{reading.sheet}”")
    if reading.other_sheets:
        parts.append(f"not the sheets {', '.join(reading.other_sheets)}")
    if reading.encoding:
        parts.append(reading.encoding)
    return f"{'; '.join(parts)}; headings in row {reading.heading_row}."


def print_report(
    report: RosterReport, reading: RosterReading, *, dry_run: bool
) -> None:
    """Print what an import did or would do, and whom it concerns."""
    prefix = "would be " if dry_run else ""
    rows = "1 row" if report.rows == 1 else f"{report.rows} rows"
    print_line(
        f"{rows}: {prefix}{report.added} added, {report.updated} updated, "
        f"{report.unchanged} unchanged, {len(report.rejected)} rejected."
    )
    _print_listed([str(issue) for issue in report.rejected])
    for line in _people_lines(report):
        print_line(f"  {line}")
    _print_listed([f"left out: {left_out}" for left_out in reading.left_out])
    _print_listed(
        [
            f"row {row.row}, {row.name}: stands for {row.heads} people"
            for row in reading.stands_for
        ]
    )
    for warning in reading.warnings:
        print_line(f"  {warning}")


def _people_lines(report: RosterReport) -> Iterator[str]:
    if report.gone:
        yield (
            f"{len(report.gone)} kept that are no longer in the file: "
            f"{_names(report.gone)}"
        )
    if report.let_in:
        yield f"{len(report.let_in)} may come now: {_names(report.let_in)}"
    if report.kept_out:
        yield f"{len(report.kept_out)} may no longer come: {_names(report.kept_out)}"
    if report.cancelled_inside:
        inside = report.cancelled_inside
        yield f"{len(inside)} of these are inside: {_names(inside)}"


def _names(people: Sequence[RosterChange]) -> str:
    shown = [f"{person.reference} {person.name}" for person in people[:MAX_LISTED]]
    rest = len(people) - len(shown)
    return ", ".join([*shown, *([f"and {rest} more"] if rest else [])])


def _print_listed(lines: Iterable[str]) -> None:
    shown = list(lines)
    for line in shown[:MAX_LISTED]:
        print_line(f"  {line}")
    if len(shown) > MAX_LISTED:
        print_line(f"  and {len(shown) - MAX_LISTED} more (--json lists them all)")
