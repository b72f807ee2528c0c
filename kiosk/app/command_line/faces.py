"""``kiosk open`` and ``kiosk demo``: the windows."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_line
from kiosk.domain.fault import KnownFault

FACE_NAMES = ("attendee", "desk", "organiser")


def open_faces(
    context: typer.Context,
    faces: Annotated[
        list[str] | None,
        typer.Argument(metavar="FACE", help="attendee, desk (if none) or organiser."),
    ] = None,
    event: options.EventId = None,
    checkpoint: options.CheckpointName = None,
    station: options.Station = None,
    camera: options.CameraName = None,
    full_screen: Annotated[
        bool, typer.Option("--full-screen", help="Without a frame, over the screen.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Bring a face back when it crashes.")
    ] = False,
    locked: Annotated[
        bool, typer.Option("--locked", help="Guests cannot leave it; a staff PIN can.")
    ] = False,
    out: Annotated[
        bool, typer.Option("--out", help="Guests go out at the attendee's face.")
    ] = False,
    at: options.At = None,
    wall: Annotated[
        bool, typer.Option("--wall", help="The organiser's numbers alone, for a wall.")
    ] = False,
    opening: Annotated[str | None, typer.Option(hidden=True)] = None,
) -> None:
    """Open a face, or several, one on each screen (--full-screen)."""
    from kiosk.app.bootstrap import clock_shift_to
    from kiosk.app.windows.windows import OpenOptions, open_windows

    app = options.open_app(context)
    if opening is not None:
        child_options = OpenOptions.from_json(opening)
        raise typer.Exit(
            open_windows(
                app.with_clock_shift(child_options.shift), faces or [], child_options
            )
        )
    chosen = list(dict.fromkeys(faces or ["desk"]))
    for name in chosen:
        if name not in FACE_NAMES:
            raise KnownFault(
                f"There is no face “{name}”; there are: {', '.join(FACE_NAMES)}."
            )
    if out and "attendee" not in chosen:
        raise KnownFault(
            "Only the attendee's face is opened with --out; at the desk, Ctrl O makes "
            "it the way out."
        )
    selected_event = app.find_event(event)
    selected_event.checkpoint(checkpoint or app.settings.checkpoint)
    shift = clock_shift_to(options.parse_time(at, selected_event))
    open_options = OpenOptions(
        event=selected_event.id,
        station=station,
        checkpoint=checkpoint,
        full_screen=full_screen,
        wall=wall,
        camera=camera,
        locked=locked,
        out=out,
        shift=shift,
    )
    if watch:
        from kiosk.app.windows.supervisor import supervise_faces

        places = [(name, at) for at, name in enumerate(chosen)]
        raise typer.Exit(
            supervise_faces(app.with_clock_shift(shift), places, open_options)
        )
    raise typer.Exit(open_windows(app.with_clock_shift(shift), chosen, open_options))


def demo(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FOLDER", help="Where pictures and badges go."
        ),
    ] = None,
    event: Annotated[
        str,
        typer.Option(
            metavar="ID",
            help="Which sample: dilema-2023, an evening, or summer-school, three days.",
        ),
    ] = "dilema-2023",
) -> None:
    """Play a sample event, in windows or as pictures in a folder."""
    from kiosk.app.demo.demo import run_demo

    raise typer.Exit(run_demo(output, print_line, event))


def gallery(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FOLDER", help="Where pictures go."),
    ],
) -> None:
    """Draw every page in every variant, to look at them."""
    from kiosk.app.gallery.drawing import draw_gallery

    draw_gallery(output, print_line)
