"""What a station is called and how it works: the home's ``settings.toml``."""

import os
import platform
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator, model_validator

from kiosk.app.printer_settings import PrintSettings
from kiosk.app.settings_faults import in_environment, read_file, unfit
from kiosk.devices.scanners.wanted import AUTO, Wanted, read_wanted
from kiosk.domain.symbology import QR_ONLY, Symbology
from kiosk.files.toml import InvalidValueError
from kiosk.files.toml_tables import invalid, read_table

LONGEST_SHIFT = 1.5e9
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
    ``lock_after`` is how many idle minutes lock a desk where staff have PINs, 0 never.
    """

    station: str = Field(
        default_factory=lambda: platform.node() or "station", min_length=1
    )
    checkpoint: str | None = None
    language: Literal["en", "nl"] = "en"
    camera: str | None = None
    paper_folder: Path | None = None
    scanners: tuple[Wanted, ...] = (Wanted(AUTO),)
    symbologies: tuple[Symbology, ...] = Field(default=QR_ONLY, min_length=1)
    clock_shift: float = Field(
        default=0, ge=-LONGEST_SHIFT, le=LONGEST_SHIFT, allow_inf_nan=False
    )
    hub_silence_ms: int = Field(default=300, ge=50, le=10_000)
    volume: int = Field(default=70, ge=0, le=100)
    lock_after: int = Field(default=5, ge=0, le=240)
    look: Literal["light", "dark", "contrast"] = "light"
    text_size: int = Field(default=100, ge=100, le=160)
    motion: bool = True

    @model_validator(mode="before")
    @classmethod
    def refuse_staff(cls, values: dict[str, object]) -> dict[str, object]:
        """Say where staff are kept, who once stood here."""
        if "staff" in values:
            raise invalid(
                "staff are kept in the records now: “kiosk staff add NAME --role ROLE”",
                at=("staff",),
            )
        return values

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


def read_settings(home: Path) -> Settings:
    """Read a home's settings; a home without the file has the defaults.

    Raises KnownFault that names the setting, for one that is not known or whose value
    does not fit.
    """
    file = read_file(home)
    try:
        return read_table(Settings, file.values | _environment())
    except InvalidValueError as error:
        raise unfit(error, file) from error


def _environment() -> dict[str, str]:
    variables = {name: in_environment(name) for name in Settings.model_fields}
    return {name: os.environ[one] for name, one in variables.items() if one}
