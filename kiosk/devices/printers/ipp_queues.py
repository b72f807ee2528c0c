"""The queues of this computer's CUPS, and which one an address means."""

import os
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from pyipp.enums import IppOperation, IppTag

from kiosk.devices.printers.ipp_line import (
    Denied,
    IppLine,
    IppPlace,
    Silent,
    read_place,
    talk,
)
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
_NOT_FOUND = 0x0406
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
    return talk(_server(), _queues)


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
    return replace(server, path=talk(server, _default_path))


def _server() -> IppPlace:
    """Say where CUPS is: on this computer, or where its own variable leads."""
    given = os.environ.get("CUPS_SERVER", "")
    parts = urlsplit(f"//{given}" if given and not given.startswith("/") else "//")
    return IppPlace(parts.hostname or "localhost", parts.port or _PORT, "/")


async def _queues(line: IppLine) -> tuple[FoundQueue, ...]:
    default = (await _default(line)).text("printer-name")
    return tuple(
        FoundQueue(
            plain(queue.text("printer-name")),
            f"{CUPS}{plain(queue.text('printer-name'))}",
            trouble_in(queue.texts("printer-state-reasons")),
            queue.text("printer-name") == default,
        )
        for queue in await _all(line)
    )


async def _default_path(line: IppLine) -> str:
    default = await _default(line)
    queues = [default] if default.values else await _all(line)
    if len(queues) != 1:
        names = ", ".join(plain(one.text("printer-name")) for one in queues) or "none"
        raise Denied(
            f"CUPS has no default printer; there is {names}. Name one: cups:NAME."
        )
    uri = queues[0].text("printer-uri-supported")
    return unquote(urlsplit(uri).path) or f"/printers/{queues[0].text('printer-name')}"


async def _default(line: IppLine) -> Attributes:
    try:
        said = await line.ask(IppOperation.CUPS_GET_DEFAULT, _wanted())
    except Denied as no:
        if no.status == _NOT_FOUND:
            return Attributes()
        raise
    return next(iter(said.printers), Attributes())


async def _all(line: IppLine) -> list[Attributes]:
    try:
        said = await line.ask(IppOperation.CUPS_GET_PRINTERS, _wanted())
    except Denied as no:
        if no.status == _NOT_FOUND:
            return []
        raise
    return list(said.printers)


def _wanted() -> Attribute:
    return Attribute("requested-attributes", IppTag.KEYWORD, _ASKED)


__all__ = ["FoundQueue", "Silent", "find_place", "find_printers"]
