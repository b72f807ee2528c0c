"""``kiosk event``: events with their programmes."""

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import iso
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import tidy
from kiosk.domain.text import say

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="ID", callback=tidy, help="Which event; with one kept, that one."
    ),
]

DASH = "\N{EN DASH}"

app = typer.Typer(help="Events with their programmes.", no_args_is_help=True)


@app.command("import")
def import_event(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An event file (TOML).")],
    as_json: options.AsJson = False,
) -> None:
    """Bring in an event, or its newer programme; people are kept."""
    from kiosk.app.bringing_in import bring_in
    from kiosk.exchange.event_file import read_event

    opened = options.house(context)
    event = read_event(file)
    before = bring_in(opened, event)
    if as_json:
        print_json({"id": event.id, "title": say(event.title, "en")})
    else:
        print_line(
            f"{event.id} is in: “{say(event.title, 'en')}”, {len(event.agenda)} items, "
            f"{len(event.speakers)} speakers, {len(event.checkpoints)} checkpoints."
        )
        if before is not None:
            print_line(f"It was different here; as it was before, it is in {before}.")
        for one in event.speakers:
            if one.portrait and not one.picture:
                print_line(
                    f"There is no picture “{one.portrait}” of {one.name} beside "
                    f"{file.name}: initials stand in for it."
                )


@app.command("export")
def export_event(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The event file to write (TOML).")
    ],
    event: options.EventId = None,
) -> None:
    """Write an event with its programme as an event file."""
    from kiosk.exchange.event_writing import write_event

    opened = options.house(context)
    known = opened.event(event)
    write_event(file, known)
    print_line(f"{known.id} is in {file}.")


@app.command("list")
def list_events(context: typer.Context, as_json: options.AsJson = False) -> None:
    """List the events that are kept."""
    opened = options.house(context)
    with opened.store.reading() as reader:
        events = reader.events.all()
    if as_json:
        print_json(
            [
                {
                    "id": event.id,
                    "title": say(event.title, "en"),
                    "starts_at": iso(event.starts_at),
                    "ends_at": iso(event.ends_at),
                }
                for event in events
            ]
        )
        return
    if not events:
        print_line("There is no event yet; bring one in: kiosk event import FILE")
        return
    print_table(
        ("id", "starts", "title"),
        (
            (
                event.id,
                f"{event.local(event.starts_at):%Y-%m-%d %H:%M}",
                say(event.title, "en"),
            )
            for event in events
        ),
        folding=("title",),
    )


@app.command("show")
def show(
    context: typer.Context,
    name: Name = None,
    event: options.EventId = None,
    language: Annotated[Literal["en", "nl"], typer.Option(help="In which.")] = "en",
    as_json: options.AsJson = False,
) -> None:
    """Show an event, its programme and its speakers."""
    from kiosk.domain.dates import clock_time, date

    opened = options.house(context)
    known = opened.event(name or event)
    if as_json:
        from kiosk.store.documents import write_event

        print_json(json.loads(write_event(known)))
        return
    hours = (clock_time(moment, known) for moment in (known.starts_at, known.ends_at))
    print_line(say(known.title, language))
    print_line(f"{date(known.starts_at, known, language)}, {DASH.join(hours)}")
    print_line(f"{say(known.venue, language)} · {say(known.organiser, language)}")
    print_line()
    for item in known.agenda:
        print_line(f"{clock_time(item.starts_at, known)}  {say(item.title, language)}")
        for talk in item.talk:
            names = (known.speaker(one) for one in talk.speakers)
            speakers = ", ".join(who.name for who in names if who)
            print_line(f"       {speakers}: {say(talk.title, language)}")
    print_line()
    for speaker in known.speakers:
        print_line(", ".join(filter(None, (speaker.name, speaker.affiliation))))


@app.command("rotate-key")
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
    opened = options.house(context)
    known = opened.event(name or event)
    revoked = opened.use_cases.rotate_key(known.id, revoke=revoke)
    told = f"; {revoked} tickets are revoked" if revoke else ""
    print_line(f"{known.id} seals its tickets with a new key{told}.")
