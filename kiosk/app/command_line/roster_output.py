"""What ``kiosk roster import`` tells of a file and of what it changed."""

from dataclasses import asdict
from typing import Any

from kiosk.app.command_line.output import print_line, print_table
from kiosk.app.roster_notes import (
    MAX_LISTED,
    describe_people,
    describe_reading,
    describe_source,
)
from kiosk.domain.people.roster_import import RosterReport
from kiosk.domain.people.roster_reading import RosterReading


def report_object(report: RosterReport, reading: RosterReading) -> dict[str, Any]:
    """Return the JSON object of a report and of how the file was read."""
    read = asdict(reading)
    sheets = [read.pop("sheet"), *read.pop("other_sheets")]
    return {**asdict(report), **read, "sheets": list(filter(None, sheets))}


def print_reading(reading: RosterReading) -> None:
    """Print how a file was read: its columns and its words of states."""
    print_line(describe_source(reading))
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
    for issue in report.rejected[:MAX_LISTED]:
        print_line(f"  {issue}")
    if len(report.rejected) > MAX_LISTED:
        rest = len(report.rejected) - MAX_LISTED
        print_line(f"  and {rest} more (--json lists them all)")
    for line in (*describe_people(report), *describe_reading(reading)):
        print_line(f"  {line}")
