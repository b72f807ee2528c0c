"""IPP requests and responses as bytes, in the encoding of RFC 8010."""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.devices.printers.ipp_enums import IppOperation, IppTag

Given: TypeAlias = "int | str | Iterable[Attribute]"
Value: TypeAlias = "int | str | tuple[int, ...] | Attributes"

_FIRST_VALUE_TAG = 0x10
"""Tags below it begin a group of attributes."""
_MAX_DEPTH = 8
_VERSIONS = (1, 2)
"""The major versions of IPP that RFC 8010 covers."""


class InvalidIppError(Exception):
    """Raised for a response that is not IPP."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a request; several values for a list."""

    name: str
    tag: IppTag
    values: "tuple[Given, ...]"


@dataclass(frozen=True, slots=True)
class Attributes:
    """A group of attributes of a response; values of another type are ignored."""

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
    attributes: Attributes
    jobs: tuple[Attributes, ...]
    printers: tuple[Attributes, ...]


def encode_request(
    operation: IppOperation,
    attributes: Iterable[Attribute],
    job: Iterable[Attribute] = (),
    document: bytes = b"",
) -> bytes:
    """Return an encoded request, with the document to print."""
    parts = [struct.pack(">BBHI", 2, 0, operation, 1), bytes([IppTag.OPERATION])]
    parts += map(_encode_attribute, attributes)
    if job_parts := [_encode_attribute(attribute) for attribute in job]:
        parts += [bytes([IppTag.JOB]), *job_parts]
    return b"".join((*parts, bytes([IppTag.END]), document))


def _encode_attribute(attribute: Attribute) -> bytes:
    name, parts = attribute.name.encode(), []
    for value in attribute.values:
        parts.append(
            _encode_field(attribute.tag, name, _encode_value(attribute.tag, value))
        )
        if not isinstance(value, int | str):
            for member in value:
                parts.append(
                    _encode_field(IppTag.MEMBER_NAME, b"", member.name.encode())
                )
                nameless = Attribute("", member.tag, member.values)
                parts.append(_encode_attribute(nameless))
            parts.append(_encode_field(IppTag.END_COLLECTION, b"", b""))
        name = b""
    return b"".join(parts)


def _encode_value(tag: IppTag, value: Given) -> bytes:
    if isinstance(value, str):
        return value.encode()
    if isinstance(value, int):
        return struct.pack(">?" if tag is IppTag.BOOLEAN else ">i", value)
    return b""


def _encode_field(tag: IppTag, name: bytes, value: bytes) -> bytes:
    lengths = struct.pack(">H", len(name)), struct.pack(">H", len(value))
    return b"".join((bytes([tag]), lengths[0], name, lengths[1], value))


def decode_response(data: bytes) -> IppResponse:
    """Return a decoded response.

    Raise InvalidIppError for what is none.
    """
    try:
        return _ResponseReader(data).read()
    except (struct.error, IndexError, ValueError) as error:
        raise InvalidIppError("The answer is not IPP.") from error


class _ResponseReader:
    """Decodes a response; every step goes forward, none beyond the end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._offset = 8

    def read(self) -> IppResponse:
        major, minor = self._data[:2]
        if major not in _VERSIONS:
            raise InvalidIppError(f"The answer is of IPP {major}.{minor}.")
        groups: dict[int, list[Attributes]] = {}
        while (tag := self._data[self._offset]) != IppTag.END:
            if tag >= _FIRST_VALUE_TAG:
                raise InvalidIppError(
                    "The answer has an attribute outside of all groups."
                )
            self._offset += 1
            groups.setdefault(tag, []).append(self._group())
        first = groups.get(IppTag.OPERATION, [Attributes()])[0]
        (status,) = struct.unpack_from(">H", self._data, 2)
        jobs, printers = groups.get(IppTag.JOB, []), groups.get(IppTag.PRINTER, [])
        return IppResponse(status, first, tuple(jobs), tuple(printers))

    def _group(self) -> Attributes:
        attributes: dict[str, tuple[Value, ...]] = {}
        name, repeated = "", False
        while self._data[self._offset] >= _FIRST_VALUE_TAG:
            tag, field_name, value = self._field()
            if field_name:
                name, repeated = field_name, field_name in attributes
            if not repeated:
                attributes[name] = (
                    *attributes.get(name, ()),
                    self._value(tag, value, 0),
                )
        return Attributes(attributes)

    def _field(self) -> tuple[int, str, bytes]:
        tag = self._data[self._offset]
        self._offset += 1
        name = self._bytes()
        return tag, name.decode("utf-8", "replace"), self._bytes()

    def _bytes(self) -> bytes:
        (length,) = struct.unpack_from(">H", self._data, self._offset)
        start = self._offset + 2
        self._offset = start + length
        if self._offset >= len(self._data):
            raise InvalidIppError("The answer breaks off.")
        return self._data[start : self._offset]

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
        if depth > _MAX_DEPTH:
            raise InvalidIppError("The answer is nested too deep.")
        attributes: dict[str, tuple[Value, ...]] = {}
        name = ""
        while (member := self._field())[0] != IppTag.END_COLLECTION:
            tag, _, value = member
            if tag < _FIRST_VALUE_TAG:
                raise InvalidIppError("The answer breaks off inside a collection.")
            if tag == IppTag.MEMBER_NAME:
                name = value.decode("utf-8", "replace")
            else:
                attributes[name] = (
                    *attributes.get(name, ()),
                    self._value(tag, value, depth),
                )
        return Attributes(attributes)
