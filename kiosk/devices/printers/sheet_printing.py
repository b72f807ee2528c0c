"""Prints sheets of A4 on a printer of this computer's CUPS."""

from contextlib import suppress

from kiosk.devices.printers.ipp_client import (
    IppClient,
    PrinterRefusedError,
    PrinterUnreachableError,
)
from kiosk.devices.printers.ipp_document import PDF
from kiosk.devices.printers.ipp_enums import IppOperation, IppTag
from kiosk.devices.printers.ipp_message import Attribute
from kiosk.devices.printers.ipp_queues import CupsQueue, list_queues, resolve_address
from kiosk.domain.fault import KnownFault

_A4 = "iso_a4_210x297mm"


def print_sheets(document: bytes, name: str) -> str:
    """Print a PDF of A4 sheets on the default printer, or on the first that has A4.

    Return the printer's name. Raise KnownFault where there is none, or it refuses.
    """
    try:
        queue = _find_queue()
        _send(IppClient(resolve_address(queue.address)), document, name)
    except (PrinterUnreachableError, PrinterRefusedError) as error:
        raise KnownFault(
            "The printer does not take the sheets: {no}", no=error
        ) from error
    return queue.name


def _find_queue() -> CupsQueue:
    try:
        queues = list_queues()
    except (PrinterUnreachableError, PrinterRefusedError) as error:
        raise _no_printer() from error
    for queue in sorted(queues, key=lambda candidate: not candidate.is_default):
        with suppress(
            PrinterUnreachableError, PrinterRefusedError
        ):  # the next queue may answer
            if _has_a4(IppClient(resolve_address(queue.address))):
                return queue
    raise _no_printer()


def _has_a4(client: IppClient) -> bool:
    media = ("media-supported", "document-format-supported")
    requested = Attribute("requested-attributes", IppTag.KEYWORD, media)
    response = client.request(IppOperation.GET_PRINTER_ATTRIBUTES, requested)
    return any(
        _A4 in printer.texts(media[0]) and PDF in printer.texts(media[1])
        for printer in response.printers
    )


def _send(client: IppClient, document: bytes, name: str) -> None:
    client.request(
        IppOperation.PRINT_JOB,
        Attribute("job-name", IppTag.NAME, (name,)),
        Attribute("document-format", IppTag.MIME_TYPE, (PDF,)),
        job=[Attribute("media", IppTag.KEYWORD, (_A4,))],
        document=document,
    )


def _no_printer() -> KnownFault:
    return KnownFault("There is no printer for sheets of A4 here.")
