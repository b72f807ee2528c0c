"""One line of ``kiosk scan``: a bare code, or a scan as a JSON object."""

import json
from dataclasses import asdict, dataclass, fields

from kiosk.app.command_line.streams import tidy, visible
from kiosk.domain.fault import KnownFault


@dataclass(frozen=True, slots=True)
class ScanLine:
    """A scan as it was given; what is left out comes from the command's options."""

    code: str
    at: str | None = None
    nonce: str | None = None
    direction: str | None = None
    checkpoint: str | None = None
    station: str | None = None
    operator: str | None = None
    override: str | None = None


KNOWN = tuple(field.name for field in fields(ScanLine))


def read_line(line: str, options: ScanLine) -> ScanLine:
    """Read a line; a bare code may be JSON of its own, as other systems' are.

    Raises KnownFault for an object that is meant to be a scan and is not one.
    """
    given = _object(line.strip().lstrip("\ufeff"))
    if given is None:
        given = {"code": line}
    if strange := [name for name in given if name not in KNOWN]:
        raise KnownFault(
            f"This line is not a scan: “{visible(strange[0])[:80]}” is not known. "
            f"Known are: {', '.join(KNOWN)}."
        )
    if not isinstance(given.get("code"), str):
        raise KnownFault("This line is not a scan: it has no “code” that is a text.")
    return _merge(given, options)


def _object(line: str) -> dict[str, object] | None:
    if not line.startswith("{"):
        return None
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict) or not given:
        return None
    return given if "code" in given or given.keys() <= set(KNOWN) else None


def _merge(given: dict[str, object], options: ScanLine) -> ScanLine:
    values = asdict(options)
    for name, value in given.items():
        if value is not None and not isinstance(value, str):
            raise KnownFault(f"This line is not a scan: “{name}” has to be a text.")
        if value:
            values[name] = tidy(value)
    values["code"] = given["code"]
    return ScanLine(**values)
