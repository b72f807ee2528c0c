"""A client for IPP printers and CUPS, which tells a refusal from a lost response."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPException
from urllib.parse import quote, unquote, urlsplit

from kiosk.devices.printers.certificate import (
    CertificateChangedError,
    CertificatePin,
)
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
from kiosk.devices.printers.printer_messages import (
    certificate_sentence,
    no_answer_sentence,
    plain,
)
from kiosk.domain.fault import KnownFault

USER = "kiosk"
"""The owner of our jobs; CUPS shows their names to nobody else."""


class PrinterUnreachableError(Exception):
    """No response came; ``was_sent`` is false if the request was not sent either."""

    def __init__(self, message: str, *, was_sent: bool = True) -> None:
        super().__init__(message)
        self.was_sent = was_sent


class PrinterRefusedError(Exception):
    """The printer refused a request; the message is its own."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
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
    """Sends requests to one printer, each on a connection of its own.

    Without a ``pin`` any certificate is accepted: ask for nothing personal then.
    """

    address: IppAddress
    pin: CertificatePin = field(default_factory=CertificatePin)

    def request(
        self,
        operation: IppOperation,
        *attributes: Attribute,
        job: Iterable[Attribute] = (),
        document: bytes = b"",
    ) -> IppResponse:
        """Return the printer's response.

        Raise PrinterUnreachableError or PrinterRefusedError.
        """
        path = quote(self.address.path)
        uri = IppAddress(
            self.address.host, self.address.port, path, self.address.secure
        )
        operation_attributes = (
            Attribute("attributes-charset", IppTag.CHARSET, ("utf-8",)),
            Attribute("attributes-natural-language", IppTag.LANGUAGE, ("en",)),
            Attribute("printer-uri", IppTag.URI, (uri.uri,)),
            Attribute("requesting-user-name", IppTag.NAME, (USER,)),
        )
        body = self._post(
            path,
            encode_request(
                operation, (*operation_attributes, *attributes), job, document
            ),
        )
        try:
            response = decode_response(body)
        except InvalidIppError as error:
            raise PrinterUnreachableError(
                f"What answers is no printer: {error}"
            ) from error
        if response.status >= IppStatus.REDIRECTION:
            message = plain(response.attributes.text("status-message"))
            raise PrinterRefusedError(
                message or f"refused (0x{response.status:04x})", response.status
            )
        return response

    def _post(self, path: str, body: bytes) -> bytes:
        host = Host(self.address.host, self.address.port, self.address.secure, self.pin)
        try:
            return post(host, path, body)
        except HttpRefusedError as error:
            if error.status == HTTPStatus.UPGRADE_REQUIRED:
                message = "The printer wants encryption: write ipps:// for ipp://."
                raise PrinterRefusedError(message) from error
            raise PrinterRefusedError(f"The printer refused: {error}.") from error
        except CertificateChangedError as error:
            raise PrinterRefusedError(
                certificate_sentence(self.address.host)
            ) from error
        except NotConnectedError as error:
            message = no_answer_sentence(self.address.host, self.address.port)
            raise PrinterUnreachableError(message, was_sent=False) from error
        except (OSError, HTTPException, ValueError) as error:
            raise PrinterUnreachableError("The printer does not answer.") from error
