"""The settings of a station: the home's ``settings.toml``."""

import os
import platform
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator, model_validator

from kiosk.app.settings.mail_settings import MailSettings
from kiosk.app.settings.printer_settings import PrintSettings, parse_json_value
from kiosk.app.settings.settings_errors import (
    environment_variable,
    invalid_setting,
    read_settings_file,
)
from kiosk.devices.scanners.port_settings import AUTO, PortSettings, parse_port
from kiosk.domain.symbology import QR_ONLY, Symbology
from kiosk.files.toml import InvalidValueError
from kiosk.files.toml_tables import invalid, read_table

MAX_CLOCK_SHIFT = 1.5e9
"""Seconds, nearly 50 years: the ledger's clock counts from 1970."""


class Settings(PrintSettings):
    """One station's settings; each may also come as ``KIOSK_…`` from the environment.

    ``camera`` is a camera's id or name, "default" or "none"; ``scanners`` names the
    serial ports on which scanners are looked for; ``symbologies`` are the kinds of
    codes that pictures and cameras are searched for; ``clock_shift`` moves the
    clock by so many seconds, to rehearse an event on another day; ``hub_silence_ms`` is
    how many milliseconds a scan waits for the hub's answer before this station decides
    on its own; ``paper_folder`` is where the list of people is laid every minute, on a
    USB stick perhaps, beside the home's own; ``volume`` is how loud the sounds are, in
    per cent, and 0 is silence; ``look`` is which colours the faces have, ``text_size``
    how large they write, in per cent, and ``motion`` whether anything in them may move;
    ``scanner_side`` is where a guest finds the hand scanner, seen from the screen;
    ``lock_after`` is how many idle minutes lock a desk where staff have PINs, 0 never;
    ``mail`` is how tickets are sent.
    """

    station: str = Field(
        default_factory=lambda: platform.node() or "station", min_length=1
    )
    checkpoint: str | None = None
    language: Literal["en", "nl"] = "en"
    camera: str | None = None
    paper_folder: Path | None = None
    scanners: tuple[PortSettings, ...] = (PortSettings(AUTO),)
    symbologies: tuple[Symbology, ...] = Field(default=QR_ONLY, min_length=1)
    clock_shift: float = Field(
        default=0, ge=-MAX_CLOCK_SHIFT, le=MAX_CLOCK_SHIFT, allow_inf_nan=False
    )
    hub_silence_ms: int = Field(default=300, ge=50, le=10_000)
    volume: int = Field(default=70, ge=0, le=100)
    lock_after: int = Field(default=5, ge=0, le=240)
    look: Literal["light", "dark", "contrast"] = "light"
    text_size: int = Field(default=100, ge=100, le=160)
    motion: bool = True
    scanner_side: Literal["below", "left", "right"] = "below"
    mail: MailSettings | None = None

    @model_validator(mode="before")
    @classmethod
    def reject_staff(cls, values: dict[str, object]) -> dict[str, object]:
        """Raise for the staff, who once stood here, and say where they are kept."""
        if "staff" in values:
            raise invalid(
                "staff are kept in the records now: “kiosk staff add NAME --role ROLE”",
                at=("staff",),
            )
        return values

    @field_validator("mail", mode="before")
    @classmethod
    def parse_mail(cls, value: object) -> object:
        """Parse JSON, which an environment variable holds."""
        return parse_json_value(value)

    @field_validator("scanners", mode="before")
    @classmethod
    def parse_scanners(cls, scanners: object) -> object:
        """Parse port names; environment variables separate them by commas."""
        names = scanners.split(",") if isinstance(scanners, str) else scanners
        if not isinstance(names, list) or not all(
            isinstance(name, str) for name in names
        ):
            raise ValueError('list the ports, as in ["auto"] or ["/dev/ttyACM0"]')
        return tuple(parse_port(name) for name in names)

    @field_validator("symbologies", mode="before")
    @classmethod
    def parse_symbologies(cls, names: object) -> object:
        """Parse symbologies; environment variables separate them by commas."""
        symbologies = (
            names.replace(" ", "").split(",") if isinstance(names, str) else names
        )
        for name in symbologies if isinstance(symbologies, list) else ():
            if name not in list(Symbology):
                raise ValueError(
                    f"“{name}” is no kind of code; there are: {', '.join(Symbology)}"
                )
        return symbologies


def read_settings(home: Path) -> Settings:
    """Return a home's settings; without the file they are the defaults.

    Raise KnownFault, with the setting's name, for an unknown setting or a wrong value.
    """
    file = read_settings_file(home)
    try:
        return read_table(Settings, file.values | _environment_values())
    except InvalidValueError as error:
        raise invalid_setting(error, file) from error


def _environment_values() -> dict[str, str]:
    variables = {name: environment_variable(name) for name in Settings.model_fields}
    return {
        name: os.environ[variable] for name, variable in variables.items() if variable
    }
