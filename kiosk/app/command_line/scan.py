"""``kiosk scan``: codes from arguments, lines, JSON lines, pictures or a camera."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.objects import scan_object
from kiosk.app.command_line.output import print_json, print_line
from kiosk.app.command_line.scan_line import ScanLine, read_line
from kiosk.app.command_line.streams import (
    NobodyReads,
    complain,
    incoming_lines,
    tidy,
)
from kiosk.app.crash import in_words
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Direction
from kiosk.domain.symbology import QR_ONLY

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.domain.event import Event
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
            callback=tidy,
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
    opened = options.house(context)
    known = opened.event(event)
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
    desk = _Desk(opened, known, template, as_json=as_json)
    given: Iterable[ScanLine | str | Path] = incoming_lines()
    if codes or image or camera:
        given = chain(
            (replace(template, code=code) for code in codes or ()),
            image or (),
            _seen(camera, template, opened.settings.symbologies),
        )
    if not desk.answer_all(given):
        raise typer.Exit(1)


def _seen(
    camera: str | None, template: ScanLine, symbologies: "tuple[Symbology, ...]"
) -> Iterator[ScanLine]:
    if camera is None:
        return
    from kiosk.app.camera_codes import camera_codes

    for code in camera_codes(camera, complain, symbologies):
        yield replace(template, code=code)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Answers one scan after the other, in order."""

    house: "House"
    event: "Event"
    template: ScanLine
    as_json: bool

    def answer_all(self, given: Iterable[ScanLine | str | Path]) -> bool:
        """Answer all; what cannot be taken does not stop the rest."""
        well = True
        for one in given:
            try:
                for line in self._lines(one):
                    self._answer(line)
            except (NobodyReads, BrokenPipeError):
                raise
            except Exception as error:  # noqa: BLE001  the next in line is let in
                well = False
                self._complain(in_words(error))
        return well

    def _lines(self, given: ScanLine | str | Path) -> Iterable[ScanLine]:
        match given:
            case ScanLine():
                return [given]
            case str():
                return [read_line(given, self.template)]
            case Path():
                return self._pictured(given)

    def _pictured(self, path: Path) -> list[ScanLine]:
        from kiosk.devices.image_reader import read_codes

        kinds = self.house.settings.symbologies
        if found := read_codes(path, kinds):
            return [replace(self.template, code=code) for code in found]
        told = f"No code was found in {path}; take a sharper or closer picture."
        if kinds != QR_ONLY:
            told += f" The setting “symbologies” looks for {', '.join(kinds)} alone."
        raise KnownFault(told)

    def _answer(self, line: ScanLine) -> None:
        scan = self._scan(line)
        closing = self.event.admission.automatic_exit_at
        if closing and (scan.at or self.house.clock.now()) >= closing:
            self.house.use_cases.close_event(self.event.id, scan.station, scan.at)
        answer = self.house.use_cases.check_in(scan)
        told = scan_object(answer, self.event, self.house.settings.language)
        if self.as_json:
            print_json(told)
        else:
            print_line(f"{told['verdict']}: {told['staff']}")

    def _complain(self, sentence: str) -> None:
        if self.as_json:
            print_json({"error": sentence})
        complain(sentence)

    def _scan(self, line: ScanLine) -> "Scan":
        from kiosk.service.check_in import Scan

        settings = self.house.settings
        if line.override:
            options.check_override(self.house, line.operator)
        return Scan(
            event=self.event.id,
            code=line.code,
            station=self.house.station(line.station),
            checkpoint=line.checkpoint or settings.checkpoint,
            direction=_direction(line.direction),
            operator=line.operator,
            nonce=line.nonce,
            at=options.moment(line.at, self.event),
            override=line.override or "",
        )


def _direction(word: str | None) -> Direction:
    try:
        return Direction(word or Direction.IN)
    except ValueError as error:
        raise KnownFault(
            f"“{word}” is not a direction; write “in” or “out”."
        ) from error
