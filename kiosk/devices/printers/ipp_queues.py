"""The queues of this computer's CUPS, and which one an address means."""

import os
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from kiosk.devices.printers.ipp_client import (
    IppAddress,
    IppClient,
    PrinterRefusedError,
    PrinterUnreachableError,
    parse_address,
)
from kiosk.devices.printers.ipp_enums import IppOperation, IppStatus, IppTag
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.devices.printers.printer_messages import plain, worst_trouble
from kiosk.domain.badges.badge_job import PrinterTrouble

CUPS = "cups:"
_ASKED = (
    "printer-name",
    "printer-info",
    "printer-state-reasons",
    "printer-uri-supported",
)
_PORT = 631


@dataclass(frozen=True, slots=True)
class CupsQueue:
    """A CUPS queue; ``address`` is what the settings call it."""

    name: str
    address: str
    trouble: PrinterTrouble | None = None
    is_default: bool = False


def list_queues() -> tuple[CupsQueue, ...]:
    """Return the queues of CUPS.

    Raise PrinterUnreachableError where no CUPS answers.
    """
    return _queues(IppClient(_server()))


def resolve_address(address: str) -> IppAddress:
    """Return where an address leads; "cups:" to the default or only queue.

    Raise KnownFault for what is no address, PrinterUnreachableError and
    PrinterRefusedError for a queue that is not found.
    """
    if not address.startswith(CUPS):
        return parse_address(address)
    server = _server()
    name = address.removeprefix(CUPS)
    if name:
        return replace(server, path=f"/printers/{name}")
    return replace(server, path=_default_path(IppClient(server)))


def _server() -> IppAddress:
    """Return where CUPS is: on this computer, or where CUPS_SERVER leads."""
    given = os.environ.get("CUPS_SERVER", "")
    parts = urlsplit(f"//{given}" if given and not given.startswith("/") else "//")
    return IppAddress(parts.hostname or "localhost", parts.port or _PORT, "/")


def _queues(line: IppClient) -> tuple[CupsQueue, ...]:
    default = (_default(line)).text("printer-name")
    return tuple(
        CupsQueue(
            plain(queue.text("printer-name")),
            f"{CUPS}{plain(queue.text('printer-name'))}",
            worst_trouble(queue.texts("printer-state-reasons")),
            queue.text("printer-name") == default,
        )
        for queue in _all(line)
    )


def _default_path(line: IppClient) -> str:
    default = _default(line)
    queues = [default] if default.values else _all(line)
    if len(queues) != 1:
        names = ", ".join(plain(one.text("printer-name")) for one in queues) or "none"
        raise PrinterRefusedError(
            f"CUPS has no default printer; there is {names}. Name one: cups:NAME."
        )
    uri = queues[0].text("printer-uri-supported")
    return unquote(urlsplit(uri).path) or f"/printers/{queues[0].text('printer-name')}"


def _default(line: IppClient) -> Attributes:
    try:
        said = line.request(IppOperation.CUPS_GET_DEFAULT, _wanted())
    except PrinterRefusedError as no:
        if no.status == IppStatus.ERROR_NOT_FOUND:
            return Attributes()
        raise
    return next(iter(said.printers), Attributes())


def _all(line: IppClient) -> list[Attributes]:
    try:
        said = line.request(IppOperation.CUPS_GET_PRINTERS, _wanted())
    except PrinterRefusedError as no:
        if no.status == IppStatus.ERROR_NOT_FOUND:
            return []
        raise
    return list(said.printers)


def _wanted() -> Attribute:
    return Attribute("requested-attributes", IppTag.KEYWORD, _ASKED)


__all__ = ["CupsQueue", "PrinterUnreachableError", "list_queues", "resolve_address"]
