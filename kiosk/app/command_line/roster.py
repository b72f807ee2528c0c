"""``kiosk roster``: registrations in and out."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import print_error
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.roster_import import RosterReport

group = typer.Typer(help="Registrations in and out.", no_args_is_help=True)
MAX_LISTED = 20


@group.command("import")
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
    from kiosk.exchange.roster.roster_file import read_roster

    app = options.open_app(context)
    selected_event = app.find_event(event)
    roster = read_roster(file, selected_event)
    report = app.use_cases.import_roster(
        selected_event.id, app.settings.station, roster, dry_run=dry_run, strict=strict
    )
    if roster.ignored_columns:
        print_error(f"Columns that were not read: {', '.join(roster.ignored_columns)}")
    if as_json:
        print_json(asdict(report))
    else:
        _print_report(report, dry_run=dry_run)
    if report.rejected:
        raise KnownFault(_rejection_message(file, report, strict=strict))


@group.command("export")
def export_roster(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A CSV or XLSX file to write.")
    ],
    event: options.EventId = None,
) -> None:
    """Write all registrations, with who came and what they answered."""
    from kiosk.exchange.exports.roster_export import write_roster
    from kiosk.service.collect_answers import collect_answers

    app = options.open_app(context)
    selected_event = app.find_event(event)
    app.use_cases.close_event(selected_event.id, app.settings.station)
    with app.store.reading() as reader:
        people = [
            person
            for person in reader.people.all(selected_event.id)
            if not person.withdrawn
        ]
        answers = collect_answers(reader, selected_event)
    write_roster(file, people, selected_event.zone, answers)
    print_line(f"{len(people)} registrations are in {file}.")


def _rejection_message(file: Path, report: RosterReport, *, strict: bool) -> str:
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


def _print_report(report: RosterReport, *, dry_run: bool) -> None:
    prefix = "would be " if dry_run else ""
    rows = "1 row" if report.rows == 1 else f"{report.rows} rows"
    print_line(
        f"{rows}: {prefix}{report.added} added, {report.updated} updated, "
        f"{report.unchanged} unchanged, {len(report.rejected)} rejected."
    )
    for issue in report.rejected[:MAX_LISTED]:
        print_line(f"  {issue}")
    if len(report.rejected) > MAX_LISTED:
        print_line(
            f"  and {len(report.rejected) - MAX_LISTED} more (--json lists them all)"
        )
    if report.vanished:
        print_line(
            f"  {len(report.vanished)} kept that are no longer in the file: "
            + ", ".join(report.vanished[:MAX_LISTED])
        )
