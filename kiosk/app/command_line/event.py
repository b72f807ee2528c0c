"""``kiosk event``: events with their programmes."""

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.event_new import DASH, new_event
from kiosk.app.command_line.json_objects import iso
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option, print_error
from kiosk.domain.bidi import isolate
from kiosk.domain.text import localize

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="ID",
        callback=clean_option,
        help="Which event; with one kept, that one.",
    ),
]


group = typer.Typer(help="Events with their programmes.", no_args_is_help=True)
group.command("new")(new_event)


@group.command("import")
def import_event(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An event file (TOML).")],
    as_json: options.AsJson = False,
) -> None:
    """Bring in an event, or its newer programme; people are kept."""
    from kiosk.app.event_import import import_with_backup, read_event_for

    app = options.open_app(context)
    event = read_event_for(app, file)
    backup = import_with_backup(app, event)
    if as_json:
        print_json({"id": event.id, "title": localize(event.title, "en")})
    else:
        print_line(
            f"{event.id} is in: “{localize(event.title, 'en')}”, {len(event.agenda)} "
            "items, "
            f"{len(event.speakers)} speakers, {len(event.checkpoints)} checkpoints."
        )
        if backup is not None:
            print_line(f"It was different here; as it was before, it is in {backup}.")
        for speaker in event.speakers:
            if speaker.portrait and not speaker.picture:
                print_line(
                    f"There is no picture “{speaker.portrait}” of "
                    f"{isolate(speaker.name)} beside {file.name}: "
                    "initials stand in for it."
                )


@group.command("export")
def export_event(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The event file to write (TOML).")
    ],
    event: options.EventId = None,
) -> None:
    """Write an event with its programme as an event file."""
    from kiosk.exchange.event.event_writer import write_event

    app = options.open_app(context)
    selected_event = app.find_event(event)
    write_event(file, selected_event)
    print_line(f"{selected_event.id} is in {file}.")


@group.command()
def calendar(
    context: typer.Context,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The .ics to write."),
    ],
    language: Annotated[
        str, typer.Option(metavar="CODE", help="en or nl; else the event's first.")
    ] = "",
    event: options.EventId = None,
) -> None:
    """Write the programme as a calendar, an entry for each item."""
    from kiosk.exchange.calendar import programme_calendar
    from kiosk.files.atomic_write import write_atomically

    options.check_language(language)
    app = options.open_app(context)
    selected_event = app.find_event(event)
    with app.store.reading() as reader:
        revision = reader.events.revision(selected_event.id)
    content = programme_calendar(
        selected_event,
        language or selected_event.languages[0],
        revision,
        app.clock.now(),
    )
    write_atomically(output, content)
    print_line(f"The programme of {selected_event.id} is in {output}.")


@group.command("list")
def list_events(context: typer.Context, as_json: options.AsJson = False) -> None:
    """List the events that are kept."""
    app = options.open_app(context)
    with app.store.reading() as reader:
        events = reader.events.all()
        unreadable = reader.events.unreadable()
    for event_id in unreadable:
        print_error(
            f"What is kept of the event “{event_id}” cannot be read: bring it in again "
            "with “kiosk event import FILE”."
        )
    if as_json:
        print_json(
            [
                {
                    "id": event.id,
                    "title": localize(event.title, "en"),
                    "starts_at": iso(event.starts_at),
                    "ends_at": iso(event.ends_at),
                }
                for event in events
            ]
        )
        return
    if not events and not unreadable:
        print_line("There is no event yet; bring one in: kiosk event import FILE")
        return
    print_table(
        ("id", "starts", "title"),
        (
            (
                event.id,
                f"{event.local(event.starts_at):%Y-%m-%d %H:%M}",
                localize(event.title, "en"),
            )
            for event in events
        ),
        folding=("title",),
    )


@group.command("show")
def show(
    context: typer.Context,
    name: Name = None,
    event: options.EventId = None,
    language: Annotated[Literal["en", "nl"], typer.Option(help="In which.")] = "en",
    as_json: options.AsJson = False,
) -> None:
    """Show an event, its programme and its speakers."""
    from kiosk.domain.event.dates import format_date, format_time

    app = options.open_app(context)
    selected_event = app.find_event(name or event)
    if as_json:
        from kiosk.store.event_records import serialize_event

        print_json(json.loads(serialize_event(selected_event)))
        return
    hours = (
        format_time(moment, selected_event)
        for moment in (selected_event.starts_at, selected_event.ends_at)
    )
    print_line(localize(selected_event.title, language))
    print_line(
        f"{format_date(selected_event.starts_at, selected_event, language)}, "
        f"{DASH.join(hours)}"
    )
    print_line(
        f"{localize(selected_event.venue, language)} · "
        f"{localize(selected_event.organiser, language)}"
    )
    print_line()
    for item in selected_event.agenda:
        print_line(
            f"{format_time(item.starts_at, selected_event)}  "
            f"{localize(item.title, language)}"
        )
        for talk in item.talk:
            names = (selected_event.speaker(speaker_id) for speaker_id in talk.speakers)
            speakers = ", ".join(found.name for found in names if found)
            print_line(f"       {speakers}: {localize(talk.title, language)}")
    print_line()
    for speaker in selected_event.speakers:
        about = map(isolate, filter(None, (speaker.name, speaker.affiliation)))
        print_line(", ".join(about))


@group.command("rotate-key")
def rotate_key(
    context: typer.Context,
    name: Name = None,
    event: options.EventId = None,
    revoke: Annotated[
        bool,
        typer.Option("--revoke", help="Also revoke all tickets issued so far."),
    ] = False,
) -> None:
    """Seal new tickets with a new key."""
    app = options.open_app(context)
    selected_event = app.find_event(name or event)
    revoked = app.use_cases.rotate_key(selected_event.id, revoke=revoke)
    notice = f"; {revoked} tickets are revoked" if revoke else ""
    print_line(f"{selected_event.id} seals its tickets with a new key{notice}.")
