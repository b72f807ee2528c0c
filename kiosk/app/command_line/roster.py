"""``kiosk roster``: registrations in and out."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import complain
from kiosk.domain.fault import KnownFault
from kiosk.domain.roster import RosterReport

app = typer.Typer(help="Registrations in and out.", no_args_is_help=True)
SHOWN = 20


@app.command("import")
def import_roster(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A roster (CSV or XLSX).")
    ],
    event: options.EventId = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would happen.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Take all rows or none.")
    ] = False,
    as_json: options.AsJson = False,
) -> None:
    """Bring registrations in; a second time changes nothing."""
    from kiosk.exchange.roster_file import read_roster

    opened = options.house(context)
    known = opened.event(event)
    roster = read_roster(file, known)
    report = opened.use_cases.import_roster(
        known.id, opened.settings.station, roster, dry_run=dry_run, strict=strict
    )
    if roster.ignored_columns:
        complain(f"Columns that were not read: {', '.join(roster.ignored_columns)}")
    if as_json:
        print_json(asdict(report))
    else:
        _tell(report, dry_run=dry_run)
    if report.rejected:
        raise KnownFault(_what_is_missing(file, report, strict=strict))


@app.command("export")
def export_roster(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A CSV or XLSX file to write.")
    ],
    event: options.EventId = None,
) -> None:
    """Write all registrations, with who came and what they answered."""
    from kiosk.exchange.export import write_roster
    from kiosk.service.answers import given_answers

    opened = options.house(context)
    known = opened.event(event)
    with opened.store.reading() as reader:
        people = list(reader.people.all(known.id))
        answers = given_answers(reader, known)
    write_roster(file, people, known.zone, answers)
    print_line(f"{len(people)} registrations are in {file}.")


def _what_is_missing(file: Path, report: RosterReport, *, strict: bool) -> str:
    count = len(report.rejected)
    if strict:
        return (
            f"Nothing was imported: {count} of {report.rows} rows of {file} do not "
            "fit. Mend them, or leave out --strict to take the others."
        )
    first = report.rejected[0]
    were = "was" if count == 1 else "were"
    return (
        f"{count} of {report.rows} rows {were} not taken, first {first}. Mend them in "
        f"{file} and import it again."
    )


def _tell(report: RosterReport, *, dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    rows = "1 row" if report.rows == 1 else f"{report.rows} rows"
    print_line(
        f"{rows}: {would}{report.added} added, {report.updated} updated, "
        f"{report.unchanged} unchanged, {len(report.rejected)} rejected."
    )
    for rejected in report.rejected[:SHOWN]:
        print_line(f"  {rejected}")
    if len(report.rejected) > SHOWN:
        print_line(f"  and {len(report.rejected) - SHOWN} more (--json lists them all)")
    if report.vanished:
        print_line(
            f"  {len(report.vanished)} kept that are no longer in the file: "
            + ", ".join(report.vanished[:SHOWN])
        )
