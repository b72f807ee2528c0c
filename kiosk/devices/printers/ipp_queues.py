"""The queues of this computer's CUPS, and which one an address means."""

import os
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from kiosk.devices.printers.ipp_client import (
    Denied,
    IppLine,
    IppPlace,
    Silent,
    read_place,
)
from kiosk.devices.printers.ipp_enums import IppOperation, IppStatus, IppTag
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.devices.printers.printer_words import plain, trouble_in
from kiosk.domain.badge import Trouble

CUPS = "cups:"
_ASKED = (
    "printer-name",
    "printer-info",
    "printer-state-reasons",
    "printer-uri-supported",
)
_PORT = 631


@dataclass(frozen=True, slots=True)
class FoundQueue:
    """A queue that can be printed on; ``address`` is what the settings call it."""

    name: str
    address: str
    trouble: Trouble | None = None
    is_default: bool = False


def find_printers() -> tuple[FoundQueue, ...]:
    """List the queues of CUPS; raises Silent where no CUPS answers."""
    return _queues(IppLine(_server()))


def find_place(address: str) -> IppPlace:
    """Say where an address leads: "cups:" to the default queue, else to the only one.

    Raises KnownFault for what is no address, Silent and Denied for a queue that is not
    found.
    """
    if not address.startswith(CUPS):
        return read_place(address)
    server = _server()
    name = address.removeprefix(CUPS)
    if name:
        return replace(server, path=f"/printers/{name}")
    return replace(server, path=_default_path(IppLine(server)))


def _server() -> IppPlace:
    """Say where CUPS is: on this computer, or where its own variable leads."""
    given = os.environ.get("CUPS_SERVER", "")
    parts = urlsplit(f"//{given}" if given and not given.startswith("/") else "//")
    return IppPlace(parts.hostname or "localhost", parts.port or _PORT, "/")


def _queues(line: IppLine) -> tuple[FoundQueue, ...]:
    default = (_default(line)).text("printer-name")
    return tuple(
        FoundQueue(
            plain(queue.text("printer-name")),
            f"{CUPS}{plain(queue.text('printer-name'))}",
            trouble_in(queue.texts("printer-state-reasons")),
            queue.text("printer-name") == default,
        )
        for queue in _all(line)
    )


def _default_path(line: IppLine) -> str:
    default = _default(line)
    queues = [default] if default.values else _all(line)
    if len(queues) != 1:
        names = ", ".join(plain(one.text("printer-name")) for one in queues) or "none"
        raise Denied(
            f"CUPS has no default printer; there is {names}. Name one: cups:NAME."
        )
    uri = queues[0].text("printer-uri-supported")
    return unquote(urlsplit(uri).path) or f"/printers/{queues[0].text('printer-name')}"


def _default(line: IppLine) -> Attributes:
    try:
        said = line.ask(IppOperation.CUPS_GET_DEFAULT, _wanted())
    except Denied as no:
        if no.status == IppStatus.ERROR_NOT_FOUND:
            return Attributes()
        raise
    return next(iter(said.printers), Attributes())


def _all(line: IppLine) -> list[Attributes]:
    try:
        said = line.ask(IppOperation.CUPS_GET_PRINTERS, _wanted())
    except Denied as no:
        if no.status == IppStatus.ERROR_NOT_FOUND:
            return []
        raise
    return list(said.printers)


def _wanted() -> Attribute:
    return Attribute("requested-attributes", IppTag.KEYWORD, _ASKED)


__all__ = ["FoundQueue", "Silent", "find_place", "find_printers"]
