"""What a station is called and how it works: the home's ``settings.toml``."""

import json
import os
import platform
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from kiosk.app.printer_settings import PrinterSettings, PrintSettings
from kiosk.devices.scanners.wanted import AUTO, Wanted, read_wanted
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role
from kiosk.domain.symbology import QR_ONLY, Symbology

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

FILE = "settings.toml"
PREFIX = "KIOSK_"


class Settings(PrintSettings):
    """One station's settings; each may also come as ``KIOSK_…`` from the environment.

    ``camera`` is a camera's id or name, "default" or "none"; ``scanners`` names the
    serial ports on which scanners are looked for; ``symbologies`` are the kinds of
    codes that pictures and cameras are searched for; ``staff`` maps the names of
    operators to what they may do; ``clock_shift`` moves the clock by so many seconds,
    to rehearse an event on another day; ``hub_silence_ms`` is how many milliseconds a
    scan waits for the hub's answer before this station decides on its own.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    station: str = Field(
        default_factory=lambda: platform.node() or "station", min_length=1
    )
    checkpoint: str | None = None
    language: Literal["en", "nl"] = "en"
    camera: str | None = None
    scanners: tuple[Wanted, ...] = (Wanted(AUTO),)
    symbologies: tuple[Symbology, ...] = Field(default=QR_ONLY, min_length=1)
    clock_shift: float = 0
    hub_silence_ms: int = Field(default=300, ge=50, le=10_000)
    staff: dict[str, Role] = Field(default_factory=dict)

    @field_validator("scanners", mode="before")
    @classmethod
    def read_scanners(cls, scanners: object) -> object:
        """Take ports by their names; the environment gives them with commas between."""
        named = scanners.split(",") if isinstance(scanners, str) else scanners
        if not isinstance(named, list) or not all(
            isinstance(one, str) for one in named
        ):
            raise ValueError('list the ports, as in ["auto"] or ["/dev/ttyACM0"]')
        return tuple(read_wanted(one) for one in named)

    @field_validator("symbologies", mode="before")
    @classmethod
    def read_symbologies(cls, kinds: object) -> object:
        """Take kinds of codes by name; the environment gives them with commas."""
        known = kinds.replace(" ", "").split(",") if isinstance(kinds, str) else kinds
        for kind in known if isinstance(known, list) else ():
            if kind not in list(Symbology):
                raise ValueError(
                    f"“{kind}” is no kind of code; there are: {', '.join(Symbology)}"
                )
        return known

    @field_validator("staff", mode="before")
    @classmethod
    def read_roles(cls, staff: object) -> object:
        """Take roles by their names; the environment gives them as JSON."""
        known = json.loads(staff) if isinstance(staff, str) else staff
        if not isinstance(known, dict):
            return known
        roles = {role.name.casefold(): role for role in Role}
        for name, role in known.items():
            if str(role).casefold() not in roles:
                raise ValueError(
                    f"“{role}” is no role of {name}; there are: {', '.join(roles)}"
                )
        return {name: roles[str(role).casefold()] for name, role in known.items()}

    def role_of(self, operator: str | None) -> Role:
        """Say what an operator may do: the roles' own names count as well."""
        known = {role.name.casefold(): role for role in Role}
        known |= {name.casefold(): role for name, role in self.staff.items()}
        return known.get((operator or "").casefold(), Role.STEWARD)

    def may_override(self, operator: str | None) -> bool:
        """Say whether an operator may overrule: whoever is not listed as a steward."""
        return not self.staff or self.role_of(operator) >= Role.SUPERVISOR


def read_settings(home: Path) -> Settings:
    """Read a home's settings; a home without the file has the defaults.

    Raises KnownFault that names the setting, for one that is not known or whose value
    does not fit.
    """
    path = home / FILE
    surroundings = _environment()
    try:
        return Settings.model_validate(_file(path) | surroundings)
    except ValidationError as error:
        raise KnownFault(_told(error.errors()[0], path, surroundings)) from error


def _told(first: "ErrorDetails", path: Path, surroundings: dict[str, str]) -> str:
    """Say in one sentence which setting does not fit, and why."""
    reason = first["msg"].removeprefix("Value error, ")
    if not first["loc"]:
        return f"{path}: {reason}."
    key, *within = map(str, first["loc"])
    if key in surroundings:
        return f"The environment's {PREFIX}{key.upper()} does not fit: {reason}."
    where, settings = str(path), cast("type[BaseModel]", Settings)
    if key == "printer" and len(within) > 1:
        where, settings = (
            f"{path}, [[{key}]] number {int(within[0]) + 1}",
            PrinterSettings,
        )
        key = within[1]
    elif within:
        where, key = f"{path}, [{key}]", within[-1]
    if first["type"] == "extra_forbidden":
        return f"{where}: {_unknown(key, settings)}"
    return f"{where}: the setting “{key}” does not fit: {reason}."


def _file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except NotADirectoryError:  # the home itself is told of where it is opened
        return {}
    except OSError as error:
        raise KnownFault(
            f"{path} cannot be read: {error.strerror}. Let this user read it, or "
            "remove it."
        ) from error
    except UnicodeDecodeError as error:
        raise KnownFault(f"{path} is not UTF-8: save it again as such.") from error
    except tomllib.TOMLDecodeError as error:
        raise KnownFault(f"{path} is not TOML: {error}. Mend that line.") from error


def _environment() -> dict[str, str]:
    names = {name: PREFIX + name.upper() for name in Settings.model_fields}
    return {
        name: value
        for name, variable in names.items()
        if (value := os.environ.get(variable))
    }


def _unknown(name: str, settings: type[BaseModel]) -> str:
    known = list(settings.model_fields)
    near = get_close_matches(name, known, 1)
    hint = f"did you mean “{near[0]}”?" if near else f"known are: {', '.join(known)}."
    return f"“{name}” is not a setting; {hint}"
