"""Sheets of A4 on a printer of this computer's CUPS."""

from contextlib import suppress

from kiosk.devices.printers.ipp_client import Denied, IppLine, Silent
from kiosk.devices.printers.ipp_document import PDF
from kiosk.devices.printers.ipp_enums import IppOperation, IppTag
from kiosk.devices.printers.ipp_message import Attribute
from kiosk.devices.printers.ipp_queues import FoundQueue, find_place, find_printers
from kiosk.domain.fault import KnownFault

_A4 = "iso_a4_210x297mm"


def print_sheets(document: bytes, name: str) -> str:
    """Hand a PDF of A4 sheets to the default printer, or to the first that has A4.

    Gives the printer's name. Raises KnownFault where there is none, or it does not
    take the sheets.
    """
    try:
        queue = _queue()
        _send(IppLine(find_place(queue.address)), document, name)
    except (Silent, Denied) as no:
        raise KnownFault("The printer does not take the sheets: {no}", no=no) from no
    return queue.name


def _queue() -> FoundQueue:
    try:
        found = find_printers()
    except (Silent, Denied) as no:
        raise _nowhere() from no
    for queue in sorted(found, key=lambda one: not one.is_default):
        with suppress(Silent, Denied):  # another one may answer
            if _has_a4(IppLine(find_place(queue.address))):
                return queue
    raise _nowhere()


def _has_a4(line: IppLine) -> bool:
    media = ("media-supported", "document-format-supported")
    asked = Attribute("requested-attributes", IppTag.KEYWORD, media)
    said = line.ask(IppOperation.GET_PRINTER_ATTRIBUTES, asked)
    return any(
        _A4 in printer.texts(media[0]) and PDF in printer.texts(media[1])
        for printer in said.printers
    )


def _send(line: IppLine, document: bytes, name: str) -> None:
    line.ask(
        IppOperation.PRINT_JOB,
        Attribute("job-name", IppTag.NAME, (name,)),
        Attribute("document-format", IppTag.MIME_TYPE, (PDF,)),
        job=[Attribute("media", IppTag.KEYWORD, (_A4,))],
        document=document,
    )


def _nowhere() -> KnownFault:
    return KnownFault("There is no printer for sheets of A4 here.")
