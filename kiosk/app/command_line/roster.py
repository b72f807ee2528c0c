"""``kiosk roster``: registrations in and out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.streams import print_error
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.roster_import import RosterReport
from kiosk.domain.people.roster_reading import RosterReading

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.exchange.roster.roster_choices import RosterChoices
    from kiosk.exchange.roster.roster_file import Roster

group = typer.Typer(help="Registrations in and out.", no_args_is_help=True)


@group.command("import")
def import_roster(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A roster (CSV or XLSX).")
    ],
    event: options.EventId = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Only say how it is read and what would be."),
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Take all rows or none.")
    ] = False,
    map_file: Annotated[
        Path | None,
        typer.Option(
            "--map",
            metavar="FILE",
            help="What columns and words of states mean (TOML).",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="COLUMN", help="Leave a column out."),
    ] = None,
    sheet: Annotated[
        str, typer.Option("--sheet", metavar="NAME", help="Which sheet of a workbook.")
    ] = "",
    take: Annotated[
        list[str] | None,
        typer.Option(
            "--take",
            metavar="WHAT",
            help="Whose or which fields hold as the list has them, though changed "
            "here: a reference, a field, or all.",
        ),
    ] = None,
    ignore_remembered: Annotated[
        bool,
        typer.Option(
            "--ignore-remembered", help="Without what was decided for these headings."
        ),
    ] = False,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Bring registrations in; a second time changes nothing."""
    from kiosk.app.command_line.roster_output import (
        print_reading,
        print_report,
        report_object,
    )
    from kiosk.exchange.roster.roster_choices import (
        RosterChoices,
        read_choices,
        with_ignored,
    )

    app = options.open_app(context)
    selected_event = app.find_event(event)
    choices = read_choices(map_file) if map_file else RosterChoices()
    choices = with_ignored(choices, ignore or (), sheet)
    recall = choices == RosterChoices() and not ignore_remembered
    roster = _inspect(app, selected_event, file, choices, recall=recall)
    reading = roster.reading
    if reading.stops and not dry_run:
        raise KnownFault(" ".join(reading.stops))
    report = app.use_cases.import_roster(
        selected_event.id,
        app.settings.station,
        roster,
        dry_run=dry_run,
        strict=strict,
        take=take or (),
        file=file.name,
        operator=operator,
    )
    _remember(app, selected_event, reading, choices, dry_run=dry_run)
    if reading.unread:
        print_error(f"Columns that were not read: {', '.join(reading.unread)}")
    if as_json:
        print_json(report_object(report, reading))
    else:
        print_report(report, reading, dry_run=dry_run)
        if notice := _glyphs_notice(app, selected_event.id):
            print_line(notice)
        if dry_run:
            print_reading(reading)
    if reading.stops:
        raise KnownFault(" ".join(reading.stops))
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
    from kiosk.service.collect_visits import collect_visits

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
        visits = collect_visits(reader, selected_event)
    write_roster(file, people, selected_event.zone, answers, visits)
    print_line(f"{len(people)} registrations are in {file}.")


def _glyphs_notice(app: "Application", event: str) -> str:
    """Return whose names no font here can write; nothing where there is no Qt.

    It is asked only about names that our own fonts cannot write.
    """
    from kiosk.domain.people.stand_in import is_european

    with app.store.reading() as reader:
        registrations = [person.registration for person in reader.people.all(event)]
    people = [person for person in registrations if not is_european(person.name)]
    if not people:
        return ""
    try:
        from kiosk.app.printing.missing_glyphs import missing_glyphs_notice
        from kiosk.app.qt_application import start_qt
    except ImportError:
        return ""
    start_qt(windows=False)
    return missing_glyphs_notice(people).strip()


def _inspect(
    app: "Application",
    event: Event,
    file: Path,
    choices: "RosterChoices",
    *,
    recall: bool,
) -> "Roster":
    """Return a roster, read as was decided for its headings before if that is kept."""
    from kiosk.app.remembered_choices import recall_choices
    from kiosk.exchange.roster.roster_file import inspect_roster

    roster = inspect_roster(file, event, choices)
    headings = [column.heading for column in roster.reading.columns]
    kept = recall_choices(app.home.roster_choices, event.id, headings)
    if not recall or kept is None:
        return roster
    print_error(_recalled_message(kept))
    return inspect_roster(file, event, kept)


def _remember(
    app: "Application",
    event: Event,
    reading: RosterReading,
    choices: "RosterChoices",
    *,
    dry_run: bool,
) -> None:
    from kiosk.app.remembered_choices import remember_choices
    from kiosk.exchange.roster.roster_choices import RosterChoices

    if choices != RosterChoices() and not dry_run:
        headings = [column.heading for column in reading.columns]
        remember_choices(app.home.roster_choices, event.id, headings, choices)


def _recalled_message(choices: "RosterChoices") -> str:
    decided = [
        f"“{word}” is {meaning}" if meaning else f"“{word}” is not read"
        for word, meaning in {**choices.columns, **choices.states}.items()
    ]
    listing = f": {', '.join(decided[:20])}" if decided else ""
    return (
        f"Read as was decided for these headings before{listing}. --ignore-"
        "remembered reads it without that."
    )


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
