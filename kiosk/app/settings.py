"""What a station is called and how it works: the home's ``settings.toml``."""

import json
import os
import platform
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role

FILE = "settings.toml"
PREFIX = "KIOSK_"


class Settings(BaseModel):
    """One station's settings; each may also come as ``KIOSK_…`` from the environment.

    ``staff`` maps the names of operators to what they may do; ``clock_shift`` moves
    the clock by so many seconds, to rehearse an event on another day.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    station: str = Field(
        default_factory=lambda: platform.node() or "station", min_length=1
    )
    checkpoint: str | None = None
    language: Literal["en", "nl"] = "en"
    badges: bool = True
    badge_layout: str = "cr80"
    badge_folder: Path | None = None
    clock_shift: float = 0
    staff: dict[str, Role] = Field(default_factory=dict)

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
        first = error.errors()[0]
        name = str(first["loc"][0])
        if name in surroundings:
            where = f"The environment's {PREFIX}{name.upper()} does not fit"
        elif first["type"] == "extra_forbidden":
            raise KnownFault(f"{path}: {_unknown(name)}") from error
        else:
            where = f"{path}: the setting “{name}” does not fit"
        reason = first["msg"].removeprefix("Value error, ")
        raise KnownFault(f"{where}: {reason}.") from error


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


def _unknown(name: str) -> str:
    known = list(Settings.model_fields)
    near = get_close_matches(name, known, 1)
    hint = f"did you mean “{near[0]}”?" if near else f"known are: {', '.join(known)}."
    return f"“{name}” is not a setting; {hint}"
