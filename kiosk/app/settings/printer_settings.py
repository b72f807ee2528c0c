"""The printers of a station, as ``[[printer]]`` in ``settings.toml`` names them."""

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import ConfigDict, Field, field_validator, model_validator

from kiosk.devices.printers.certificate import PUBLIC
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.files.text_cleaning import quoted
from kiosk.files.toml_tables import Table, invalid

_FINGERPRINT = re.compile(r"[0-9A-F]{2}(:[0-9A-F]{2}){31}")
ZPL_PORT = 9100
"""The default port of label printers."""


class PrinterScheme(StrEnum):
    """The scheme of a printer's address: how badges get there."""

    CUPS = "cups"
    IPP = "ipp"
    IPPS = "ipps"
    ZPL = "zpl"
    FOLDER = "folder"
    SYSTEM = "system"


class PrinterSettings(Table):
    """One ``[[printer]]``: its name, its address and its purpose."""

    model_config = ConfigDict(str_strip_whitespace=True)

    name: str = Field(min_length=1, max_length=60)
    address: str
    categories: frozenset[str] = frozenset()
    layouts: frozenset[str] = frozenset()
    fallback: str = ""
    roll: int | None = Field(default=None, ge=1, le=100_000)
    dpi: int = Field(default=203, ge=100, le=1200)
    certificate: str = ""

    @field_validator("address")
    @classmethod
    def check_address(cls, address: str) -> str:
        """Raise ValueError for an address without a known scheme or a target."""
        scheme, separator, target = address.partition(":")
        if not separator or scheme not in set(PrinterScheme):
            raise ValueError(
                f"“{address}” is no printer's address: write cups:NAME, ipp://HOST/…, "
                "zpl://HOST:9100, folder:/PATH or system:NAME"
            )
        if PrinterScheme(scheme) in {
            PrinterScheme.IPP,
            PrinterScheme.IPPS,
            PrinterScheme.ZPL,
        }:
            check_host(address)
        elif (
            PrinterScheme(scheme) is PrinterScheme.FOLDER
            and not Path(target).is_absolute()
        ):
            raise ValueError(f"“{address}” needs a whole path, such as folder:/badges")
        return address

    @field_validator("certificate")
    @classmethod
    def check_certificate(cls, certificate: str) -> str:
        """Raise ValueError for what is neither a fingerprint nor “public”."""
        shown = certificate.upper()
        if shown and shown != PUBLIC.upper() and not _FINGERPRINT.fullmatch(shown):
            raise ValueError(
                f"{quoted(certificate)} is no certificate's SHA-256 fingerprint, such "
                "as AB:CD:…; take the line out, and kiosk writes it at the first use"
            )
        return certificate.lower() if shown == PUBLIC.upper() else shown

    @field_validator("categories")
    @classmethod
    def casefold_categories(cls, categories: frozenset[str]) -> frozenset[str]:
        """Casefold the categories."""
        return frozenset(category.casefold() for category in categories)

    @property
    def scheme(self) -> PrinterScheme:
        """The address's scheme."""
        return PrinterScheme(self.address.partition(":")[0])

    @property
    def target(self) -> str:
        """The part after the scheme: a queue's name, a folder, a printer's name."""
        return self.address.partition(":")[2]

    @property
    def host(self) -> tuple[str, int]:
        """A label printer's host and port."""
        parts = urlsplit(self.address)
        return parts.hostname or "", parts.port or ZPL_PORT

    @property
    def config(self) -> PrinterConfig:
        """The printer as the routing needs it."""
        return PrinterConfig(
            name=self.name,
            categories=self.categories,
            layouts=self.layouts,
            fallback=self.fallback,
            roll=self.roll,
        )


class PrintSettings(Table):
    """The settings of badges and printers."""

    badges: bool = True
    badge_layout: str = "cr80"
    badge_layouts: dict[str, str] = Field(default_factory=dict)
    badge_folder: Path | None = None
    printer: tuple[PrinterSettings, ...] = ()

    @property
    def paper_printers(self) -> frozenset[str]:
        """The names of printers that print on paper, unlike a folder of PDFs."""
        return frozenset(
            printer.name
            for printer in self.printer
            if printer.scheme is not PrinterScheme.FOLDER
        )

    @field_validator("badge_layouts", "printer", mode="before")
    @classmethod
    def parse_json(cls, value: object) -> object:
        """Parse JSON, which environment variables hold."""
        return parse_json_value(value)

    @field_validator("badge_layouts")
    @classmethod
    def casefold_layout_categories(cls, layouts: dict[str, str]) -> dict[str, str]:
        """Casefold the categories."""
        return {category.casefold(): name for category, name in layouts.items()}

    @model_validator(mode="after")
    def check_printers(self) -> Self:
        """Raise for a name that occurs twice, or a fallback that does not exist."""
        names = [printer.name for printer in self.printer]
        for number, printer in enumerate(self.printer):
            if printer.name in names[:number]:
                raise invalid(
                    f"two printers are called “{printer.name}”",
                    at=("printer", number, "name"),
                )
            if printer.fallback and (
                printer.fallback not in names or printer.fallback == printer.name
            ):
                others = ", ".join(name for name in names if name != printer.name)
                raise invalid(
                    f"“{printer.name}” cannot fall back on “{printer.fallback}”; there "
                    "are: "
                    f"{others or 'no others'}",
                    at=("printer", number, "fallback"),
                )
        return self


def parse_json_value(value: object) -> object:
    """Parse the JSON of an environment variable; return anything else unchanged."""
    if not isinstance(value, str):
        return value
    try:
        parsed: object = json.loads(value)
    except (ValueError, RecursionError):
        return value
    return parsed


def check_host(address: str) -> None:
    """Raise ValueError for an address without a host, or with an invalid port."""
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    if not parts.hostname:
        raise ValueError(f"“{address}” names no host, as in zpl://192.168.1.20:9100")
    try:
        is_valid = parts.port != 0
    except ValueError:
        is_valid = False
    if not is_valid:
        port = parts.netloc.rpartition(":")[2]
        raise ValueError(f"“{port}” is no port: write a number from 1 to 65535")
