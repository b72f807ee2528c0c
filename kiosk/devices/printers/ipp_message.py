"""Questions to IPP printers as bytes, and their answers, checked byte by byte.

The form is RFC 8010's. No answer keeps the reader busy: every step goes forward.
"""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.devices.printers.ipp_enums import IppOperation, IppTag

Given: TypeAlias = "int | str | Iterable[Attribute]"
Value: TypeAlias = "int | str | tuple[int, ...] | Attributes"

_GROUPS = 0x10
"""Tags below it begin a group of attributes."""
_DEEPEST = 8
_VERSIONS = (1, 2)
"""Of IPP, the first number: RFC 8010 is written for both."""


class InvalidIppError(Exception):
    """Raised for a response that is not IPP."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a question; several values for a list."""

    name: str
    tag: IppTag
    values: "tuple[Given, ...]"


@dataclass(frozen=True, slots=True)
class Attributes:
    """A group of attributes of an answer; one of another kind counts as not there."""

    values: "Mapping[str, tuple[Value, ...]]" = field(default_factory=dict)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts of an attribute."""
        return tuple(
            value for value in self.values.get(name, ()) if isinstance(value, str)
        )

    def text(self, name: str) -> str:
        """Return the first text of an attribute; empty if there is none."""
        return next(iter(self.texts(name)), "")

    def number(self, name: str) -> int | None:
        """Return the first number of an attribute; None if there is none."""
        numbers = (
            value for value in self.values.get(name, ()) if isinstance(value, int)
        )
        return next(numbers, None)

    def numbers(self, name: str) -> tuple[tuple[int, ...], ...]:
        """Return the ranges or resolutions of an attribute, each as its numbers."""
        values = self.values.get(name, ())
        return tuple(value for value in values if isinstance(value, tuple))

    def collections(self, name: str) -> "tuple[Attributes, ...]":
        """Return the attributes inside an attribute."""
        values = self.values.get(name, ())
        return tuple(value for value in values if isinstance(value, Attributes))


@dataclass(frozen=True, slots=True)
class IppResponse:
    """A printer's response."""

    status: int
    about: Attributes
    jobs: tuple[Attributes, ...]
    printers: tuple[Attributes, ...]


def encode_request(
    operation: IppOperation,
    about: Iterable[Attribute],
    job: Iterable[Attribute] = (),
    document: bytes = b"",
) -> bytes:
    """Write a question, with the document to print."""
    parts = [struct.pack(">BBHI", 2, 0, operation, 1), bytes([IppTag.OPERATION])]
    parts += map(_written, about)
    if told := [_written(one) for one in job]:
        parts += [bytes([IppTag.JOB]), *told]
    return b"".join((*parts, bytes([IppTag.END]), document))


def _written(attribute: Attribute) -> bytes:
    name, parts = attribute.name.encode(), []
    for value in attribute.values:
        parts.append(_field(attribute.tag, name, _bytes(attribute.tag, value)))
        if not isinstance(value, int | str):
            for member in value:
                parts.append(_field(IppTag.MEMBER_NAME, b"", member.name.encode()))
                nameless = Attribute("", member.tag, member.values)
                parts.append(_written(nameless))
            parts.append(_field(IppTag.END_COLLECTION, b"", b""))
        name = b""
    return b"".join(parts)


def _bytes(tag: IppTag, value: Given) -> bytes:
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, int):
        return struct.pack(">?" if tag is IppTag.BOOLEAN else ">i", value)
    return b""


def _field(tag: IppTag, name: bytes, value: bytes) -> bytes:
    lengths = struct.pack(">H", len(name)), struct.pack(">H", len(value))
    return b"".join((bytes([tag]), lengths[0], name, lengths[1], value))


def decode_response(data: bytes) -> IppResponse:
    """Read an answer; raises NotIpp for anything else."""
    try:
        return _ResponseReader(data).answer()
    except (struct.error, IndexError, ValueError) as error:
        raise InvalidIppError("The answer is not IPP.") from error


class _ResponseReader:
    """Walks through an answer; every step goes forward, none beyond the end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 8

    def answer(self) -> IppResponse:
        major, minor = self._data[:2]
        if major not in _VERSIONS:
            raise InvalidIppError(f"The answer is of IPP {major}.{minor}.")
        groups: dict[int, list[Attributes]] = {}
        while (tag := self._data[self._at]) != IppTag.END:
            if tag >= _GROUPS:
                raise InvalidIppError(
                    "The answer has an attribute outside of all groups."
                )
            self._at += 1
            groups.setdefault(tag, []).append(self._group())
        first = groups.get(IppTag.OPERATION, [Attributes()])[0]
        (status,) = struct.unpack_from(">H", self._data, 2)
        jobs, printers = groups.get(IppTag.JOB, []), groups.get(IppTag.PRINTER, [])
        return IppResponse(status, first, tuple(jobs), tuple(printers))

    def _group(self) -> Attributes:
        found: dict[str, tuple[Value, ...]] = {}
        name, repeated = "", False
        while self._data[self._at] >= _GROUPS:
            tag, given, value = self._field()
            if given:
                name, repeated = given, given in found
            if not repeated:
                found[name] = (*found.get(name, ()), self._value(tag, value, 0))
        return Attributes(found)

    def _field(self) -> tuple[int, str, bytes]:
        tag = self._data[self._at]
        self._at += 1
        name = self._bytes()
        return tag, name.decode("utf-8", "replace"), self._bytes()

    def _bytes(self) -> bytes:
        (length,) = struct.unpack_from(">H", self._data, self._at)
        start = self._at + 2
        self._at = start + length
        if self._at >= len(self._data):
            raise InvalidIppError("The answer breaks off.")
        return self._data[start : self._at]

    def _value(self, tag: int, value: bytes, depth: int) -> Value:
        match tag:
            case IppTag.BEGIN_COLLECTION:
                return self._collection(depth + 1)
            case IppTag.INTEGER | IppTag.ENUM:
                return int.from_bytes(value[:4], "big", signed=True)
            case IppTag.BOOLEAN:
                return any(value)
            case IppTag.RANGE | IppTag.RESOLUTION:
                return struct.unpack(">ii" if tag == IppTag.RANGE else ">iib", value)
            case IppTag.TEXT_LANG | IppTag.NAME_LANG:
                value = value[4 + int.from_bytes(value[:2], "big") :]
            case _:
                pass
        return value.decode("utf-8", "replace")

    def _collection(self, depth: int) -> Attributes:
        if depth > _DEEPEST:
            raise InvalidIppError("The answer is nested too deep.")
        found: dict[str, tuple[Value, ...]] = {}
        name = ""
        while (held := self._field())[0] != IppTag.END_COLLECTION:
            tag, _, value = held
            if tag < _GROUPS:
                raise InvalidIppError("The answer breaks off inside a collection.")
            if tag == IppTag.MEMBER_NAME:
                name = value.decode("utf-8", "replace")
            else:
                found[name] = (*found.get(name, ()), self._value(tag, value, depth))
        return Attributes(found)
