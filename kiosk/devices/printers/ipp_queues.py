"""The queues of this computer's CUPS, and the address of a named one."""

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
_REQUESTED = (
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
    return _queues(IppClient(_server_address()))


def resolve_address(address: str) -> IppAddress:
    """Return where an address leads; "cups:" to the default or only queue.

    Raise KnownFault for what is no address, PrinterUnreachableError and
    PrinterRefusedError for a queue that is not found.
    """
    if not address.startswith(CUPS):
        return parse_address(address)
    server = _server_address()
    name = address.removeprefix(CUPS)
    if name:
        return replace(server, path=f"/printers/{name}")
    return replace(server, path=_default_path(IppClient(server)))


def _server_address() -> IppAddress:
    """Return where CUPS is: on this computer, or where CUPS_SERVER leads."""
    server_name = os.environ.get("CUPS_SERVER", "")
    parts = urlsplit(
        f"//{server_name}" if server_name and not server_name.startswith("/") else "//"
    )
    return IppAddress(parts.hostname or "localhost", parts.port or _PORT, "/")


def _queues(client: IppClient) -> tuple[CupsQueue, ...]:
    default = _default_printer(client).text("printer-name")
    return tuple(
        CupsQueue(
            plain(queue.text("printer-name")),
            f"{CUPS}{plain(queue.text('printer-name'))}",
            worst_trouble(queue.texts("printer-state-reasons")),
            queue.text("printer-name") == default,
        )
        for queue in _list_printers(client)
    )


def _default_path(client: IppClient) -> str:
    default = _default_printer(client)
    queues = [default] if default.values else _list_printers(client)
    if len(queues) != 1:
        names = (
            ", ".join(plain(queue.text("printer-name")) for queue in queues) or "none"
        )
        raise PrinterRefusedError(
            f"CUPS has no default printer; there is {names}. Name one: cups:NAME."
        )
    uri = queues[0].text("printer-uri-supported")
    return unquote(urlsplit(uri).path) or f"/printers/{queues[0].text('printer-name')}"


def _default_printer(client: IppClient) -> Attributes:
    try:
        response = client.request(
            IppOperation.CUPS_GET_DEFAULT, _requested_attributes()
        )
    except PrinterRefusedError as refusal:
        if refusal.status == IppStatus.ERROR_NOT_FOUND:
            return Attributes()
        raise
    return next(iter(response.printers), Attributes())


def _list_printers(client: IppClient) -> list[Attributes]:
    try:
        response = client.request(
            IppOperation.CUPS_GET_PRINTERS, _requested_attributes()
        )
    except PrinterRefusedError as refusal:
        if refusal.status == IppStatus.ERROR_NOT_FOUND:
            return []
        raise
    return list(response.printers)


def _requested_attributes() -> Attribute:
    return Attribute("requested-attributes", IppTag.KEYWORD, _REQUESTED)


__all__ = ["CupsQueue", "PrinterUnreachableError", "list_queues", "resolve_address"]
