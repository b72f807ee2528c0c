"""Asks an IPP printer or CUPS, and tells a refusal from an answer that was lost."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import unquote, urlsplit

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientPayloadError,
    ClientResponse,
    ClientSession,
)
from aiohttp.connector import Connection
from pyipp import IPP
from pyipp.enums import IppOperation, IppTag
from pyipp.exceptions import (
    IPPConnectionUpgradeRequired,
    IPPError,
    IPPResponseError,
)

from kiosk.devices.printers.ipp_message import (
    Answer,
    Attribute,
    NotIpp,
    answer,
    question,
)
from kiosk.devices.printers.printer_words import nothing_answers, plain
from kiosk.domain.fault import KnownFault

T = TypeVar("T")

USER = "kiosk"
"""Who our jobs belong to: CUPS shows their names to nobody else."""

_LONGEST_ANSWER = 4 * 2**20
_SECONDS = 4


class Silent(Exception):  # noqa: N818  the printer's, no error of ours
    """No answer came. ``asked`` is false where the question did not go out either."""

    def __init__(self, words: str, *, asked: bool = True) -> None:
        super().__init__(words)
        self.asked = asked


class Denied(Exception):  # noqa: N818  the printer's, no error of ours
    """The printer said no, in its own words."""

    def __init__(self, words: str, status: int = 0) -> None:
        super().__init__(words)
        self.status = status


@dataclass(frozen=True, slots=True)
class IppPlace:
    """Where a printer is asked."""

    host: str
    port: int
    path: str
    secure: bool = False

    @property
    def address(self) -> str:
        """Write the place as people do."""
        scheme = "ipps" if self.secure else "ipp"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{host}:{self.port}{self.path}"


def read_place(address: str) -> IppPlace:
    """Read ``ipp://host:port/path`` or ``ipps://…``; raises KnownFault."""
    with suppress(ValueError):
        parts = urlsplit(address)
        if parts.scheme in {"ipp", "ipps"} and parts.hostname:
            path = unquote(parts.path) or "/ipp/print"
            port = parts.port or 631
            return IppPlace(parts.hostname, port, path, parts.scheme == "ipps")
    raise KnownFault(
        f"“{plain(address)}” is no printer's address: "
        "write ipp://HOST/PATH or cups:NAME."
    )


class IppLine(IPP):
    """A connection to one printer, by pyipp's transport."""

    async def ask(
        self,
        operation: IppOperation,
        *about: Attribute,
        job: Iterable[Attribute] = (),
        document: bytes = b"",
    ) -> Answer:
        """Ask, and give the answer; raises Silent and Denied."""
        own = (
            Attribute("attributes-charset", IppTag.CHARSET, ("utf-8",)),
            Attribute("attributes-natural-language", IppTag.LANGUAGE, ("en",)),
            Attribute("printer-uri", IppTag.URI, (self._printer_uri,)),
            Attribute("requesting-user-name", IppTag.NAME, (USER,)),
        )
        try:
            async with asyncio.timeout(_SECONDS):
                said = answer(
                    await self._request(
                        data=question(operation, (*own, *about), job, document)
                    )
                )
        except NotIpp as error:
            raise Silent(f"What answers is no printer: {error}") from error
        except (IPPError, ClientError, TimeoutError, OSError, ValueError) as error:
            raise _told(error) from error
        if said.status >= _REFUSALS:
            words = said.about.text("status-message")
            raise Denied(plain(words) or f"refused (0x{said.status:04x})", said.status)
        return said


_REFUSALS = 0x0200


def _told(error: Exception) -> Exception:
    if isinstance(error, IPPConnectionUpgradeRequired):
        return Denied("The printer wants encryption: write ipps:// for ipp://.")
    if isinstance(error, IPPResponseError):
        return Denied(f"The printer refused: {plain(str(error.args[0]))}.")
    if isinstance(cause := error.__cause__, ClientConnectorError):
        return Silent(nothing_answers(cause.host, cause.port or 0), asked=False)
    return Silent("The printer does not answer.")


class _Bounded(ClientResponse):
    """An answer that is dropped where it gets too long, and never left open."""

    async def start(self, connection: Connection) -> ClientResponse:
        """Begin; pyipp does not read what wants encryption, nor does it close that."""
        await super().start(connection)
        if self.status == HTTPStatus.UPGRADE_REQUIRED:
            self.close()
        return self

    async def read(self) -> bytes:
        """Read the answer; raises ClientPayloadError for one that is too long."""
        try:
            return await self._bounded()
        except BaseException:
            self.close()
            raise

    async def _bounded(self) -> bytes:
        body = bytearray()
        async for part in self.content.iter_any():
            body += part
            if len(body) > _LONGEST_ANSWER:
                raise ClientPayloadError("The answer is too long.")
        return bytes(body)


@asynccontextmanager
async def open_line(place: IppPlace) -> AsyncIterator[IppLine]:
    """Open a line to a printer."""
    async with ClientSession(response_class=_Bounded) as session:
        yield IppLine(
            place.host,
            base_path=place.path,
            port=place.port,
            request_timeout=_SECONDS,
            session=session,
            tls=place.secure,
        )


def talk(place: IppPlace, say: Callable[[IppLine], Coroutine[Any, Any, T]]) -> T:
    """Hold one conversation, from any thread; raises Silent and Denied."""

    async def conversation() -> T:
        async with open_line(place) as line:
            return await say(line)

    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(conversation())
    finally:
        loop.close()
