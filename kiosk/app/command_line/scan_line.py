"""One line of ``kiosk scan``: a bare code, or a scan as a JSON object."""

import json
from dataclasses import asdict, dataclass, fields

from kiosk.app.command_line.streams import clean_option, printable
from kiosk.domain.fault import KnownFault


@dataclass(frozen=True, slots=True)
class ScanLine:
    """A scan's fields as given; missing ones come from the command's options."""

    code: str
    at: str | None = None
    nonce: str | None = None
    direction: str | None = None
    checkpoint: str | None = None
    station: str | None = None
    operator: str | None = None
    override: str | None = None


FIELDS = tuple(field.name for field in fields(ScanLine))


def parse_scan_line(line: str, options: ScanLine) -> ScanLine:
    """Parse a line; a bare code may be JSON itself, as those of other systems are.

    Raise KnownFault for an object that is meant to be a scan and is not one.
    """
    values = _parse_object(line.strip().lstrip("\ufeff"))
    if values is None:
        values = {"code": line}
    if unknown := [name for name in values if name not in FIELDS]:
        raise KnownFault(
            f"This line is not a scan: “{printable(unknown[0])[:80]}” is not known. "
            f"Known are: {', '.join(FIELDS)}."
        )
    if not isinstance(values.get("code"), str):
        raise KnownFault("This line is not a scan: it has no “code” that is a text.")
    return _merge(values, options)


def _parse_object(line: str) -> dict[str, object] | None:
    if not line.startswith("{"):
        return None
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, dict) or not values:
        return None
    return values if "code" in values or values.keys() <= set(FIELDS) else None


def _merge(line_values: dict[str, object], options: ScanLine) -> ScanLine:
    values = asdict(options)
    for name, value in line_values.items():
        if value is not None and not isinstance(value, str):
            raise KnownFault(f"This line is not a scan: “{name}” has to be a text.")
        if value:
            values[name] = clean_option(value)
    values["code"] = line_values["code"]
    return ScanLine(**values)
