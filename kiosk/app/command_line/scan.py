"""``kiosk scan``: codes from arguments, lines, JSON lines, pictures or a camera."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.json_objects import scan_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.scan_line import ScanLine, parse_scan_line
from kiosk.app.command_line.streams import (
    OutputError,
    clean_option,
    print_error,
    read_lines,
)
from kiosk.app.crash import describe_error
from kiosk.domain.admission.ledger import Direction
from kiosk.domain.event.event_days import may_exit_be_due
from kiosk.domain.fault import KnownFault
from kiosk.domain.symbology import QR_ONLY

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.domain.event.event import Event
    from kiosk.domain.symbology import Symbology
    from kiosk.service.check_in import Scan


def scan(
    context: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="CODE",
            help="Codes to scan; without any, they are read line by line.",
        ),
    ] = None,
    image: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="A picture to read codes from."),
    ] = None,
    camera: options.CameraName = None,
    event: options.EventId = None,
    at: options.At = None,
    nonce: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT",
            callback=clean_option,
            help="A name for this scan, so that a retry is harmless.",
        ),
    ] = None,
    out: Annotated[bool, typer.Option("--out", help="They go out.")] = False,
    checkpoint: options.CheckpointName = None,
    station: options.Station = None,
    operator: options.Operator = None,
    override: options.Override = None,
    as_json: options.AsJson = False,
) -> None:
    """Check people in, or out with --out: a verdict for each code.

    With a camera, each code that is held up is a scan, until Ctrl+C, or until the video
    or the pictures in its place end. With nothing to read from, codes come from
    standard input, one a line: bare, or as JSON objects with "code" and, if wanted,
    "at", "nonce", "direction" ("in" or "out"), "checkpoint", "station", "operator" and
    "override" (a reason). With --json, an object that is no scan is answered with an
    "error"; any other line is a code.

    A refused code is an answer as well: the exit code is 0 whatever the verdicts, and 1
    only where something could not be scanned. Scripts read the "verdict" that --json
    gives.
    """
    app = options.open_app(context)
    selected_event = app.find_event(event)
    template = ScanLine(
        code="",
        at=at,
        nonce=nonce,
        direction="out" if out else "in",
        checkpoint=checkpoint,
        station=station,
        operator=operator,
        override=override,
    )
    runner = _ScanRunner(app, selected_event, template, as_json=as_json)
    sources: Iterable[ScanLine | str | Path] = read_lines()
    if codes or image or camera:
        sources = chain(
            (replace(template, code=code) for code in codes or ()),
            image or (),
            _camera_lines(camera, template, app.settings.symbologies),
        )
    if not runner.run(sources):
        raise typer.Exit(1)


def _camera_lines(
    camera: str | None, template: ScanLine, symbologies: "tuple[Symbology, ...]"
) -> Iterator[ScanLine]:
    if camera is None:
        return
    from kiosk.app.windows.camera_codes import camera_codes

    for code in camera_codes(camera, print_error, symbologies):
        yield replace(template, code=code)


@dataclass(frozen=True, slots=True)
class _ScanRunner:
    """Runs one scan after the other, in order."""

    app: "Application"
    event: "Event"
    template: ScanLine
    as_json: bool

    def run(self, sources: Iterable[ScanLine | str | Path]) -> bool:
        """Run all scans, also after one that failed; return whether none did."""
        all_ok = True
        for source in sources:
            try:
                for line in self._lines(source):
                    self._check_in(line)
            except (OutputError, BrokenPipeError):
                raise
            except Exception as error:  # noqa: BLE001  the next one is scanned all the same
                all_ok = False
                self._report_error(describe_error(error))
        return all_ok

    def _lines(self, source: ScanLine | str | Path) -> Iterable[ScanLine]:
        match source:
            case ScanLine():
                return [source]
            case str():
                return [parse_scan_line(source, self.template)]
            case Path():
                return self._read_image(source)

    def _read_image(self, path: Path) -> list[ScanLine]:
        from kiosk.devices.qr.image_reader import read_codes

        symbologies = self.app.settings.symbologies
        if codes := read_codes(path, symbologies):
            return [replace(self.template, code=code) for code in codes]
        message = f"No code was found in {path}; take a sharper or closer picture."
        if symbologies != QR_ONLY:
            message += (
                f" The setting “symbologies” looks for {', '.join(symbologies)} alone."
            )
        raise KnownFault(message)

    def _check_in(self, line: ScanLine) -> None:
        scan = self._make_scan(line)
        if may_exit_be_due(self.event, scan.at or self.app.clock.now()):
            self.app.use_cases.close_event(self.event.id, scan.station, scan.at)
        check_in_result = self.app.use_cases.check_in(scan)
        result = scan_object(check_in_result, self.event, self.app.settings.language)
        if self.as_json:
            print_json(result)
        else:
            print_line(f"{result['verdict']}: {result['staff']}")

    def _report_error(self, sentence: str) -> None:
        if self.as_json:
            print_json({"error": sentence})
        print_error(sentence)

    def _make_scan(self, line: ScanLine) -> "Scan":
        from kiosk.service.check_in import Scan

        settings = self.app.settings
        return Scan(
            event=self.event.id,
            code=line.code,
            station=self.app.station_name(line.station),
            checkpoint=line.checkpoint or settings.checkpoint,
            direction=_parse_direction(line.direction),
            operator=line.operator,
            nonce=line.nonce,
            at=options.parse_time(line.at, self.event),
            override=line.override or "",
        )


def _parse_direction(word: str | None) -> Direction:
    try:
        return Direction(word or Direction.IN)
    except ValueError as error:
        raise KnownFault(
            f"“{word}” is not a direction; write “in” or “out”."
        ) from error
