"""What a station is called and how it works: the home's ``settings.toml``."""

import platform
import tomllib
from pathlib import Path

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role

FILE = "settings.toml"


class Settings(BaseSettings):
    """One station's settings; each may also come as ``KIOSK_…`` from the environment.

    ``staff`` maps the names of operators to what they may do; ``clock_shift`` moves
    the clock by so many seconds, to rehearse an event on another day.
    """

    model_config = SettingsConfigDict(
        env_prefix="KIOSK_", extra="ignore", frozen=True, env_ignore_empty=True
    )

    station: str = Field(
        default_factory=lambda: platform.node() or "station", min_length=1
    )
    checkpoint: str | None = None
    language: str = "en"
    badges: bool = True
    badge_layout: str = "cr80"
    badge_folder: Path | None = None
    clock_shift: float = 0
    staff: dict[str, Role] = Field(default_factory=dict)

    @field_validator("staff", mode="before")
    @classmethod
    def read_roles(cls, staff: object) -> object:
        """Take roles by their names."""
        if not isinstance(staff, dict):
            return staff
        roles = {role.name.casefold(): role for role in Role}
        return {
            name: roles.get(str(role).casefold(), role) for name, role in staff.items()
        }

    def role_of(self, operator: str | None) -> Role:
        """Say what an operator may do: the roles' own names count as well."""
        known = {name.casefold(): role for name, role in self.staff.items()}
        known |= {role.name.casefold(): role for role in Role}
        return known.get((operator or "").casefold(), Role.STEWARD)

    def may_override(self, operator: str | None) -> bool:
        """Say whether an operator may overrule: whoever is not listed as a steward."""
        return not self.staff or self.role_of(operator) >= Role.SUPERVISOR


def read_settings(home: Path) -> Settings:
    """Read a home's settings; a home without the file has the defaults.

    Raises KnownFault that names the setting, for values that do not fit.
    """
    path = home / FILE

    class FromHome(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            del dotenv_settings, file_secret_settings
            toml = TomlConfigSettingsSource(settings_cls, path)
            return init_settings, env_settings, toml

    try:
        return FromHome()
    except tomllib.TOMLDecodeError as error:
        raise KnownFault(f"{path} is not TOML: {error}. Mend that line.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise KnownFault(
            f"{path}: the setting “{where}” does not fit: {first['msg']}."
        ) from error
