"""``kiosk scan``: codes from arguments, lines, JSON lines or pictures."""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, scan_object
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Direction, Source

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.service.check_in import Scan

Codes = Annotated[list[str] | None, typer.Argument(metavar="[CODE…]")]
Images = Annotated[
    list[Path] | None, typer.Option("--image", help="A picture to read codes from.")
]


class ScanLine(BaseModel):
    """One scan as a JSON line; what is not given comes from the command's options."""

    model_config = ConfigDict(extra="forbid", strict=True)

    code: str
    at: str | None = None
    nonce: str | None = None
    direction: str | None = None
    checkpoint: str | None = None
    station: str | None = None
    operator: str | None = None
    override: str | None = None


def scan(
    context: typer.Context,
    codes: Codes = None,
    image: Images = None,
    event: options.EventId = None,
    at: options.At = None,
    nonce: Annotated[str | None, typer.Option(help="Makes a retry harmless.")] = None,
    out: Annotated[bool, typer.Option("--out", help="They go out.")] = False,
    checkpoint: options.CheckpointName = None,
    station: options.Station = None,
    operator: options.Operator = None,
    override: Annotated[
        str | None, typer.Option(help="Admit all the same, for this reason.")
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """Answer scans: codes as arguments, in pictures, or line by line as they come."""
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
    if codes or image:
        lines: Iterable[ScanLine | str] = [
            *(ScanLine(code=code) for code in codes or ()),
            *_pictured(image or (), known),
        ]
    else:
        lines = (line.rstrip("\r\n") for line in sys.stdin if line.strip())
    if not desk.answer_all(lines):
        raise typer.Exit(1)


def _pictured(paths: Iterable[Path], _event: Event) -> Iterator[ScanLine]:
    from kiosk.devices.image_reader import read_codes

    for path in paths:
        found = read_codes(path)
        if not found:
            raise KnownFault(
                f"No code was found in {path}; take a sharper or closer picture."
            )
        yield from (ScanLine(code=code) for code in found)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Answers line after line, in order."""

    house: "House"
    event: Event
    template: ScanLine
    as_json: bool

    def answer_all(self, lines: Iterable[ScanLine | str]) -> bool:
        """Answer each line; a line that cannot be taken does not stop the rest."""
        well = True
        for line in lines:
            try:
                self._answer(line)
            except KnownFault as fault:
                well = False
                self._complain(str(fault))
        return well

    def _answer(self, line: ScanLine | str) -> None:
        scan = self._scan(_read(line) if isinstance(line, str) else line)
        self.house.close_event(self.event.id, scan.station, scan.at)
        answer = self.house.check_in(scan)
        told = scan_object(answer, self.event, self.house.settings.language)
        if self.as_json:
            print_json(told)
        else:
            print_line(f"{told['verdict']}: {told['staff']}")

    def _complain(self, sentence: str) -> None:
        if self.as_json:
            print_json({"error": sentence})
        sys.stderr.write(sentence + "\n")

    def _scan(self, line: ScanLine) -> "Scan":
        from kiosk.service.check_in import Scan

        given = line.model_dump(exclude_none=True)
        merged = self.template.model_copy(update=given)
        settings = self.house.settings
        if merged.override and not settings.may_override(merged.operator):
            raise KnownFault(
                f"{merged.operator or 'This operator'} may not override; a supervisor "
                "may (--operator NAME)."
            )
        return Scan(
            event=self.event.id,
            code=merged.code,
            station=merged.station or settings.station,
            checkpoint=merged.checkpoint or settings.checkpoint,
            direction=_direction(merged.direction),
            source=Source.COMMAND_LINE,
            operator=merged.operator,
            nonce=merged.nonce,
            at=options.moment(merged.at, self.event),
            override=merged.override or "",
        )


def _read(line: str) -> ScanLine:
    """Read a line: a scan as JSON, or a bare code (which may be JSON of its own)."""
    try:
        given = json.loads(line) if line.lstrip().startswith("{") else None
    except ValueError:
        given = None
    if not isinstance(given, dict) or "code" not in given:
        return ScanLine(code=line)
    try:
        return ScanLine.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise KnownFault(
            f"This line is not a scan: “{where}” does not fit ({first['msg']}). Known "
            f"are: {', '.join(ScanLine.model_fields)}."
        ) from error


def _direction(word: str | None) -> Direction:
    try:
        return Direction(word or Direction.IN)
    except ValueError as error:
        raise KnownFault(
            f"“{word}” is not a direction; write “in” or “out”."
        ) from error
