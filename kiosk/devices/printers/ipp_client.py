"""Asks an IPP printer or CUPS, and tells a refusal from an answer that was lost."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from urllib.parse import quote, unquote, urlsplit

from kiosk.devices.printers.ipp_enums import IppOperation, IppStatus, IppTag
from kiosk.devices.printers.ipp_message import (
    Attribute,
    InvalidIppError,
    IppResponse,
    decode_response,
    encode_request,
)
from kiosk.devices.printers.ipp_transport import (
    Host,
    HttpRefusedError,
    NotConnectedError,
    post,
)
from kiosk.devices.printers.printer_messages import no_answer_sentence, plain
from kiosk.domain.fault import KnownFault

USER = "kiosk"
"""Who our jobs belong to: CUPS shows their names to nobody else."""


class PrinterUnreachableError(Exception):
    """No answer came. ``asked`` is false where the question did not go out either."""

    def __init__(self, words: str, *, asked: bool = True) -> None:
        super().__init__(words)
        self.asked = asked


class PrinterRefusedError(Exception):
    """The printer said no, in its own words."""

    def __init__(self, words: str, status: int = 0) -> None:
        super().__init__(words)
        self.status = status


@dataclass(frozen=True, slots=True)
class IppAddress:
    """Host, port and path of an IPP printer."""

    host: str
    port: int
    path: str
    secure: bool = False

    @property
    def uri(self) -> str:
        """Return the printer's URI as people write it."""
        scheme = "ipps" if self.secure else "ipp"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{host}:{self.port}{self.path}"


def parse_address(address: str) -> IppAddress:
    """Parse ``ipp://host:port/path`` or ``ipps://…``.

    Raise KnownFault for any other address.
    """
    with suppress(ValueError):
        parts = urlsplit(address)
        if parts.scheme in {"ipp", "ipps"} and parts.hostname:
            path = unquote(parts.path) or "/ipp/print"
            port = parts.port or 631
            return IppAddress(parts.hostname, port, path, parts.scheme == "ipps")
    raise KnownFault(
        f"“{plain(address)}” is no printer's address: "
        "write ipp://HOST/PATH or cups:NAME."
    )


@dataclass(frozen=True, slots=True)
class IppClient:
    """Asks one printer; each question has a connection of its own."""

    place: IppAddress

    def request(
        self,
        operation: IppOperation,
        *about: Attribute,
        job: Iterable[Attribute] = (),
        document: bytes = b"",
    ) -> IppResponse:
        """Return the printer's answer.

        Raise PrinterUnreachableError or PrinterRefusedError.
        """
        path = quote(self.place.path)
        uri = IppAddress(self.place.host, self.place.port, path, self.place.secure)
        own = (
            Attribute("attributes-charset", IppTag.CHARSET, ("utf-8",)),
            Attribute("attributes-natural-language", IppTag.LANGUAGE, ("en",)),
            Attribute("printer-uri", IppTag.URI, (uri.uri,)),
            Attribute("requesting-user-name", IppTag.NAME, (USER,)),
        )
        data = self._post(
            path, encode_request(operation, (*own, *about), job, document)
        )
        try:
            found = decode_response(data)
        except InvalidIppError as error:
            raise PrinterUnreachableError(
                f"What answers is no printer: {error}"
            ) from error
        if found.status >= IppStatus.REDIRECTION:
            words = plain(found.about.text("status-message"))
            raise PrinterRefusedError(
                words or f"refused (0x{found.status:04x})", found.status
            )
        return found

    def _post(self, path: str, body: bytes) -> bytes:
        host = Host(self.place.host, self.place.port, self.place.secure)
        try:
            return post(host, path, body)
        except HttpRefusedError as error:
            if error.status == HTTPStatus.UPGRADE_REQUIRED:
                words = "The printer wants encryption: write ipps:// for ipp://."
                raise PrinterRefusedError(words) from error
            raise PrinterRefusedError(f"The printer refused: {error}.") from error
        except NotConnectedError as error:
            words = no_answer_sentence(self.place.host, self.place.port)
            raise PrinterUnreachableError(words, asked=False) from error
        except (OSError, HTTPException, ValueError) as error:
            raise PrinterUnreachableError("The printer does not answer.") from error
