"""The printers of a station, as ``[[printer]]`` in ``settings.toml`` names them."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import ConfigDict, Field, field_validator, model_validator

from kiosk.domain.printer import PrinterPlan
from kiosk.files.toml_tables import Table, invalid

ZPL_PORT = 9100
"""Where label printers listen unless somebody changed it."""


class Way(StrEnum):
    """How badges get to a printer: the beginning of its address."""

    CUPS = "cups"
    IPP = "ipp"
    IPPS = "ipps"
    ZPL = "zpl"
    FOLDER = "folder"
    SYSTEM = "system"


class PrinterSettings(Table):
    """One ``[[printer]]``: what it is called, where it is, and what it is there for."""

    model_config = ConfigDict(str_strip_whitespace=True)

    name: str = Field(min_length=1, max_length=60)
    address: str
    categories: frozenset[str] = frozenset()
    layouts: frozenset[str] = frozenset()
    fallback: str = ""
    roll: int | None = Field(default=None, ge=1, le=100_000)
    dpi: int = Field(default=203, ge=100, le=1200)

    @field_validator("address")
    @classmethod
    def check_address(cls, address: str) -> str:
        """Take an address that says how to get there, and where that is."""
        way, colon, rest = address.partition(":")
        if not colon or way not in set(Way):
            raise ValueError(
                f"“{address}” is no printer's address: write cups:NAME, ipp://HOST/…, "
                "zpl://HOST:9100, folder:/PATH or system:NAME"
            )
        if Way(way) in {Way.IPP, Way.IPPS, Way.ZPL}:
            check_host(address)
        elif Way(way) is Way.FOLDER and not Path(rest).is_absolute():
            raise ValueError(f"“{address}” needs a whole path, such as folder:/badges")
        return address

    @field_validator("categories")
    @classmethod
    def fold(cls, categories: frozenset[str]) -> frozenset[str]:
        """Take categories in any case."""
        return frozenset(one.casefold() for one in categories)

    @property
    def way(self) -> Way:
        """How badges get there."""
        return Way(self.address.partition(":")[0])

    @property
    def place(self) -> str:
        """What follows the way: a queue's name, a folder, a printer's name."""
        return self.address.partition(":")[2]

    @property
    def host(self) -> tuple[str, int]:
        """A label printer's host and port."""
        parts = urlsplit(self.address)
        return parts.hostname or "", parts.port or ZPL_PORT

    @property
    def plan(self) -> PrinterPlan:
        """What the rule of routing needs of it."""
        return PrinterPlan(
            name=self.name,
            categories=self.categories,
            layouts=self.layouts,
            fallback=self.fallback,
            roll=self.roll,
        )


class PrintSettings(Table):
    """What the settings say of badges on paper."""

    badges: bool = True
    badge_layout: str = "cr80"
    badge_layouts: dict[str, str] = Field(default_factory=dict)
    badge_folder: Path | None = None
    printer: tuple[PrinterSettings, ...] = ()

    @property
    def paper_printers(self) -> frozenset[str]:
        """Name the printers that make paper; a folder of PDFs does not."""
        return frozenset(one.name for one in self.printer if one.way is not Way.FOLDER)

    @field_validator("badge_layouts", "printer", mode="before")
    @classmethod
    def read_json(cls, value: object) -> object:
        """Take what the environment gives as JSON."""
        return from_json(value)

    @field_validator("badge_layouts")
    @classmethod
    def fold_categories(cls, layouts: dict[str, str]) -> dict[str, str]:
        """Take categories in any case."""
        return {category.casefold(): name for category, name in layouts.items()}

    @model_validator(mode="after")
    def check_printers(self) -> Self:
        """Have each name once, and fall back only on printers that are there."""
        names = [one.name for one in self.printer]
        for number, one in enumerate(self.printer):
            if one.name in names[:number]:
                raise invalid(
                    f"two printers are called “{one.name}”",
                    at=("printer", number, "name"),
                )
            if one.fallback and (one.fallback not in names or one.fallback == one.name):
                others = ", ".join(name for name in names if name != one.name)
                raise invalid(
                    f"“{one.name}” cannot fall back on “{one.fallback}”; there are: "
                    f"{others or 'no others'}",
                    at=("printer", number, "fallback"),
                )
        return self


def from_json(value: object) -> object:
    """Read what the environment gives as JSON; what is none is left as it is."""
    if not isinstance(value, str):
        return value
    try:
        known: object = json.loads(value)
    except (ValueError, RecursionError):
        return value
    return known


def check_host(address: str) -> None:
    """Raise ValueError for an address without a host, or with a port that is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if not parts.hostname:
        raise ValueError(f"“{address}” names no host, as in zpl://192.168.1.20:9100")
    try:
        fits = parts.port != 0
    except ValueError:
        fits = False
    if not fits:
        port = parts.netloc.rpartition(":")[2]
        raise ValueError(f"“{port}” is no port: write a number from 1 to 65535")
